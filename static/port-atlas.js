// <port-atlas>: the live figure in any page. Put this file with the rest of the site's files into one folder, and write
//   <script type="module" src="port-atlas/port-atlas.js"></script>
//   <port-atlas max-user-port="5000">block 6000-6100</port-atlas>
// All elements of a page share one module. docs/EMBEDDING.md tells attributes, properties, events and methods.
import { QUICK, isCrash, load, site, start } from "./loader.js";
import { write } from "./link.js";

/** How the files that this one loads are found; a bundler gives them other names. */
export { site };

/** The version of this interface. It grows with each change that could break a page. */
export const API = 1;

/** What `cargo xtask build` calls the files that this one loads. */
const FILES = {
  script: "{script}",
  wasm: "{wasm}",
  workbenchScript: "{workbenchScript}",
  workbenchWasm: "{workbenchWasm}",
  styles: ["{inks}", "{style}"],
};

/** The attributes that the module knows, in the order in which they are applied: the scenario comes first. */
export const WISHES = ["scenario", "system", "max-user-port", "rows", "scale", "lang", "theme", "controls", "readonly"];
const LOADING = ["lazy", "click", "eager"];
/** Values that are not the module's to judge. */
const OURS = { loading: LOADING, readonly: ["readonly", "true", "false"] };
const OWN = ["loading"];
/** The properties that are attributes, each with its attribute; every element has `lang` already. */
const PROPERTIES = new Map([...WISHES, ...OWN].filter((name) => name !== "lang").map((name) => [name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), name]));
const AS_WRITTEN = "as the scenario says";
/** What holds where an attribute is wrong. */
const DEFAULTS = { rows: "all of them", scale: "schematic", lang: "en", theme: "auto", controls: "full", readonly: "true", loading: "lazy", system: AS_WRITTEN, "max-user-port": AS_WRITTEN };
/** Everybody's attributes, which are not ours to judge. */
const GLOBAL = /^(?:id|class|style|slot|part|title|dir|hidden|role|tabindex|is|key|lang|translate|nonce|inert|accesskey|autofocus|contenteditable|draggable|exportparts|popover|spellcheck|item.*|ng.*|hx-.*|data-.*|aria-.*|on.*|x-.*|v-.*|_.*|:.*|@.*)$/;
/** These shape the scenario, so a new scenario is shaped by them again. */
const SHAPING = ["system", "max-user-port"];

const WORDS = {
  en: { click: "Show the live figure", loading: "Loading the live figure…", failed: "The live figure could not be started here.", home: "Open in Port Atlas" },
  zh: { click: "显示可操作的图", loading: "正在加载可操作的图…", failed: "无法在此处启动可操作的图。", home: "在端口图册中打开" },
};

const make = (name, about) => Object.assign(document.createElement(name), about);

/** Brings something once for all elements; tries again where it failed. */
function once(bring) {
  let brought;
  return () => (brought ??= bring().catch((error) => { brought = undefined; throw error; }));
}

/** The module's function `mount`. */
const mounting = once(() => start(FILES.script, FILES.wasm));
/** That of the larger module, for what only that one answers. */
const answering = once(() => start(FILES.workbenchScript, FILES.workbenchWasm));
/** The styles. Lengths in rem would follow the page around us: they follow the reader's own text size. */
const styles = once(() => Promise.all(FILES.styles.map(sheet)));

async function sheet(path) {
  const text = await site.text(path);
  if (text === undefined) throw new Error(`${path} cannot be loaded`);
  const sheet = new CSSStyleSheet();
  await sheet.replace(text.replace(/(?<![\w.])(\d*\.?\d+)rem\b/g, "calc($1 * var(--port-atlas-rem))"));
  return sheet;
}

