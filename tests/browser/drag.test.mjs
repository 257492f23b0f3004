// Reservations and blocks in the hand: moved, resized and removed by mouse, finger and keys, with the outcome told before.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { PHONE } from "./touch.mjs";

const BLOCKS = "#s=os+2003;block+20000-30000;reserve+55000-60000";
const near = (found, meant) => Math.abs(found - meant) <= 200;

async function workbench(page) {
  const { tool } = reader(page);
  await tool("Compare");
  await page.getByRole("button", { name: "Close" }).first().click();
}

/** The range that a line of the scenario asks for. */
async function rangeOf(page, line) {
  const words = await reader(page).step(line).locator("code").first().innerText();
  return words.match(/(\d+)-(\d+)/).slice(1).map(Number);
}

/** Holds the mouse down on one place and takes it to another. */
async function hold(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

for (const [part, from, to, range] of [
  ["the first edge of a block", 20050, 15000, [15000, 30000]],
  ["the last edge of a block", 29950, 35000, [20000, 35000]],
  ["the middle of a block", 25000, 30000, [25000, 35000]],
]) {
  atlas(`a drag of ${part} changes its step, and undo takes it back`, async ({ page, open }) => {
    await open(BLOCKS);
    await workbench(page);
    const { figure, steps, undo } = reader(page);
    await figure.draw("Blockable", from, to);
    const [first, last] = await rangeOf(page, 2);
    assert.ok(near(first, range[0]) && near(last, range[1]), `${first}-${last}`);
    assert.equal(await steps.count(), 3);
    await undo.click();
    await reader(page).step(2).getByText("block 20000-30000").waitFor();
  });
}

atlas("a drag of a reservation's edge changes its step", async ({ page, open }) => {
  await open(BLOCKS);
  await workbench(page);
  const { figure } = reader(page);
  await figure.draw("Reservable", 59950, 63000);
  const [first, last] = await rangeOf(page, 3);
  assert.ok(first === 55000 && near(last, 63000), `${first}-${last}`);
});

atlas("a drag of a reservation from the registry changes its string of the set line", async ({ page, open }) => {
  await open("#s=os+2003;set+ReservedPorts+50000-52000+55000-60000;bind+*");
  await workbench(page);
  const { figure, scenario } = reader(page);
  await figure.draw("Reservable", 57000, 58000);
  const [, first, last] = (await scenario()).match(/set ReservedPorts 50000-52000 (\d+)-(\d+)/);
  assert.ok(near(Number(first), 56000) && near(Number(last), 61000), `${first}-${last}`);
});

atlas("the refusal is told in words before the drop, and the drop keeps it", async ({ page, open }) => {
  await open(BLOCKS);
  await workbench(page);
  const { figure, step } = reader(page);
  await hold(page, await figure.at("Blockable", 25000), await figure.at("Blockable", 47000));
  const told = page.locator(".under .told");
  await told.getByText(/Would be refused:.*is not wholly inside 5001-49151/).waitFor();
  await told.getByText("Steps refused: 1, now 0.").waitFor();
  await page.mouse.up();
  await step(2).getByText(/Refused/).waitFor();
});

atlas("a range that is being drawn tells what it would do", async ({ page, open }) => {
  await open(BLOCKS);
  await workbench(page);
  const { figure, steps } = reader(page);
  await hold(page, await figure.at("Blockable", 25000), await figure.at("Blockable", 25000));
  await page.mouse.up();
  await hold(page, await figure.at("Blockable", 35000), await figure.at("Blockable", 28000));
  await page.locator(".under .told").getByText(/Would be refused:.*overlaps the block/).waitFor();
  await page.mouse.move(1, 1);
  await page.mouse.up();
  assert.equal(await steps.count(), 4);
});

atlas("Escape lets go, and nothing was written", async ({ page, open }) => {
  await open(BLOCKS);
  await workbench(page);
  const { figure, scenario } = reader(page);
  const before = await scenario();
  await hold(page, await figure.at("Blockable", 25000), await figure.at("Blockable", 35000));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  assert.equal(await scenario(), before);
});

atlas("Delete removes what is pinned: a block, a reservation, a port in use", async ({ page, open }) => {
  await open("#s=os+2003;block+20000-30000;reserve+55000-60000;bind+udp+40000");
  await workbench(page);
  const { figure, scenario, steps, lookUp } = reader(page);
  await figure.click("Blockable", 25000);
  await page.keyboard.press("Delete");
  await figure.click("Reservable", 57000);
  await page.keyboard.press("Delete");
  assert.equal(await scenario(), "os 2003\nbind udp 40000\n");
  await lookUp.fill("40000");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press("Delete");
  await steps.nth(2).getByText("close udp 40000").waitFor();
});

atlas("what is pinned can be removed by a button", async ({ page, open }) => {
  await open(BLOCKS);
  await workbench(page);
  const { figure, steps } = reader(page);
  await figure.click("Blockable", 25000);
  const told = page.locator(".under .told");
  await told.getByText("Block 20000-30000").waitFor();
  await told.getByRole("button", { name: "Remove" }).click();
  await steps.nth(2).waitFor({ state: "detached" });
  assert.equal(await steps.count(), 2);
});

atlas("keys make a reservation and a block, and tell what would be refused", async ({ page, open }) => {
  await open("#s=os+2003");
  await workbench(page);
  const { lookUp, scenario } = reader(page);
  const cursor = page.getByRole("slider", { name: "Port cursor" });
  const told = page.locator(".under .told");
  await lookUp.fill("3000");
  await cursor.focus();
  await page.keyboard.press("r");
  for (const key of ["PageUp", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  await told.getByText("3000-3273").waitFor();
  await page.keyboard.press("Enter");
  await lookUp.fill("5000");
  await cursor.focus();
  await page.keyboard.press("b");
  await page.keyboard.press("ArrowRight");
  await told.getByText(/Would be refused/).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Enter");
  assert.equal(await scenario(), "os 2003\nreserve 3000-3273\nblock 5002-5258\n");
});

atlas("keys take hold of a block: its last edge, then all of it", async ({ page, open }) => {
  await open("#s=os+2003;block+6000-6100");
  await workbench(page);
  const { lookUp, scenario } = reader(page);
  const cursor = page.getByRole("slider", { name: "Port cursor" });
  await lookUp.fill("6100");
  await cursor.focus();
  for (const key of ["Enter", "Shift+ArrowRight", "Enter"]) await page.keyboard.press(key);
  assert.equal(await scenario(), "os 2003\nblock 6000-6116\n");
  await lookUp.fill("6050");
  await cursor.focus();
  for (const key of ["Enter", "PageUp", "Enter"]) await page.keyboard.press(key);
  assert.equal(await scenario(), "os 2003\nblock 6256-6372\n");
});

atlas("keys bind and close the port of the cursor in TCP and UDP", async ({ page, open }) => {
  await open("#s=os+2003");
  await workbench(page);
  const { lookUp, scenario } = reader(page);
  await lookUp.fill("80");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  for (const key of ["t", "u", "t"]) await page.keyboard.press(key);
  assert.equal(await scenario(), "os 2003\nbind tcp 80\nbind udp 80\nclose tcp 80\n");
});


atlas(
  "a second finger takes a block out of the hand of the first, and both zoom",
  async ({ page, open }) => {
    await open(BLOCKS);
    await workbench(page);
    const { figure, scenario } = reader(page);
    const at = await figure.at("Blockable", 25_000);
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...across) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: across.map((x, id) => ({ x, y: at.y + 14, id })) });
    await touch("touchStart", at.x);
    for (let step = 1; step < 5; step += 1) {
      await touch("touchMove", at.x + step * 8);
      await page.waitForTimeout(20);
    }
    await touch("touchStart", at.x + 32, 300);
    await touch("touchMove", at.x, 340);
    await page.waitForTimeout(50);
    await touch("touchEnd");
    await page.locator(".map").waitFor();
    assert.equal(await scenario(), "os 2003\nblock 20000-30000\nreserve 55000-60000\n");
  },
  PHONE,
);

