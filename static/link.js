// A scenario in an address's fragment: `#s=` carries the text itself, with `+` for a space and `;` for the end of a line;
// `#z=` carries raw DEFLATE in base64url, for scenarios that are long.

/** The longest readable fragment, in bytes. */
const LONGEST = 1500;
/** The most bytes that a scenario may have. */
const MOST = 1_048_576;

const packing = () => import("./packing.js");

/** The fragment of a scenario, without `#`; undefined where the browser cannot pack a long one. */
export async function write(text) {
  const lines = text.replace(/\n$/, "");
  const readable = () => encodeURIComponent(lines).replace(/%(?:20|0A|2C|3A|2F)/g, (code) => ({ "%20": "+", "%0A": ";" })[code] ?? decodeURIComponent(code));
  const short = lines.length < LONGEST ? `s=${readable()}` : "";
  return short && short.length <= LONGEST ? short : (await packing()).pack(text).then((packed) => `z=${packed}`, () => {});
}

/** What was read last, kept until it is asked for again: who opens a link asks how long it is before it is shown. */
let last;

/**
 * The text in a fragment; undefined where it is empty, true where it is damaged, false where it is of an unknown kind, the
 * number of its bytes where it is too long.
 */
export function read(fragment) {
  if (last?.fragment === fragment) {
    const { text } = last;
    last = undefined;
    return text;
  }
  last = { fragment, text: unpacked(fragment) };
  return last.text;
}

async function unpacked(fragment) {
  const [, kind, data] = /^#?(?:([sz])=)?(.*)$/s.exec(fragment);
  if (!kind) return data ? false : undefined;
  try {
    return kind === "s" ? decodeURIComponent(data.replaceAll("+", " ").replaceAll(";", "\n")) : await (await packing()).unpack(data, MOST);
  } catch {
    return true;
  }
}
