// Starts the page. index.html names the script and the wasm on this element and preloads both, so they are loaded at the same
// time; no inline script is needed.
import { answers, load, site, start } from "./loader.js";
import { query, show } from "./page.js";

const { script, wasm, workbenchScript, workbenchWasm, workbenchStyle } = document.querySelector("script[data-wasm]").dataset;
site.base = document.baseURI;

// The tools: a larger module takes the place of the first, with the session handed over.
answers.workbench = async (tool, session) => {
  const [mount] = await Promise.all([start(workbenchScript, workbenchWasm), style(workbenchStyle)]);
  await show(mount, { tool, session });
  document.querySelector('.tool-bar [aria-expanded="true"], .editor textarea, .table [aria-expanded="true"]')?.focus();
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
