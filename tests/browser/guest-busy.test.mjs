// In a page of somebody else, what takes longer than a frame is shown to be under way inside the element: before the work
// begins, until it is done, and not for what is quick.
import assert from "node:assert/strict";
import { call, go, guests, page as html, ready } from "./guest.mjs";

const LONG = `os 2003\nset MaxUserPort 6000\n${"bind tcp 80\n".repeat(20_000)}`;

const guest = guests({
  "short.html": html('<port-atlas loading="eager">bind 443</port-atlas>'),
  "long.html": html(`<port-atlas loading="eager">${LONG}</port-atlas>`),
});

/** In the page: notes for each frame that is drawn what the element shows in it. */
function watchFrames() {
  const frame = () => {
    const root = document.querySelector("port-atlas")?.shadowRoot;
    const stage = root?.querySelector(".stage");
    globalThis.framesDrawn?.push({ busy: stage?.getAttribute("aria-busy") === "true", text: stage?.textContent ?? "" });
    requestAnimationFrame(frame);
  };
  globalThis.framesDrawn = [];
  requestAnimationFrame(frame);
}

/** The frames that were drawn while `body` was done, from before the sign until the element was at rest again. */
async function frames(page, body) {
  await page.evaluate(() => (globalThis.framesDrawn = []));
  await body();
  await page.waitForFunction(() => {
    const drawn = globalThis.framesDrawn;
    return drawn.some(({ busy }) => busy) && drawn.at(-1).busy === false;
  });
  return page.evaluate(() => globalThis.framesDrawn);
}

/** Whether the sign is in a frame before the first in which `text` is seen. */
function isShownBefore(drawn, text) {
  const first = drawn.findIndex((frame) => frame.text.includes(text));
  assert.ok(first > 0, `${text} is seen`);
  return drawn.slice(0, first).some(({ busy }) => busy);
}

guest("a long scenario is put in once the element shows that it works", async ({ page, site }) => {
  await page.addInitScript(watchFrames);
  await go(page, site, "short.html", 1);
  const drawn = await frames(page, () => page.evaluate((text) => document.querySelector("port-atlas").setScenario(text), LONG));
  assert.ok(isShownBefore(drawn, "20002"));
  await page.waitForFunction((text) => document.querySelector("port-atlas").getScenario().then((now) => now === text), LONG);
});

guest("a long scenario in an attribute is taken in its turn, with the attributes that shape it", async ({ page, site }) => {
  await page.addInitScript(watchFrames);
  await go(page, site, "short.html", 1);
  const drawn = await frames(page, () =>
    page.evaluate((text) => {
      const element = document.querySelector("port-atlas");
      element.scenario = text;
      element.system = "2003-sp1";
    }, LONG),
  );
  assert.ok(isShownBefore(drawn, "20002"));
  await page.waitForFunction((text) => document.querySelector("port-atlas").getScenario().then((now) => now === text), LONG.replace("os 2003", "os 2003-sp1"));
});

guest("the report of a long scenario is made once the element shows that it works", async ({ page, site }) => {
  await page.addInitScript(watchFrames);
  await go(page, site, "long.html", 1);
  const drawn = await frames(page, async () => assert.equal(await call(page, "return (await element.replay()).steps.length"), 20_002));
  assert.ok(drawn.some(({ busy }) => busy));
});

guest("an element with a long scenario says that it is loading until the figure is there", async ({ page, site }) => {
  await page.addInitScript(watchFrames);
  await go(page, site, "long.html", 1);
  await page.waitForFunction(() => globalThis.framesDrawn.at(-1)?.busy === false);
  const drawn = await page.evaluate(() => globalThis.framesDrawn);
  assert.ok(isShownBefore(drawn, "20002"));
  assert.ok(drawn.some(({ busy, text }) => busy && text.includes("Loading the live figure")));
});

guest("what is quick is done at once, without a sign", async ({ page, site }) => {
  await page.addInitScript(watchFrames);
  await go(page, site, "short.html", 1);
  await call(page, 'await element.setScenario("bind 80"); element.system = "2003-sp1"; await element.svg(); await element.replay();');
  await ready(page, 1);
  const drawn = await page.evaluate(() => globalThis.framesDrawn);
  assert.ok(!drawn.some(({ busy }) => busy));
});
