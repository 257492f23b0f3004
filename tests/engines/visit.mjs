// A test in the engine under test: each gets a fresh origin, and fails on any error of the page's scripts.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { DIST, serve } from "../browser/site.mjs";
import { ENGINE } from "./engines.mjs";
import { reader } from "./reader.mjs";
import { start, until } from "./webdriver.mjs";

const WINDOW = [1280, 1000];

let browser;

after(leave);

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

/** The HTML with the recorder before everything but the name of its encoding, which has to stand at the very top. */
export const recorded = (html) => html.replace(/<meta charset[^>]*>/i, (meta) => `${meta}<script>${RECORDER}</script>`);

const troubles = (page) => page.run(() => JSON.parse(sessionStorage.getItem("troubles") ?? "[]"));

/** Fails where the page that is open wrote errors down, but for those that match one of the patterns. */
export async function calm(page, expected = []) {
  const unexpected = (await troubles(page)).filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
  assert.deepEqual(unexpected, []);
}

/** Waits until the page has written down every one of the words, and forgets them. */
export async function caught(page, words) {
  await until(async () => {
    const found = (await troubles(page)).join("; ");
    return words.every((word) => found.includes(word));
  }, "the planted errors");
  await page.run(() => sessionStorage.clear());
}

/** The one browser of this process. Each test has an origin of its own, so none finds what another one kept. */
async function browse() {
  if (!browser) {
    const driver = await start(ENGINE.command, ENGINE.environment);
    browser = { driver, page: await driver.session(ENGINE.capabilities) };
  }
  await browser.page.reset();
  await browser.page.size(...WINDOW);
  return browser.page;
}

/** Ends the browser. */
async function leave() {
  const left = browser;
  browser = undefined;
  await left?.page.close().catch(() => {});
  await left?.driver.quit();
}

/**
 * A test: `engine("what must be true", async ({ page, open, hands, site }) => { ... })`. `open(address)` goes to an
 * address of the site and waits until the figure answers input. Options: the `folder` that is served and its
 * `headers`; `expected`, patterns of errors that belong to the test.
 */
export function engine(name, body, { folder = DIST, headers, expected } = {}) {
  test(name, async (t) => {
    const site = await serve(folder, { headers, edit: recorded });
    try {
      const page = await browse();
      const hands = reader(page);
      const open = async (address = "") => {
        await page.go(`${site.origin}/${address}`);
        await hands.ready();
      };
      await body({ page, open, hands, site, t });
      await calm(page, expected);
    } catch (error) {
      // What a failure leaves behind is not the next test's.
      await leave();
      throw error;
    } finally {
      await site.close();
    }
  });
}
