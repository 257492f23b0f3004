// Serves a folder as a plain web host would: right types, no listing, no cache, headers on request.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The optimised site. */
export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder` on a free port of this machine.
 *
 * `headers` is an object, or a function of the path that returns one; a header set to null is left
 * out, the type too. `edit` makes of the text of each HTML file what is sent. Resolves to `{ origin, close, requests }`; `requests` grows with each path
 * asked for.
 */
export async function serve(folder = DIST, { headers = {}, edit } = {}) {
  const requests = [];
  const extra = typeof headers === "function" ? headers : () => headers;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    requests.push(path);
    answer(response, fileOf(folder, path), (file) => ({ ...usual(file), ...extra(path) }), edit);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close, requests };
}

function fileOf(folder, path) {
  const inside = normalize(path).split(sep).filter((part) => part !== "..");
  const file = join(folder, ...inside, path.endsWith("/") ? "index.html" : "");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function usual(file) {
  return { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" };
}

function answer(response, file, headersOf, edit) {
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  const headers = Object.entries(headersOf(file)).filter(([, value]) => value !== null);
  response.writeHead(200, Object.fromEntries(headers));
  if (edit && extname(file) === ".html") response.end(edit(readFileSync(file, "utf8")));
  else createReadStream(file).pipe(response);
}
