// A reader's browser on the page: fresh each time, and a list of everything that went wrong in it.
import { chromium } from "playwright-core";

const PROGRAM = process.env.PORT_ATLAS_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE = 15_000;

/** What a browser of a reader of each language says of itself. */
export const LOCALES = { en: "en-US", zh: "zh-CN" };

let browser;

/** The one browser of this process, started when first asked for. */
async function launch() {
  browser ??= await chromium.launch({ executablePath: PROGRAM, args: FLAGS });
  return browser;
}

/** Which browser it is, as `156.0.8078.79`. */
export async function chromiumVersion() {
  return (await launch()).version();
}

/** Ends the browser. */
export async function quit() {
  await browser?.close();
  browser = undefined;
}

/**
 * A fresh visitor of the site at `origin`: `{ page, open, troubles, close }`. `troubles` lists in
 * words every console error, uncaught exception and request to another origin.
 */
export async function visit(origin, options = {}) {
  const context = await (await launch()).newContext({
    locale: LOCALES.en,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const troubles = watch(page, origin);
  const open = async (address = "") => {
    await page.goto(`${origin}/${address}`);
    await ready(page);
    await late(page);
  };
  return { page, open, troubles, close: () => context.close() };
}

/** Waits until the figure answers input. */
export async function ready(page) {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Waits until what the page loads last hears keys and pointers in the place of start.js. */
const late = (page) => page.waitForFunction(() => !globalThis.onkeydown);

/** In the page: drawing has used up its time after each thing that it does, and goes on only some frames later. */
export function slowly() {
  let now = Date.now();
  Date.now = () => (now += 20);
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (task, delay, ...more) => setTimeout(task, Math.max(delay ?? 0, 50), ...more);
}

function watch(page, origin) {
  const troubles = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ["blob:", "data:"].includes(url.protocol);
    if (!own) troubles.push(`request to another origin: ${url}`);
  });
  return troubles;
}
