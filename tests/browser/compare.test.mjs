// Side by side: one scenario on two systems, or under two values of MaxUserPort.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const HIGH = "#s=os+2003;set+MaxUserPort+50000;bind+tcp+80;block+60000-60100;bind+tcp+60050";

/** What the comparison shows. */
function comparison(page) {
  const panel = page.getByRole("region", { name: "Compare" });
  return {
    panel,
    other: page.getByRole("img", { name: /^Ports of / }),
    rows: panel.getByRole("row"),
    row: (name) => panel.getByRole("row", { name }),
  };
}

atlas("the other system stands below, on the same axis", async ({ page, open }) => {
  await open(HIGH);
  const { tool, figure } = reader(page);
  await tool("Compare");
  const { other } = comparison(page);
  await other.waitFor();
  assert.match(await other.getAttribute("aria-label"), /Windows Server 2003 SP1, MaxUserPort 50000/);
  const [upper, lower] = [await figure.shown.boundingBox(), await other.boundingBox()];
  assert.ok(lower.y > upper.y + upper.height - 1);
  const zero = async (drawing) => (await drawing.getByText("0", { exact: true }).first().boundingBox()).x;
  assert.ok(Math.abs((await zero(figure.shown)) - (await zero(other))) < 0.5);
});

atlas("what differs is listed: ranges, and the steps that end differently", async ({ page, open }) => {
  await open(HIGH);
  const { tool } = reader(page);
  await tool("Compare");
  const { row, panel } = comparison(page);
  await row(/^Blockable/).getByText("50001-65535").waitFor();
  await row(/block 60000-60100/).getByText(/handle 60100/).waitFor();
  await row(/bind tcp 60050/).getByText(/is blocked by/).waitFor();
  assert.equal(await row(/bind tcp 80/).count(), 0);
  await panel.getByText("Steps that end differently").waitFor();
});

atlas("another value of MaxUserPort, in decimal or hex; what is no number changes nothing", async ({ page, open }) => {
  await open(HIGH);
  const { tool, choose, number: own } = reader(page);
  await tool("Compare");
  await choose("Compare with", "Another MaxUserPort");
  const { other, panel } = comparison(page);
  const number = panel.getByRole("textbox", { name: "The other MaxUserPort, in decimal or hex" });
  await number.fill("0x1770");
  await number.press("Enter");
  await page.getByRole("img", { name: /MaxUserPort 6000/ }).waitFor();
  await number.fill("many");
  await number.press("Enter");
  await panel.getByRole("alert").getByText("found “many”").waitFor();
  assert.deepEqual([await number.inputValue(), await number.getAttribute("aria-invalid")], ["many", "true"]);
  assert.deepEqual([await own.inputValue(), await own.getAttribute("aria-invalid")], ["50000", "false"], "it is of this field alone");
  await number.fill("6000");
  await number.press("Enter");
  await panel.getByRole("alert").waitFor({ state: "detached" });
  assert.match(await other.getAttribute("aria-label"), /MaxUserPort 6000/);
});

atlas("the other value takes the place of the one that a restart brought", async ({ page, open }) => {
  await open(`#s=${encodeURIComponent("bind tcp 80\nset MaxUserPort 60000\nrestart\nblock 40000")}`);
  const { tool, choose } = reader(page);
  await tool("Compare");
  await choose("Compare with", "Another MaxUserPort");
  const { row, rows, panel } = comparison(page);
  const number = panel.getByRole("textbox", { name: "The other MaxUserPort, in decimal or hex" });
  await number.fill("6000");
  await number.press("Enter");
  await page.getByRole("img", { name: /MaxUserPort 6000/ }).waitFor();
  assert.match(await row(/block 40000/).innerText(), /nothing can be blocked[^]*blocked, handle 40000/);
  assert.match(await rows.first().innerText(), /MaxUserPort 60000\s+XP \/ 2003, MaxUserPort 6000$/);
});

atlas("the comparison goes through time with the timeline", async ({ page, open }) => {
  await open(HIGH);
  const { tool } = reader(page);
  await tool("Compare");
  const { row, panel } = comparison(page);
  await panel.getByRole("button", { name: "Show the machine after line 4", exact: true }).click();
  await page.getByRole("region", { name: "Timeline" }).getByText(/^After step 4 of 5/).waitFor();
  await row(/^Blocked/).getByText("60000-60100").waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "One step back" }).click();
  await row(/^Blocked/).waitFor({ state: "detached" });
});

atlas("choosing the system turns the comparison around", async ({ page, open }) => {
  await open(HIGH);
  const { tool, choose } = reader(page);
  await tool("Compare");
  await choose("System", "2003 SP1");
  await page.getByRole("img", { name: /Windows XP and Windows Server 2003, MaxUserPort 50000/ }).waitFor();
});

atlas("a press on the other figure pins the port there", async ({ page, open }) => {
  await open(HIGH);
  const { tool, lookUp, steps } = reader(page);
  await tool("Compare");
  const { other } = comparison(page);
  await other.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await other.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
  assert.notEqual(await lookUp.inputValue(), "");
  assert.equal(await steps.count(), 5);
});

atlas("closed, the comparison leaves one figure", async ({ page, open }) => {
  await open(HIGH);
  const { tool } = reader(page);
  await tool("Compare");
  const { other, panel } = comparison(page);
  await other.waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  await other.waitFor({ state: "detached" });
});
