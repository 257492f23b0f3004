// What an author can write into the element and style from outside: attributes, properties, custom properties, parts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { call, go, guests, page, ready, warnings } from "./guest.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const GUIDES = ["docs/EMBEDDING.md", "docs/EMBEDDING.zh.md"];
/** The rows of the tables of a document that begin with a cell of such words: `name` or `one`, `two`. */
const cells = (document) => read(document).split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split("|")[1]);
const words = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word);

const WISHES = 'system="2003-sp1" max-user-port="0x2000" rows="ephemeral, blockable" scale="log" theme="dark" controls="full" readonly scenario="bind tcp 80 as “a; b”; block 60000-60999"';
const PAGES = {
  "one.html": page('<port-atlas loading="eager">bind tcp 80</port-atlas>'),
  "attributes.html": page(`<port-atlas loading="eager" ${WISHES}></port-atlas>`),
  "wrong.html": page('<port-atlas loading="sometimes" system="vista" max-user-port="many" rows="none" scale="cubic" lang="fr" theme="sepia" controls="all" readonly="maybe" zoom="3">bind tcp 80</port-atlas>'),
  "click.html": page('<port-atlas loading="click"><b slot="poster">A picture</b>bind tcp 80</port-atlas>'),
  "lazy.html": page('<div style="height:4000px"></div><port-atlas>bind tcp 80</port-atlas>'),
  "eager.html": page('<div style="height:4000px"></div><port-atlas loading="eager">bind tcp 80</port-atlas>'),
  "hidden.html": page('<div hidden><port-atlas loading="eager">bind tcp 80</port-atlas></div>'),
  "styled.html": page('<style>port-atlas { --ink-accent: rgb(1, 2, 3); --port-atlas-font: "Courier New", monospace }</style><port-atlas loading="eager">bind tcp 80</port-atlas>'),
};
const guest = guests(PAGES);

/** What stands in the figure, and around it. */
const shown = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("port-atlas");
    const atlas = shadowRoot.querySelector(".atlas");
    return {
      rows: [...shadowRoot.querySelectorAll("svg[role=img] text")].map((text) => text.textContent),
      theme: atlas.dataset.theme,
      lang: atlas.lang,
      scale: [...shadowRoot.querySelectorAll('input[name="scale"]')].findIndex((radio) => radio.checked),
      parts: [...new Set([...shadowRoot.querySelectorAll("[part]")].map((element) => element.getAttribute("part")))].sort(),
    };
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

/** A value of each attribute, and what can be seen of it from then on: in the scenario, or of what is shown. */
const VALUES = {
  scenario: ["bind udp 53", (page) => scenarioHas(page, /bind udp 53/)],
  system: ["2003-sp1", (page) => scenarioHas(page, /^os 2003-sp1$/m)],
  "max-user-port": ["0x2000", (page) => scenarioHas(page, /^set MaxUserPort 8192$/m)],
  rows: ["well-known in-use", async (page) => !(await shown(page)).rows.includes("Ephemeral")],
  scale: ["log", async (page) => (await shown(page)).scale === 2],
  lang: ["zh", async (page) => (await shown(page)).lang === "zh-CN"],
  theme: ["dark", async (page) => (await shown(page)).theme === "dark"],
  controls: ["slider", async (page) => !(await shown(page)).parts.includes("steps")],
  readonly: [true, async (page) => !(await slides(page))],
  loading: ["click", async () => true],
};
const scenarioHas = async (page, pattern) => pattern.test(await call(page, "return element.getScenario()"));

async function slides(page) {
  const before = await call(page, "return element.getScenario()");
  await page.getByRole("slider", { name: "MaxUserPort" }).press("End");
  return (await call(page, "return element.getScenario()")) !== before;
}

async function becomes(page, name, holds, wanted = true) {
  for (let tries = 0; (await holds(page)) !== wanted; tries += 1) {
    assert.ok(tries < 100, `${name} is ${wanted ? "not" : "still"} to be seen`);
    await page.waitForTimeout(20);
  }
}

