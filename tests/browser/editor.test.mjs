// The scenario as text: errors at their line while typing, and nothing typed is lost.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { paste, reader } from "./reader.mjs";

async function asText(page, open, fragment = "#s=os+2003") {
  await open(fragment);
  const hands = reader(page);
  await hands.choose("Show the steps as", "Text");
  return hands;
}

atlas("a line that cannot be read is told at its line while it is typed", async ({ page, open }) => {
  const { text, region } = await asText(page, open);
  await text.press("Control+End");
  await page.keyboard.type("bind tcp 80\nbind tcp 8O\nreserve 3000-3100");
  const errors = region("Steps").getByRole("listitem");
  assert.match(await errors.first().innerText(), /^Line 3, column 10:/);
  assert.equal(await errors.count(), 1);
  assert.equal(await text.inputValue(), "os 2003\nbind tcp 80\nbind tcp 8O\nreserve 3000-3100");
  await page.getByRole("img", { name: /3000-3100/ }).waitFor();
});

atlas("the error goes away as soon as the line can be read, and the figure follows each letter", async ({ page, open }) => {
  const { text, region } = await asText(page, open);
  await text.press("Control+End");
  const errors = region("Steps").getByRole("listitem");
  for (const [letters, count] of [["block 6000-6", 1], ["1", 1], ["00", 0]]) {
    await page.keyboard.type(letters);
    await page.waitForTimeout(60);
    assert.equal(await errors.count(), count, await text.inputValue());
  }
});

atlas("blank lines, comments and trailing spaces stay as they are typed", async ({ page, open }) => {
  const { text, scenario } = await asText(page, open);
  await text.press("Control+End");
  await page.keyboard.type("\n# a note  \n  bind tcp 80   # the web\n\n");
  const typed = "os 2003\n\n# a note  \n  bind tcp 80   # the web\n\n";
  assert.equal(await text.inputValue(), typed);
  assert.equal((await scenario()).trimEnd(), typed.trimEnd());
});

atlas("typing in the middle keeps the caret where it is", async ({ page, open }) => {
  const { text } = await asText(page, open, "#s=bind+tcp+80;bind+tcp+81");
  await text.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type("80 as \"W\"");
  assert.equal(await text.inputValue(), "bind tcp 8080 as \"W\"\nbind tcp 81\n");
});

atlas("a spell of typing is undone as one by the button, and redone", async ({ page, open }) => {
  const { text, undo, redo } = await asText(page, open);
  await text.press("Control+End");
  await page.keyboard.type("bind tcp 80\nbind tcp 81\n");
  await undo.click();
  assert.equal(await text.inputValue(), "os 2003\n");
  await redo.click();
  assert.equal(await text.inputValue(), "os 2003\nbind tcp 80\nbind tcp 81\n");
});

atlas("undo by key in the text is the text's own", async ({ page, open }) => {
  const { text } = await asText(page, open);
  await text.press("Control+End");
  await page.keyboard.type("bind tcp 80");
  await page.keyboard.press("Control+z");
  const left = await text.inputValue();
  assert.ok(left.startsWith("os 2003\n") && left.length < "os 2003\nbind tcp 80".length, left);
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await text.inputValue(), "os 2003\nbind tcp 80");
});

atlas("a text beyond the limit is refused with a message, and what was there stays and still runs", async ({ page, open }) => {
  const { text, notice, steps, choose } = await asText(page, open);
  const long = `# ${"x".repeat(1024 * 1024)}\n`;
  await paste(text, long);
  await notice.waitFor();
  assert.match(await notice.innerText(), /1,048,576|1 MiB/);
  assert.equal(await text.inputValue(), "os 2003\n");
  await choose("Show the steps as", "List");
  assert.match(await steps.first().innerText(), /os 2003/);
});

atlas("many errors are listed up to a point and counted beyond it", async ({ page, open }) => {
  const { text, region } = await asText(page, open);
  await paste(text, "nonsense\n".repeat(500));
  const errors = region("Steps").getByRole("listitem");
  assert.ok(await errors.count() <= 50);
  assert.match(await region("Steps").innerText(), /Further lines that cannot be read: \d+/);
});

for (const [name, text] of Object.entries({
  "100,000 lines": "bind tcp 80\n".repeat(100_000),
  "a line of a million characters": `bind tcp 80 # ${"x".repeat(1_000_000)}\n`,
  "control characters and every plane": "bind \u0000\u0007\u001b tcp 80\n\u{1F600}\u{E0001}\uFFFE\n\u202Ebind tcp 81\n",
})) {
  atlas(`${name} pasted in does not stop the page`, async ({ page, open }) => {
    const { text: area, steps, choose } = await asText(page, open);
    await paste(area, text);
    await choose("Show the steps as", "List");
    await steps.first().waitFor();
    assert.ok(await steps.count() <= 300);
  });
}

