// <port-atlas>: the live figure in any page. Put this file with the rest of the site's files into one folder, and write
//   <script type="module" src="port-atlas/port-atlas.js"></script>
//   <port-atlas max-user-port="5000">block 6000-6100</port-atlas>
// All elements of a page share one module. docs/EMBEDDING.md tells attributes, properties, events and methods.
import { load, site, start, watch } from "./loader.js";
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
const OWN = ["loading"];
/** Everybody's attributes, which are not ours to judge. */
const GLOBAL = /^(?:id|class|style|slot|part|title|dir|hidden|role|tabindex|is|key|lang|translate|nonce|inert|data-.*|aria-.*|on.*|x-.*|v-.*|_.*|:.*|@.*)$/;
/** These shape the scenario, so a new scenario is shaped by them again. */
const SHAPING = ["system", "max-user-port"];

const WORDS = {
  en: { click: "Show the live figure", loading: "Loading the live figure…", failed: "The live figure could not be started here.", home: "Open in Port Atlas" },
  zh: { click: "显示可操作的图", loading: "正在加载可操作的图…", failed: "无法在此处启动可操作的图。", home: "在端口图册中打开" },
};

let module;
/** The module's function `mount`, loaded once for all elements; tried again where it failed. */
const mounting = () => (module ??= start(FILES.script, FILES.wasm).catch((error) => { module = undefined; throw error; }));

let sheets;
/** The styles, once for all elements. Lengths in rem would follow the page around us: they follow the reader's own text size. */
const styles = () => (sheets ??= Promise.all(FILES.styles.map(sheet)).catch((error) => { sheets = undefined; throw error; }));

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

const FRAME = `
  :host { display: block; contain: inline-size; min-inline-size: min(100%, 280px); }
  :host([hidden]) { display: none; }
  .stage.dark { color-scheme: dark; }
  .stage .atlas { --side: var(--port-atlas-rem); padding-block: 0.75em; border-radius: 0.5em; }
  .stage .atlas > :last-child > :last-child { margin-bottom: 0; }
  .stage footer { margin-top: 0.75em; }
  .stage { container: page / inline-size; transition: color 1ms; font-size: medium; --port-atlas-rem: 1em; min-height: 12em; position: relative; text-align: start; line-height: normal; letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; font-style: normal; font-weight: 400; white-space: normal; cursor: auto; }
  .poster { display: grid; gap: 0.5em; place-items: center; place-content: center; min-height: 12em; font: 0.9375em/1.5 system-ui, sans-serif; }
  .home { margin: 0.5em 0 0; font: 0.8125em/1.5 var(--port-atlas-font, system-ui, sans-serif); }
  .home a { color: var(--ink-muted, inherit); }
  .poster button { font: inherit; padding: 0.5em 1em; min-height: 2.75em; cursor: pointer; }
  ::slotted(:not([slot])) { display: none; }
`;

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
watch(() => running.forEach((element) => element.crash()));

/** A live figure of the ports of Windows XP and Windows Server 2003. */
export class PortAtlas extends HTMLElement {
  static observedAttributes = [...WISHES, ...OWN];