for (const [name, [value, holds]] of Object.entries(VALUES)) {
  guest(`${name} can be set as an attribute and as a property, and taken away`, async ({ page, site }) => {
    await go(page, site, "one.html");
    const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const attribute = value === true ? "" : value;
    await page.evaluate(([name, value]) => document.querySelector("port-atlas").setAttribute(name, value), [name, attribute]);
    assert.equal(await page.evaluate((name) => document.querySelector("port-atlas")[name], property), value);
    await becomes(page, name, holds);
    await page.evaluate((name) => document.querySelector("port-atlas").removeAttribute(name), name);
    assert.equal(await page.evaluate((name) => document.querySelector("port-atlas")[name], property), value === true ? false : "");
    // What shapes the scenario has shaped it; the rest is by default again.
    if (!["system", "max-user-port", "loading"].includes(name)) await becomes(page, name, holds, false);
    await page.evaluate(([property, value]) => Object.assign(document.querySelector("port-atlas"), { [property]: value }), [property, value]);
    assert.equal(await page.evaluate((name) => document.querySelector("port-atlas").getAttribute(name), name), attribute);
    await becomes(page, name, holds);
  });
}

guest("the documents list every attribute and no other", async ({ page, site }) => {
  await go(page, site, "one.html");
  const known = await page.evaluate(() => [...customElements.get("port-atlas").observedAttributes].sort());
  for (const document of GUIDES) {
    const [from, to] = [read(document).search(/^## (?:Attributes|属性)$/m), read(document).search(/^## (?:Colours|颜色)/m)];
    const table = read(document).slice(from, to).split("\n").filter((line) => line.startsWith("| `"));
    assert.deepEqual(table.map((line) => words(line)[0]).sort(), known, document);
  }
});

/** Drags across *Blockable*: whether something is drawn meanwhile, and the scenario afterwards. */
async function draggedBlock(page) {
  const row = await page.locator("port-atlas svg text", { hasText: "Blockable" }).first().boundingBox();
  const drawing = () => page.locator("port-atlas svg[role=img]").innerHTML();
  const before = await drawing();
  const y = row.y + row.height;
  await page.mouse.move(700, y);
  await page.mouse.down();
  await page.mouse.move(800, y, { steps: 3 });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const isDrawn = (await drawing()) !== before;
  await page.mouse.up();
  return [isDrawn, await call(page, "return element.getScenario()")];
}

guest("where nothing may be changed, the reader changes nothing", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  const before = await call(page, "return element.getScenario()");
  const slider = page.getByRole("slider", { name: "MaxUserPort" });
  await slider.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+z");
  assert.deepEqual(await draggedBlock(page), [false, before]);
  await call(page, "element.readonly = false");
  await page.getByRole("heading", { name: "What a program does" }).waitFor();
  const [isDrawn, after] = await draggedBlock(page);
  assert.ok(isDrawn && after !== before, after);
});

guest("where nothing may be changed, nothing pretends that it could be", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  const enabled = () => page.evaluate(() => {
    const { shadowRoot } = document.querySelector("port-atlas");
    const named = (control) => control.labels?.[0]?.textContent || control.getAttribute("aria-label") || control.textContent;
    const all = [...shadowRoot.querySelectorAll("button, input, textarea")];
    return all.filter((control) => control.checkVisibility() && !control.matches(":disabled")).map(named);
  });
  const looks = ["Both", "TCP", "UDP", "Schematic", "Linear", "Log", "Port to look up"];
  assert.deepEqual((await enabled()).sort(), [...looks].sort());
  await page.getByLabel("Port to look up").fill("61000");
  await page.getByRole("heading", { name: "Port 61000" }).waitFor();
  assert.deepEqual((await enabled()).sort(), [...looks, "Take the card away"].sort());
  await call(page, "element.readonly = false");
  await page.getByRole("heading", { name: "What a program does" }).waitFor();
  assert.ok((await enabled()).includes("Undo"));
});

