// The classroom: steps on a projector, by the keys of a clicker, and nothing of the reader's is touched.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES } from "./visitor.mjs";

const SCENARIO = "os 2003\nset MaxUserPort 6000\nbind tcp *\nblock 7000-7100\nbind tcp 7050\n";
const CLASSROOM = `?tool=classroom#s=${SCENARIO.trim().replaceAll("\n", ";").replaceAll(" ", "+")}`;

const stage = (page) => page.getByRole("dialog", { name: "Classroom" });

async function begin(page) {
  await page.locator(".class-panel").getByRole("button", { name: "Begin" }).click();
  await stage(page).waitFor();
}

async function press(page, keys) {
  for (const key of keys.split(" ")) await page.keyboard.press(key === "Space" ? " " : key);
}

atlas("each step is asked first and then run, by the keys of a clicker", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  const board = stage(page);
  await board.getByText("Go on to the first step.").waitFor();
  await press(page, "PageDown");
  await board.getByText("Step 1 of 3").waitFor();
  await board.getByText("Which port will it get?").waitFor();
  assert.equal(await board.getByText("port 1025").count(), 0);
  await press(page, "PageDown");
  await board.getByText("port 1025", { exact: false }).first().waitFor();
  await press(page, "ArrowRight Space ArrowRight");
  await board.getByText("Will this be allowed?").waitFor();
  await board.getByText("bind tcp 7050").waitFor();
  await press(page, "Enter");
  await board.getByText(/10013 WSAEACCES/).waitFor();
  await press(page, "ArrowRight");
  await board.getByText(/10013 WSAEACCES/).waitFor();
  await press(page, "PageUp ArrowLeft Home");
  await board.getByText("Go on to the first step.").waitFor();
});

atlas("what the class says is taken down, and judged once the step has run", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  await press(page, "PageDown 2 PageDown");
  await stage(page).getByText("The class expected otherwise. Why?").waitFor();
  await press(page, "PageDown 1 PageDown");
  await stage(page).getByText("The class was right.").waitFor();
});

atlas("the screen is black and comes back, and the key that brings it back does nothing else", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  await press(page, "PageDown");
  const black = page.locator(".podium .black");
  for (const key of ["b", "."]) {
    await press(page, key);
    await black.waitFor();
    assert.equal(await page.evaluate(() => getComputedStyle(document.elementFromPoint(innerWidth / 2, 40)).backgroundColor), "rgb(0, 0, 0)");
    await press(page, "PageDown");
    await black.waitFor({ state: "detached" });
    await stage(page).getByText("Which port will it get?").waitFor();
  }
});

atlas("MaxUserPort and the system are tried on the stage, one control at a time, and Escape gives back what was there", async ({ page, open }) => {
  await open(CLASSROOM);
  const before = await reader(page).scenario();
  const address = page.url();
  await begin(page);
  await press(page, "End");
  await stage(page).getByText(/10013 WSAEACCES/).waitFor();
  await press(page, "m");
  const slider = stage(page).getByRole("slider", { name: "MaxUserPort" });
  await slider.focus();
  await slider.press("End");
  await stage(page).getByText(/MaxUserPort 65534: free TCP ports/).waitFor();
  assert.equal(await stage(page).locator(".board").count(), 1);
  await press(page, "m");
  await stage(page).getByText("bind tcp 7050").waitFor();
  assert.equal(await stage(page).getByText(/10013 WSAEACCES/).count(), 0, "the block did not fit, so nothing is blocked");
  await press(page, "s");
  await stage(page).getByRole("button", { name: "Windows Server 2003 SP1" }).click();
  await press(page, "Control+z");
  await press(page, "Escape");
  await stage(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Begin");
  assert.equal(await reader(page).scenario(), before);
  assert.equal(page.url(), address);
  assert.equal(await reader(page).undo.isDisabled(), true);
});

atlas("a link that is followed during a lecture does not take the reader's scenario away", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  await page.evaluate(() => { location.hash = "#s=os+xp"; });
  await page.waitForTimeout(200);
  await press(page, "Escape");
  await stage(page).waitFor({ state: "detached" });
  assert.equal(await reader(page).scenario(), SCENARIO);
});

atlas("the code leads to the state that is shown, on this page or where the teacher says it stands", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  await press(page, "PageDown PageDown q");
  const link = stage(page).locator(".code > code");
  assert.match(await link.innerText(), /^http:\/\/127\.0\.0\.1:\d+\/.*#s=os\+2003;set\+MaxUserPort\+6000;bind\+tcp\+\*$/);
  await stage(page).getByRole("img", { name: "QR code" }).waitFor();
  await press(page, "Escape");
  await page.getByLabel(/Where the class finds this page/).fill("https://example.org/ports/");
  await page.getByLabel(/Where the class finds this page/).press("Tab");
  await begin(page);
  await press(page, "q");
  assert.equal(await link.innerText(), "https://example.org/ports/#s=os+2003;set+MaxUserPort+6000");
});

