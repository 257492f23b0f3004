// A crash leaves a screen from which the scenario can be copied.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { grave } from "./accessibility.mjs";

const SCENARIO = 'set MaxUserPort 5000\nbind tcp 80 as "<b>Web</b> & co"';
const TRAPS = [/unreachable/, /out of bounds/];
const isCrashScript = (path) => path.endsWith("/crash.js");

/** The scenario as the program keeps it, there before the page opens. */
const keep = (page, text = SCENARIO) =>
  page.addInitScript((kept) => localStorage.setItem("port-atlas.scenario.1", kept), text);

/** Overwrites the memory of the page's own wasm, so that its next step traps. */
const corrupt = (page) =>
  page.evaluate(async () => {
    const { script } = document.querySelector("script[data-wasm]").dataset;
    const { default: init } = await import(new URL(script, document.baseURI));
    new Uint8Array((await init()).memory.buffer).fill(0xff);
    dispatchEvent(new Event("hashchange"));
  });

/** What the page is told where something throws `error` and nothing catches it. */
const report = (page, kind, make) =>
  page.evaluate(
    ([kind, make]) => {
      const error = Function(`return ${make}`)();
      const event = kind === "error" ? new ErrorEvent(kind, { error }) : new Event(kind);
      dispatchEvent(Object.assign(event, kind === "error" ? {} : { reason: error }));
    },
    [kind, make],
  );

const screen = (page) => page.locator("main.crash");
const textareas = (page) => page.locator("main.crash textarea").evaluateAll((all) => all.map((area) => area.value));

atlas(
  "where the program itself traps, the scenario can be read and copied",
  async ({ page, open, site }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
    await keep(page);
    await open();
    await corrupt(page);
    await screen(page).waitFor();
    assert.equal(await page.locator("h1").textContent(), "Port Atlas has stopped");
    assert.deepEqual(await textareas(page), [SCENARIO]);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), SCENARIO);
    assert.deepEqual(await grave(page), []);
  },
  { expected: TRAPS },
);

atlas(
  "the screen speaks the reader's language",
  async ({ page, open }) => {
    await keep(page);
    await open();
    await report(page, "unhandledrejection", "new WebAssembly.RuntimeError('unreachable')");
    await screen(page).waitFor();
    assert.equal(await page.locator("h1").textContent(), "端口图册已停止运行");
  },
  { locale: "zh-CN" },
);

const OTHER = "bind udp * x2\n# 10% + more; not less";
const READABLE = "#s=bind+udp+*+x2;%23+10%25+%2B+more%3B+not+less";

atlas("a scenario of the address is shown beside the kept one", async ({ page, open }) => {
  await keep(page);
  await open(READABLE);
  await report(page, "error", "new WebAssembly.RuntimeError('unreachable')");
  await screen(page).waitFor();
  assert.deepEqual(await textareas(page), [SCENARIO, OTHER]);
});

atlas("a compressed scenario of the address is shown, a damaged one left out", async ({ page, open }) => {
  const { deflateRawSync } = await import("node:zlib");
  for (const [data, texts] of [[deflateRawSync(OTHER).toString("base64url"), [OTHER]], ["@", []]]) {
    await open(`?${texts.length}#z=${data}`);
    await report(page, "error", "new WebAssembly.RuntimeError('unreachable')");
    await screen(page).waitFor();
    assert.deepEqual(await textareas(page), texts);
  }
});

for (const [name, make] of Object.entries({
  "an exhausted stack": "Object.assign(new RangeError('stack'), { stack: 'at x.wasm:wasm-function[3]' })",
  "an exhausted stack in Firefox": "Object.assign(new Error('stack'), { name: 'InternalError', stack: '@x.wasm:wasm-function[3]' })",
})) {
  atlas(`${name} is a crash`, async ({ page, open }) => {
    await open();
    await report(page, "error", make);
    await screen(page).waitFor();
  });
}

atlas("what is no crash leaves the page alone and the screen unloaded", async ({ page, open, site }) => {
  await open();
  for (const make of ["new TypeError('wasm')", "new RangeError('not of the program')", "null"]) {
    await report(page, "error", make);
    await report(page, "unhandledrejection", make);
  }
  await page.waitForTimeout(300);
  assert.equal(await screen(page).count(), 0);
  assert.equal(site.requests.some(isCrashScript), false);
});

atlas("after a crash one can reload, or start with an empty scenario", async ({ page, open }) => {
  await keep(page);
  await open();
  for (const [button, fragment] of [["Reload", ""], ["Start with an empty scenario", "#s="]]) {
    await report(page, "error", "new WebAssembly.RuntimeError('unreachable')");
    await page.getByRole("button", { name: button }).click();
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await screen(page).waitFor({ state: "detached" });
    assert.equal(new URL(page.url()).hash, fragment);
  }
});
