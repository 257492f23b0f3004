// Port Atlas in other people's pages, in one file, and where the program cannot run.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { atlas } from "./atlas.mjs";
import { DIST } from "./site.mjs";
import { visit } from "./visitor.mjs";

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'";
const ICON = readdirSync(DIST).find((name) => name.startsWith("favicon"));
const page = (body) => `<!doctype html><html lang="en"><link rel="icon" href="/${ICON}"><title>A page</title><body>${body}<script type="module" src="/port-atlas.js"></script></body></html>`;
const elements = (count) => '<port-atlas loading="eager" controls="slider">bind tcp 80</port-atlas>'.repeat(count);

const PAGES = {
  "one.html": page('<port-atlas loading="eager" controls="slider">set MaxUserPort 5000\nblock 6000-6100\n</port-atlas>'),
  "ten.html": page(elements(10)),
  "attributes.html": page('<port-atlas loading="eager" system="2003-sp1" max-user-port="0x2000" rows="ephemeral, blockable" scale="log" theme="dark" controls="full" readonly scenario="bind tcp 80 as “a; b”; block 60000-60999"></port-atlas>'),
  "wrong.html": page('<port-atlas loading="eager" theme="sepia" zoom="3" max-user-port="many">bind tcp 80</port-atlas>'),
  "click.html": page('<port-atlas loading="click">bind tcp 80</port-atlas>'),
  "lazy.html": page('<div style="height:4000px"></div><port-atlas>bind tcp 80</port-atlas>'),
  "hostile.html": page('<style>*{all:unset} html{font-size:40px} svg{display:none!important} .atlas{color:red}</style><port-atlas loading="eager">bind tcp 80</port-atlas><p id="own">own</p>'),
  "narrow.html": page('<div style="width:280px"><port-atlas loading="eager">bind tcp 80</port-atlas></div>'),
  "framed.html": page('<iframe src="/embed.html?controls=slider&scenario=block+6000-6100" style="width:100%"></iframe><iframe src="/embed.html?zoom=3"></iframe><script src="/frames.js"></script>'),
};

/** The site with pages of others around it. */
const folder = mkdtempSync(join(tmpdir(), "port-atlas-guests-"));
cpSync(DIST, folder, { recursive: true });
for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, name), html);
after(() => rmSync(folder, { recursive: true, force: true }));

const guest = (name, body, options = {}) => atlas(name, body, { folder, ...options });
const ready = (page, count = 1) => page.waitForFunction((count) => document.querySelectorAll("port-atlas[data-ready]").length === count, count);
const go = async (page, site, name, count) => {
  await page.goto(`${site.origin}/${name}`);
  await ready(page, count);
};
const call = (page, body) => page.evaluate(`(async () => { const element = document.querySelector("port-atlas"); ${body} })()`);

guest("an element slides, tells its page, and refuses a block", async ({ page, site }) => {
  await go(page, site, "one.html");
  await page.evaluate(() => {
    const element = document.querySelector("port-atlas");
    window.told = [];
    for (const name of ["change", "step"]) element.addEventListener(name, ({ detail }) => told.push([name, { ...detail, scenario: detail.scenario }]));
  });
  const slider = page.getByRole("slider", { name: "MaxUserPort" });
  await slider.focus();
  await page.keyboard.press("End");
  const told = await page.evaluate(() => window.told);
  const [, changed] = told.find(([name]) => name === "change");
  assert.match(changed.scenario, /^set MaxUserPort 65534\nblock 6000-6100\n$/);
  const [, step] = told.find(([name]) => name === "step");
  assert.deepEqual([step.line, step.result, step.rule], [2, "refused", "block-window-empty"]);
  assert.match(await page.getByText("Open in Port Atlas").getAttribute("href"), /index\.html/);
});

guest("ten elements of a page load one module", async ({ page, site }) => {
  await go(page, site, "ten.html", 10);
  const loaded = site.requests.filter((path) => path.endsWith(".wasm"));
  assert.equal(loaded.length, 1, loaded.join(" "));
});

guest("attributes and properties say the same, and change what is shown", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  const scenario = await call(page, "return element.getScenario()");
  assert.equal(scenario, 'os 2003-sp1\nset MaxUserPort 8192\nbind tcp 80 as "a; b"\nblock 60000-60999\n');
  assert.deepEqual(await call(page, "return [element.system, element.maxUserPort, element.readonly, element.controls]"), ["2003-sp1", "0x2000", true, "full"]);
  assert.equal(await page.locator("port-atlas .atlas").getAttribute("data-theme"), "dark");
  await call(page, 'element.maxUserPort = 6000; element.theme = "light"; element.readonly = false');
  await page.locator('port-atlas .atlas[data-theme="light"]').waitFor();
  assert.match(await call(page, "return element.getScenario()"), /set MaxUserPort 6000/);
});

guest("where nothing may be changed, the reader changes nothing", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  const before = await call(page, "return element.getScenario()");
  const slider = page.getByRole("slider", { name: "MaxUserPort" });
  await slider.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+z");
  assert.equal(await call(page, "return element.getScenario()"), before);
});