atlas("the code of a long state is a packed link that opens it; what no code holds is told", async ({ page, open, site }) => {
  const lines = (count) => Array.from({ length: count }, (_, at) => `bind tcp ${1100 + ((at * 7919) % 60000)}\n`).join("");
  await open("?tool=classroom");
  await reader(page).write(lines(200));
  await page.waitForURL(/#z=/);
  await begin(page);
  await page.waitForFunction(() => location.hash !== "");
  const address = page.url();
  await press(page, "End q");
  await stage(page).getByText("hold the device close").waitFor();
  await stage(page).getByRole("img", { name: "QR code" }).waitFor();
  const drawn = await stage(page).locator(".code path").getAttribute("d");
  assert.equal(page.url(), address, "the address of the page stays");
  await press(page, "ArrowLeft ArrowLeft");
  await page.waitForFunction((before) => document.querySelector(".podium .code path")?.getAttribute("d") !== before, drawn);
  await press(page, "Escape");
  await reader(page).write(lines(2000));
  await begin(page);
  await press(page, "End q");
  await stage(page).getByText(/A QR code holds 2,953 bytes, and this state needs [\d,]+, even packed/).waitFor();
  assert.equal(await stage(page).getByRole("img", { name: "QR code" }).count(), 0);
  assert.ok(site.requests.includes("/packing.js"));
});

for (const [width, height] of [[1280, 720], [1920, 1080], [1024, 768]]) {
  atlas(
    `the type of the figure is large on a projector of ${width} by ${height}`,
    async ({ page, open }) => {
      await open(CLASSROOM);
      await begin(page);
      await press(page, "PageDown");
      const label = stage(page).locator(".measured svg").getByText("Ephemeral", { exact: true });
      const { height: size } = await label.boundingBox();
      assert.ok(size >= height / 46, `${size} pixels of ${height}`);
    },
    { viewport: { width, height } },
  );
}

atlas("a clicker's key for starting does not load the page anew, and a lecture that was left goes on", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  await press(page, "PageDown PageDown PageDown F5");
  await stage(page).getByText("Step 2 of 3").waitFor();
  await press(page, "Escape");
  await stage(page).waitFor({ state: "detached" });
  await page.locator(".class-panel").getByRole("button", { name: "Go on: Step 2 of 3" }).click();
  await stage(page).getByText("Step 2 of 3").waitFor();
});

atlas("the bar does everything by mouse", async ({ page, open }) => {
  await open(CLASSROOM);
  await begin(page);
  const bar = stage(page).locator(".bar");
  await bar.getByRole("button", { name: "Next" }).click();
  await bar.getByRole("button", { name: "Run it" }).click();
  await stage(page).getByText("Step 1 of 3").waitFor();
  await bar.getByRole("button", { name: "Back" }).click();
  await stage(page).getByText("Which port will it get?").waitFor();
  await stage(page).getByRole("button", { name: "It is refused" }).click();
  await bar.getByRole("button", { name: "Leave" }).click();
  await stage(page).waitFor({ state: "detached" });
});

for (const [language, colorScheme, width, height] of [["en", "light", 1920, 1080], ["zh", "dark", 1024, 768], ["en", "dark", 390, 844]]) {
  atlas(
    `every slide fits and axe finds nothing serious: ${language}, ${colorScheme}, ${width}`,
    async ({ page, open }) => {
      await open(CLASSROOM);
      await page.locator(".class-panel .primary").click();
      await page.locator(".podium .measured svg").waitFor();
      for (const keys of ["PageDown", "PageDown", "End", "m", "s", "q"]) {
        await press(page, keys);
        await page.waitForTimeout(100);
        assert.deepEqual(await grave(page), [], keys);
        const [wide, tall] = await page.evaluate(() => {
          const dialog = document.querySelector("dialog");
          return [dialog.scrollWidth - dialog.clientWidth, dialog.scrollHeight - dialog.clientHeight];
        });
        assert.equal(wide, 0, keys);
        if (width > 400) assert.equal(tall, 0, keys);
      }
    },
    { colorScheme, locale: LOCALES[language], viewport: { width, height } },
  );
}

atlas("a lesson or an example is presented as well, and leaves the scenario of the page alone", async ({ page, open }) => {
  await open(CLASSROOM);
  const topics = page.getByLabel("What to show");
  for (const [topic, title, first] of [["lesson keep-1433-free", "Keep 1433 for SQL Server", "bind tcp * x408"], ["preset ftp-backup", "The FTP backup that runs out of ports", "bind tcp * x3900"]]) {
    await topics.locator(`option[value="${topic}"]`).waitFor({ state: "attached" });
    await topics.selectOption(topic);
    await begin(page);
    await stage(page).getByRole("heading", { name: title }).waitFor();
    await press(page, "PageDown");
    await stage(page).locator(".command", { hasText: first }).waitFor();
    await press(page, "Escape");
    await stage(page).waitFor({ state: "detached" });
  }
  assert.equal(await reader(page).scenario(), SCENARIO);
});
