// The keyboard stays where the reader is, whatever goes away or cannot be used any more; and what was done is said once.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { NAMES, reach } from "./views.mjs";

const STORY = "#s=os+2003;bind+tcp+80;block+20000-30000";

/** What has the keyboard, by its name. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === document.body ? "nothing" : (at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText);
  });

/** Waits until the thing of that name has the keyboard. */
const has = (page, name) =>
  page.waitForFunction((name) => {
    const { activeElement: at } = document;
    return (at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText) === name;
  }, name, { timeout: 3000 }).catch(async () => assert.equal(await focused(page), name));

async function press(page, button) {
  await button.focus();
  await page.keyboard.press("Enter");
}

const TOOLS = ["Lessons", "Quiz", "Exhaustion lab", "Classroom", "Teacher's kit", "Examples", "Registry", "Compare", "Look up", "Save", "Embed", "Model notes"];

atlas("a tool that is closed gives the keyboard to its button in the bar", async ({ page, open }) => {
  await open(STORY);
  const { tool } = reader(page);
  for (const name of TOOLS) {
    await tool(name);
    await press(page, page.locator(".tool").getByRole("button", { name: "Close", exact: true }).first());
    await has(page, name);
  }
});

/** In the page: its reader turns to a step as soon as it answers, and the tool that was asked for is drawn only after that. */
function goOnBeforeTheTool() {
  const { querySelector } = Document.prototype;
  Document.prototype.querySelector = function (selector) {
    return /expanded/.test(selector) && !("toolDrawn" in document.documentElement.dataset) ? null : querySelector.call(this, selector);
  };
  new MutationObserver((_, observer) => {
    const root = document.documentElement;
    const button = root.querySelector(".steps li button");
    if (!root.hasAttribute("data-ready") || !button) return;
    observer.disconnect();
    button.focus();
    button.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
    requestAnimationFrame(() => requestAnimationFrame(() => (root.dataset.toolDrawn = "")));
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

atlas("a tool that is drawn late does not take it from the reader who has gone on", async ({ page, open }) => {
  await page.addInitScript(goOnBeforeTheTool);
  await open(`?tool=timeline${STORY}`);
  await page.locator("html[data-tool-drawn]:not([data-busy])").waitFor({ state: "attached" });
  assert.equal(await focused(page), "Show the machine after line 1");
});

for (const [where, address] of [["the page as it opens", ""], ["the workbench", "?tool=timeline"]]) {
  atlas(`a step that is removed gives it to the one before, and the last to the head of the list: ${where}`, async ({ page, open }) => {
    await open(address + STORY);
    const { steps } = reader(page);
    for (let left = 2; left >= 0; left -= 1) {
      await press(page, steps.last().getByRole("button", { name: "Remove this step" }));
      await has(page, left > 0 ? "Remove this step" : "List");
    }
  });

  atlas(`what is done twice is said twice, and each time once: ${where}`, async ({ page, open }) => {
    await open(address + STORY);
    const { act, undo } = reader(page);
    await page.evaluate(() => {
      globalThis.said = [];
      const status = document.querySelector(".atlas > [role=status]");
      new MutationObserver(() => said.push(status.textContent.trim())).observe(status, { childList: true, characterData: true, subtree: true });
    });
    for (let time = 0; time < 2; time += 1) await act("Block", { "Port or range": "6000-6100" });
    for (let time = 0; time < 2; time += 1) await undo.click();
    const said = await page.evaluate(() => globalThis.said);
    assert.equal(said.length, 4, said.join(" | "));
    assert.deepEqual(said.slice(2), ["Undone.", "Undone."]);
  });
}

atlas("buttons that lead no further keep it: of time and of the zoom", async ({ page, open }) => {
  await open(`?tool=timeline${STORY}`);
  for (const [name, times] of [["One step back", 5], ["To the end", 1], ["One step forward", 1], ["Zoom in", 20], ["Zoom out", 20], ["Zoom in", 1], ["All ports", 1]]) {
    const button = page.getByRole("button", { name, exact: true });
    await button.focus();
    for (let time = 0; time < times; time += 1) await page.keyboard.press("Enter");
    await has(page, name);
  }
});

atlas("what is removed from the figure gives it to the port cursor, a card that is closed to its field", async ({ page, open }) => {
  await open(`?tool=timeline${STORY}`);
  const { lookUp } = reader(page);
  await lookUp.fill("25000");
  await press(page, page.getByRole("button", { name: "Remove", exact: true }));
  await has(page, "Port cursor");
  await lookUp.fill("80");
  await press(page, page.getByRole("button", { name: "Take the card away" }));
  await has(page, "Port to look up");
});

atlas("the slider of time says the step itself, and leaves what happened to the announcement", async ({ page, open }) => {
  await open(`?tool=timeline${STORY}`);
  const step = page.getByRole("slider", { name: "Step shown" });
  await step.focus();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("status").getByText(/^After step 2 of 3\. bind tcp 80/).waitFor();
  assert.equal(await step.getAttribute("aria-valuetext"), null);
});

atlas("after an answer the keyboard is at the way on, and then at the next question", async ({ page, open }) => {
  await open("?quiz=12-7-__________");
  await press(page, page.locator(".asking .options button").nth(1));
  await has(page, "Next question");
  await page.keyboard.press("Enter");
  await page.getByText("Question 2 of 10").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "question-title");
});

for (const address of ["", "?tool=table"]) {
  atlas(`the ring around the button of the table is not cut off: ${address || "the page as it opens"}`, async ({ page, open }) => {
    await open(address + STORY);
    const cut = await page.locator(".table").evaluate((place) => {
      const [around, button] = [place, place.querySelector("h2 button")].map((one) => one.getBoundingClientRect());
      return getComputedStyle(place).overflowX !== "visible" && button.left - 4 < around.left;
    });
    assert.equal(cut, false);
  });
}

/** What leaves the view or the browser's window. */
const LEAVES = /^(Close|Full screen|Leave.*|Print.*|Open.*|)$/;
const PLACES = [".tool", ".guide", ".podium", ".timeline", ".card"];
/** How many buttons of a view are pressed. */
const PRESSED = 25;

for (const name of NAMES) {
  atlas(`no button takes the keyboard away: ${name}`, async ({ page, open }) => {
    await page.addInitScript(() => (globalThis.print = () => {}));
    await reach({ page, open }, name);
    const buttons = page.locator(PLACES.map((place) => `${place} button:visible`).join());
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.innerText.trim()));
    for (const label of [...new Set(names)].filter((label) => !LEAVES.test(label)).slice(0, PRESSED)) {
      const button = page.locator(PLACES.join()).getByRole("button", { name: label, exact: true }).first();
      if (!(await button.isVisible()) || (await button.isDisabled())) continue;
      await press(page, button);
      await page.waitForTimeout(60);
      assert.notEqual(await focused(page), "nothing", `after “${label}”`);
    }
  }, { permissions: ["clipboard-read", "clipboard-write"] });
}
