// Makes two HTML files of the site, for `file://`: port-atlas.html with the live figure, and beside it port-atlas-tools.html with
// all tools, to which the first leads: node single.mjs SITE
import { build } from "esbuild";
import lzma from "lzma";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [site] = process.argv.slice(2);
const scripts = fileURLToPath(new URL("../../static/single/", import.meta.url));
const packages = fileURLToPath(new URL("node_modules/", import.meta.url));
/** A classic script has no address of its own: the file's stands in, and nothing is loaded from beside it. */
const MODULE_ADDRESS = { "import.meta.url": "document.baseURI" };
/** What the modules ask for, but the table of services, which is as large as everything else together. */
const ASKED_FOR = /^(?:words\/.*\.txt|lessons\/.*\.txt|lessons\.txt|presets\/.*\.txt)$/;
const LEFT_OUT = /terminal|README/;

const read = (path) => readFileSync(join(site, path));
const files = readdirSync(site, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
const one = (pattern) => files.find((path) => pattern.test(path));

async function bundle(entry, script) {
  const module = { name: "module", setup: (own) => own.onResolve({ filter: /^port-atlas:module$/ }, () => ({ path: join(site, script) })) };
  const made = await build({ entryPoints: [join(scripts, entry)], bundle: true, minify: true, write: false, format: "esm", charset: "ascii", define: MODULE_ADDRESS, nodePaths: [packages], plugins: [module], logLevel: "error", legalComments: "inline" });
  return made.outputFiles[0].text;
}

/** Scripts without `await` at their top: a script that is put into a page by another must be a classic one. */
const classic = (text) => `(async()=>{${text.replace(/export\s*\{[^}]*\};?\s*$/, "")}})()`;

function packed(parts) {
  const head = Buffer.from(`${JSON.stringify(parts.map(([name, part]) => [name, part.length]))}\n`);
  return Buffer.from(lzma.compress(Buffer.concat([head, ...parts.map(([, part]) => part)]), 9));
}

/** One byte a character in windows-1252; what HTML would change is marked. */
function escaped(bytes) {
  const out = [];
  bytes.forEach((byte, at) => {
    const next = bytes[at + 1];
    const changed = byte === 0 || byte === 13 || byte === 61 || (byte === 60 && (next === 47 || next === 33));
    if (changed) out.push(61, (byte + 64) & 255);
    else out.push(byte);
  });
  return Buffer.from(out);
}

const text = (value) => Buffer.from(value);
const styles = (names) => text(names.map((name) => read(one(name)).toString()).join("\n"));
/** The end of the tools' style, which the figure needs as well. */
const BUSY = "html[data-busy]";
const [, ...busy] = read("workbench.css").toString().split(BUSY);
if (busy.length === 0) throw new Error(`workbench.css has nothing for ${BUSY}`);
const asked = (pattern) => files.filter((path) => pattern.test(path) && !LEFT_OUT.test(path)).map((path) => [path, read(path)]);
const FIGURE = [/^inks-\w+\.css$/, /^port-atlas-\w+\.css$/];
const KINDS = [
  { name: "port-atlas.html", script: /^port-atlas-[0-9a-f]+\.js$/, style: FIGURE, files: /^words\/[^.]*\.txt$/ },
  { name: "port-atlas-tools.html", script: /^workbench-\w+\.js$/, style: [...FIGURE, /^workbench\.css$/], files: ASKED_FOR, isBeside: true },
];

async function parts({ script, style, files, isBeside }) {
  const name = one(script);
  const wasm = read(name.replace(/\.js$/, "_bg.wasm"));
  return [["wasm", wasm], ["style", Buffer.concat([styles(style), text(isBeside ? "" : ["", ...busy].join(BUSY))])], ["script", text(classic(await bundle("app.js", name)))], ...asked(files)];
}
const icon = `data:image/svg+xml,${encodeURIComponent(read(one(/^favicon.*\.svg$/)).toString())}`;
const page = `<!doctype html><html lang="en"><meta charset="windows-1252"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Port Atlas</title><link rel="icon" href="${icon}"><body><noscript>Port Atlas is a program that runs in this page: please allow JavaScript.</noscript>
`;
/** In a frame of the other file it says that it is there, and no more. */
const said = (name) => `<script>if(parent!==window){parent.postMessage("${name}","*");stop()}</script>`;
const data = '<script type="application/octet-stream" id="port-atlas-data">';
const start = `</script><script>${classic(await bundle("unpack.js", "")).replaceAll("</script", "<\\/script")}</script>`;
for (const kind of KINDS) {
  const made = Buffer.concat([Buffer.from(page), Buffer.from(kind.isBeside ? said(kind.name) : ""), Buffer.from(data), escaped(packed(await parts(kind))), Buffer.from(start)]);
  writeFileSync(join(site, kind.name), made);
}
