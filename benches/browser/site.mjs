// The optimised site as a good web host serves it: with brotli, and cut off from other origins, so that the page's clock
// counts in steps of 5 microseconds rather than 100.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { DIST, serve } from "../../tests/browser/site.mjs";

const PLAIN = fileURLToPath(new URL("plain/", import.meta.url));

const HEADERS = {
  "content-encoding": "br",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
};

/** Serves a compressed copy of the site, made anew in `folder`; below `plain/`, the page that is written by hand. */
export function host(folder) {
  rmSync(folder, { recursive: true, force: true });
  compress(DIST, folder);
  compress(PLAIN, join(folder, "plain"));
  return serve(folder, { headers: HEADERS });
}

function compress(from, folder) {
  for (const file of files(from)) {
    const copy = join(folder, relative(from, file));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, brotliCompressSync(readFileSync(file)));
  }
}

function files(folder) {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return paths.flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]));
}
