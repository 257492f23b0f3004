// Compresses long scenarios for the address, and unpacks them again; loaded when a reader first has such a one.
// Raw DEFLATE in base64url, by the browser's own streams.

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream).getReader();

// The packed form of a text.
export async function pack(text) {
  const reader = through(text, new CompressionStream("deflate-raw"));
  let binary = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// The text of a packed form; its length in bytes so far where it passes `most`, and an error where it is damaged.
export async function unpack(data, most) {
  const binary = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, length] = ["", 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      reader.cancel();
      return length;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
