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
    const message = `there is no option “${name}”; known: ${OPTIONS.join(", ")}`;
    console.warn(`${NAME}: ${message}`);
    say("error", { message });
  } else if (value === null || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
  const { theme, lang } = element;
  document.documentElement.style.colorScheme = ["light", "dark"].includes(theme) ? theme : "";
  document.documentElement.lang = lang || "en";
}

let told = 0;
/** The state at most once a frame: a slide changes it more often. */
function tellState() {
  cancelAnimationFrame(told);
  told = requestAnimationFrame(async () => say("state", { scenario: await element.getScenario() }));
}

element.addEventListener("ready", () => {
  say("ready");
  tellState();
});
element.addEventListener("change", tellState);
element.addEventListener("step", ({ detail }) => say("step", detail));
element.addEventListener("error", ({ detail }) => say("error", detail));

/** What the page around may ask for, and nothing else. */
const acts = {
  set: ({ name, value }) => set(String(name), value),
  scenario: ({ text }) => element.setScenario(String(text)),
  get: tellState,
};

addEventListener("message", ({ source, data }) => {
  if (source !== parent || source === window || data?.target !== NAME || !Object.hasOwn(acts, data.type)) return;
  acts[data.type](data);
});

for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
document.body.replaceChildren(element);
new ResizeObserver(() => say("size", { height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);
