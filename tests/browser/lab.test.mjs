// The exhaustion laboratory: sliders that answer at once, by mouse and by keyboard, and a chart that is also words and a table.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES } from "./visitor.mjs";

/** A machine with every ephemeral port free. */
const LAB = "?tool=lab#s=os+2003";

const lab = (page) => {
  const panel = page.getByRole("region", { name: "Exhaustion lab" });
  return {
    panel,
    verdict: panel.locator(".verdict"),
    start: (name) => panel.getByRole("button", { name, exact: true }),
    slider: (name) => panel.getByRole("slider", { name, exact: true }),
    number: (name) => panel.getByRole("textbox", { name, exact: true }),
    chart: panel.getByRole("img", { name: /TCP ports over time/ }),
  };
};

const says = (place, text) => place.getByText(text).waitFor();

atlas("each starting point runs out when its story says, and says so", async ({ page, open }) => {
  await open(LAB);
  const { panel, start } = lab(page);
  await says(panel, /refused after 99.4 s \(10055\)/);
  await start("Web client without pooling").click();
  await says(panel, /refused after 159.04 s \(10055\)/);
  await start("Load test").click();
  await says(panel, /refused after 7.952 s \(10055\)/);
  await says(panel, /Here both remedies are needed/);
});

atlas("the rates that last are the documents': ports over the time that each is busy", async ({ page, open }) => {
  await open(LAB);
  const { panel, number } = lab(page);
  await number("Seconds that each stays open").fill("0");
  const known = [["5000", "240", "16.57"], ["5000", "30", "132.53"], ["60000", "240", "245.73"], ["65534", "240", "268.79"], ["65534", "30", "2,150.33"]];
  for (const [max, delay, lasting] of known) {
    const hands = reader(page);
    await hands.number.fill(max);
    await hands.number.press("Enter");
    await number("TcpTimedWaitDelay in seconds").fill(delay);
    await number("TcpTimedWaitDelay in seconds").press("Enter");
    await panel.getByText(`What lasts: ${lasting} a second`).waitFor();
  }
});

atlas("the sliders answer by keyboard, and MaxUserPort is the scenario's own", async ({ page, open }) => {
  await open(LAB);
  const { panel, slider } = lab(page);
  const hands = reader(page);
  await slider("TcpTimedWaitDelay in seconds").press("Home");
  await says(panel, /each busy for 30.5 s/);
  await slider("TcpTimedWaitDelay in seconds").press("End");
  await says(panel, /each busy for 300.5 s/);
  await panel.getByRole("slider", { name: "MaxUserPort", exact: true }).press("End");
  await says(panel, /This lasts. 40 a second are asked for/);
  assert.match(await hands.scenario(), /^os 2003\nset MaxUserPort 65534\n/);
  await hands.undo.click();
  await says(panel, /3,976 ports/);
});

atlas("both documented defaults are there, each with its document", async ({ page, open }) => {
  await open(LAB);
  const { panel } = lab(page);
  const defaults = panel.getByRole("list", { name: "Documented defaults" });
  assert.equal(await defaults.getByRole("link", { name: /Windows 2000/ }).getAttribute("href"), "http://technet.microsoft.com/library/cc938217");
  await defaults.getByRole("button", { name: "120 s" }).click();
  await says(panel, /each busy for 120.5 s/);
  assert.equal(await defaults.getByRole("button", { name: "120 s" }).getAttribute("aria-pressed"), "true");
});

atlas("a starting point takes MaxUserPort back to its default, and one undo brings it back", async ({ page, open }) => {
  await open("?tool=lab#s=os+2003;set+MaxUserPort+60000");
  const { panel, start } = lab(page);
  await says(panel, /58,976 ports/);
  await start("FTP backup").click();
  await says(panel, /3,976 ports/);
  await reader(page).undo.click();
  await says(panel, /58,976 ports/);
});

atlas("what is no number changes nothing and stays, and a number beyond the range is the nearest inside", async ({ page, open }) => {
  await open(LAB);
  const { number } = lab(page);
  const rate = number("Connections a second");
  for (const [typed, shown] of [["many", "many"], ["-5", "0.001"], ["1e9", "10,000"], ["2,500.5", "2,500.5"], ["", "2,500.5"]]) {
    await rate.fill(typed);
    await rate.press("Enter");
    await rate.blur();
    await page.waitForFunction((wanted) => [...document.querySelectorAll(".setting input")].some((input) => input.value === wanted), shown);
  }
});

atlas("the table says what the chart says, the first refusal too", async ({ page, open }) => {
  await open(LAB);
  const { panel } = lab(page);
  await panel.getByText("The chart as a table").click();
  await panel.getByRole("row", { name: /^0 3,975 0 1$/ }).waitFor();
  await panel.getByRole("row", { name: /^99.4, first refused 0 3,957 19$/ }).waitFor();
  await says(panel, "In 740.475 s, connections that get a port: 8,712; refused: 11,288.");
});

atlas("a machine without a free port refuses from the first connection on", async ({ page, open }) => {
  await open("?tool=lab#s=os+2003;bind+tcp+*+x3976");
  await says(lab(page).verdict, /refused after 0 s/);
});

for (const [language, colorScheme, width] of [["en", "light", 390], ["zh", "dark", 1280], ["en", "dark", 1024]]) {
  atlas(
    `axe finds nothing serious in the laboratory, and nothing goes beyond the sides: ${language}, ${colorScheme}, ${width}`,
    async ({ page, open }) => {
      await open(LAB);
      await page.locator(".laboratory .measured svg").waitFor();
      await page.locator(".laboratory summary").first().click();
      assert.deepEqual(await grave(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    },
    { colorScheme, locale: LOCALES[language], viewport: { width, height: 800 } },
  );
}
