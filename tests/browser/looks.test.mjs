// How the page looks and what it says in each language, theme and size; axe judges the states that people reach.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES, ready } from "./visitor.mjs";

const STATES = {
  "a refused step": "#s=os+2003;set+MaxUserPort+20000;block+6000-6100;bind+tcp+80;bind+tcp+80;nonsense",
  "SP1 at 50000": "#s=os+2003-sp1;set+MaxUserPort+50000;block+50001-51000;reserve+50001-50500",
  "all ports taken": "#s=os+2003;bind+tcp+*+x3976;bind+tcp+*",
  "nothing at all": "#s=%23",
};

const READERS = [
  { language: "en", colorScheme: "light", width: 390 },
  { language: "zh", colorScheme: "dark", width: 1280 },
  { language: "en", colorScheme: "dark", width: 320 },
  { language: "zh", colorScheme: "light", width: 1920 },
];

/** Opens the page with a card and the table; resolves to what shows the steps as text. */
async function unfold({ page, open }, fragment) {
  await open(fragment);
  await page.getByRole("spinbutton").fill("6050");
  await page.getByRole("button", { name: /as a table|表格形式/ }).click();
  return page.getByRole("group", { name: /steps as|步骤显示为/ }).getByRole("radio").last();
}

for (const { language, colorScheme, width } of READERS) {
  for (const [what, fragment] of Object.entries(STATES)) {
    atlas(
      `axe finds nothing serious with ${what}, a card, the table and the text open: ${language}, ${colorScheme}, ${width}`,
      async ({ page, open }) => {
        const asText = await unfold({ page, open }, fragment);
        assert.deepEqual(await grave(page), []);
        await asText.check();
        assert.deepEqual(await grave(page), []);
      },
      { colorScheme, locale: LOCALES[language], viewport: { width, height: 800 } },
    );
  }
}

for (const [language, locale] of Object.entries(LOCALES)) {
  atlas(
    `nothing goes beyond the sides from 320 to 1920 pixels, in ${language}`,
    async ({ page, open }) => {
      const asText = await unfold({ page, open }, STATES["a refused step"]);
      for (const widths of [[320, 390, 768, 1280, 1920], [1920, 1000, 320]]) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await page.waitForTimeout(100);
          assert.deepEqual(await beyond(page), [], String(width));
        }
        await asText.check();
      }
    },
    { locale },
  );
}

for (const width of [390, 1280]) {
  atlas(
    `text of twice the size is still whole at ${width} pixels`,
    async ({ page, open }) => {
      await open(STATES["a refused step"]);
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      const { lookUp, slider, act, step } = reader(page);
      await lookUp.fill("6050");
      assert.deepEqual(await beyond(page), []);
      assert.ok((await slider.boundingBox()).width > 100);
      await act("Bind port", { Port: "81" });
      await step(7).waitFor();
    },
    { viewport: { width, height: 800 } },
  );
}

/** What makes the page wider than the screen, and words that are cut off. */
function beyond(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : [];
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      const { left, right, width } = element.getBoundingClientRect();
      const hidden = getComputedStyle(element).clipPath !== "none" || element.closest("svg, textarea, [tabindex='-1']");
      const inScroller = element.closest("table") !== null;
      if (!hidden && !inScroller && width > 0 && (right > clientWidth + 1 || left < -1)) {
        found.push(`${element.tagName} “${element.textContent.slice(0, 30)}” from ${left} to ${right}`);
      }
    }
    return found;
  });
}

atlas("the language switch changes every word, and is remembered", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("heading", { name: "步骤" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  assert.match(await page.title(), /[\u4e00-\u9fff]/);
  await page.reload();
  await ready(page);
  await page.getByRole("heading", { name: "步骤" }).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Steps" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

const paper = (page) => page.evaluate(() => getComputedStyle(document.querySelector("main").parentElement).backgroundColor);

atlas("the theme button goes from the device's colours to light, dark and back, and is remembered", async ({ page, open }) => {
  await open();
  const dark = "rgb(21, 25, 30)";
  const light = "rgb(255, 255, 255)";
  assert.equal(await paper(page), dark);
  await page.getByRole("button", { name: /^Colours as the device prefers/ }).click();
  await page.getByRole("button", { name: /^Light colours/ }).waitFor();
  assert.equal(await paper(page), light);
  await page.reload();
  await ready(page);
  assert.equal(await paper(page), light);
  await page.getByRole("button", { name: /^Light colours/ }).click();
  await page.getByRole("button", { name: /^Dark colours/ }).click();
  await page.getByRole("button", { name: /^Colours as the device/ }).waitFor();
  assert.equal(await paper(page), dark);
}, { colorScheme: "dark" });

atlas("a Chinese reader's browser gets a Chinese page without an English label", async ({ page, open }) => {
  await open();
  const words = await page.locator("body").innerText();
  const named = await page.evaluate(() =>
    [...document.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]")].flatMap((element) =>
      ["aria-label", "title", "placeholder", "aria-valuetext"].map((name) => element.getAttribute(name) ?? "")).join("\n"));
  const names = /Port Atlas|Windows(?: Sockets)?|XP|Server|SP1|TCP\/IP|TCP|UDP|MaxUserPort|ReservedPorts|English|IANA|KB|Microsoft|Winsock|WSA[A-Z]+|Backup agent|X server/g;
  const quoted = /"[^"]*"|\b(os|set|bind|udp|tcp|reserve|block|unblock|restart|x\d+|as)\b|\b[a-z]+-[a-z-]+\b/g;
  const titles = /The Cable Guy[^\n]*|Windows Sockets Error Codes[^\n]*|WSL[^\n]*/g;
  const left = `${words}\n${named}`.replace(titles, "").replace(quoted, "").replace(names, "").match(/[A-Za-z]{3,}[^\n]*/g);
  assert.deepEqual(left, null);
}, { locale: LOCALES.zh });

atlas("the page can be printed: the figure and the steps are on paper, the buttons are not", async ({ page, open }) => {
  await open();
  await page.emulateMedia({ media: "print" });
  const { figure, steps } = reader(page);
  assert.ok(await figure.shown.isVisible());
  assert.ok(await steps.last().isVisible());
  // The name of a rule is a part of its sentence, which is on paper too.
  const named = await page.locator(".rule button:visible").allTextContents();
  const printed = await page.locator("button:visible").allTextContents();
  assert.deepEqual(printed, named);
});

atlas("the query chooses language, theme and scale", async ({ page, open }) => {
  await open("?lang=zh&theme=dark&scale=log#s=os+2003");
  await page.getByRole("heading", { name: "步骤" }).waitFor();
  assert.equal(await paper(page), "rgb(21, 25, 30)");
  assert.ok(await page.getByRole("radio", { name: "对数" }).isChecked());
});

atlas(
  "where the sentences of a language cannot be had, the page is in English and says so",
  async ({ page, open }) => {
    await page.route("**/words/**", (route) => route.fulfill({ status: 404, body: "" }));
    await open();
    await reader(page).notice.waitFor();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  },
  { locale: LOCALES.zh, expected: [/404/] },
);
