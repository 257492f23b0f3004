// Starts the page. index.html names the script and the wasm on this element and preloads both, so they are loaded at the same
// time; no inline script is needed.
import { answers, load, site, start } from "./loader.js";
import { isLong, show, tool } from "./page.js";

const { script, wasm, workbenchScript } = document.querySelector("script[data-wasm]").dataset;
site.base = document.baseURI;

const late = () => import("./bring.js");
const early = [];
onkeydown = onpointerdown = onpointerup = (event) => early.push(event);
answers.workbench = async (...asked) => (await late()).bring(start, show, early, ...asked);

if (!((tool || (await isLong())) && workbenchScript && (await load("workbench", tool)))) {
  await show(await start(script, wasm), { tool });
  // It is drawn and listens: what the program does after its first frame, nobody waits for.
  document.documentElement.dataset.ready = "";
}
// It hears of what was done before it was there.
late().then(({ hear }) => hear(early), () => {});
