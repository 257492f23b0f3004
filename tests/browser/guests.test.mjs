// Port Atlas in other people's pages, in one file, and where the program cannot run.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { call, go, guests, page, ready, warnings } from "./guest.mjs";
import { DIST } from "./site.mjs";
import { visit } from "./visitor.mjs";

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'";
const elements = (count) => '<port-atlas loading="eager" controls="slider">bind tcp 80</port-atlas>'.repeat(count);

const PAGES = {
  "one.html": page('<port-atlas loading="eager" controls="slider">set MaxUserPort 5000\nblock 6000-6100\n</port-atlas>'),
  "ten.html": page(elements(10)),
  "hostile.html": page('<style>*{all:unset} html{font-size:40px} svg{display:none!important} .atlas{color:red}</style><port-atlas loading="eager">bind tcp 80</port-atlas><p id="own">own</p>'),
  "narrow.html": page('<div style="width:280px"><port-atlas loading="eager">bind tcp 80</port-atlas></div>'),
  "framed.html": page('<iframe src="/embed.html?controls=slider&scenario=block+6000-6100" style="width:100%"></iframe><iframe src="/embed.html?zoom=3"></iframe><script src="/frames.js"></script>'),
};

const guest = guests(PAGES);

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
});

guest("the element's link opens the page on the same state, in the same language, short or long", async ({ page, site, open }) => {
  await go(page, site, "one.html");
  const long = Array.from({ length: 500 }, (_, at) => `bind tcp ${20000 + at} as "Program ${at}"`).join("\n");
  for (const [scenario, lang, name] of [['bind udp 53 as "Namen & mehr; #1"', "", "Open in Port Atlas"], [long, "zh", "在端口图册中打开"]]) {
    await call(page, `element.lang = ${JSON.stringify(lang)}; await element.setScenario(${JSON.stringify(scenario)})`);
    const link = page.getByRole("link", { name });
    await link.focus();
    await page.waitForFunction((form) => document.querySelector("port-atlas").shadowRoot.querySelector(".home a").href.includes(form), lang ? "#z=" : "#s=");
    const opened = page.waitForEvent("popup");
    await page.keyboard.press("Enter");
    const other = await opened;
    await other.locator("html[data-ready]").waitFor({ state: "attached" });
    assert.equal(await other.evaluate(() => document.documentElement.lang), lang ? "zh-CN" : "en");
    const kept = async () => other.evaluate(() => document.querySelector(".steps ol").innerText);
    assert.match(await kept(), lang ? /bind tcp 20499 as "Program 499"/ : /bind udp 53 as "Namen & mehr; #1"/);
    await other.close();
  }
});

guest("ten elements of a page load one module", async ({ page, site }) => {
  await go(page, site, "ten.html", 10);
  const loaded = site.requests.filter((path) => path.endsWith(".wasm"));
  assert.equal(loaded.length, 1, loaded.join(" "));
});

guest("methods give the replay, the picture and another scenario", async ({ page, site }) => {
  await go(page, site, "one.html");
  await call(page, 'await element.setScenario("bind tcp 81\\nbind tcp 81")');
  const replay = await call(page, "return element.replay()");
  assert.equal(replay.steps.length, 2);
  assert.match(JSON.stringify(replay.steps[1]), /port-in-use/);
  const svg = await call(page, "return element.svg({ width: 500 })");
  assert.match(svg, /^<svg [^>]*width="500"/);
});

/** Counts from the start how often a module is made, not only loaded. */
const countModules = (page) =>
  page.addInitScript(() => {
    window.made = 0;
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const make = WebAssembly[name];
      WebAssembly[name] = (...all) => {
        window.made += 1;
        return make(...all);
      };
    }
  });

guest("whatever many ask at once is answered by each from one larger module", async ({ page, site }) => {
  await countModules(page);
  await go(page, site, "ten.html", 10);
  await call(page, 'await document.querySelectorAll("port-atlas")[1].setScenario("bind udp 53")');
  const [first, second, steps, again] = await page.evaluate(async () => {
    const [one, two] = document.querySelectorAll("port-atlas");
    const three = await Promise.all([one.svg({ width: 500 }), two.svg({ width: 600 }), two.replay()]);
    return [...three, await one.svg({ width: 500 })];
  });
  assert.match(first, /width="500"/);
  assert.match(second, /width="600"/);
  assert.equal(steps.steps[0].command, "bind udp 53");
  assert.equal(again, first);
  assert.equal(await page.evaluate(() => window.made), 2);
  assert.equal(new Set(site.requests.filter((path) => path.endsWith(".wasm"))).size, 2);
});

guest("the picture is as wide as asked for, within what can be drawn", async ({ page, site }) => {
  await go(page, site, "one.html");
  for (const [width, drawn] of [["{ width: 10 }", 280], ["{ width: 1e9 }", 4096], ["{ width: 'broad' }", 960], ["{}", 960], ["", 960]]) {
    assert.match(await call(page, `return element.svg(${width})`), new RegExp(`^<svg [^>]*width="${drawn}"`), width);
  }
});

