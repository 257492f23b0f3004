// A cold start: a browser that never saw the page, nothing in its caches; each file comes with brotli, as a good host sends it.
//
// `paint`: from the navigation to the first paint that shows anything (First Contentful Paint).
// `interactive`: to the moment when the figure is drawn and answers pointers and keys, which the page itself tells by
// `data-ready` on its root; noted in the page as it happens.
//
// `plain` is the same of the page that is written by hand, each start right after one of Port Atlas.
import { PAGES } from "./pages.mjs";
import { spread } from "./statistics.mjs";
import { visitor } from "./visitor.mjs";

const STARTS = 9;

/** Measures cold starts: `{ paint, interactive, plain: { paint, interactive } }`, each `{ p50, p95, p99, most }` in milliseconds. */
export async function start(site, scenario, machine) {
  const [atlas, plain] = [[], []];
  for (let at = 0; at < STARTS; at += 1) {
    atlas.push(await once(site, PAGES.atlas.address(scenario), machine));
    plain.push(await once(site, PAGES.plain.address(scenario), machine));
  }
  return { ...spreads(atlas), plain: spreads(plain) };
}

function spreads(starts) {
  return { paint: spread(starts.map(({ paint }) => paint)), interactive: spread(starts.map(({ interactive }) => interactive)) };
}

async function once(site, address, machine) {
  const { page, open, close } = await visitor(site, machine);
  await page.addInitScript(watchReady);
  await open(address);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    interactive: globalThis.readyAt,
  }));
  await close();
  return times;
}

/** In the page, before anything else: notes when the page says that it is ready. */
function watchReady() {
  const note = () => {
    if (document.documentElement?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
  };
  new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
}
