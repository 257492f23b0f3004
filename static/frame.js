// <port-atlas> in a frame: every option is a parameter of the address, and the page around is told what happens.
// What it is told, and what it may ask: docs/EMBEDDING.md.
import { API, PortAtlas } from "./port-atlas.js";

const NAME = "port-atlas";
/** Options are the element's attributes. */
const OPTIONS = PortAtlas.observedAttributes;

const sheet = new CSSStyleSheet();
sheet.replaceSync(":root { color-scheme: light dark; } body { margin: 0; }");
document.adoptedStyleSheets = [sheet];

const element = document.createElement(NAME);
// A frame is loaded when its page wants it, so there is nothing to wait for.
element.loading = "eager";

const say = (type, about = {}) => parent !== window && parent.postMessage({ source: NAME, api: API, type, ...about }, "*");

function set(name, value) {
  if (!OPTIONS.includes(name)) {
    const message = `there is no option “${String(name).slice(0, 100)}”; known: ${OPTIONS.join(", ")}`;
    console.warn(`${NAME}: ${message}`);
    say("error", { message });
  } else if (value === undefined || value === null || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
  const { theme, lang } = element;
  document.documentElement.style.colorScheme = ["light", "dark"].includes(theme) ? theme : "";
  document.documentElement.lang = lang || "en";
}

/** A slide changes the state more often than anybody can see, in milliseconds. */
const REST = 16;
/** Where there is no figure, the page around has been told so by an error. */
const silently = () => {};

let told;
/** The state as it is in a moment, once. Not with the next picture: a frame out of sight gets none. */
function tellState() {
  told ??= setTimeout(() => {
    told = undefined;
    element.getScenario().then((scenario) => say("state", { scenario }), silently);
  }, REST);
}

element.addEventListener("ready", () => {
  say("ready");
  tellState();
});
element.addEventListener("change", tellState);
element.addEventListener("step", ({ detail }) => say("step", detail));
element.addEventListener("error", ({ detail }) => say("error", detail));

/** What the page around may ask for, and nothing else; what is written otherwise is not heard. */
const acts = {
  set: ({ name, value }) => isWord(name) && (value === undefined || value === null || isWord(value)) && set(name, value),
  scenario: ({ text }) => typeof text === "string" && element.setScenario(text).catch(silently),
  get: tellState,
};
const isWord = (value) => ["string", "number", "boolean"].includes(typeof value);

addEventListener("message", ({ source, data }) => {
  if (source !== parent || source === window || data?.target !== NAME || typeof data.type !== "string") return;
  if (Object.hasOwn(acts, data.type)) acts[data.type](data);
});

for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
document.body.replaceChildren(element);
new ResizeObserver(() => say("size", { height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);