atlas(
  "a finger moves a block",
  async ({ page, open }) => {
    await open(BLOCKS);
    await workbench(page);
    const { figure } = reader(page);
    const [from, to] = [await figure.at("Blockable", 25000), await figure.at("Blockable", 35000)];
    // On a phone the label stands above the bar.
    from.y += 14;
    const session = await page.context().newCDPSession(page);
    const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let step = 1; step <= 8; step += 1) {
      await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + step / 4 }]);
      await page.waitForTimeout(16);
    }
    await touch("touchEnd", []);
    await page.waitForTimeout(100);
    const [first, last] = await rangeOf(page, 2);
    assert.ok(Math.abs(first - 30000) < 500 && last - first === 10000, `${first}-${last}`);
  },
  PHONE,
);

/** The pixels of a reader who holds the boundary and takes it to a port. */
async function holdBoundary(page, to) {
  const { figure } = reader(page);
  await hold(page, await figure.handle(5000), await figure.at("Ephemeral", to));
}

for (const [where, prepare] of [["on the page as it opens", async () => {}], ["in the workbench", workbench]]) {
  atlas(`Escape lets go of the boundary, which is where it was, with nothing to undo: ${where}`, async ({ page, open }) => {
    await open(BLOCKS);
    await prepare(page);
    const { slider, undo } = reader(page);
    await holdBoundary(page, 12_000);
    assert.notEqual(await slider.inputValue(), "5000");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.getElementById("max-user-port").value === "5000");
    await page.mouse.move(900, 300);
    await page.mouse.up();
    assert.equal(await slider.inputValue(), "5000");
    assert.equal(await undo.getAttribute("aria-disabled"), "true");
  });

  atlas(`Escape lets go of a range that is being drawn: ${where}`, async ({ page, open }) => {
    await open(BLOCKS);
    await prepare(page);
    const { figure, steps } = reader(page);
    await hold(page, await figure.at("Blockable", 35_000), await figure.at("Blockable", 40_000));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    assert.equal(await steps.count(), 3);
  });
}

