// What takes longer than a frame is shown to be under way: the sign is drawn before the work begins, and gone when it is done.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const LONG = `os 2003\nset MaxUserPort 6000\n${"bind tcp 80\n".repeat(20_000)}`;
const RANGES = Array.from({ length: 14_000 }, (_, at) => `${1025 + at * 4}-${1026 + at * 4}`);
const link = (text) => `#z=${deflateRawSync(text).toString("base64url")}`;

/** In the page: notes for each frame that is drawn whether the sign is in it, and whether the page's scenario is there. */
function watchFrames() {
  const frame = () => {
    const root = document.documentElement;
    globalThis.framesDrawn?.push({ busy: root.hasAttribute("data-busy"), shown: document.querySelector(".stage .steps") !== null });
    requestAnimationFrame(frame);
  };
  globalThis.framesDrawn = [];
  requestAnimationFrame(frame);
}

/** Whether a frame with the sign was drawn while `body` was done, until the page was at rest again. */
async function shows(page, body) {
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  await page.evaluate(() => (globalThis.framesDrawn = []));
  await body();
  await page.waitForFunction(() => {
    const drawn = globalThis.framesDrawn;
    return drawn.some(({ busy }) => busy) && drawn.at(-1).busy === false;
  });
}

atlas("a long link is opened once the page shows that it works, with the tools at hand", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open(link(LONG));
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  const drawn = await page.evaluate(() => globalThis.framesDrawn);
  const first = drawn.findIndex(({ shown }) => shown);
  assert.ok(drawn.slice(0, first).some(({ busy }) => busy), "the sign is drawn before the scenario is");
  const { steps, undo, acts } = reader(page);
  assert.match(await steps.last().innerText(), /bind tcp 80/);
  assert.equal(await undo.getAttribute("aria-disabled"), "true");
  await acts.waitFor();
});

atlas("a short link is opened without the tools and without a sign", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open("#s=bind+80");
  const drawn = await page.evaluate(() => globalThis.framesDrawn);
  assert.ok(!drawn.some(({ busy }) => busy));
  assert.ok(await page.evaluate(() => !performance.getEntriesByType("resource").some(({ name }) => /workbench-\w+_bg\.wasm/.test(name))));
});

atlas("a long link that is followed on the page is shown to be at work, and leads back", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open("#s=bind+443");
  const { steps, undo } = reader(page);
  await shows(page, () => page.evaluate((fragment) => (location.hash = fragment), link(LONG)));
  await steps.filter({ hasText: "bind tcp 80" }).last().waitFor();
  await shows(page, () => undo.click());
  await steps.filter({ hasText: "443" }).waitFor();
  assert.equal(await steps.count(), 1);
});

atlas("a long scenario that was kept is opened once the page shows that it works", async ({ page, open }) => {
  await open(link(LONG));
  await page.getByRole("button", { name: "Redo" }).waitFor();
  await reader(page).act("Bind *");
  await page.waitForFunction(() => localStorage.getItem("port-atlas.scenario.1")?.length > 200_000);
  await page.goto("about:blank");
  await page.addInitScript(watchFrames);
  await open();
  const drawn = await page.evaluate(() => globalThis.framesDrawn);
  const first = drawn.findIndex(({ shown }) => shown);
  assert.ok(drawn.slice(0, first).some(({ busy }) => busy));
});

atlas("each change of a long scenario is shown to be at work before it is made", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open(link(LONG));
  const hands = reader(page);
  const { steps, undo, redo, act } = hands;
  const last = (text) => steps.last().filter({ hasText: text }).waitFor();
  await shows(page, () => act("Bind *"));
  await last("bind tcp *");
  await shows(page, () => undo.click());
  await last("bind tcp 80");
  await shows(page, () => redo.click());
  await last("bind tcp *");
  await shows(page, () => steps.last().getByRole("button").last().click());
  await last("bind tcp 80");
  await shows(page, () => hands.choose("System", "2003 SP1"));
  await shows(page, () => hands.tool("Compare"));
  await shows(page, () => hands.tool("Registry"));
  const number = page.getByLabel("MaxUserPort: Decimal");
  await shows(page, () => number.fill("7000").then(() => number.press("Enter")));
  assert.equal(await number.inputValue(), "7000");
});