try {
  CSS.registerProperty({ name: "--port-atlas-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Another copy of this file was here first.
}

/** Where the reader may look and change nothing. */
const READERS = ':host([readonly]:not([readonly="false"]))';
const FRAME = `
  :host { display: block; contain: inline-size; min-inline-size: min(100%, 280px); }
  :host([hidden]) { display: none; }
  .stage.dark { color-scheme: dark; }
  .stage .atlas { --side: var(--port-atlas-rem); padding-block: 0.75em; border-radius: 0.5em; }
  .stage main > :last-child { margin-bottom: 0; }
  .stage main > .max-user-port:last-child { border-bottom: 0; padding-bottom: 0; }
  :host([controls="none" i]) .under { display: none; }
  ${READERS} :is(.acts, .tools, .lead, .hint, .steps li > .icon, .card dt button) { display: none; }
  ${READERS} :disabled :is(input, span) { cursor: default; }
  ${READERS} .desk { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); }
  ${READERS} .desk .card { grid-column: auto; order: 1; }
  .stage footer { margin-top: 0.75em; }
  .stage { container: page / inline-size; transition: color 1ms; font-size: medium; --port-atlas-rem: 1em; min-height: 12em; position: relative; text-align: start; line-height: normal; letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; font-style: normal; font-weight: 400; white-space: normal; cursor: auto; }
  .stage[aria-busy="true"] { cursor: progress; }
  .stage[aria-busy="true"]::before { content: ""; position: absolute; z-index: 9; inset: 0 0 auto; height: 3px; background: var(--ink-accent, currentColor); }
  @media (prefers-reduced-motion: no-preference) {
    .stage[aria-busy="true"]::before { animation: busy 0.8s infinite alternate; }
  }
  @keyframes busy { from { opacity: 0.2; } }
  .poster { display: grid; gap: 0.5em; place-items: center; place-content: center; min-height: 12em; font: 0.9375em/1.5 var(--port-atlas-font, system-ui), sans-serif; }
  .home { margin: 0.5em var(--port-atlas-rem) 0; font: 0.8125em/1.5 var(--port-atlas-font, system-ui), sans-serif; }
  .home a { color: var(--ink-muted, inherit); }
  .poster p { margin: 0; text-align: center; }
  .poster button { font: inherit; color: inherit; padding: 0.5em 1em; min-height: 2.75em; border: 1px solid color-mix(in srgb, currentColor 55%, transparent); border-radius: 0.4em; background: transparent; cursor: pointer; }
  .poster button:hover { border-color: currentColor; }
  ::slotted([slot]) { max-width: 100%; height: auto; }
  ::slotted(:not([slot])) { display: none; }
`;

/** How long a frame is waited for before it counts as one that nobody sees, in milliseconds. */
const UNSEEN = 500;
/** Resolves once the browser has drawn what is there now; in a page that nobody sees, nothing is drawn. */
const drawn = () =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, document.hidden ? 0 : UNSEEN);
  });

