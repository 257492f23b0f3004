// The longest text that is read, 100,000 lines: opened by a link, pasted over the scenario with Ctrl+V, and then edited.
//
// `longest`: the longest time between two frames, so the longest that the page stood still; a frame is 16.7 ms.
// `done`: from the key (or the navigation) to the frame that shows the outcome.
// `bare`: the longest time between two frames where the same is done in the text area of an empty page: the browser's part.
import { reader } from "../../tests/browser/reader.mjs";
import { tenths } from "./statistics.mjs";
import { link, visitor } from "./visitor.mjs";

/** How long after an act its late effects (the address, the store) are still watched, in milliseconds. */
const AFTERMATH = 1500;

/** Measures a long text: `{ link, paste, key }`, each `{ longest, done }`, and `bare`, in milliseconds. */
export async function text(site, { text }, cpu) {
  return {
    link: await opened(site, text, cpu),
    ...(await pasted(site, text, cpu)),
    bare: await bare(site, text, cpu),
  };
}

async function opened(site, text, cpu) {
  const { page, open, close } = await visitor(site, { cpu });
  await page.addInitScript(watchGaps);
  await open(link(text));
  const done = await page.evaluate(() => performance.now());
  const longest = await longestGap(page);
  await close();
  return { longest, done: tenths(done) };
}

async function pasted(site, text, cpu) {
  const { page, open, close } = await visitor(site, { cpu });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open();
  const { choose, text: area } = reader(page);
  await choose("Show the steps as", "Text");
  await copy(page, text);
  await area.focus();
  await page.keyboard.press("Control+a");
  await page.evaluate(watchGaps);
  const paste = await act(page, "Control+v");
  const key = await act(page, "x");
  await close();
  return { paste, key };
}

async function bare(site, text, cpu) {
  const { page, close } = await visitor(site, { cpu });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${site.origin}/favicon.none`);
  await page.setContent('<textarea wrap="off" rows="30"></textarea>');
  await copy(page, text);
  await page.locator("textarea").focus();
  await page.evaluate(watchGaps);
  const paste = await act(page, "Control+v");
  const key = await act(page, "x");
  await close();
  return { paste: paste.longest, key: key.longest };
}

async function copy(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
}

/** Presses a key and waits until the page is at rest again. */
async function act(page, key) {
  await page.evaluate(() => {
    globalThis.longestGap = 0;
  });
  const begun = await page.evaluate(() => performance.now());
  await page.keyboard.press(key);
  await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  const ended = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
  return { longest: await longestGap(page), done: tenths(ended - begun) };
}

async function longestGap(page) {
  await page.waitForTimeout(AFTERMATH);
  return tenths(await page.evaluate(() => globalThis.longestGap));
}

/** In the page: keeps the longest time between two frames. */
function watchGaps() {
  globalThis.longestGap = 0;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