atlas("14,000 ranges are pasted into the registry, undone and imported, each shown to be at work", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open("?tool=registry");
  const { undo } = reader(page);
  const strings = page.getByRole("textbox", { name: /^ReservedPorts|one range a line/i }).first();
  const typed = (text) => strings.evaluate((area, all) => {
    area.value = all;
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
  await shows(page, () => typed(RANGES.join("\n")));
  assert.equal(await strings.inputValue(), RANGES.join("\n"));
  await shows(page, () => undo.click());
  const hex = [...Buffer.from(`${RANGES.join("\0")}\0\0`, "utf16le")].map((byte) => byte.toString(16).padStart(2, "0"));
  const head = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]\r\n";
  const buffer = Buffer.from(`${head}"ReservedPorts"=hex(7):${hex.join(",")}\r\n`);
  await shows(page, () => page.locator("input[type=file]").first().setInputFiles({ name: "many.reg", mimeType: "text/plain", buffer }));
  assert.equal(await strings.inputValue(), RANGES.join("\n"));
});

atlas("one line of a mebibyte that is pasted is shown to be at work, and undone", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open();
  const { choose, text, undo } = reader(page);
  await choose("Show the steps as", "Text");
  await text.waitFor();
  const before = await text.inputValue();
  await text.press("Control+a");
  const pasted = "x".repeat((1 << 20) - 1);
  await shows(page, () => text.evaluate((area, all) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", all);
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, pasted));
  assert.equal((await text.inputValue()).trimEnd().length, pasted.length);
  await shows(page, () => undo.click());
  assert.equal(await text.inputValue(), before);
});

atlas("what is typed fast into a long text is all there", async ({ page, open }) => {
  await open(link(LONG));
  const { choose, text } = reader(page);
  await choose("Show the steps as", "Text");
  await text.press("Control+End");
  await page.keyboard.type("# typed fast, 12345678901234567890");
  assert.match(await text.inputValue(), /# typed fast, 12345678901234567890$/);
  await page.getByRole("heading").first().click();
  assert.match(await text.inputValue(), /\n# typed fast, 12345678901234567890\n?$/);
});

atlas("of a long scenario the beginning of what is to be pasted elsewhere is shown, and all of it copied", async ({ page, open, site }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await open(link(LONG));
  await reader(page).tool("Embed");
  await page.getByText("Here are the first 1,332 of 20,002 lines").waitFor();
  await page.getByRole("button", { name: "Copy this" }).click();
  await page.getByText("Copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.split("bind tcp 80").length - 1, 20_000);
});

/** In the page: notes for each part of the work that a change brings in which turn of the browser it is done. */
function watchTurns() {
  const { port1, port2 } = new MessageChannel();
  let turn = 0;
  port1.onmessage = () => {
    turn += 1;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  globalThis.turns = {};
  const note = (owner, name) => {
    const work = owner[name];
    owner[name] = function (...given) {
      if (String(given.at(-1)).length > 100) globalThis.turns[name] = turn;
      return work.apply(this, given);
    };
  };
  note(Storage.prototype, "setItem");
  note(TextEncoder.prototype, "encode");
  note(globalThis, "btoa");
  note(History.prototype, "replaceState");
}

atlas("a long scenario is kept and written into the address in turns, between which the page answers", async ({ page, open }) => {
  await open(link(LONG));
  await page.evaluate(watchTurns);
  await reader(page).act("Bind *");
  await page.waitForFunction(() => globalThis.turns.replaceState);
  const { setItem, encode, btoa, replaceState } = await page.evaluate(() => globalThis.turns);
  assert.ok(setItem < encode && encode < btoa && btoa < replaceState, JSON.stringify([setItem, encode, btoa, replaceState]));
});

atlas("the field of a long text, and the list after it, are drawn once the page shows that it works", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open(link(LONG));
  const { choose, text, steps } = reader(page);
  await shows(page, () => choose("Show the steps as", "Text"));
  await text.waitFor();
  await shows(page, () => choose("Show the steps as", "List"));
  await steps.filter({ hasText: "bind tcp 80" }).last().waitFor();
});

atlas("a slide of a long scenario that is compared is shown to be at work, and both machines end where the hand does", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open(link(LONG));
  const { slider, number } = reader(page);
  await shows(page, () => reader(page).tool("Compare"));
  await shows(page, async () => {
    await slider.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  });
  const value = await slider.inputValue();
  assert.notEqual(value, "6000");
  await page.waitForFunction((value) => document.querySelector(".frame > svg").textContent.includes(`MaxUserPort ${value}`), value);
  assert.equal(await number.inputValue(), value);
});

atlas("a picture of many pixels is made once the page shows that it works", async ({ page, open }) => {
  await page.addInitScript(watchFrames);
  await open("#s=bind+80");
  await reader(page).tool("Save");
  await shows(page, async () => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save PNG" }).click()]);
    assert.match(file.suggestedFilename(), /png$/);
  });
});
