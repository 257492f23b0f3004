// A slide of MaxUserPort by its boundary in the figure, 300 mouse events there and back, each given to the browser by the
// devtools protocol, which sends it the way of a real mouse: through the compositor to the page, at the head of a frame.
//
// Two things are measured, in two runs of their own.
//
// `painted`: from the moment the page's first listener has the event to the first task after the frame that followed: a
// message posted from the frame's own animation callback, which comes when style, layout, paint and the hand-over to the
// compositor are done. This is all that the page itself takes on its main thread, and what the budget speaks of.
//
// `shown`: from the moment the browser has the event to the moment the frame with its effect is on the screen, read from
// the browser's own trace. This is what a hand feels: it also holds the wait for the next frame (up to 16.7 ms, whatever
// the page does), the raster and the swap. Event Timing cannot tell it: it leaves out pointer moves and rounds to 8 ms.
//
// `plain` is the same of the page that is written by hand, right after: milliseconds of two machines, or of one that is busy
// at times, cannot be compared, but their ratio can. Where its simple search for a free port has tens of thousands to pass, it
// takes half a second a frame: such a scenario is measured without it.
import { PAGES } from "./pages.mjs";
import { spread } from "./statistics.mjs";
import { framesOfDrags } from "./trace.mjs";
import { visitor } from "./visitor.mjs";

const EVENTS = 300;
/** How long the page may rest before the slide, in milliseconds. */
const REST = 700;

/** Measures a slide: `{ painted, shown, plain: { painted, shown } }`, each `{ p50, p95, p99, most }` in milliseconds. */
export async function slide(site, scenario, cpu) {
  const on = async (page, measure) => spread(await onPage(site, page, scenario, cpu, measure));
  return {
    painted: await on(PAGES.atlas, painted),
    shown: await on(PAGES.atlas, shown),
    ...(scenario.byHand && { plain: { painted: await on(PAGES.plain, painted), shown: await on(PAGES.plain, shown) } }),
  };
}

async function onPage(site, { address, handle, figure }, scenario, cpu, measure) {
  const session = await visitor(site);
  await session.open(address(scenario));
  const from = await handle(session.page, scenario);
  const path = wave(from, await figure(session.page).boundingBox());
  await session.client.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await session.page.waitForTimeout(REST);
  const measured = await measure(session, () => drag(session.client, from, path));
  await session.close();
  return measured;
}

/** The places of the pointer: to the farther side of the figure and back, all different from the one before. */
function wave(from, { x, width }) {
  const inset = 0.06 * width;
  const to = from.x - x > width / 2 ? x + inset : x + width - inset;
  return Array.from({ length: EVENTS }, (_, at) => {
    const share = 1 - Math.abs((at + 1) / (EVENTS / 2) - 1);
    return { x: from.x + share * (to - from.x), y: from.y };
  });
}

/** Each event is sent when the page has taken the one before, so none is merged with another. */
async function drag(client, from, path) {
  const mouse = (type, at, buttons) => client.send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons, clickCount: 1 });
  await mouse("mouseMoved", from, 0);
  await mouse("mousePressed", from, 1);
  for (const at of path) await mouse("mouseMoved", at, 1);
  await mouse("mouseReleased", path.at(-1), 0);
}

async function painted({ page }, slide) {
  await page.evaluate(watchFrames);
  await slide();
  return complete(await page.evaluate(() => globalThis.paintedAfter));
}

/** In the page: notes for each pointer move with a button down how long it takes until its frame is painted. */
function watchFrames() {
  globalThis.paintedAfter = [];
  const noteIn = (begun) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => globalThis.paintedAfter.push(performance.now() - begun);
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  addEventListener("pointermove", (event) => event.buttons === 1 && noteIn(performance.now()), { capture: true });
}

async function shown({ page }, slide) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["benchmark", "cc", "input"] });
  await slide();
  await page.waitForTimeout(REST);
  return complete(framesOfDrags(JSON.parse(await browser.stopTracing()).traceEvents));
}

/** A measurement that lost events measured something else. */
function complete(durations) {
  if (durations.length < EVENTS * 0.97) throw new Error(`of ${EVENTS} events only ${durations.length} reached a frame`);
  return durations;
}