guest("a figure is taken down, and begins anew when it is asked or connected again", async ({ page, site }) => {
  await go(page, site, "one.html");
  const drawn = page.locator("port-atlas .atlas");
  await call(page, 'await element.setScenario("bind tcp 99"); element.destroy(); element.destroy()');
  assert.deepEqual([await page.locator("port-atlas[data-ready]").count(), await drawn.count()], [0, 0]);
  assert.match(await call(page, "return element.getScenario()"), /block 6000-6100/);
  await ready(page);
  await call(page, "element.destroy(); document.body.append(element)");
  await ready(page);
  assert.equal(await drawn.count(), 1);
  const failed = await call(page, "const asked = element.replay(); element.destroy(); return asked.catch((error) => error.message)");
  assert.equal(failed, "the figure was taken down");
});

/** Does something with the element while its module is on the way, and counts how often it starts. */
async function meanwhile(page, site, act) {
  await page.addInitScript(() => addEventListener("ready", ({ target }) => (target.starts = (target.starts ?? 0) + 1), true));
  await page.route("**/*.wasm", async (route) => {
    await page.evaluate(act);
    await route.continue();
  }, { times: 1 });
  await go(page, site, "one.html");
  await page.evaluate(() => new Promise((later) => setTimeout(later, 100)));
  const figures = await page.evaluate(() => document.querySelector("port-atlas").shadowRoot.querySelectorAll(".atlas").length);
  assert.deepEqual([await call(page, "return element.starts"), figures], [1, 1]);
}

guest("an element that is moved while it loads starts once", ({ page, site }) =>
  meanwhile(page, site, () => document.body.append(document.querySelector("port-atlas"))));

guest("an element that is taken out and put back while it loads starts once", ({ page, site }) =>
  meanwhile(page, site, async () => {
    const element = document.querySelector("port-atlas");
    element.remove();
    await new Promise(requestAnimationFrame);
    document.body.append(element);
  }));

