// The figure in other people's pages, as the custom element: alive, whole and itself in whichever engine.
import assert from "node:assert/strict";
import { host } from "./host.mjs";
import { inks, rgb } from "./inks.mjs";
import { reader } from "./reader.mjs";
import { engine } from "./visit.mjs";

const HOST = host();
const FIRST = "port-atlas[system]";
const SECOND = "port-atlas[lang]";
const LOWEST = 5000;
const HIGHEST = 65534;

/** A test of the host's page with its two elements. */
const inHost = (name, body) =>
  engine(name, async (visit) => {
    await visit.page.go(`${visit.site.origin}/`);
    await body({ ...visit, first: reader(visit.page, FIRST), second: reader(visit.page, SECOND) });
  }, { folder: HOST });

/** Puts an element of the test's own in the place of all that the page has. */
async function put(page, markup) {
  await page.run((html) => (document.body.innerHTML = html), markup);
  const hands = reader(page, "port-atlas");
  await hands.ready();
  return hands;
}

const rulesThatRefused = (page, host) =>
  page.run((selector) => document.querySelector(selector).replay().then(({ steps }) => steps.flatMap(({ rule }) => rule ?? [])), host);

inHost("two elements of a page start, from one module", async ({ first, second, site }) => {
  await first.ready();
  assert.ok((await first.see((at) => at.figureTexts())).includes("Ephemeral"));
  await second.see((at) => at.figure() ?? at.all(".poster")[0]?.getRootNode().host.scrollIntoView());
  await second.ready();
  assert.ok((await second.see((at) => at.figureTexts())).some((text) => text.includes("临时")));
  assert.equal(site.requests.filter((path) => path.endsWith(".wasm")).length, 1);
});

inHost("a slide by keys and by pointer has the block refused, and takes it back", async ({ page, first }) => {
  await first.ready();
  const before = await page.run((selector) => document.querySelector(selector).getScenario(), FIRST);
  assert.match(before, /block 6000-6100/);
  await first.focusSlider();
  await page.press("End");
  await first.valueIs(HIGHEST);
  assert.deepEqual(await rulesThatRefused(page, FIRST), ["block-window-empty"]);
  await page.press("Home");
  await first.valueIs(LOWEST);
  assert.deepEqual(await rulesThatRefused(page, FIRST), []);
  const { left, right } = await first.slider();
  await first.drag(left, right);
  await first.valueIs(HIGHEST);
  assert.deepEqual(await first.slider(), { left, right }, "the slider stays where the hand is");
  await first.drag(right, left);
  await first.valueIs(LOWEST);
  assert.equal(await page.run((selector) => document.querySelector(selector).getScenario(), FIRST), before);
});

inHost("the boundary is dragged in the figure, and the page hears of the change", async ({ page, first }) => {
  await first.ready();
  await page.run((selector) => {
    window.heard = [];
    document.querySelector(selector).setAttribute("scale", "linear");
    document.querySelector(selector).addEventListener("change", ({ detail }) => window.heard.push(detail.scenario));
  }, FIRST);
  const from = await first.wait("the boundary", (at) => at.figureTexts().includes("20000") && at.handle(5000));
  await first.drag(from, { x: from.x + 300, y: from.y });
  await first.wait("another value", (at) => Number(at.slider().value) > 20000);
  const heard = await page.run(() => window.heard);
  assert.match(heard.at(-1), /set MaxUserPort [2-6]\d{4}/);
});

inHost("with all controls, a bind and its refusal, undo and redo", async ({ page }) => {
  const hands = await put(page, `<port-atlas controls="full" loading="eager" scenario="block 6000-6100"></port-atlas>`);
  await hands.act("Bind port", { Port: "6050" });
  await hands.step(2, "Refused", "10013", "port-blocked");
  await hands.press("Undo");
  await hands.stepsAre(1);
  await hands.press("Redo");
  await hands.stepsAre(2);
});

inHost("each theme has its own colours, whatever the page around it wears", async ({ page }) => {
  const hands = await put(page, `<port-atlas loading="eager" theme="dark"></port-atlas>`);
  for (const [theme, index] of [["dark", 1], ["light", 0]]) {
    await page.run((name) => document.querySelector("port-atlas").setAttribute("theme", name), theme);
    await hands.wait(`the theme ${theme}`, (at, wanted) => at.all(".atlas")[0].dataset.theme === wanted, theme);
    const fills = await hands.see((at) => {
      const shape = at.all('svg[role=img] [fill="var(--ink-ephemeral)"]')[0];
      return [getComputedStyle(shape).fill, at.colour(".atlas", "backgroundColor"), at.colour(".atlas", "color")];
    });
    assert.deepEqual(fills, ["ink-ephemeral", "ink-paper", "ink-text"].map((ink) => rgb(inks()[ink][index])), theme);
  }
});

for (const width of [280, 480, 1100]) {
  inHost(`in a column ${width} pixels wide nothing sticks out`, async ({ page }) => {
    const hands = await put(page, `<div style="width: ${width}px; background: silver"><port-atlas controls="full" loading="eager"></port-atlas></div>`);
    const { own, beyond } = await hands.see((at) => {
      const { left, right } = document.querySelector("port-atlas").getBoundingClientRect();
      const shown = at.all(".atlas *").filter((each) => each.getBoundingClientRect().width > 1 && !each.closest(".unseen"));
      const out = shown.filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1);
      return { own: right - left, beyond: out.map((each) => each.outerHTML.slice(0, 80)) };
    });
    assert.equal(own, width);
    assert.deepEqual(beyond, []);
  });
}

inHost("an element that is moved stays; one that is taken away and put back begins anew", async ({ page }) => {
  const hands = await put(page, `<main></main><port-atlas loading="eager" max-user-port="20000"></port-atlas>`);
  await hands.valueIs(20000);
  await page.run(() => document.querySelector("main").append(document.querySelector("port-atlas")));
  await hands.valueIs(20000);
  await page.run(() => {
    window.taken = document.querySelector("port-atlas");
    window.taken.remove();
  });
  await page.run(() => new Promise((done) => setTimeout(done, 50)).then(() => void document.querySelector("main").append(window.taken)));
  await hands.ready();
  await hands.valueIs(20000);
});
