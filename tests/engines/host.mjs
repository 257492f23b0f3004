// The bare pages of the hosts with the site in a folder beside them, as an author would put them on a server.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { DIST } from "../browser/site.mjs";

/** A folder of this process alone, gone after its tests. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "port-atlas-"));
  after(() => rmSync(path, { recursive: true }));
  return path;
}

/** The folder of the pages. */
export function host() {
  const path = folder();
  cpSync(fileURLToPath(new URL("../hosts/html/", import.meta.url)), path, { recursive: true });
  symlinkSync(DIST, join(path, "port-atlas"));
  return path;
}
