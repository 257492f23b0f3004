// Starts the page. index.html names the script and the wasm on this element and preloads both,
// so they are loaded at the same time; no inline script is needed.
import { answers, load, site, start, watch } from "./loader.js";

const { script, wasm, workbenchScript, workbenchWasm, workbenchStyle } = document.querySelector("script[data-wasm]").dataset;
site.base = new URL(document.baseURI);
watch(() => import("./crash.js"));

let [present, shown] = [];

/** Puts a module's page in the place of what is there, once it can be drawn. */
async function show(mount, options) {
  const host = document.createElement("div");
  host.className = "stage";
  const call = await new Promise((done) => {
    const call = mount(host, { ...options, load, started: () => done(call) });
  });
  const height = scrollY;
  present?.("destroy");
  document.body.replaceChildren(host);
  [present, shown] = [call, host];
  scrollTo(0, height);
}

// The tools: a larger module takes the place of the first, with the session handed over.
answers.workbench = async (tool, session) => {
  const [mount] = await Promise.all([start(workbenchScript, workbenchWasm), style(workbenchStyle)]);
  await show(mount, { tool, session });
  shown.querySelector('[aria-expanded="true"]')?.focus();
  return true;
};

function style(address) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  document.head.append(link);
  return new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
}

const tool = new URLSearchParams(location.search).get("tool");
if (!(tool && workbenchScript && (await load("workbench", tool)))) await show(await start(script, wasm), { tool });