guest("what is changed while the module is on the way holds", async ({ page, site }) => {
  await meanwhile(page, site, () => Object.assign(document.querySelector("port-atlas"), { theme: "dark", scenario: "bind udp 53", maxUserPort: 6000 }));
  assert.equal(await call(page, "return element.getScenario()"), "set MaxUserPort 6000\nbind udp 53\n");
  await page.locator('port-atlas .atlas[data-theme="dark"]').waitFor();
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

guest("where the module cannot be had, the element says so, tells its page, and can try again", async ({ page, site }) => {
  await page.addInitScript(() => addEventListener("error", ({ target, detail }) => target.localName === "port-atlas" && (window.failed = detail.message), true));
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/one.html`);
  await page.getByText("The live figure could not be started here.").waitFor();
  assert.match(await page.evaluate(() => window.failed), /fetch|wasm/i);
  assert.equal(await call(page, 'return element.getScenario().catch(() => "none")'), "none");
  await page.unroute("**/*.wasm");
  assert.match(await call(page, "return element.getScenario()"), /block 6000-6100/);
  await ready(page);
}, { expected: [/.*/] });

/** What the page is told where a program of it stops, as browsers tell it. */
const stop = (page, stack) =>
  page.evaluate((stack) => dispatchEvent(new ErrorEvent("error", { error: Object.assign(new WebAssembly.RuntimeError("unreachable"), { stack }) })), stack);

guest("a figure stops with its own program, not with another of the page", async ({ page, site }) => {
  await go(page, site, "one.html");
  await stop(page, `RuntimeError: unreachable\n at ${site.origin}/game.wasm:wasm-function[7]:0x12\n at ${site.origin}/game.js:1:2`);
  assert.equal(await page.locator("port-atlas[data-ready]").count(), 1);
  const script = await page.evaluate(() => performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).name);
  await stop(page, `RuntimeError: unreachable\n at ${script}:wasm-function[7]:0x12`);
  await page.getByText("The live figure could not be started here.").waitFor();
  assert.equal(await page.locator("port-atlas[data-ready]").count(), 0);
  assert.equal(await call(page, "return element.getScenario().catch((error) => error.message)"), "the program has stopped; reload the page");
});

guest("a frame grows with its content and tells its page", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  });
  const warned = warnings(page);
  await page.goto(`${site.origin}/framed.html`);
  const inside = page.frameLocator("iframe").first();
  await inside.locator("port-atlas[data-ready]").waitFor({ state: "attached" });
  await page.waitForFunction(() => heard.some(({ type }) => type === "state"));
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight > 300);
  const tell = (message) => page.evaluate((message) => document.querySelector("iframe").contentWindow.postMessage(message, "*"), message);
  await tell({ target: "port-atlas", type: "set", name: "max-user-port", value: "7000" });
  await page.waitForFunction(() => heard.some(({ scenario }) => /MaxUserPort 7000/.test(scenario ?? "")));
  await page.waitForFunction(() => heard.some(({ type, message }) => type === "error" && /no option “zoom”/.test(message)));
  assert.match(warned.join("\n"), /no option “zoom”; known: .*scenario/);
});

/** What is no request, however it is meant. */
const HOSTILE = [
  null, undefined, 7, "port-atlas", [], ["port-atlas"],
  { target: "port-atlas" },
  { target: "port-atlas", type: "constructor" },
  { target: "port-atlas", type: "__proto__" },
  { target: "port-atlas", type: ["scenario"], text: "bind tcp 6666" },
  { target: "port-atlas", type: "destroy" },
  { target: "port-atlas", type: "scenario" },
  { target: "port-atlas", type: "scenario", text: { toString: 1 } },
  { target: "port-atlas", type: "scenario", text: ["bind tcp 6666"] },
  { target: "port-atlas", type: "scenario", text: "bind tcp 6666\n".repeat(200_000) },
  { target: "port-atlas", type: "set", name: { a: 1 }, value: "bind tcp 6666" },
  { target: "port-atlas", type: "set", name: "scenario", value: ["bind tcp 6666"] },
  { target: "port-atlas", type: "set", name: "onclick", value: "document.title = 6666" },
  { target: "port-atlas", type: "set", name: "class", value: "hidden" },
  { target: "port-atlas", type: "set", name: "innerHTML", value: "<img src=x>" },
  { target: "other", type: "scenario", text: "bind tcp 6666" },
];

guest("a frame hears its own page alone, and of it what the documents name", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  });
  await page.goto(`${site.origin}/framed.html`);
  await page.waitForFunction(() => heard.filter(({ type }) => type === "ready").length === 2);
  await page.evaluate((messages) => {
    const [{ contentWindow: frame }, { contentWindow: other }] = document.querySelectorAll("iframe");
    for (const message of messages) frame.postMessage(message, "*");
    // From beside it, and from itself.
    const text = { target: "port-atlas", type: "scenario", text: "bind tcp 6666" };
    other.eval(`parent.frames[0].postMessage(${JSON.stringify(text)}, "*")`);
    frame.eval(`postMessage(${JSON.stringify(text)}, "*")`);
    heard.length = 0;
    frame.postMessage({ target: "port-atlas", type: "get" }, "*");
  }, HOSTILE);
  await page.waitForFunction(() => heard.some(({ type }) => type === "state"));
  const told = await page.evaluate(() => heard);
  assert.deepEqual(told.filter(({ type }) => type === "state").map(({ scenario }) => scenario), ["block 6000-6100\n"]);
  const errors = told.filter(({ type }) => type === "error").map(({ message }) => message.slice(0, 33));
  assert.deepEqual(errors, ["onclick", "class", "innerHTML"].map((name) => `there is no option “${name}”; known: scenario`.slice(0, 33)));
  assert.ok(told.every(({ source, api }) => source === "port-atlas" && api === 1));
  const element = page.frameLocator("iframe").first().locator("port-atlas");
  assert.deepEqual(await element.evaluate((element) => element.getAttributeNames().sort()), ["controls", "data-ready", "loading", "scenario"]);
});

guest("a frame takes every option from its page and gives it back", async ({ page, site }) => {
  await page.goto(`${site.origin}/framed.html`);
  const inside = page.frameLocator("iframe").first();
  await inside.locator("port-atlas[data-ready]").waitFor({ state: "attached" });
  const set = (name, value) => page.evaluate(([name, value]) => frames[0].postMessage({ target: "port-atlas", type: "set", name, value }, "*"), [name, value]);
  const options = { theme: "dark", lang: "zh", readonly: true, "max-user-port": 7000, rows: "in-use", scale: "log", system: "2003-sp1", controls: "full" };
  for (const [name, value] of Object.entries(options)) await set(name, value);
  await inside.locator('.atlas[data-theme="dark"][lang="zh-CN"] section.steps').waitFor();
  const attributes = await inside.locator("port-atlas").evaluate((element) => Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)])));
  assert.deepEqual(Object.keys(options).map((name) => attributes[name]), ["dark", "zh", "", "7000", "in-use", "log", "2003-sp1", "full"]);
  assert.deepEqual(await page.frames()[1].evaluate(() => [document.documentElement.lang, document.documentElement.style.colorScheme]), ["zh", "dark"]);
  for (const value of [null, false]) await set(value === null ? "theme" : "readonly", value);
  await inside.locator('.atlas[data-theme="auto"]').waitFor();
  assert.equal(await inside.locator("port-atlas").evaluate((element) => element.readonly), false);
});

guest("where the module cannot be had, a frame tells its page so", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.origin}/framed.html`);
  await page.waitForFunction(() => heard.some(({ type, message }) => type === "error" && !/no option/.test(message)));
  await page.frameLocator("iframe").first().getByText("The live figure could not be started here.").waitFor();
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
