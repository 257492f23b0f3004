// What the page does not do itself brings the workbench, and is done there: keys, wheel, fingers, a drag, printing.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { PHONE, fingers } from "./touch.mjs";
import { ready, slowly } from "./visitor.mjs";

const BLOCKS = "#s=os+2003;block+20000-30000;reserve+55000-60000";

/** Waits for the workbench. */
const workbench = (page) => page.locator(".zoom").waitFor();

/** The focus is on what this selector finds. */
const focused = (page, selector) => page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);

atlas("what stands in the form of the acts is still there when a tool has come", async ({ page, open }) => {
  await open("#s=os+2003");
  const { acts, tool } = reader(page);
  await acts.getByRole("button", { name: "Reserve", exact: true }).click();
  await acts.getByLabel("Port or range").fill("3000-3200");
  await acts.getByLabel("Program (optional)").fill("Backup agent");
  await tool("Registry");
  await acts.getByText('reserve 3000-3200 as "Backup agent"').waitFor();
  await acts.getByRole("button", { name: "Bind port", exact: true }).click();
  await acts.getByRole("radio", { name: "UDP" }).check();
});

const CURSOR = [
  ["t", "4500", "bind tcp 4500", 4],
  ["u", "4500", "bind udp 4500", 4],
  ["Delete", "25000", "reserve 55000-60000", 2],
];

for (const [key, port, line, step] of CURSOR) {
  atlas(`${key} at the port cursor is done at once: ${line}`, async ({ page, open }) => {
    await open(BLOCKS);
    const { lookUp, step: row } = reader(page);
    await lookUp.fill(port);
    await page.getByRole("slider", { name: "Port cursor" }).focus();
    await page.keyboard.press(key);
    await workbench(page);
    await row(step).getByText(line, { exact: true }).waitFor();
    await focused(page, ".port-cursor");
  });
}

atlas("a key at the port cursor begins a reservation, which the next keys make", async ({ page, open }) => {
  await open("#s=os+2003");
  const { lookUp, scenario } = reader(page);
  await lookUp.fill("3000");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press("r");
  await page.locator(".under .told").getByText("3000").waitFor();
  for (const key of ["PageUp", "Enter"]) await page.keyboard.press(key);
  assert.equal(await scenario(), "os 2003\nreserve 3000-3256\n");
});

atlas("a key at the port cursor zooms to single ports", async ({ page, open }) => {
  await open(BLOCKS);
  const { lookUp, figure } = reader(page);
  await lookUp.fill("25000");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  await page.keyboard.press("1");
  await figure.shown.getByText("25001", { exact: true }).first().waitFor();
});

atlas("keys elsewhere and keys that mean nothing there stay the page's own", async ({ page, open }) => {
  await open(BLOCKS);
  const { acts } = reader(page);
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  for (const key of ["x", "Escape", "Tab", "Control+ArrowRight"]) await page.keyboard.press(key);
  await acts.getByLabel("Program (optional)").fill("");
  await page.keyboard.type("rbtu 1");
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".zoom").count(), 0);
  assert.equal(await acts.getByLabel("Program (optional)").inputValue(), "rbtu 1");
});

atlas("Ctrl with the wheel zooms about the pointer", async ({ page, open }) => {
  await open(BLOCKS);
  const { figure } = reader(page);
  const { x, y } = await figure.at("Specific", 6000);
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.locator(".map").waitFor();
  const [first, last] = await figure.ports();
  assert.ok(first <= 6000 && 6000 <= last && last < 40000, `${first}-${last}`);
});

atlas("a drag of a block on the page moves it", async ({ page, open }) => {
  await open(BLOCKS);
  const { figure, step } = reader(page);
  await figure.draw("Blockable", 25000, 30000);
  await workbench(page);
  await step(2).getByText(/^block 2[45]\d{3}-3[45]\d{3}$/).waitFor();
});

atlas("a drag that brings the tools is done with what the page handed over, where drawing is slow too", async ({ page, open }) => {
  await page.addInitScript(slowly);
  await open(BLOCKS);
  const { figure, step } = reader(page);
  await figure.draw("Blockable", 25000, 30000);
  await workbench(page);
  await step(2).getByText(/^block 2[45]\d{3}-3[45]\d{3}$/).waitFor();
});