let pixel;
/** How light a colour is, in whatever way it is written: from 0 to 1. */
function lightness(color) {
  pixel ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** A slide changes the scenario in every frame: its text is made only for those who read it. */
const lazily = (scenario) => ({ get scenario() { return scenario(); } });

const running = new Set();
const STOPPED = "the program has stopped; reload the page";
const TAKEN_DOWN = "the figure was taken down";
let hasStopped = false;

/** Another program of the page may crash too, and mostly says where. */
const isOurs = ({ stack = "" }) =>
  !/\.wasm\b/.test(stack) || [FILES.script, FILES.wasm, FILES.workbenchScript, FILES.workbenchWasm].some((path) => stack.includes(String(site.at(path))));

function hear({ error, reason = error }) {
  if (!isCrash(reason) || !isOurs(reason)) return;
  hasStopped = true;
  running.forEach((element) => element.crash());
}
addEventListener("error", hear);
addEventListener("unhandledrejection", hear);

/** A live figure of the ports of Windows XP and Windows Server 2003. */
export class PortAtlas extends HTMLElement {
  static observedAttributes = [...WISHES, ...OWN];

  #stage = document.createElement("div");
  #frame = new CSSStyleSheet();
  #call;
  #written;
  #begun = false;
  #answer;
  #asked;
  #work;
  #said;
  #judged = new Set();
  #observer;
  #aim = () => {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#frame.replaceSync(FRAME);
    root.adoptedStyleSheets = [this.#frame];
    this.#stage.className = "stage";
    this.#stage.addEventListener("transitionend", ({ target }) => target === this.#stage && this.#darken());
    root.append(this.#stage);
    new MutationObserver(() => this.#judge()).observe(this, { attributes: true });
    this.#expect();
  }

  connectedCallback() {
    for (const property of PROPERTIES.keys()) this.#adopt(property);
    this.#judge();
    this.#darken();
    this.#wait();
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it: only what stays away is taken down.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (OURS[name]?.includes(value || OURS[name][0]) === false) this.#warn(name, value, OURS[name].join(", "));
    if (name === "loading") return void (this.isConnected && this.#wait());
    if (name === "lang") this.#speak();
    if (this.#call) this.#wish(name);
  }

  /** The scenario as it stands, one command a line. */
  async getScenario() {
    return this.#have("get");
  }

  /** Puts another scenario in place of the present one; the reader can undo it. */
  async setScenario(text) {
    this.#warn("scenario", text, await this.#have("scenario", String(text)));
  }

  /** What became of each line, and the machine at the end: the documented JSON, as an object. */
  async replay() {
    return JSON.parse(await this.#ask("replay"));
  }

  /** The figure as it stands as the text of an SVG file, `width` pixels wide (280 to 4096). */
  async svg({ width } = {}) {
    return this.#ask("svg", width);
  }

  /** Takes the figure down. The element begins anew when it is connected again. */
  destroy() {
    this.#end();
  }

  #expect() {
    this.#answer = new Promise((resolve, reject) => { this.#asked = { resolve, reject }; });
    this.#answer.catch(() => {});
  }

  /** A property that was set before the element was defined. */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  /** Warns of attributes that nobody knows. */
  #judge() {
    for (const { name } of this.attributes) {
      if (PortAtlas.observedAttributes.includes(name) || GLOBAL.test(name) || this.#judged.has(name)) continue;
      this.#judged.add(name);
      console.warn(`<port-atlas>: there is no attribute “${name}”. Known: ${PortAtlas.observedAttributes.join(", ")}.`);
    }
  }

  /** Some pages turn dark without saying so by `color-scheme`; then the text around us is light. */
  #darken() {
    const { colorScheme, color } = getComputedStyle(this);
    this.#stage.classList.toggle("dark", colorScheme === "normal" && lightness(color) > 0.5);
  }

  #wait() {
    if (this.#begun) return;
    const value = this.getAttribute("loading") ?? "";
    const loading = LOADING.includes(value) ? value : LOADING[0];
    this.#observer?.disconnect();
    if (loading === "eager") return void this.#begin();
    if (loading === "click") return this.#poster("click", true);
    this.#poster("loading");
    this.#observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(), { rootMargin: "300px" });
    this.#observer.observe(this);
  }

  get #words() {
    return this.lang.startsWith("zh") ? WORDS.zh : WORDS.en;
  }

  /** What stands here without the figure: the page's own picture, and a sentence. */
  #poster(word, isButton = false) {
    const poster = make("div", { className: "poster", part: "poster" });
    const told = isButton ? make("button", { type: "button", part: "button", onclick: () => this.#hurry() }) : make("p");
    this.#say(told, word);
    poster.append(make("slot", { name: "poster" }), told);
    this.#stage.replaceChildren(poster);
  }

  #hurry() {
    this.#poster("loading");
    this.#begin();
  }

  /** Has an element say something, in the language that holds. */
  #say(element, word) {
    this.#said = [element, word];
    element.textContent = this.#words[word];
  }

  #speak() {
    if (this.#said) this.#say(...this.#said);
    this.#aim();
  }

  async #begin() {
    if (this.#begun) return;
    const beginning = (this.#begun = {});
    this.#observer?.disconnect();
    // A bundler's own answer to where the files are is there right after this module has been read.
    await null;
    try {
      if (hasStopped) throw new Error(STOPPED);
      const [mount, sheets] = await Promise.all([mounting(), styles()]);
      if (this.#value("scenario").length > QUICK && this.#begun === beginning) {
        this.#poster("loading");
        await this.#show();
      }
      // Taken down on the way, and perhaps begun anew.
      if (this.#begun !== beginning) return;
      this.shadowRoot.adoptedStyleSheets = [...sheets, this.#frame];
      this.#mount(mount);
    } catch (error) {
      this.#fail(error);
    }
  }

  #mount(mount) {
    const host = document.createElement("div");
    this.#written = new Map(WISHES.map((name) => [name, this.#value(name)]));
    const wishes = [...this.#written].filter(([name]) => name === "scenario" || this.hasAttribute(name));
    this.#stage.replaceChildren(host, this.#home());
    running.add(this);
    this.#call = mount(host, { load, wishes, tell: (what, about) => this.#tell(what, about) });
  }

  /** The way to the page of its own, in the same state: its address is made when somebody is about to go there. */
  #home() {
    const home = site.at("index.html");
    if (!home) return "";
    const link = make("a", { target: "_blank", rel: "noopener", part: "home" });
    this.#say(link, "home");
    const aim = async () => {
      const address = new URL(home);
      if (this.lang) address.searchParams.set("lang", this.lang);
      address.hash = (await write(this.#call?.("get") ?? "")) ?? "";
      link.href = address;
    };
    for (const event of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(event, aim);
    this.#aim = () => link.matches(":hover, :focus") && aim();
    link.href = home;
    const footer = make("p", { className: "home" });
    footer.append(link);
    return footer;
  }

  /** An attribute's value; the scenario may be the element's text instead. */
  #value(name) {
    if (name === "readonly") return String(this.readonly);
    return this.getAttribute(name) ?? (name === "scenario" ? this.#text() : "");
  }

  #text() {
    const own = [...this.childNodes].filter((node) => !(node instanceof Element && node.slot));
    return own.map((node) => node.textContent).join("");
  }

  #tell(what, about) {
    const happened = {
      // Told while the module is still at work: it answers right after.
      mounted: () => setTimeout((call) => call && call === this.#call && this.#arrive(), 0, this.#call),
      ready: () => this.#start(),
      // Told while the module is still at work: a listener that asks it for the scenario is heard right after.
      change: () => queueMicrotask(() => this.#changed()),
      step: () => this.#event("step", { line: about[0], result: about[1], rule: about[2] }),
      unfit: () => this.#warn(...about),
    };
    happened[what]?.();
  }

  #changed() {
    this.#aim();
    this.#event("change", lazily(() => this.#call?.("get")));
  }

  /** The figure is there and answers its page, be it in sight or not. */
  #arrive() {
    // What was changed while it was on its way.
    for (const [name, before] of this.#written) if (this.#value(name) !== before) this.#wish(name);
    if (!this.#work) this.#show(false);
    this.#asked.resolve(this.#call);
  }

  #start() {
    this.setAttribute("data-ready", "");
    this.#event("ready", { api: API });
  }

  /** Shows that something takes long, until it is done. */
  async #show(isOn = true) {
    if (isOn) this.#stage.setAttribute("aria-busy", "true");
    else this.#stage.removeAttribute("aria-busy");
    await drawn();
  }

  /** Does something with that much text, behind what is under way; what takes longer than a frame, once that can be seen. */
  #inTurn(length, work) {
    if (length <= QUICK && !this.#work) return work();
    const before = this.#work;
    const mine = (async () => {
      await before?.catch(() => {});
      await this.#show();
      return work();
    })();
    const end = () => {
      if (this.#work !== mine) return;
      this.#work = undefined;
      this.#show(false);
    };
    mine.then(end, end);
    return (this.#work = mine);
  }

  #wish(name) {
    this.#inTurn(this.#value(name).length, () => {
      if (!this.#call) return;
      this.#send(name);
      if (name === "scenario") for (const other of SHAPING) if (this.hasAttribute(other)) this.#send(other);
    });
  }

  #send(name) {
    const value = this.#value(name);
    const allowed = this.#call(name, value);
    if (allowed === undefined) return;
    this.#warn(name, value, allowed);
    if (name !== "scenario") this.#call(name, "");
  }

  #warn(name, value, allowed) {
    if (allowed === undefined) return;
    const wrong = `${name}=“${String(value).slice(0, 100)}” is not known. Allowed: ${allowed}. The default is taken: ${DEFAULTS[name]}.`;
    // A scenario may hold anything, but not any amount of it.
    console.warn(`<port-atlas>: ${name === "scenario" ? `the scenario is not taken: ${allowed}` : wrong}`);
  }

  /** What only the larger module answers: it draws the same state unseen, and is asked. */
  async #ask(what, value) {
    const scenario = await this.#have("get");
    return this.#inTurn(scenario.length, () => this.#askOf(scenario, what, value));
  }

  async #askOf(scenario, what, value) {
    const mount = await answering();
    const wishes = WISHES.filter((name) => !["scenario", ...SHAPING, "controls"].includes(name) && this.hasAttribute(name));
    const all = [["scenario", scenario], ["controls", "none"], ...wishes.map((name) => [name, this.#value(name)])];
    const host = document.createElement("div");
    const other = await new Promise((done) => {
      const tell = (what) => what === "mounted" && setTimeout(() => done(other));
      const other = mount(host, { load, wishes: all, tell });
    });
    const answer = other(what, value);
    other("destroy");
    return answer;
  }

  /** Asks the figure, once it is there. */
  async #have(...what) {
    this.#begin();
    const call = await this.#answer;
    return this.#inTurn(what[1]?.length ?? 0, () => {
      if (call !== this.#call) throw new Error(TAKEN_DOWN);
      return call(...what);
    });
  }

  #end() {
    this.#observer?.disconnect();
    this.#call?.("destroy");
    this.#call = undefined;
    this.#begun = false;
    this.#stage.removeAttribute("aria-busy");
    running.delete(this);
    this.removeAttribute("data-ready");
    this.#stage.replaceChildren();
    this.#asked.reject(new Error(TAKEN_DOWN));
    this.#expect();
  }

  /** The program has stopped: every figure of the page has. */
  crash() {
    this.#call = undefined;
    running.delete(this);
    this.#fail(new Error(STOPPED));
  }

  #fail(error) {
    this.#show(false);
    this.#poster("failed");
    this.removeAttribute("data-ready");
    this.#asked.reject(error);
    this.#expect();
    this.#begun = false;
    this.#event("error", { message: String(error?.message ?? error) });
  }

  #event(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

for (const [property, name] of PROPERTIES) {
  const isFlag = name === "readonly";
  Object.defineProperty(PortAtlas.prototype, property, {
    enumerable: true,
    configurable: true,
    get() {
      const value = this.getAttribute(name);
      return isFlag ? (value ?? "false") !== "false" : (value ?? "");
    },
    set(value) {
      if (isFlag) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

customElements.get("port-atlas") ?? customElements.define("port-atlas", PortAtlas);
