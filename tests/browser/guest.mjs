// Pages of other people around the site, as their authors would write them.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { atlas } from "./atlas.mjs";
import { DIST } from "./site.mjs";

const ICON = readdirSync(DIST).find((name) => name.startsWith("favicon"));

/** A page with something in it. */
export const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/${ICON}"><title>A page</title><body>${body}<script type="module" src="/port-atlas.js"></script></body></html>`;

/** Puts pages, HTML by file name, beside the files of the site; answers with `guest`, which makes a test of them as `atlas` does. */
export function guests(pages) {
  const folder = mkdtempSync(join(tmpdir(), "port-atlas-guests-"));
  cpSync(DIST, folder, { recursive: true });
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name, body, options = {}) => atlas(name, body, { folder, ...options });
}

/** Waits until so many elements answer input. */
export const ready = (page, count = 1) =>
  page.waitForFunction((count) => document.querySelectorAll("port-atlas[data-ready]").length === count, count);

/** Opens a page and waits until so many elements answer input. */
export async function go(page, site, name, count) {
  await page.goto(`${site.origin}/${name}`);
  await ready(page, count);
}

/** What a script of the page gets that has the first `element`. */
export const call = (page, body) => page.evaluate(`(async () => { const element = document.querySelector("port-atlas"); ${body} })()`);

/** Every warning on the console from now on. */
export function warnings(page) {
  const warned = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  return warned;
}
