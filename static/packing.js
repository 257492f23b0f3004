// Compresses long scenarios for the address, and unpacks them again; loaded when a reader first has such a one.
// Raw DEFLATE in base64url, by the browser's own streams, piece by piece: between two, the page answers and is drawn.

/** How many bytes are compressed or unpacked at a time: a small part of a frame. */
const PIECE = 1 << 15;

/** Lets the browser have its turn. Not a timer: those of a page in the background wait for seconds. */
const breath = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(0);
  });

/** The bytes by pieces, each once the one before has been worked off. */
const pieces = (bytes, at = 0) =>
  new ReadableStream({
    async pull(sink) {
      await breath();
      if (at < bytes.length) sink.enqueue(bytes.subarray(at, (at += PIECE)));
      else sink.close();
    },
  });

const through = (bytes, stream) => pieces(bytes).pipeThrough(stream).getReader();

// The packed form of a text. Who asks for it has had much to do with a text as long, and will have with what comes of it.
export async function pack(text) {
  await breath();
  const reader = through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (let at = 0; at < part.value.length; at += PIECE) binary += String.fromCharCode(...part.value.subarray(at, at + PIECE));
  }
  await breath();
  const packed = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  await breath();
  return packed;
}

// The text of a packed form; its length in bytes so far where it passes `most`, and an error where it is damaged.
export async function unpack(data, most) {
  const binary = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
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
