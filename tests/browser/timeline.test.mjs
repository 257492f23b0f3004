// The steps as a timeline: back and forth, by itself, and what is done in the past.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const STORY = "#s=os+2003;set+MaxUserPort+6000;bind+tcp+80;block+7000-7100;bind+tcp+*";

/** The timeline of the page. */
function timeline(page) {
  const bar = page.getByRole("region", { name: "Timeline" });
  return {
    bar,
    step: bar.getByRole("slider", { name: "Step shown" }),
    press: (name) => bar.getByRole("button", { name, exact: true }).click(),
    at: (step) => bar.getByText(step === 0 ? /^Before step 1 of/ : new RegExp(`^After step ${step} of`)).waitFor(),
  };
}

atlas("the timeline brings the workbench, at the end and paused", async ({ page, open }) => {
  await open(STORY);
  const { tool, steps } = reader(page);
  await tool("Timeline");
  const { step, at, bar } = timeline(page);
  await at(5);
  assert.equal(await step.inputValue(), "5");
  await bar.getByRole("button", { name: "Play" }).waitFor();
  assert.equal(await steps.count(), 5);
});

atlas("figure, card, table and slider show the machine after the step that is chosen", async ({ page, open }) => {
  await open(STORY);
  const { tool, figure, lookUp, card, slider } = reader(page);
  await tool("Timeline");
  await lookUp.fill("7050");
  await page.getByRole("button", { name: "The figure as a table" }).click();
  const blocked = page.getByRole("row", { name: /^Blocked/ }).getByRole("cell", { name: "7000-7100" });
  await blocked.first().waitFor();
  const { step, at } = timeline(page);
  await step.focus();
  await page.keyboard.press("ArrowLeft");
  await at(4);
  await page.keyboard.press("ArrowLeft");
  await at(3);
  await blocked.first().waitFor({ state: "detached" });
  await card(7050).getByText("blocked", { exact: true }).waitFor({ state: "detached" });
  await page.keyboard.press("Home");
  await at(0);
  await figure.shown.getByText("MaxUserPort 5000").waitFor();
  assert.equal(await slider.inputValue(), "5000");
  await page.keyboard.press("End");
  await at(5);
});

atlas("what a step changed is told and announced", async ({ page, open }) => {
  await open(STORY);
  const { tool } = reader(page);
  await tool("Timeline");
  const { press, bar } = timeline(page);
  await press("One step back");
  const told = /After step 4 of 5\. block 7000-7100: blocked, handle 7100\. Changed: Blockable 7000-7100, Specific 7000-7100\./;
  await bar.getByText(told).waitFor();
  await page.getByRole("status").last().getByText(told).waitFor();
});

atlas("the buttons go to the start, a step back and forth, and to the end", async ({ page, open }) => {
  await open(STORY);
  const { tool } = reader(page);
  await tool("Timeline");
  const { press, at } = timeline(page);
  await press("To the start");
  await at(0);
  await press("One step forward");
  await at(1);
  await press("One step forward");
  await press("One step back");
  await at(1);
  await press("To the end");
  await at(5);
});

atlas("played from the end, it runs from the start to the end and stops", async ({ page, open }) => {
  await open(STORY);
  const { tool, choose } = reader(page);
  await tool("Timeline");
  await choose("Steps a second", "20/s");
  const { press, at, bar } = timeline(page);
  await press("Play");
  await bar.getByRole("button", { name: "Pause" }).waitFor();
  await bar.getByRole("button", { name: "Play" }).waitFor();
  await at(5);
});

atlas("pausing stops it where it is", async ({ page, open }) => {
  await open(`#s=${"bind+*;".repeat(60)}`);
  const { tool, choose } = reader(page);
  await tool("Timeline");
  await choose("Steps a second", "20/s");
  const { press, step } = timeline(page);
  await press("Play");
  await page.waitForFunction((slider) => Number(slider.value) > 2 && Number(slider.value) < 60, await step.elementHandle());
  await press("Pause");
  const stopped = await step.inputValue();
  await page.waitForTimeout(200);
  assert.equal(await step.inputValue(), stopped);
});

atlas("what is done in the past is written after the step shown, and undone there", async ({ page, open }) => {
  await open(STORY);
  const { tool, act, scenario, undo, step: row } = reader(page);
  await tool("Timeline");
  const { press, at, bar } = timeline(page);
  await press("One step back");
  await press("One step back");
  await bar.getByText("What you do now is written right after this step.").waitFor();
  await act("Bind port", { Port: "7050" });
  await at(4);
  await row(5).getByText(/Refused/).waitFor();
  assert.equal(await scenario(), "os 2003\nset MaxUserPort 6000\nbind tcp 80\nbind tcp 7050\nblock 7000-7100\nbind tcp *\n");
  await undo.click();
  await at(3);
});

atlas("a step of the list is shown by its number", async ({ page, open }) => {
  await open(STORY);
  const { tool } = reader(page);
  await tool("Timeline");
  await page.getByRole("button", { name: "Show the machine after line 3", exact: true }).click();
  await timeline(page).at(3);
  assert.equal(await page.locator("[aria-current=step]").count(), 1);
});

atlas("comma and full stop go through time at the port cursor", async ({ page, open }) => {
  await open(STORY);
  const { tool } = reader(page);
  await tool("Timeline");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press(",");
  await timeline(page).at(4);
  await page.keyboard.press(",");
  await page.keyboard.press(".");
  await timeline(page).at(4);
});

atlas("closed, the timeline leaves the machine at its end", async ({ page, open }) => {
  await open(STORY);
  const { tool, slider } = reader(page);
  await tool("Timeline");
  await timeline(page).press("To the start");
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Timeline" }).click();
  await timeline(page).bar.waitFor({ state: "detached" });
  assert.equal(await slider.inputValue(), "6000");
});

atlas("a hundred thousand steps are gone through like five", async ({ page, open }) => {
  await open("#s=os+2003");
  const { tool, write } = reader(page);
  await tool("Timeline");
  await write("bind 80\nclose 80\n".repeat(50_000));
  const { step, at, bar } = timeline(page);
  await bar.getByText("After step 100,000 of 100,000.").waitFor();
  for (const place of [99_999, 50_001, 1, 0]) {
    await step.fill(String(place));
    await bar.getByText(place === 0 ? /^Before step 1 of/ : `After step ${place.toLocaleString("en")} of 100,000.`).waitFor();
  }
  await step.fill("3");
  await at(3);
  await page.getByRole("button", { name: "Show the machine after line 3", exact: true }).waitFor();
});

atlas("while time is scrubbed the figure is drawn first, and the list of steps in a turn of its own", async ({ page, open }) => {
  const binds = Array.from({ length: 200 }, (_, at) => `bind+tcp+${2001 + at}`).join(";");
  await open(`#s=set+MaxUserPort+6000;${binds};set+MaxUserPort+7000;restart`);
  await reader(page).tool("Timeline");
  const { step, at } = timeline(page);
  const [figure, list] = await step.evaluate(async (slider) => {
    const seen = () => [".frame > svg", ".steps ol"].map((part) => document.querySelector(part).textContent);
    const before = seen();
    slider.value = "100";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // What the event itself brings is done now; no timer has come yet.
    for (let count = 0; count < 100; count += 1) await null;
    return seen().map((text, part) => text !== before[part]);
  });
  assert.deepEqual({ figure, list }, { figure: true, list: false });
  await at(100);
  await reader(page).steps.filter({ hasText: "bind tcp 2099" }).waitFor();
});