/** Opens the page where what brings the tools is on its way until `early` is done. */
async function before({ page, site }, early) {
  let comes;
  const held = new Promise((done) => (comes = done));
  await page.route("**/bring.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.origin}/${BLOCKS}`);
  await ready(page);
  await early();
  comes();
  await workbench(page);
}

atlas("a drag before the page can bring the tools is done when they are there", async ({ page, site }) => {
  const { figure, step } = reader(page);
  await before({ page, site }, () => figure.draw("Blockable", 25000, 30000));
  await step(2).getByText(/^block 2[45]\d{3}-3[45]\d{3}$/).waitFor();
});

atlas("a key at the port cursor before the page can bring the tools is done when they are there", async ({ page, site }) => {
  const { step, lookUp } = reader(page);
  await before({ page, site }, async () => {
    await lookUp.fill("4500");
    await page.getByRole("slider", { name: "Port cursor" }).focus();
    await page.keyboard.press("t");
  });
  await step(4).getByText("bind tcp 4500").waitFor();
});

atlas(
  "two fingers that part on the figure zoom between them; one finger scrolls the page",
  async ({ page, open }) => {
    await open("#s=os+2003");
    const { figure } = reader(page);
    const { y } = await figure.at("Specific", 30000);
    await fingers(page, [{ x: 100, y }], [{ x: 102, y: y - 200 }]);
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => scrollY)) > 80);
    assert.equal(await page.locator(".zoom").count(), 0);
    const at = await figure.at("Specific", 10000);
    await fingers(page, [{ x: at.x - 15, y: at.y }, { x: at.x + 15, y: at.y }], [{ x: at.x - 40, y: at.y }, { x: at.x + 40, y: at.y }]);
    await page.locator(".map").waitFor();
    const [first, last] = await figure.ports();
    assert.ok(first <= 10000 && 10000 <= last && last < 50000, `${first}-${last}`);
  },
  PHONE,
);

atlas("before the drop, the page tells what a range would give", async ({ page, open }) => {
  await open("#s=os+2003;block+20000-30000");
  const { figure, steps } = reader(page);
  const [from, to, fine] = [await figure.at("Blockable", 40000), await figure.at("Blockable", 28000), await figure.at("Blockable", 45000)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  const told = page.locator(".under [aria-live]");
  await told.getByText(/Would be refused: .*overlaps the block/).waitFor();
  await page.mouse.move(fine.x, fine.y, { steps: 4 });
  await told.getByText(/handle 4[45]\d{3}/).waitFor();
  assert.equal(await steps.count(), 2);
  await page.mouse.up();
  await steps.nth(2).waitFor();
  assert.equal(await told.count(), 0);
});

atlas("Ctrl+P before any tool is open prints the sheet: figure, table, steps, notes", async ({ page, open }) => {
  await open("#s=os+2003;block+6000-6100;bind+tcp+6050");
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      // A browser draws what this changes before it prints.
      setTimeout(() => (globalThis.printed = document.querySelector(".sheet")?.textContent));
    };
  });
  await page.keyboard.press("Control+p");
  await page.waitForFunction(() => globalThis.printed);
  const text = await page.evaluate(() => globalThis.printed);
  assert.match(text, /MaxUserPort 5000[\s\S]*Blockable[\s\S]*bind tcp 6050[\s\S]*port-blocked[\s\S]*D12/);
});

atlas(
  "where the tools cannot be had, Ctrl+P prints the page as it is",
  async ({ page, open }) => {
    await open("#s=os+2003");
    await page.route("**/workbench-*", (route) => route.abort());
    await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
    await page.keyboard.press("Control+p");
    await page.waitForFunction(() => globalThis.printed);
    await reader(page).notice.waitFor();
  },
  { expected: [/ERR_FAILED/] },
);

atlas("printed by the browser's menu, the page has the figure, what it says in words, and the steps, on one page", async ({ page, open }) => {
  await open("#s=os+2003;block+6000-6100;bind+tcp+6050");
  await page.locator('link[href="print.css"]').waitFor({ state: "attached" });
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
  await page.emulateMedia({ media: "print" });
  const words = page.locator("#figure-words");
  assert.ok((await words.boundingBox()).width > 300);
  assert.match(await words.innerText(), /6000-6100/);
  for (const unprinted of [".tool-bar", ".lead", ".acts", ".steps .switch", ".max-user-port", ".card"]) assert.equal(await page.locator(unprinted).first().isVisible(), false, unprinted);
});
