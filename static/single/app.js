// The page of a single file: the module and the files that it asks for are in the file itself. The file with the live figure
// leads to the one with the tools, which stands beside it.
import init from "port-atlas:module";
import { keepFocus } from "../focus.js";
import { answers, site } from "../loader.js";
import { write } from "../link.js";
import { isLong, present, query, show, tool } from "../page.js";
import { fitSheet } from "../sheet.js";

const { files, wasm } = globalThis.portAtlasFiles;
site.text = async (path) => files.get(path);

/** The file with the tools says that it is there, from a frame that nobody sees. */
const TOOLS = "port-atlas-tools.html";
/** How long it may take to say so, in milliseconds: it does at once. */
const PATIENCE = 3000;

function standsBeside() {
  const frame = Object.assign(document.createElement("iframe"), { src: TOOLS, hidden: true });
  return new Promise((told) => {
    addEventListener("message", ({ source, data }) => source === frame.contentWindow && told(data === TOOLS));
    // Where a browser shows a page of its own instead, that page is loaded too, and says nothing.
    frame.addEventListener("load", () => setTimeout(told, 100, false));
    setTimeout(told, PATIENCE, false);
    document.body.append(frame);
  }).finally(() => frame.remove());
}

/** The address of the file with the tools, with all that this one's asks for. */
function address(opened, fragment) {
  query.set("tool", opened);
  return `${TOOLS}?${query}${fragment}`;
}

answers.workbench = async (opened) => {
  if (!(await standsBeside())) return false;
  const fragment = await write(present());
  location.href = address(opened, `#${fragment}`);
  return true;
};

// Lessons are in the file with the tools alone.
if (tool && !files.has("lessons.txt") && (await standsBeside())) {
  location.replace(address(tool, location.hash));
} else {
  await init({ module_or_path: wasm });
  const root = document.documentElement;
  if (await isLong()) {
    root.dataset.busy = "";
    await new Promise((drawn) => setTimeout(drawn, 34));
  }
  await show(globalThis.portAtlasMount, { tool });
  delete root.dataset.busy;
}
keepFocus();
fitSheet();
