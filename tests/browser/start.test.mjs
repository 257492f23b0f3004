// How the page starts, whatever it shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atlas } from "./atlas.mjs";
import { serve } from "./site.mjs";
import { ready, visit } from "./visitor.mjs";

const isLink = (rel) => `link[rel=${rel}]`;

atlas("the page starts and says when it answers input", async ({ page, open }) => {
  await open();
  assert.match(await page.title(), /^Port Atlas/);
});

atlas("what is done the moment the page says that it answers is answered, on a slow machine too", async ({ page, open }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  await page.addInitScript(() => {
    const atOnce = new MutationObserver(() => {
      if (document.documentElement?.dataset.ready === undefined) return;
      atOnce.disconnect();
      globalThis.drawn = document.querySelectorAll(".stage .figure svg rect").length;
      [...document.querySelectorAll(".verbs button")].find((verb) => verb.textContent === "Block").click();
    });
    atOnce.observe(document, { attributes: true, subtree: true });
  });
  await open();
  await page.getByRole("button", { name: "Block", pressed: true }).first().waitFor();
  assert.ok((await page.evaluate(() => globalThis.drawn)) > 10);
});

atlas("script and wasm are asked for by the HTML itself, and each only once", async ({ page, open, site }) => {
  await open();
  for (const rel of ["modulepreload", "preload"]) {
    const path = new URL(await page.locator(isLink(rel)).getAttribute("href"), site.origin).pathname;
    assert.equal(site.requests.filter((asked) => asked === path).length, 1, path);
  }
});

for (const width of [390, 1280, 1920]) {
  test(`the live figure takes the place of the still one, and nothing jumps, at ${width} pixels`, async () => {
    const site = await serve();
    const { page, close } = await visit(site.origin, { viewport: { width, height: 900 } });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      const watch = new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value)));
      watch.observe({ type: "layout-shift", buffered: true });
    });
    let release;
    const held = new Promise((done) => (release = done));
    await page.route("**/*.wasm", async (route) => held.then(() => route.continue()));
    await page.goto(`${site.origin}/`, { waitUntil: "commit" });
    const top = async () => (await page.locator(".figure svg").boundingBox()).y;
    await page.waitForFunction(() => document.styleSheets.length > 1);
    const tops = [await top()];
    release();
    await ready(page);
    tops.push(await top());
    const shifts = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(globalThis.shifts)))));
    await close();
    await site.close();
    assert.ok(Math.abs(tops[0] - tops[1]) < 30, tops.join(" and "));
    assert.deepEqual(shifts, []);
  });
}

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";

atlas(
  "the page starts under a policy that forbids inline scripts and other origins",
  async ({ open }) => open(),
  { headers: { "content-security-policy": STRICT } },
);

atlas(
  "the page starts where the host does not know the type of wasm",
  async ({ open }) => open(),
  { headers: (path) => (path.endsWith(".wasm") ? { "content-type": "application/octet-stream" } : {}) },
);

/** What may keep the program away, each with how a visitor has it. */
const WITHOUT = {
  "JavaScript is off": { javaScriptEnabled: false },
  "no script can be had": { missing: "**/*.js" },
  "the wasm cannot be had": { missing: "**/*.wasm" },
  "the browser forbids wasm": { headers: { "content-security-policy": STRICT.replace("'wasm-unsafe-eval'", "") } },
};

for (const [what, { missing, ...options }] of Object.entries(WITHOUT)) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    atlas(`where ${what}, ${viewport.width} pixels wide, a true figure stands, and a sentence why it stands still`, async ({ page, site }) => {
      if (missing) await page.route(missing, (route) => route.abort());
      const loaded = page.waitForEvent("load");
      await page.goto(`${site.origin}/`);
      await loaded;
      await page.waitForTimeout(200);
      const still = page.locator(".still");
      await still.getByText(/comes alive where the browser allows JavaScript and WebAssembly/).waitFor();
      await still.locator("svg text", { hasText: "1025-5000" }).first().waitFor();
      await still.locator("svg text", { hasText: "6000-6100" }).first().waitFor();
      const { width, height } = await still.locator("svg text", { hasText: "Ephemeral" }).boundingBox();
      assert.ok(width > 40 && height > 9, `${width} by ${height} pixels can be read`);
      assert.equal(await page.locator(".stage").count(), 0);
    }, { expected: [/.*/], viewport, ...options });
  }
}

test("a script that asks another origin would be caught", async () => {
  const site = await serve();
  const { page, open, troubles, close } = await visit(site.origin);
  await open();
  await page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => {}));
  await close();
  await site.close();
  assert.ok(troubles.includes("request to another origin: http://127.0.0.1:9/"), troubles.join("; "));
});
