// Everything by the keyboard alone: what a mouse does, the keys do.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

/** What has the focus: its role or element, and its name. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === document.body) return "";
    const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText ?? "";
    const group = at.type === "radio" ? `${at.closest("fieldset").querySelector("legend").innerText}: ` : "";
    return `${group}${label.trim()}`;
  });

/** Presses Tab until something of that name has the focus. */
async function tabTo(page, name, key = "Tab") {
  const met = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at === name) return;
    met.push(at);
  }
  assert.fail(`${name} is not reached; met ${met.join(" | ")}`);
}

/** What is passed in this order, without the tools; where they are, the bar stands. */
const BAR = "the bar of tools";
const ORDER = [
  "System: XP / 2003",
  "Protocols shown: Both",
  "Undo",
  "Redo",
  "Copy link",
  "中文",
  "Colours as the device prefers; switch to light",
  BAR,
  "Port cursor",
  "Scale: Schematic",
  "MaxUserPort",
  "MaxUserPort as a decimal or hex number",
  "Bind *",
];

atlas("tab goes through the page in the order in which it is read, each stop named and visible", async ({ page, open }) => {
  await open("#s=os+2003");
  const met = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at === "") break;
    met.push(at);
    const ring = await page.evaluate(() => {
      const { activeElement: at } = document;
      const ringed = at.type === "radio" ? at.nextElementSibling : at;
      return getComputedStyle(ringed).outlineStyle;
    });
    assert.notEqual(ring, "none", `${at} shows no focus`);
  }
  const tools = await page.getByRole("navigation", { name: "Tools" }).getByRole("button").allInnerTexts();
  const passed = met.map((name) => (tools.includes(name) ? BAR : name)).filter((name, index, all) => name !== all[index - 1]);
  assert.deepEqual(passed.slice(0, ORDER.length), ORDER);
  assert.ok(met.every((name) => name !== ""), met.join(" | "));
});

atlas("a whole scenario by keys: system, slider, forms, port cursor, card, step, undo and redo", async ({ page, open }) => {
  await open("#s=os+2003");
  const { slider, step, steps, scenario } = reader(page);
  const { keyboard } = page;
  await tabTo(page, "System: XP / 2003");
  await keyboard.press("ArrowRight");
  await step(1).getByText("os 2003-sp1").waitFor();

  await tabTo(page, "MaxUserPort");
  await keyboard.press("PageUp");
  assert.ok(Number(await slider.inputValue()) > 5001);
  await keyboard.press("Home");
  await keyboard.press("ArrowRight");
  assert.equal(await slider.inputValue(), "5001");
  await keyboard.press("Home");

  await tabTo(page, "Bind port");
  await keyboard.press("Enter");
  await tabTo(page, "Port");
  await keyboard.press("Control+a");
  await keyboard.type("8080");
  await tabTo(page, "Program (optional)");
  await keyboard.type("Web");
  await keyboard.press("Enter");
  await step(2).getByText('bind tcp 8080 as "Web"').waitFor();

  await tabTo(page, "Port cursor", "Shift+Tab");
  await keyboard.press("Home");
  await page.getByRole("heading", { name: "Port 0", exact: true }).waitFor();
  await keyboard.press("Control+ArrowRight");
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("PageUp");
  await keyboard.press("ArrowRight");
  const pinned = Number(await page.getByRole("slider", { name: "Port cursor" }).getAttribute("aria-valuenow"));
  await page.getByRole("heading", { name: `Port ${pinned}`, exact: true }).waitFor();
  assert.ok(pinned > 256, String(pinned));

  await tabTo(page, `specific bind: bind tcp ${pinned}`);
  await keyboard.press("Enter");
  await step(3).getByText(`bind tcp ${pinned}`).waitFor();

  await tabTo(page, "Remove this step", "Shift+Tab");
  await keyboard.press("Enter");
  await step(3).waitFor({ state: "detached" });
  await keyboard.press("Control+z");
  await step(3).waitFor();
  await keyboard.press("Control+y");
  await step(3).waitFor({ state: "detached" });

  await tabTo(page, "Undo", "Shift+Tab");
  await keyboard.press("Enter");
  await step(3).waitFor();
  assert.equal(await steps.count(), 3);
  assert.equal(await scenario(), `os 2003-sp1\nbind tcp 8080 as "Web"\nbind tcp ${pinned}\n`);
});

atlas("undo by key in a field is the field's own, and the page's elsewhere, with capitals locked too", async ({ page, open }) => {
  await open("#s=os+2003");
  const { act, step, lookUp } = reader(page);
  await act("Bind *");
  await step(2).waitFor();
  await lookUp.click();
  await page.keyboard.type("1433");
  await page.keyboard.press("Control+z");
  assert.notEqual(await lookUp.inputValue(), "1433");
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  assert.ok(await step(2).isVisible());
  await page.keyboard.press("Control+Z");
  await step(2).waitFor({ state: "detached" });
  await page.keyboard.press("Control+Y");
  await step(2).waitFor();
});

atlas("after the last undo by key the keyboard stays where it was", async ({ page, open }) => {
  await open("#s=os+2003");
  const { act, step } = reader(page);
  await act("Bind *");
  await step(2).waitFor();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await step(2).waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Redo");
});

atlas("a port typed is looked up as it is typed; a number that is none takes nothing away", async ({ page, open }) => {
  await open("#s=os+2003");
  const { lookUp, card } = reader(page);
  await lookUp.focus();
  await page.keyboard.type("7000");
  await card(7000).waitFor();
  await page.keyboard.type("0");
  assert.equal(await lookUp.inputValue(), "70000");
  await page.keyboard.press("Backspace");
  assert.equal(await lookUp.inputValue(), "7000");
  await card(7000).waitFor();
});

atlas("the announcements tell what happened", async ({ page, open }) => {
  await open("#s=os+2003");
  const { act, slider, undo } = reader(page);
  const said = page.getByRole("status").last();
  await act("Bind port", { Port: "80" });
  await said.getByText(/bind tcp 80/).waitFor();
  await act("Bind port", { Port: "80" });
  await said.getByText(/refused/i).waitFor();
  await undo.click();
  await said.getByText(/Undone/).waitFor();
  await slider.focus();
  await slider.press("End");
  await said.getByText(/65534/).waitFor();
});

atlas("what appears and goes away does not take the keyboard with it", async ({ page, open }) => {
  await open("#s=os+2003");
  const { number } = reader(page);
  const table = page.getByRole("button", { name: "The figure as a table" });
  await table.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  // The table came with the tools, which give the keyboard back as soon as they have drawn it.
  await table.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor({ state: "detached" });
  assert.equal(await focused(page), "The figure as a table");
  await number.focus();
  await number.fill("4000");
  await page.keyboard.press("Enter");
  await page.getByText(/nearest valid value/).waitFor();
  assert.equal(await focused(page), "MaxUserPort as a decimal or hex number");
});
