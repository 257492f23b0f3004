// The figure under the hand: pressing, dragging and touching it.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { PHONE } from "./touch.mjs";

const XP = "#s=os+2003";

/** The range that a command of a step is about. */
const rangeOf = (words) => words.match(/(\d+)-(\d+)/).slice(1).map(Number);

/** Whether a drawn edge is within two pixels of the linear scale from where the hand was. */
const near = (drawn, meant) => Math.abs(drawn - meant) <= 160;

for (const [row, verb, first, last, outcome] of [
  ["Reservable", "reserve", 2000, 4000, "done"],
  ["Reservable", "reserve", 60000, 52000, "done"],
  ["Blockable", "block", 20000, 30000, "done"],
  ["Blockable", "block", 40000, 60000, "Refused"],
]) {
  atlas(`dragging across ${row} from ${first} to ${last} makes a ${verb}: ${outcome}`, async ({ page, open }) => {
    await open(XP);
    const { figure, step, steps } = reader(page);
    await figure.draw(row, first, last);
    await step(2).waitFor();
    const words = await step(2).innerText();
    assert.match(words, new RegExp(`^2\\s+${verb} `));
    const [from, to] = rangeOf(words);
    assert.ok(near(from, Math.min(first, last)) && near(to, Math.max(first, last)), words);
    assert.equal(/Refused/.test(words), outcome === "Refused");
    assert.equal(await steps.count(), 2);
  });
}

atlas("a press on any row pins the card of the port under it, and writes nothing", async ({ page, open }) => {
  await open(XP);
  const { figure, lookUp, steps } = reader(page);
  for (const row of ["Well known", "Ephemeral", "Reservable", "Blockable", "Specific"]) {
    await figure.click(row, 30000);
    assert.ok(near(Number(await lookUp.inputValue()), 30000), row);
    await lookUp.fill("");
  }
  assert.equal(await steps.count(), 1);
});

atlas("a press on In use binds the port, a press on it again closes it", async ({ page, open }) => {
  await open(XP);
  const { figure, step, lookUp } = reader(page);
  const { x, y } = await figure.at("In use", 40000);
  await page.mouse.click(x, y - 5);
  await step(2).waitFor();
  const port = await lookUp.inputValue();
  assert.match(await step(2).innerText(), new RegExp(`bind tcp ${port}`));
  await page.mouse.click(x + 2, y - 5);
  await step(3).waitFor();
  assert.match(await step(3).innerText(), new RegExp(`close tcp ${port}`));
});

atlas("a press below the line of In use binds UDP", async ({ page, open }) => {
  await open(XP);
  const { figure, step } = reader(page);
  const { x, y } = await figure.at("In use", 40000);
  await page.mouse.click(x, y + 5);
  await step(2).getByText(/bind udp/).waitFor();
});

atlas("with UDP alone shown, a press on In use binds UDP", async ({ page, open }) => {
  await open(XP);
  const { figure, step, choose } = reader(page);
  await choose("Protocols shown", "UDP");
  await figure.click("In use", 40000);
  await step(2).getByText(/bind udp/).waitFor();
});

atlas("the right button and a drag that comes back write nothing", async ({ page, open }) => {
  await open(XP);
  const { figure, steps } = reader(page);
  const [from, to] = [await figure.at("Blockable", 20000), await figure.at("Blockable", 30000)];
  await page.mouse.click(from.x, from.y, { button: "right" });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await page.mouse.up();
  assert.equal(await steps.count(), 1);
});

atlas("a drag goes on outside the figure, and undo by key follows it", async ({ page, open }) => {
  await open(XP);
  const { figure, step, steps } = reader(page);
  const [from, to] = [await figure.at("Blockable", 20000), await figure.at("Blockable", 30000)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, 2, { steps: 4 });
  await page.mouse.up();
  await step(2).getByText(/block /).waitFor();
  await page.keyboard.press("Control+z");
  await step(2).waitFor({ state: "detached" });
  assert.equal(await steps.count(), 1);
});

atlas("the scale is chosen and kept over a reload", async ({ page, open }) => {
  await open(XP);
  const { choose, figure } = reader(page);
  await figure.shown.getByText("Schematic: not to scale").waitFor();
  await choose("Scale", "Log");
  await page.waitForTimeout(50);
  await page.reload();
  await figure.shown.waitFor();
  assert.ok(await page.getByRole("group", { name: "Scale" }).getByRole("radio", { name: "Log" }).isChecked());
  assert.equal(await figure.shown.getByText("Schematic: not to scale").count(), 0);
});

/** A finger that goes down, moves in steps and comes up. */
async function swipe(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 10; step += 1) {
    const along = (a, b) => a + ((b - a) * step) / 10;
    await touch("touchMove", [{ x: along(from.x, to.x), y: along(from.y, to.y) }]);
    await page.waitForTimeout(16);
  }
  await touch("touchEnd", []);
}

atlas(
  "a finger slides the boundary in the figure",
  async ({ page, open }) => {
    await open(XP);
    const { figure, slider } = reader(page);
    const from = await figure.handle(5000);
    await swipe(page, from, { x: from.x + 120, y: from.y + 5 });
    assert.ok(Number(await slider.inputValue()) > 15000, await slider.inputValue());
    assert.equal(await page.evaluate(() => scrollX), 0);
  },
  PHONE,
);

atlas(
  "a finger over the figure scrolls the page, and changes nothing",
  async ({ page, open }) => {
    await open(XP);
    const { figure, slider, steps } = reader(page);
    const at = await figure.at("Blockable", 30000);
    const before = await page.evaluate(() => scrollY);
    await swipe(page, at, { x: at.x + 3, y: at.y - 250 });
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => scrollY)) > before + 100);
    assert.equal(await slider.inputValue(), "5000");
    assert.equal(await steps.count(), 1);
  },
  PHONE,
);

atlas(
  "a finger draws a block and taps a port",
  async ({ page, open }) => {
    await open(XP);
    const { figure, step, card } = reader(page);
    const [from, to] = [await figure.at("Blockable", 20000), await figure.at("Blockable", 40000)];
    await swipe(page, from, to);
    await step(2).getByText(/block \d+-\d+/).waitFor();
    const tap = await figure.at("Well known", 60000);
    await page.touchscreen.tap(tap.x, tap.y);
    await page.getByRole("heading", { name: /^Port \d+/ }).waitFor();
    assert.equal(await card(1).count(), 0);
  },
  PHONE,
);
