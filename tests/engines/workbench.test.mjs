// The tools, which come with a module of their own: each opens in whichever engine, and nothing that was made is lost.
import assert from "node:assert/strict";
import { engine } from "./visit.mjs";

const SCENARIO = "#s=os+2003;block+6000-6100";

/** Waits until a tool is open, or no longer. */
const isOpen = (hands, name, open) =>
  hands.wait(`the tool ${name} ${open ? "open" : "closed"}`, (at, ...wanted) => at.button(wanted[0])?.getAttribute("aria-expanded") === String(wanted[1]), name, open);

engine("the first use of a tool takes the steps and their undo along", async ({ page, open, hands, site }) => {
  await open(SCENARIO);
  await hands.act("Bind port", { Port: "6050" });
  await hands.step(3, "Refused", "port-blocked");
  assert.ok(!site.requests.some((path) => path.includes("workbench")), "nothing of the tools is loaded before");
  await hands.press("Examples");
  await isOpen(hands, "Examples", true);
  await hands.step(3, "Refused", "port-blocked");
  await hands.press("Undo");
  await hands.stepsAre(2);
  await page.press("Control", "y");
  await hands.stepsAre(3);
});

engine("each tool opens and closes beside a figure that still answers", async ({ page, open, hands }) => {
  await open(SCENARIO);
  const names = await hands.see((at) => at.all("nav button[aria-expanded]").map((each) => each.textContent));
  assert.ok(names.length > 3, names.join());
  for (const name of names) {
    await hands.press(name);
    await isOpen(hands, name, true);
    await hands.wait(`something to see in ${name}`, (at) => at.all("main")[0].innerText.length > 200);
    await hands.press(name);
    await isOpen(hands, name, false);
  }
  await hands.focusSlider();
  await page.press("End");
  await hands.step(3, "Refused", "block-window-empty");
});

engine("the scenario is edited as text, letter by letter, and the figure follows", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  await hands.choose("Show the steps as", "Text");
  await hands.wait("the text", (at) => at.field("Scenario as text"));
  await hands.see((at) => {
    const area = at.field("Scenario as text");
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await page.write("reserve 3000-3100\nbind tcp 8O");
  await hands.wait("the error at its line", (at) => at.all(".problems li").some((each) => each.innerText.startsWith("Line 3, column 10")));
  await page.press("Backspace");
  await page.write("0");
  await hands.wait("no error", (at) => at.all(".problems li").length === 0);
  assert.equal(await hands.see((at) => at.field("Scenario as text").value), "os 2003\nreserve 3000-3100\nbind tcp 80");
});
