// The element <port-atlas> for bundlers: they follow the addresses in files.js and copy the files that they lead to.
import { site } from "./port-atlas.js";
import "./files.js";

export * from "./port-atlas.js";

const { text } = site;
/** Bundlers write a small file into their own script, as an address that a strict policy lets nobody fetch. */
site.text = async (path) => written(String(site.at(path))) ?? text(path);

function written(address) {
  const [, isBase64, data] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address) ?? [];
  if (data === undefined) return undefined;
  if (!isBase64) return decodeURIComponent(data);
  return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
}
