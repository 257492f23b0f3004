// Looking closer: wheel, fingers, keys, buttons and the mini-map, down to single ports.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { PHONE, fingers } from "./touch.mjs";

const SQL = "#s=os+2003;bind+tcp+1433;reserve+3000-3100";

/** The workbench without a panel. */
async function workbench(page) {
  const { tool } = reader(page);
  await tool("Compare");
  await page.getByRole("button", { name: "Close" }).first().click();
}

const span = ([first, last]) => last - first + 1;

/** Turns the wheel where the mouse is. */
async function wheel(page, down, keys = []) {
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.wheel(0, down);
  for (const key of keys) await page.keyboard.up(key);
  await page.waitForTimeout(50);
}

atlas("the wheel with Ctrl zooms, and the port under the pointer stays there", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure, lookUp } = reader(page);
  const { x, y } = await figure.at("Specific", 30000);
  await page.mouse.click(x, y);
  const before = Number(await lookUp.inputValue());
  await page.mouse.move(x, y);
  for (let notch = 0; notch < 5; notch += 1) await wheel(page, -100, ["Control"]);
  const seen = await figure.ports();
  assert.ok(span(seen) < 3000, String(seen));
  await page.mouse.click(x, y);
  assert.ok(Math.abs(Number(await lookUp.inputValue()) - before) < 120, await lookUp.inputValue());
  for (let notch = 0; notch < 12; notch += 1) await wheel(page, -100, ["Control"]);
  assert.ok(span(await figure.ports()) <= 10);
  for (let notch = 0; notch < 20; notch += 1) await wheel(page, 100, ["Control"]);
  assert.deepEqual(await figure.ports(), [0, 65535]);
});

atlas("the wheel with Ctrl over the figure of the page brings the workbench, zoomed in", async ({ page, open }) => {
  await open(SQL);
  const { figure } = reader(page);
  const { x, y } = await figure.at("Specific", 30000);
  await page.mouse.move(x, y);
  await wheel(page, -100, ["Control"]);
  await page.locator(".map").waitFor();
  assert.ok(span(await figure.ports()) < 60000);
  const zoom = page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Zoom", expanded: true });
  await zoom.click();
  assert.deepEqual(await figure.ports(), [0, 65535]);
});

atlas("the wheel alone scrolls the page", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure } = reader(page);
  const { x, y } = await figure.at("Specific", 30000);
  await page.mouse.move(x, y);
  await wheel(page, 300);
  await page.waitForTimeout(300);
  assert.ok((await page.evaluate(() => scrollY)) > 50);
  assert.deepEqual(await figure.ports(), [0, 65535]);
});

atlas("keys zoom about the port cursor, down to single ports with their numbers, and back", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure, lookUp } = reader(page);
  await lookUp.fill("1433");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const [first, last] = await figure.ports();
  assert.ok(first <= 1433 && 1433 <= last && span([first, last]) < 40000);
  await page.keyboard.press("-");
  assert.ok(span(await figure.ports()) > span([first, last]));
  await page.keyboard.press("1");
  for (const port of [1432, 1433, 1434]) await figure.shown.getByText(String(port), { exact: true }).first().waitFor();
  assert.ok(span(await figure.ports()) < 40);
  await page.keyboard.press("0");
  assert.deepEqual(await figure.ports(), [0, 65535]);
});

atlas("the window follows the port cursor", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure, lookUp } = reader(page);
  await lookUp.fill("1433");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press("1");
  for (let leap = 0; leap < 3; leap += 1) await page.keyboard.press("PageUp");
  const [first, last] = await figure.ports();
  assert.ok(first <= 1433 + 768 && 1433 + 768 <= last, `${first}-${last}`);
});

atlas("buttons zoom, and say when there is nothing more to see", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure } = reader(page);
  const button = (name) => page.getByRole("button", { name, exact: true });
  assert.ok(await button("Zoom out").isDisabled());
  await button("Zoom in").click();
  assert.ok(span(await figure.ports()) < 60000);
  await button("Single ports").click();
  assert.ok(span(await figure.ports()) < 40);
  await button("All ports").click();
  assert.deepEqual(await figure.ports(), [0, 65535]);
});

