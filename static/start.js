// Starts the page and keeps its state outside of it: in the address, on the device, on the document. index.html names the
// script and the wasm on this element and preloads both, so they are loaded at the same time; no inline script is needed.
import { answers, load, site, start, watch } from "./loader.js";
import { read, write } from "./link.js";

/** The names on the device; the numbers are the versions of the formats. */
const KEPT = "port-atlas.scenario.1";
const PREFERENCES = "port-atlas.preferences.1";
/** How long after the last change the address and the device are written, in milliseconds. */
const REST = 250;

const { script, wasm, workbenchScript, workbenchWasm, workbenchStyle } = document.querySelector("script[data-wasm]").dataset;
const root = document.documentElement;
site.base = document.baseURI;
watch(() => import("./crash.js"));

let [call, rest] = [];

const query = new URLSearchParams(location.search);
const asked = ["lang", "theme", "scale"].filter((name) => query.get(name)).map((name) => [name, query.get(name)]);
/** The reader's languages, the least wanted first: of those that the page speaks, the last one holds. */
const languages = () => [...navigator.languages].reverse().map((tag) => ["lang", tag]);

/** Puts a module's page in the place of what is there, once it can be drawn. */
async function show(mount, options) {
  const host = document.createElement("div");
  host.className = "stage";
  const preferences = recall(PREFERENCES);
  const wishes = [...(preferences ? [["preferences", preferences]] : languages()), ...asked];
  const link = await read(location.hash);
  const next = await new Promise((done) => {
    const told = { mounted: () => done(next), ready: () => root.setAttribute("data-ready", ""), change, preferences: prefer };
    const tell = (what, about) => told[what]?.(about);
    const next = mount(host, { ...options, load, tell, wishes, page: true, link, kept: recall(KEPT) });
  });
  const height = scrollY;
  call?.("destroy");
  call = next;
  document.body.replaceChildren(host);
  scrollTo(0, height);
}

function change() {
  clearTimeout(rest);
  rest = setTimeout(async () => {
    await write(keep()).then(go);
  }, REST);
}

/** Keeps what is not kept yet; answers with the scenario. */
function keep() {
  clearTimeout(rest);
  rest = undefined;
  const text = call("get");
  store(KEPT, text);
  return text;
}

function go(fragment) {
  // Some browsers limit how often this may be called; the next change writes it again.
  if (fragment !== undefined) history.replaceState(null, "", `#${fragment}`);
}

function prefer([language, theme, title, preferences]) {
  root.lang = language;
  root.dataset.theme = theme;
  document.title = title;
  store(PREFERENCES, preferences);
}

// Where the store is missing, full or forbidden, nothing is kept and nothing fails.
function recall(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
    // It stays in the address.
  }
}

addEventListener("pagehide", () => rest && keep());
addEventListener("hashchange", async () => call?.("link", await read(location.hash)));

/** The page's address with that scenario; undefined where the browser cannot pack a long one. */
answers.link = async (text) => {
  const fragment = await write(text);
  go(fragment);
  return fragment && location.href;
};

answers.share = async (text) => {
  const link = await answers.link(text);
  if (link) await navigator.clipboard.writeText(link);
  return link;
};

// The tools: a larger module takes the place of the first, with the session handed over.
answers.workbench = async (tool, session) => {
  const [mount] = await Promise.all([start(workbenchScript, workbenchWasm), style(workbenchStyle)]);
  await show(mount, { tool, session });
  document.querySelector('.tool-bar [aria-expanded="true"], .editor textarea')?.focus();
  return true;
};

// Ctrl with the wheel, or a pinch on a touchpad, zooms the figure, as the workbench can.
addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey || event.defaultPrevented || !event.target.closest?.(".figure svg")) return;
    event.preventDefault();
    document.querySelector('[data-tool="zoom"]')?.click();
  },
  { passive: false },
);

function style(address) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  document.head.append(link);
  return new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
}

const tool = query.get("tool") ?? (query.has("lesson") ? "lessons" : query.has("quiz") ? "quiz" : undefined);
if (!(tool && workbenchScript && (await load("workbench", tool)))) await show(await start(script, wasm), { tool });