guest("the figure alone has nothing around it", async ({ page, site }) => {
  await go(page, site, "one.html");
  await call(page, 'element.controls = "NONE"');
  await page.getByRole("slider", { name: "MaxUserPort" }).waitFor({ state: "detached" });
  const seen = await page.evaluate(() => [...document.querySelector("port-atlas").shadowRoot.querySelectorAll("button, input, .hint")].filter((control) => control.checkVisibility()).length);
  assert.equal(seen, 0);
});

/** Each wrong value of wrong.html, with what is allowed and what is taken, as the console names them. */
const WRONG = {
  loading: ["sometimes", "lazy, click, eager", "lazy"],
  system: ["vista", "xp, 2003, 2003-sp1", "as the scenario says"],
  "max-user-port": ["many", "a number of 32 bits, decimal or 0x hex", "as the scenario says"],
  rows: ["none", "well-known, ephemeral, in-use, reservable, blockable, specific", "all of them"],
  scale: ["cubic", "schematic, linear, log", "schematic"],
  lang: ["fr", "en, zh-CN", "en"],
  theme: ["sepia", "auto, light, dark", "auto"],
  controls: ["all", "none, slider, full", "full"],
  readonly: ["maybe", "readonly, true, false", "true"],
};

guest("what an author wrote wrong is told in the console, with what is allowed and the default, which holds", async ({ page, site }) => {
  const warned = warnings(page);
  await go(page, site, "wrong.html");
  const sentences = Object.entries(WRONG).map(([name, [value, allowed, instead]]) => `<port-atlas>: ${name}=“${value}” is not known. Allowed: ${allowed}. The default is taken: ${instead}.`);
  const known = await page.evaluate(() => customElements.get("port-atlas").observedAttributes.join(", "));
  assert.deepEqual(warned.sort(), [...sentences, `<port-atlas>: there is no attribute “zoom”. Known: ${known}.`].sort());
  const wrong = await shown(page);
  assert.equal(await call(page, "return element.getScenario()"), "bind tcp 80\n");
  assert.equal(await slides(page), false, "readonly");
  await go(page, site, "one.html");
  assert.deepEqual(wrong, await shown(page));
});

guest("a value that is wrong later is told too, and the default holds", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  const warned = warnings(page);
  await call(page, 'Object.assign(element, { rows: "cat", theme: "sepia" }); element.setAttribute("zoom", "3")');
  await page.locator('port-atlas .atlas[data-theme="auto"]').waitFor();
  await becomes(page, "all rows", async () => (await shown(page)).rows.includes("Specific"));
  for (const part of [/rows=“cat”/, /theme=“sepia”.*default is taken: auto/, /no attribute “zoom”/]) assert.match(warned.join("\n"), part);
  const long = await call(page, 'await element.setScenario("#".repeat(2_000_000)); return element.getScenario()');
  assert.match(long, /^os 2003-sp1/);
  assert.match(warned.at(-1), /the scenario is not taken: A scenario may have 1,048,576 bytes/);
});

guest("rows that are empty are all of them", async ({ page, site }) => {
  const warned = warnings(page);
  await go(page, site, "attributes.html");
  assert.equal((await shown(page)).rows.includes("Specific"), false);
  await call(page, 'element.rows = " "');
  await becomes(page, "all rows", async () => (await shown(page)).rows.includes("Specific"));
  assert.deepEqual(warned, []);
});

guest("readonly may be denied in words", async ({ page, site }) => {
  await go(page, site, "attributes.html");
  await call(page, 'element.setAttribute("readonly", "false")');
  assert.equal(await call(page, "return element.readonly"), false);
  assert.equal(await slides(page), true);
});

const wasms = (site) => site.requests.filter((path) => path.endsWith(".wasm")).length;

guest("an element waits for a click, and shows its author's picture until then", async ({ page, site }) => {
  await page.goto(`${site.origin}/click.html`);
  const button = page.getByRole("button", { name: "Show the live figure" });
  await button.waitFor();
  await page.getByText("A picture").waitFor();
  await call(page, 'element.lang = "zh"');
  await page.getByRole("button", { name: "显示可操作的图" }).waitFor();
  await call(page, 'element.removeAttribute("lang")');
  assert.equal(wasms(site), 0);
  await button.press("Enter");
  await ready(page);
  assert.equal(await page.getByText("A picture").isVisible(), false);
});