atlas("where an undo takes the step out of the hand, the drop changes no other", async ({ page, open }) => {
  await open("#s=os+2003;block+20000-30000;block+40000-41000");
  const { tool, act, figure, scenario } = reader(page);
  await tool("Timeline");
  await page.getByRole("button", { name: "Show the machine after line 1", exact: true }).click();
  await act("Block", { "Port or range": "10000-11000" });
  await page.getByRole("button", { name: "To the end" }).click();
  await hold(page, await figure.at("Blockable", 25_000), await figure.at("Blockable", 27_000));
  await page.keyboard.press("Control+z");
  await page.mouse.up();
  assert.equal(await scenario(), "os 2003\nblock 20000-30000\nblock 40000-41000\n");
});

atlas("time does not run on under a hand", async ({ page, open }) => {
  await open(`#s=os+2003;block+20000-30000;${"bind+*;".repeat(60)}`);
  const { tool, figure, choose } = reader(page);
  await tool("Timeline");
  const from = await figure.at("Blockable", 25_000);
  await choose("Steps a second", "20/s");
  await page.getByRole("button", { name: "Play" }).click();
  await page.locator(".timeline .told").getByText(/After step [5-9] of/).waitFor();
  await hold(page, from, { x: from.x + 40, y: from.y });
  await page.getByRole("button", { name: "Play" }).waitFor();
  await page.mouse.up();
  await reader(page).step(2).getByText(/block 2[2-9]\d\d\d-/).waitFor();
});