  #stage = document.createElement("div");
  #frame = new CSSStyleSheet();
  #call;
  #written;
  #begun = false;
  #ready;
  #told;
  #observer;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#frame.replaceSync(FRAME);
    root.adoptedStyleSheets = [this.#frame];
    this.#stage.className = "stage";
    this.#stage.addEventListener("transitionend", ({ target }) => target === this.#stage && this.#darken());
    root.append(this.#stage);
    this.#expect();
  }

  connectedCallback() {
    for (const name of ["maxUserPort", "scenario", "system", "rows", "scale", "theme", "controls", "readonly", "loading"]) this.#adopt(name);
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
    if (name === "loading") return void (this.isConnected && this.#wait());
    if (this.#call) this.#wish(name);
  }

  /** The scenario as it stands, one command a line. */
  async getScenario() {
    return (await this.#there())("get");
  }

  /** Puts another scenario in place of the present one; the reader can undo it. */
  async setScenario(text) {
    this.#warn("scenario", text, (await this.#there())("scenario", String(text)));
  }

  /** What became of each line, and the machine at the end: the documented JSON, as an object. */
  async replay() {
    return JSON.parse(await this.#ask("replay"));
  }

  /** The figure as it stands as the text of an SVG file, `width` pixels wide (280 to 4096). */
  async svg({ width = 960 } = {}) {
    return this.#ask("svg", width);
  }

  /** Takes the figure down. The element begins anew when it is connected again. */
  destroy() {
    this.#end();
  }

  #expect() {
    this.#ready = new Promise((resolve, reject) => { this.#told = { resolve, reject }; });
    this.#ready.catch(() => {});
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
      if (!PortAtlas.observedAttributes.includes(name) && !GLOBAL.test(name)) {
        console.warn(`<port-atlas>: there is no attribute “${name}”. Known: ${PortAtlas.observedAttributes.join(", ")}.`);
      }
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
    if (value && loading !== value) this.#warn("loading", value, LOADING.join(", "), loading);
    this.#observer?.disconnect();
    if (loading === "eager") return void this.#begin();
    if (loading === "click") return this.#poster(this.#words.click, true);
    this.#poster(this.#words.loading);
    this.#observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(), { rootMargin: "300px" });
    this.#observer.observe(this);
  }

  get #words() {
    return this.lang.startsWith("zh") ? WORDS.zh : WORDS.en;
  }

  /** What stands here without the figure: the page's own picture, or a sentence. */
  #poster(text, isButton = false) {
    const poster = Object.assign(document.createElement("div"), { className: "poster" });
    const slot = Object.assign(document.createElement("slot"), { name: "poster" });
    const told = document.createElement(isButton ? "button" : "p");
    told.textContent = text;
    if (isButton) told.addEventListener("click", () => this.#begin(), { once: true });
    poster.append(slot, told);
    this.#stage.replaceChildren(poster);
  }

  async #begin() {
    if (this.#begun) return;
    const beginning = (this.#begun = {});
    this.#observer?.disconnect();
    // A bundler's own answer to where the files are is there right after this module has been read.
    await null;
    try {
      const [mount, sheets] = await Promise.all([mounting(), styles()]);
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
    const wishes = WISHES.filter((name) => name === "scenario" || this.hasAttribute(name)).map((name) => [name, this.#value(name)]);
    this.#written = new Map(wishes);
    this.#stage.replaceChildren(host, this.#home());
    running.add(this);
    this.#call = mount(host, { load, wishes, tell: (what, about) => this.#tell(what, about) });
  }

  /** The way to the page of its own, in the same state: its address is made when somebody is about to go there. */
  #home() {
    const home = site.at("index.html");
    if (!home) return "";
    const link = Object.assign(document.createElement("a"), { textContent: this.#words.home, target: "_blank", rel: "noopener", part: "home" });
    const aim = async () => {
      const address = new URL(home);
      if (this.lang) address.searchParams.set("lang", this.lang);
      address.hash = (await write(this.#call?.("get") ?? "")) ?? "";
      link.href = address;
    };
    for (const event of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(event, aim);
    link.href = home;
    const footer = document.createElement("p");
    footer.className = "home";
    footer.append(link);
    return footer;
  }

  /** An attribute's value; the scenario may be the element's text instead. */
  #value(name) {
    const value = this.getAttribute(name);
    return name === "scenario" && value === null ? this.#text() : (value ?? (name === "readonly" ? "false" : ""));
  }

  #text() {
    const own = [...this.childNodes].filter((node) => !(node instanceof Element && node.slot));
    return own.map((node) => node.textContent).join("");
  }

  #tell(what, about) {
    const happened = {
      ready: () => this.#start(),
      // Told while the module is still at work: a listener that asks it for the scenario is heard right after.
      change: () => queueMicrotask(() => this.#event("change", lazily(() => this.#call?.("get")))),
      step: () => this.#event("step", { line: about[0], result: about[1], rule: about[2] }),
      unfit: () => this.#warn(...about),
    };
    happened[what]?.();
  }

  #start() {
    // What was changed while the figure was on its way.
    for (const name of WISHES) if (this.#value(name) !== (this.#written.get(name) ?? "") && this.hasAttribute(name)) this.#wish(name);
    this.setAttribute("data-ready", "");
    this.#told.resolve(this.#call);
    this.#event("ready", { api: API });
  }

  #wish(name) {
    this.#send(name);
    if (name === "scenario") for (const other of SHAPING) if (this.hasAttribute(other)) this.#send(other);
  }

  #send(name) {
    const value = this.#value(name);
    this.#warn(name, value, this.#call(name, value));
  }

  #warn(name, value, allowed, instead) {
    if (allowed === undefined) return;
    const taken = instead ? `“${instead}” is taken` : "the default or what was there stays";
    console.warn(`<port-atlas>: ${name}=“${String(value).slice(0, 100)}” is not known. Allowed: ${allowed}; ${taken}.`);
  }

  /** What only the larger module answers: it draws the same state unseen, and is asked. */
  async #ask(what, value) {
    const call = await this.#there();
    const mount = await start(FILES.workbenchScript, FILES.workbenchWasm);
    const wishes = WISHES.filter((name) => !["scenario", ...SHAPING, "controls"].includes(name) && this.hasAttribute(name));
    const all = [["scenario", call("get")], ["controls", "none"], ...wishes.map((name) => [name, this.#value(name)])];
    const host = document.createElement("div");
    const other = await new Promise((done) => {
      const tell = (what) => what === "mounted" && setTimeout(() => done(other));
      const other = mount(host, { load, wishes: all, tell });
    });
    const answer = other(what, value);
    other("destroy");
    return answer;
  }

  async #there() {
    this.#begin();
    return this.#ready;
  }

  #end() {
    this.#observer?.disconnect();
    this.#call?.("destroy");
    this.#call = undefined;
    this.#begun = false;
    running.delete(this);
    this.removeAttribute("data-ready");
    this.#stage.replaceChildren();
    this.#told.reject(new Error("the figure was taken down"));
    this.#expect();
  }

  /** The program has stopped: every figure of the page has. */
  crash() {
    this.#fail(new Error("the program has stopped; reload the page"));
  }

  #fail(error) {
    this.#poster(this.#words.failed);
    this.#event("error", { message: String(error?.message ?? error) });
    this.#told.reject(error);
    this.#expect();
    this.#begun = false;
  }

  #event(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Properties that are the attributes. */
for (const name of [...WISHES, ...OWN]) {
  const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (property === "lang") continue;
  const isFlag = name === "readonly";
  Object.defineProperty(PortAtlas.prototype, property, {
    enumerable: true,
    configurable: true,
    get() {
      return isFlag ? this.hasAttribute(name) : (this.getAttribute(name) ?? "");
    },
    set(value) {
      if (isFlag) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

customElements.get("port-atlas") ?? customElements.define("port-atlas", PortAtlas);
