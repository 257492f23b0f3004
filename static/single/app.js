// The page of a single file: the module and the files that it asks for are in the file itself. The file with the live figure
// leads to the one with the tools, which stands beside it.
import init from "port-atlas:module";
import { answers, site } from "../loader.js";
import { write } from "../link.js";
import { query, show } from "../page.js";

const { files, wasm } = globalThis.portAtlasFiles;
site.text = async (path) => files.get(path);

answers.workbench = async (tool, session) => {
  const lines = session.split("\n");
  const count = Number(lines[0].split(" ")[3]);
  const fragment = await write(lines.slice(1, count + 1).join("\n"));
  location.href = `port-atlas-tools.html?tool=${tool}#${fragment}`;
  return true;
};

await init({ module_or_path: wasm });
await show(globalThis.portAtlasMount, { tool: query.get("tool") });
