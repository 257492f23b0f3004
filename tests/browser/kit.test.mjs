// The teacher's kit: papers that print as they look, with the answers of the very quiz, and links that lead to the lesson.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { LOCALES } from "./visitor.mjs";

const kit = (page) => {
  const panel = page.getByRole("region", { name: "Teacher's kit" });
  return {
    panel,
    paper: panel.locator(".kit-paper"),
    show: (name) => panel.getByRole("radio", { name, exact: true }).check(),
    choose: (label, option) => panel.getByLabel(label, { exact: true }).selectOption(option),
    handed: panel.getByRole("textbox", { name: "What to send or to paste" }),
  };
};

async function opened(page, open) {
  await open("?tool=kit");
  await kit(page).paper.waitFor();
  return kit(page);
}

atlas("the lesson plan has its minutes, its aims with their marks, and a way through the lesson", async ({ page, open }) => {
  const { panel, paper, choose } = await opened(page, open);
  await panel.locator("option[value=port-in-use]").waitFor({ state: "attached" });
  await choose("Lesson", "port-in-use");
  await paper.getByRole("heading", { name: "Two servers, one port" }).waitFor();
  const text = await paper.innerText();
  for (const said of ["45 minutes", "WSAEADDRINUSE", "documented", "Predict, then run", "To remember"]) assert.ok(text.includes(said), said);
});

atlas("the answer key answers the very questions of the worksheet, and another quiz changes both", async ({ page, open }) => {
  const { paper, show, choose, panel } = await opened(page, open);
  await choose("Level of the quiz", "3");
  const both = async () => {
    await show("Worksheet");
    const asked = await paper.locator(".questions > li").evaluateAll((all) => all.map((one) => [...one.querySelectorAll(".options li")].map((option) => option.innerText.replace(/\s+/g, ""))));
    await show("Answer key");
    const answers = await paper.locator(".answers > li strong").allInnerTexts();
    return { asked, answers };
  };
  const first = await both();
  assert.equal(first.asked.length, 10);
  first.answers.forEach((answer, at) => assert.ok(first.asked[at].includes(answer.replace(/\s+/g, "")), `${answer} of ${first.asked[at]}`));
  await panel.getByRole("button", { name: "Another quiz" }).click();
  const second = await both();
  assert.notDeepEqual(second.asked, first.asked);
});

atlas("what is simulated and what is simplified is a paper of its own", async ({ page, open }) => {
  const { paper, show } = await opened(page, open);
  await show("The model");
  const text = await paper.innerText();
  for (const said of ["Two systems", "No time.", "TIME_WAIT", "by analogy", "D13"]) assert.ok(text.includes(said), said);
});

for (const [language, locale] of Object.entries(LOCALES)) {
  for (const format of ["A4", "Letter"]) {
    atlas(`what is simulated fits on one page: ${language}, ${format}`, async ({ page, open }) => {
      await open("?tool=kit#s=os+2003");
      await page.getByRole("radio", { name: /^(The model|模型)$/ }).check();
      await page.locator(".kit-paper.model").waitFor();
      const pdf = await page.pdf({ format });
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
    }, { locale });
  }
}

atlas("only the paper is printed", async ({ page, open }) => {
  const { paper, show } = await opened(page, open);
  await show("Worksheet");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.waitForTimeout(100);
  assert.ok(await paper.isVisible());
  const seen = await page.evaluate(() => [...document.querySelectorAll("header, footer, .figure, .desk, .tool-bar, .kit .forms, .tool > .title")].filter((part) => part.offsetParent).map((part) => part.className));
  assert.deepEqual(seen, []);
});

atlas("a link opens the lesson in the language and the colours that were chosen", async ({ page, open }) => {
  const { panel, handed, choose } = await opened(page, open);
  await panel.locator("option[value=no-lock]").waitFor({ state: "attached" });
  await choose("Lesson", "no-lock");
  await choose("Language", "zh-CN");
  await choose("Colours", "dark");
  const link = await handed.inputValue();
  assert.match(link, /\/\?tool=lessons&lesson=no-lock&lang=zh-CN&theme=dark$/);
  await page.goto(link);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByText("保留不是锁").first().waitFor();
});

atlas("an element and a frame hold the lesson's start and what was chosen, and nothing else", async ({ page, open }) => {
  const { panel, handed, choose } = await opened(page, open);
  await panel.getByRole("radio", { name: "Element" }).check();
  await choose("Controls", "slider");
  await panel.getByLabel("To look at only").check();
  const folder = new URL(".", page.url()).href;
  assert.ok((await handed.inputValue()).startsWith(`<script type="module" src="${folder}port-atlas.js"></script>\n<port-atlas controls="slider" readonly>\nos 2003`));
  await panel.getByRole("radio", { name: "Frame" }).check();
  await panel.getByLabel("Where Port Atlas stands for the class").fill("https://school.example/ports/");
  assert.match(await handed.inputValue(), /^<iframe src="https:\/\/school\.example\/ports\/embed\.html\?controls=slider&amp;readonly=true&amp;scenario=os\+2003/);
});

atlas("the papers for the class lead to the lesson, by its address and a code of it; the key does not", async ({ page, open }) => {
  const { paper, show, choose, panel } = await opened(page, open);
  await panel.locator("option[value=no-lock]").waitFor({ state: "attached" });
  await choose("Lesson", "no-lock");
  for (const name of ["Lesson plan", "Worksheet"]) {
    await show(name);
    await paper.getByText("?tool=lessons&lesson=no-lock").waitFor();
    await paper.getByRole("img", { name: "QR code of the lesson’s address" }).waitFor();
  }
  await show("Answer key");
  assert.equal(await paper.getByRole("img").count(), 0);
});

atlas("the worksheet holds no answer, and is printed on the two sides of one sheet", async ({ page, open }) => {
  const { paper, show } = await opened(page, open);
  for (const level of ["1", "3", "5"]) {
    await kit(page).choose("Level of the quiz", level);
    await show("Worksheet");
    assert.equal(await paper.locator(".answers, strong").count(), 0);
    assert.ok(!(await paper.innerText()).includes("To remember"));
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/g).length, 2, `level ${level}`);
  }
});

atlas("the kit is used by keyboard alone", async ({ page, open }) => {
  const { panel, paper } = await opened(page, open);
  await panel.getByRole("radio", { name: "Lesson plan" }).focus();
  await page.keyboard.press("ArrowRight");
  await paper.getByText("What I expect, and why").waitFor();
  await page.keyboard.press("ArrowRight");
  await paper.getByText("A solution, with what becomes of each step").waitFor();
});

for (const [language, colorScheme, width] of [["en", "light", 390], ["zh", "dark", 1280], ["zh", "light", 1920]]) {
  atlas(
    `axe finds nothing serious in any paper, and nothing goes beyond the sides: ${language}, ${colorScheme}, ${width}`,
    async ({ page, open }) => {
      await open("?tool=kit");
      await page.locator(".kit-paper").waitFor();
      for (const radio of await page.locator('[name="kit-paper"]').all()) {
        await radio.check();
        await page.waitForTimeout(50);
        assert.deepEqual(await grave(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }
    },
    { colorScheme, locale: LOCALES[language], viewport: { width, height: 800 } },
  );
}
