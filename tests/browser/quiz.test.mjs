// The quiz: questions from a seed, explained after the answer, a score in a link, a sheet with its key.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const BLANK = (level, seed) => `?tool=quiz&quiz=1${level}-${seed}-__________`;

const question = (page) => page.locator(".asking");
const options = (page) => question(page).getByRole("group", { name: "Options" }).getByRole("button");
const next = (page) => question(page).getByRole("button", { name: /^(Next question|To the result)$/ });

/** Answers all questions with the first option; answers with how many of them were right. */
async function answerAll(page) {
  let right = 0;
  for (let at = 1; at <= 10; at += 1) {
    await question(page).getByText(`Question ${at} of 10`).waitFor();
    await options(page).first().click();
    right += await question(page).locator(".explanation.right").count();
    await next(page).click();
  }
  return right;
}

atlas("an answer is explained with its rule and source, and the first choice counts", async ({ page, open }) => {
  await open(BLANK(2, "7"));
  assert.equal(await next(page).count(), 0);
  await options(page).nth(1).click();
  const told = question(page).getByRole("status");
  await told.getByText(/^(Right\.|Not right\. Right is [A-D]: )/).waitFor();
  assert.ok((await told.getByRole("link").count()) > 0, "a source");
  const before = await told.innerText();
  await options(page).nth(2).click({ force: true });
  assert.equal(await told.innerText(), before);
});

atlas("the machine of the question is drawn, cannot be changed, and makes way for the reader's own", async ({ page, open }) => {
  const { scenario, figure } = reader(page);
  await open(`${BLANK(2, "7")}#s=block+6000-6100`);
  await question(page).waitFor();
  await options(page).first().click();
  await figure.shown.waitFor();
  await page.keyboard.press("Control+z");
  assert.equal(await page.locator(".max-user-port").isVisible(), false);
  await question(page).getByRole("button", { name: /^Leave the quiz/ }).click();
  assert.equal(await scenario(), "block 6000-6100\n");
});

atlas("after an answer the way on is in sight, however long the explanation", async ({ page, open }) => {
  await open(BLANK(5, "7"));
  await options(page).nth(1).click();
  const box = await next(page).boundingBox();
  assert.ok(box.y > 0 && box.y + box.height <= page.viewportSize().height, `the way on is at ${box.y}`);
});

atlas("the same seed asks the same questions", async ({ page, open }) => {
  const asked = async () => {
    await open(BLANK(5, "k7f2q9"));
    const heading = await question(page).getByRole("heading").innerText();
    return [heading, ...(await options(page).allInnerTexts())];
  };
  assert.deepEqual(await asked(), await asked());
});

for (const level of [1, 2, 3, 4, 5]) {
  atlas(`a quiz of level ${level} is answered to its end, and its score is remembered and shared`, async ({ page, open, t }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => t.skip("no clipboard"));
    await open(BLANK(level, "5"));
    const right = await answerAll(page);
    await page.getByText(`${right} of 10 right`).waitFor();
    await page.getByRole("button", { name: "Copy a link to this score" }).click();
    await page.getByText("The link is copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, new RegExp(`\\?tool=quiz&quiz=1${level}-5-a{10}$`));
    await page.getByRole("button", { name: "Choose another quiz" }).click();
    await page.getByText(`Best so far at this level: ${right} of 10`).waitFor();

    await open(link.replace(/^.*\/(?=\?)/, ""));
    await page.getByText(`Somebody answered: ${right} of 10 right`).waitFor();
    await page.getByRole("button", { name: "Answer the same questions yourself" }).click();
    await question(page).getByText("Question 1 of 10").waitFor();
  });
}

atlas("a broken link to a score is told, and nothing is lost", async ({ page, open }) => {
  await open("?quiz=13-7-abcdabcd#s=block+6000-6100");
  await page.getByText(/^This link to a quiz cannot be opened\./).waitFor();
  assert.equal(await reader(page).scenario(), "block 6000-6100\n");
});

atlas("a sheet has ten questions and a key, and is all that is printed", async ({ page, open }) => {
  await open("?tool=quiz");
  await page.getByRole("radio", { name: "3 Combinations" }).check();
  await page.getByRole("button", { name: "A sheet to print" }).click();
  const paper = page.locator(".paper");
  await paper.waitFor();
  assert.equal(await paper.locator(":scope > ol > li").count(), 10);
  assert.equal(await paper.locator(".key li").count(), 10);
  await page.emulateMedia({ media: "print" });
  assert.ok(await paper.isVisible());
  assert.equal(await page.locator(".desk").isVisible(), false);
  assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), false);
});

atlas("a printed sheet takes no more than three pages and one for its key, and no question is cut", async ({ page, open }) => {
  for (const level of [1, 5]) {
    await open(`?quiz=1${level}-7-abcdabcdab`);
    await page.getByRole("button", { name: "A sheet to print" }).click();
    await page.locator(".paper").waitFor();
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g).length;
    assert.ok(pages <= 4, `level ${level}: ${pages} pages`);
    await page.emulateMedia({ media: "print" });
    const wide = await page.locator(".paper").evaluate((paper) => paper.scrollWidth - paper.clientWidth);
    assert.equal(wide, 0);
    await page.emulateMedia({ media: null });
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    atlas(
      `axe finds nothing grave in the quiz, ${colorScheme}, ${width} pixels`,
      async ({ page, open }) => {
        await open("?tool=quiz");
        await page.getByRole("button", { name: "Begin a quiz" }).waitFor();
        assert.deepEqual(await grave(page), []);
        await open(BLANK(3, "7"));
        await options(page).nth(1).click();
        assert.deepEqual(await grave(page), []);
        await open("?tool=quiz&quiz=13-7-abcdabcdab");
        await page.getByText(/^Somebody answered/).waitFor();
        assert.deepEqual(await grave(page), []);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
  }
}
