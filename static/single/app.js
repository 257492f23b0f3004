// The page of the single file: the module with all tools, and the files that it asks for, are in the file itself.
import init from "port-atlas:module";
import { site } from "../loader.js";
import { query, show } from "../page.js";

const { files, wasm } = globalThis.portAtlasFiles;
site.text = async (path) => files.get(path);

await init({ module_or_path: wasm });
await show(globalThis.portAtlasMount, { tool: query.get("tool") });