for (const scale of ["Schematic", "Linear", "Log"]) {
  atlas(`the button that zooms in never shows more, and is off where it leads no further: ${scale}`, async ({ page, open }) => {
    await open("?tool=zoom#s=os+2003");
    const { figure, lookUp, choose } = reader(page);
    const closer = page.getByRole("button", { name: "Zoom in", exact: true });
    await choose("Scale", scale);
    for (const port of [1025, 49151]) {
      await lookUp.fill(String(port));
      await page.getByRole("button", { name: "Single ports" }).click();
      await page.waitForFunction(() => /ports \d+-\d+$/m.test(document.querySelector(".frame").textContent));
      let before = span(await figure.ports());
      for (let presses = 0; (await closer.getAttribute("aria-disabled")) === "false"; presses += 1) {
        assert.ok(presses < 20, "it comes to an end");
        await closer.click();
        const now = span(await figure.ports());
        assert.ok(now <= before, `${now} ports after ${before}`);
        before = now;
      }
      assert.ok(before < 16, String(before));
    }
  });
}

atlas("zoomed in, a drag pans and pins nothing", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure, lookUp } = reader(page);
  const { x, y } = await figure.at("Specific", 30000);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await figure.ports();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y + 3, { steps: 4 });
  await page.mouse.up();
  const after = await figure.ports();
  assert.ok(after[0] > before[0] + 1000, `${before} ${after}`);
  assert.equal(await lookUp.inputValue(), "");
});

atlas("the mini-map is there while a part is shown, and moves it", async ({ page, open }) => {
  await open(SQL);
  await workbench(page);
  const { figure } = reader(page);
  assert.equal(await page.locator(".map").count(), 0);
  await figure.at("Specific", 30000);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const map = await page.locator(".map").boundingBox();
  await page.mouse.move(map.x + map.width * 0.3, map.y + map.height / 2);
  await page.mouse.down();
  const low = await figure.ports();
  await page.mouse.move(map.x + map.width * 0.7, map.y + map.height / 2, { steps: 5 });
  await page.mouse.up();
  const high = await figure.ports();
  assert.ok(high[0] > low[0] + 10000, `${low} ${high}`);
});

atlas(
  "two fingers zoom, and each keeps its port",
  async ({ page, open }) => {
    await open("#s=os+2003");
    await workbench(page);
    const { figure, lookUp, steps } = reader(page);
    const { y } = await figure.at("Specific", 30000);
    const [left, right] = [{ x: 150, y }, { x: 240, y }];
    const pinned = async ({ x }) => {
      await page.touchscreen.tap(x, y);
      return Number(await lookUp.inputValue());
    };
    const before = [await pinned(left), await pinned(right)];
    const [to, too] = [{ x: 90, y: y + 20 }, { x: 300, y: y - 20 }];
    await fingers(page, [left, right], [to, too]);
    assert.ok(span(await figure.ports()) < 40000);
    const after = [await pinned(to), await pinned(too)];
    for (const at of [0, 1]) assert.ok(Math.abs(after[at] - before[at]) < 600, `${before} ${after}`);
    assert.equal(await steps.count(), 1);
  },
  PHONE,
);

atlas(
  "one finger up or down still scrolls the page over a figure that is zoomed in",
  async ({ page, open }) => {
    await open("#s=os+2003");
    await workbench(page);
    const { figure } = reader(page);
    const at = await figure.at("Specific", 30000);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await figure.shown.scrollIntoViewIfNeeded();
    const [seen, before] = [await figure.ports(), await page.evaluate(() => scrollY)];
    await fingers(page, [at], [{ x: at.x + 2, y: at.y - 200 }]);
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => scrollY)) > before + 80);
    assert.deepEqual(await figure.ports(), seen);
  },
  PHONE,
);