/** Pastes as the browser does it, so that the page may take the text into its own hands. */
async function pasteByKey(field, text) {
  await field.evaluate((area, all) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", all);
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

atlas("a long text that is pasted into a line goes where the caret is, and is undone by key", async ({ page, open }) => {
  const { text, scenario } = await asText(page, open, "#s=os+2003;%23+%E7%AB%AF%E5%8F%A3%F0%9F%98%80%E5%A5%BD;bind+tcp+80");
  await text.evaluate((area) => {
    area.focus();
    area.setSelectionRange("os 2003\n# 端口😀".length, "os 2003\n# 端口😀好".length);
  });
  await pasteByKey(text, "新\r\n".repeat(1500));
  const pasted = `os 2003\n# 端口😀${"新\n".repeat(1500)}\nbind tcp 80\n`;
  await page.getByRole("button", { name: "Show earlier ones (503)" }).waitFor();
  assert.equal(await text.inputValue(), pasted.split("\n").slice(503).join("\n"));
  assert.match(await page.getByRole("region", { name: "Steps" }).getByRole("listitem").first().innerText(), /^Line 3, column 1:/);
  await text.press("Control+z");
  assert.equal(await text.inputValue(), "os 2003\n# 端口😀好\nbind tcp 80\n");
  await text.press("Control+Shift+z");
  assert.equal(await text.inputValue(), pasted.split("\n").slice(503).join("\n"));
  await text.press("Control+z");
  assert.equal(await scenario(), "os 2003\n# 端口😀好\nbind tcp 80\n");
});

atlas("while a long text is taken in, the page shows that it works, and not after that", async ({ page, open }) => {
  const { text } = await asText(page, open);
  await text.waitFor();
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  await page.evaluate(() => {
    globalThis.busy = [];
    const root = document.documentElement;
    new MutationObserver(() => globalThis.busy.push(root.hasAttribute("data-busy"))).observe(root, { attributeFilter: ["data-busy"] });
  });
  await pasteByKey(text, "bind tcp 80\n".repeat(20_000));
  await page.getByRole("button", { name: /^Show earlier ones/ }).waitFor();
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  assert.deepEqual(await page.evaluate(() => globalThis.busy), [true, false]);
});

atlas("what is typed into a part of a long text stays while the list, the slider and other parts are looked at", async ({ page, open }) => {
  const { text, choose, slider, undo } = await asText(page, open);
  await text.press("Control+a");
  await pasteByKey(text, `set MaxUserPort 6000\n${"bind tcp 80\n".repeat(4999)}`);
  await page.getByRole("button", { name: "Show earlier ones (4,000)" }).click();
  await text.press("Control+Home");
  await page.keyboard.type("nonsense\n# 好\n");
  const errors = page.getByRole("region", { name: "Steps" }).getByRole("listitem");
  assert.match(await errors.first().innerText(), /^Line 3001, column 1:/);
  await choose("Show the steps as", "List");
  await slider.focus();
  await slider.press("ArrowRight");
  await choose("Show the steps as", "Text");
  assert.ok((await text.inputValue()).startsWith("nonsense\n# 好\nbind tcp 80\n"));
  await page.getByRole("button", { name: "Show later ones" }).click();
  await undo.click();
  await undo.click();
  assert.equal(await errors.count(), 0);
});

atlas("of a long text that is pasted, a part is edited, and the rest stays", async ({ page, open }) => {
  const { text } = await asText(page, open);
  await text.press("Control+a");
  await pasteByKey(text, "bind tcp 80\n".repeat(5000));
  await page.getByRole("button", { name: "Show earlier ones (4,000)" }).click();
  await page.getByRole("button", { name: "Show later ones (1,000)" }).waitFor();
  await text.press("Control+Home");
  await page.keyboard.type("# here");
  assert.ok((await text.inputValue()).startsWith("# herebind tcp 80\n"));
  await page.getByRole("button", { name: "Show earlier ones (3,000)" }).click();
  await page.getByRole("button", { name: "Show later ones (2,000)" }).waitFor();
  assert.equal((await text.inputValue()).length, 12_000);
});

atlas("typing goes on past the line where the numbers beside the text end", async ({ page, open }) => {
  const { text } = await asText(page, open);
  await paste(text, "# a line\n".repeat(999));
  await text.press("Control+End");
  await page.keyboard.type("\n# b\n# c");
  assert.ok((await text.inputValue()).endsWith("\n# b\n# c"));
});

atlas("what is done beside the text appears in it, and what is typed moves the slider", async ({ page, open }) => {
  const { text, act, slider, choose } = await asText(page, open);
  await text.press("Control+End");
  await page.keyboard.type("set MaxUserPort 6000");
  assert.equal(await slider.inputValue(), "6000");
  await act("Bind port", { Port: "80" });
  await choose("System", "2003 SP1");
  assert.equal(await text.inputValue(), "os 2003-sp1\nset MaxUserPort 6000\nbind tcp 80\n");
  await slider.focus();
  await slider.press("ArrowRight");
  assert.equal(await text.inputValue(), "os 2003-sp1\nset MaxUserPort 6001\nbind tcp 80\n");
});
