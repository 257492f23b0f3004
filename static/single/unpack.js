// Unpacks the single file: its data are bytes in a script of another type, one character each in windows-1252, with `=`
// before those that HTML would change. They are LZMA: the lengths of all parts, a line, then the parts.
import lzma from "lzma/src/lzma-d-min.js";

const ID = "port-atlas-data";
const HIGH = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => at + 128));

/** A server may call the file UTF-8, which spoils the data: then the bytes are read again as they are. */
async function data() {
  const text = document.getElementById(ID).textContent;
  if (!text.includes("\ufffd")) return text;
  const bytes = await (await fetch(location.href)).arrayBuffer();
  const all = new TextDecoder("windows-1252").decode(bytes);
  const begin = all.lastIndexOf(`id="${ID}"`);
  return all.slice(all.indexOf(">", begin) + 1, all.lastIndexOf("</script>"));
}

function bytes(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61) bytes.push((text.charCodeAt(++at) + 192) & 255);
    else bytes.push(code < 256 ? code : 128 + HIGH.indexOf(text[at]));
  }
  return bytes;
}

const unpacked = Uint8Array.from(lzma.LZMA.decompress(bytes(await data())));
const head = unpacked.indexOf(10);
const decoder = new TextDecoder();
let at = head + 1;
const parts = JSON.parse(decoder.decode(unpacked.subarray(0, head))).map(([name, length]) => [name, unpacked.subarray(at, (at += length))]);
const texts = new Map(parts.slice(1).map(([name, part]) => [name, decoder.decode(part)]));
globalThis.portAtlasFiles = { wasm: parts[0][1], files: texts };

const add = (kind, text) => document.head.append(Object.assign(document.createElement(kind), { textContent: text }));
add("style", texts.get("style"));
add("script", texts.get("script"));