guest("methods give the replay, the picture and another scenario", async ({ page, site }) => {
  await go(page, site, "one.html");
  await call(page, 'await element.setScenario("bind tcp 81\\nbind tcp 81")');
  const replay = await call(page, "return element.replay()");
  assert.equal(replay.steps.length, 2);
  assert.match(JSON.stringify(replay.steps[1]), /port-in-use/);
  const svg = await call(page, "return element.svg({ width: 500 })");
  assert.match(svg, /^<svg [^>]*width="500"/);
  await call(page, "element.destroy()");
  assert.equal(await page.locator("port-atlas[data-ready]").count(), 0);
});

guest("what an author wrote wrong is told in the console, with what is allowed", async ({ page, site }) => {
  const warned = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await go(page, site, "wrong.html");
  const all = warned.join("\n");
  for (const part of [/theme=“sepia” is not known. Allowed: auto, light, dark/, /no attribute “zoom”. Known: .*max-user-port/, /max-user-port=“many”.*32 bits/]) {
    assert.match(all, part);
  }
});

guest("an element waits for a click, or until it is seen", async ({ page, site }) => {
  await page.goto(`${site.origin}/click.html`);
  await page.getByRole("button", { name: "Show the live figure" }).waitFor();
  assert.equal(site.requests.some((path) => path.endsWith(".wasm")), false);
  await page.getByRole("button", { name: "Show the live figure" }).click();
  await ready(page);
  const before = site.requests.length;
  await page.goto(`${site.origin}/lazy.html`);
  await page.waitForFunction(() => customElements.get("port-atlas"));
  assert.equal(site.requests.slice(before).some((path) => path.endsWith(".wasm")), false);
  await page.evaluate(() => scrollTo(0, 4000));
  await ready(page);
});

guest("styles neither leak nor are broken", async ({ page, site }) => {
  await go(page, site, "hostile.html");
  const seen = await page.evaluate(() => {
    const root = document.querySelector("port-atlas").shadowRoot;
    const size = (element) => parseFloat(getComputedStyle(element).fontSize);
    return { svg: getComputedStyle(root.querySelector("svg")).display, text: size(root.querySelector(".atlas")), own: size(document.querySelector("#own")) };
  });
  assert.deepEqual(seen, { svg: "block", text: 15, own: 40 });
});

guest("an element fits 280 pixels", async ({ page, site }) => {
  await go(page, site, "narrow.html");
  assert.equal(await page.evaluate(() => document.querySelector("port-atlas").scrollWidth <= 280), true);
});

guest("an element starts under a strict policy and with the wrong type of wasm", async ({ page, site }) => go(page, site, "one.html"), {
  headers: (path) => ({
    "content-security-policy": STRICT,
    ...(path.endsWith(".wasm") ? { "content-type": "text/plain" } : {}),
  }),
});

guest("where the module cannot be had, the element says so", async ({ page, site }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/one.html`);
  await page.getByText("The live figure could not be started here.").waitFor();
}, { expected: [/.*/] });

guest("a frame grows with its content and tells its page", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  });
  const warned = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await page.goto(`${site.origin}/framed.html`);
  const inside = page.frameLocator("iframe").first();
  await inside.locator("port-atlas[data-ready]").waitFor({ state: "attached" });
  await page.waitForFunction(() => heard.some(({ type }) => type === "state"));
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight > 300);
  const tell = (message) => page.evaluate((message) => document.querySelector("iframe").contentWindow.postMessage(message, "*"), message);
  await tell({ target: "port-atlas", type: "set", name: "max-user-port", value: "7000" });
  await page.waitForFunction(() => heard.some(({ scenario }) => /MaxUserPort 7000/.test(scenario ?? "")));
  await tell({ target: "port-atlas", type: "constructor" });
  await page.waitForFunction(() => heard.some(({ type, message }) => type === "error" && /no option “zoom”/.test(message)));
  assert.match(warned.join("\n"), /no option “zoom”; known: .*scenario/);
});

guest("the page shows a true figure before and without the program", async ({ page, site }) => {
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`${site.origin}/index.html`);
  const still = page.locator(".still");
  await still.locator("svg text", { hasText: "1025-5000" }).first().waitFor();
  assert.match(await still.textContent(), /comes alive/);
}, { expected: [/.*/] });

test("the single file opens by itself, without a server", async () => {
  const file = pathToFileURL(join(DIST, "port-atlas.html")).href;
  const session = await visit("file://", {});
  try {
    const { page } = session;
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${file}#s=block+6000-6100`);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.getByRole("slider", { name: "MaxUserPort" }).first().waitFor();
    await page.getByRole("button", { name: "Examples" }).click();
    await page.waitForURL(/port-atlas-tools\.html\?tool=examples#s=block\+6000-6100/);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: "实例" }).waitFor();
    assert.deepEqual(asked.filter((url) => !/^(?:file|data|blob):/.test(url)), []);
  } finally {
    await session.close();
  }
});

guest("the single file works where a server calls it UTF-8", async ({ page, site }) => {
  await page.goto(`${site.origin}/port-atlas.html`);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
});
