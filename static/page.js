// A page of its own: keeps the state of Port Atlas outside of it, in the address, on the device, on the document.
import { KEPT, recall, store } from "./device.js";
import { QUICK, answers, load, watch } from "./loader.js";

/** The name of the preferences on the device; the number is the version of the format. */
const PREFERENCES = "port-atlas.preferences.1";
/** How long after the last change the address and the device are written, in milliseconds. */
const REST = 250;

const root = document.documentElement;
watch(() => import("./crash.js"));

let [call, rest, changed] = [];

// Most readers come without a link, and change nothing at first.
const read = async (fragment) => (fragment ? (await import("./link.js")).read(fragment) : undefined);
const write = async (text) => (await import("./link.js")).write(text);

/** What the address asks for. */
export const query = new URLSearchParams(location.search);
/** The keyword of the tool that it asks for. */
export const tool = query.get("tool") ?? (query.has("lesson") ? "lessons" : query.has("quiz") ? "quiz" : undefined);
const asked = ["lang", "theme", "scale"].filter((name) => query.get(name)).map((name) => [name, query.get(name)]);
/** Whether what is opened takes longer than a frame: then the tools open it, which show that they work. */
export const isLong = async () => ((await read(location.hash)) ?? recall(KEPT))?.length > QUICK;
/** The reader's languages, the least wanted first: of those that the page speaks, the last one holds. */
const languages = () => [...navigator.languages].reverse().map((tag) => ["lang", tag]);

/** Puts a module's page in the place of what is there, once it can be drawn. */
export async function show(mount, options) {
  const host = document.createElement("div");
  host.className = "stage";
  const preferences = recall(PREFERENCES);
  const wishes = [...(preferences ? [["preferences", preferences]] : languages()), ...asked];
  const link = await read(location.hash);
  const next = await new Promise((done) => {
    const told = { mounted: () => done(next), ready: () => root.setAttribute("data-ready", ""), change, preferences: prefer };
    const tell = (what, about) => told[what]?.(about);
    // Of the figure that is there, so that the next is drawn at once, and nothing moves.
    const width = document.querySelector(".figure .frame")?.getBoundingClientRect().width;
    const next = mount(host, { ...options, load, tell, wishes, page: true, width, link, kept: recall(KEPT) });
  });
  const height = scrollY;
  call?.("destroy");
  call = next;
  document.body.replaceChildren(host);
  scrollTo(0, height);
}

/** A slide changes in every frame: one timer waits until it rests. */
function change() {
  changed = Date.now();
  rest ??= setTimeout(rested, REST);
}

async function rested() {
  const left = changed + REST - Date.now();
  if (left > 0) rest = setTimeout(rested, left);
  else await write(keep()).then(go);
}

/** The scenario as it stands. */
export const present = () => call("get");

/** Keeps what is not kept yet; answers with the scenario. */
function keep() {
  clearTimeout(rest);
  rest = undefined;
  const text = present();
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

addEventListener("pagehide", () => rest && keep());
addEventListener("hashchange", async () => call?.("link", await read(location.hash)));

/** The page's address with that scenario; undefined where the browser cannot pack a long one. */
answers.link = async (text) => {
  const fragment = await write(text);
  go(fragment);
  return fragment && location.href;
};

/** The fragment of a scenario; undefined where the browser cannot pack a long one. */
answers.fragment = write;

answers.share = async (text) => {
  const link = await answers.link(text);
  if (link) await navigator.clipboard.writeText(link);
  return link;
};