guest("an element waits until it is seen, unless it is eager", async ({ page, site }) => {
  await page.goto(`${site.origin}/lazy.html`);
  await page.waitForFunction(() => customElements.get("port-atlas"));
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 100))));
  assert.equal(wasms(site), 0);
  await page.evaluate(() => scrollTo(0, 4000));
  await ready(page);
  await go(page, site, "eager.html");
  assert.equal(await page.evaluate(() => scrollY), 0);
});

guest("an element out of sight answers its page, and draws when it is shown", async ({ page, site }) => {
  await page.goto(`${site.origin}/hidden.html`);
  await page.waitForFunction(() => customElements.get("port-atlas"));
  assert.equal(await call(page, "return element.getScenario()"), "bind tcp 80\n");
  assert.equal(await call(page, 'await element.setScenario("bind tcp 81"); return element.getScenario()'), "bind tcp 81\n");
  await page.evaluate(() => (document.querySelector("[hidden]").hidden = false));
  await ready(page);
});

const PARTS = GUIDES.map((document) => {
  const text = read(document);
  const from = text.search(/^\| (?:part|部件) \|/m);
  return text.slice(from, text.indexOf("\n\n", from)).split("\n").flatMap((line) => words(line.split("|")[1] ?? ""));
});

guest("a page can style each part that the documents name, and there is no other", async ({ page, site }) => {
  assert.deepEqual(PARTS[0], PARTS[1]);
  const parts = PARTS[0];
  await page.goto(`${site.origin}/click.html`);
  const rules = parts.map((part) => `port-atlas::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`).join("\n");
  await page.addStyleTag({ content: rules });
  const reached = () => page.evaluate((parts) => {
    const has = (part) => [...document.querySelector("port-atlas").shadowRoot.querySelectorAll(`[part="${part}"]`)];
    return parts.filter((part) => has(part).length > 0 && has(part).every((element) => getComputedStyle(element).outlineColor === "rgb(1, 2, 3)"));
  }, parts);
  assert.deepEqual(await reached(), ["button", "poster"]);
  await page.getByRole("button").click();
  await ready(page);
  const number = page.getByRole("textbox", { name: "MaxUserPort as a decimal or hex number" });
  await number.fill("lots");
  await number.press("Enter");
  await page.getByRole("alert").waitFor();
  const all = parts.filter((part) => part !== "poster");
  assert.deepEqual(await reached(), all);
  assert.deepEqual((await shown(page)).parts, [...all].sort());
  // What is drawn anew has its part again.
  await call(page, 'element.controls = "none"');
  await page.getByRole("slider", { name: "MaxUserPort" }).waitFor({ state: "detached" });
  assert.deepEqual(await reached(), ["atlas", "figure", "home"]);
  await call(page, 'element.controls = "full"; element.lang = "zh"');
  await page.getByRole("slider", { name: "MaxUserPort" }).waitFor();
  await page.getByText("在端口图册中打开").waitFor();
  assert.deepEqual(await reached(), all.filter((part) => part !== "notice"));
});

guest("the documents name every ink, and a page can set it and the typeface", async ({ page, site }) => {
  const inks = [...read("static/inks.css").matchAll(/^\s*(--ink-[\w-]+):/gm)].map(([, ink]) => ink).sort();
  for (const document of GUIDES) {
    const named = cells(document).flatMap(words).filter((word) => word.startsWith("--"));
    assert.deepEqual(named.sort(), [...inks, "--port-atlas-font"].sort(), document);
  }
  await go(page, site, "styled.html");
  const seen = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("port-atlas");
    const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
    return [style(".max-user-port label").color, ...[".atlas", "svg text", "button", ".home"].map((selector) => style(selector).fontFamily.slice(0, 13))];
  });
  assert.deepEqual(seen, ["rgb(1, 2, 3)", ...Array(4).fill('"Courier New"')]);
});
