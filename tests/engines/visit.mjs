// A test in the engine under test: each gets a fresh browser, and fails on any error of the page's scripts.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { DIST, serve } from "../browser/site.mjs";
import { ENGINE } from "./engines.mjs";
import { reader } from "./reader.mjs";
import { start } from "./webdriver.mjs";

/** Drivers that have no browser now; most of them can have but one. */
const idle = [];

after(() => Promise.all(idle.splice(0).map((driver) => driver.quit())));

/** Writes down, before anything else of a page runs, every error that its console would show. It survives a reload. */
const RECORDER = `{
  const troubles = JSON.parse(sessionStorage.getItem("troubles") ?? "[]");
  const write = (text) => sessionStorage.setItem("troubles", JSON.stringify([...troubles, troubles.push(text) && text]));
  addEventListener("error", ({ message, target }) => write(message ?? "not loaded: " + (target.src ?? target.href)), true);
  addEventListener("unhandledrejection", ({ reason }) => write("rejected: " + reason));
  const { error } = console;
  console.error = (...all) => { write("console: " + all.join(" ")); error(...all); };
}`;

/** What a Content-Security-Policy has to name so that the recorder may run. */
export const RECORDER_HASH = `'sha256-${createHash("sha256").update(RECORDER).digest("base64")}'`;

/** The HTML with the recorder as the first thing in its head. */
export const recorded = (html) => html.replace(/<head[^>]*>/i, (head) => `${head}<script>${RECORDER}</script>`);

/** What was written down in the page that is open. */
export const troubles = (page) => page.run(() => JSON.parse(sessionStorage.getItem("troubles") ?? "[]"));

/** A fresh browser; the caller closes it. */
export async function browse() {
  const driver = idle.pop() ?? (await start(ENGINE.command, ENGINE.environment));
  const page = await driver.session(ENGINE.capabilities);
  await page.size(1280, 1000);
  const close = async () => {
    await page.close();
    idle.push(driver);
  };
  return { ...page, close };
}

/**
 * A test: `engine("what must be true", async ({ page, open, hands, site }) => { ... })`. `open(address)` goes to an
 * address of the site and waits until the figure answers input. Options: the `folder` that is served and its
 * `headers`; `expected`, patterns of errors that belong to the test.
 */
export function engine(name, body, { folder = DIST, headers, expected = [] } = {}) {
  test(name, async (t) => {
    const site = await serve(folder, { headers, edit: recorded });
    let page;
    try {
      page = await browse();
      const hands = reader(page);
      const open = async (address = "") => {
        await page.go(`${site.origin}/${address}`);
        await hands.ready();
      };
      await body({ page, open, hands, site, t });
      const unexpected = (await troubles(page)).filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
      assert.deepEqual(unexpected, []);
    } finally {
      await page?.close();
      await site.close();
    }
  });
}
