// A number that is not entered yet stays as it was typed, whatever happens around its field.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const STEPS = `#s=os+2003;set+MaxUserPort+6000;${Array.from({ length: 60 }, (_, at) => `bind+${7000 + at}`).join(";")}`;

atlas("a MaxUserPort that is half typed stays while time runs on, and counts once it is entered", async ({ page, open }) => {
  await open(`?tool=timeline${STEPS}`);
  const { number, slider } = reader(page);
  await page.getByRole("button", { name: /^Play/ }).waitFor();
  await page.getByRole("button", { name: /^Play/ }).click();
  await number.fill("70");
  const step = () => page.locator(".timeline input[type=range]").inputValue();
  const before = await step();
  await page.waitForFunction((before) => document.querySelector(".timeline input[type=range]").value !== before, before);
  assert.equal(await number.inputValue(), "70");
  await page.keyboard.type("00");
  assert.equal(await number.inputValue(), "7000");
  await number.press("Enter");
  await page.waitForFunction(() => document.querySelector("#max-user-port").value === "7000");
  assert.equal(await slider.inputValue(), "7000");
});

atlas("a number that is half typed stays when the tools come for something else", async ({ page, open }) => {
  await open("#s=os+2003");
  const { number, slider, figure } = reader(page);
  await number.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("61");
  const { x, y, width, height } = await figure.shown.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await page.getByRole("button", { name: "Zoom", exact: true, expanded: true }).waitFor();
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  assert.equal(await number.inputValue(), "61");
  await page.keyboard.type("00");
  await page.keyboard.press("Tab");
  assert.equal(await slider.inputValue(), "6100");
});

atlas("what the laboratory cannot read stays in its field with what is wrong, and changes nothing", async ({ page, open }) => {
  await open("?tool=lab#s=os+2003");
  const tool = page.locator(".laboratory");
  await tool.waitFor();
  const verdict = await page.locator("#lab-verdict").innerText();
  for (const field of await tool.locator(".setting input[type=text]").all()) {
    const before = await field.inputValue();
    for (const nonsense of ["abc", "NaN", "inf", "1e", "<b>", "九"]) {
      await field.fill(nonsense);
      await field.press("Enter");
      await tool.getByRole("alert").filter({ hasText: `“${nonsense}”` }).waitFor();
      assert.equal(await field.inputValue(), nonsense);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.equal(await field.getAttribute("aria-describedby"), await tool.getByRole("alert").getAttribute("id"));
      await page.keyboard.press("Tab");
      assert.equal(await field.inputValue(), nonsense);
    }
    assert.equal(await page.locator("#lab-verdict").innerText(), verdict);
    await field.fill(before);
    await field.press("Enter");
    assert.equal(await tool.getByRole("alert").count(), 0);
  }
});

atlas("what the laboratory refused goes when the number becomes another by its slider", async ({ page, open }) => {
  await open("?tool=lab#s=os+2003");
  const tool = page.locator(".laboratory");
  const setting = tool.locator(".setting").filter({ has: page.locator("#lab-delay") });
  const field = setting.locator("input[type=text]");
  await field.fill("soon");
  await field.press("Enter");
  await tool.getByRole("alert").waitFor();
  await setting.getByRole("slider").press("ArrowLeft");
  await tool.getByRole("alert").waitFor({ state: "detached" });
  assert.equal(await field.inputValue(), await setting.getByRole("slider").inputValue());
  assert.equal(await field.getAttribute("aria-invalid"), "false");
});

atlas("what is half typed for the comparison stays while the scenario changes", async ({ page, open }) => {
  await open(`?tool=timeline${STEPS}`);
  const { tool } = reader(page);
  await tool("Compare");
  await page.locator(".tool").getByRole("radio").last().check();
  const field = page.locator(".tool .choice input[type=text]");
  await page.getByRole("button", { name: /^Play/ }).click();
  await field.fill("55");
  const before = await page.locator(".timeline input[type=range]").inputValue();
  await page.waitForFunction((before) => document.querySelector(".timeline input[type=range]").value !== before, before);
  assert.equal(await field.inputValue(), "55");
  await page.keyboard.type("00");
  await field.press("Enter");
  await page.locator(".tool").getByText("5500").first().waitFor();
});
