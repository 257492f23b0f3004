// What the page holds after 1,000 and after 10,000 interactions, each by a real key. Ten interactions are a round: the slider up
// and down, the port cursor there and back, a bind that the form sends, and the undo that takes it back. A round ends where it
// began, with the same scenario and the same history, so all that grows is what the page forgets to give back.
//
// `heap`: all that JavaScript holds, after the browser was told to collect garbage. Of it, `objects` is what the page itself
// made (objects, arrays, texts, functions), and `code` what the browser made of scripts and of the program to run them faster,
// which it goes on with for some thousand interactions: both by a snapshot of the heap. How much code the browser makes in that
// time anyhow, the page shows that is written by hand: its slider is moved as often. `wasm`: the memory of the program, which
// never shrinks, so it is the most that was ever needed. `nodes`: elements and texts of the document, `listeners`: its
// listeners. What can be undone is kept without a limit, in the memory of the program; a round leaves nothing to undo.
import { reader } from "../../tests/browser/reader.mjs";
import { PAGES } from "./pages.mjs";
import { visitor } from "./visitor.mjs";

const ROUND = 10;
const STAGES = [0, 1000, 10_000];

/** Of a snapshot's kinds of nodes: those that a script makes, and the code. */
const OBJECTS = ["object", "array", "string", "concatenated string", "sliced string", "closure", "number", "regexp", "symbol", "bigint"];
const CODE = ["code"];

/** Measures memory: a list of `{ interactions, heap, objects, code, wasm, nodes, listeners }`, in bytes. */
export function memory(site, scenario) {
  return onPage(site, PAGES.atlas.address(scenario), round);
}

/** The same of the page that is written by hand. */
export function memoryByHand(site, scenario) {
  return onPage(site, PAGES.plain.address(scenario), roundByHand);
}

async function onPage(site, address, round) {
  const { page, client, open, close } = await visitor(site);
  await page.addInitScript(watchMemories);
  await client.send("Performance.enable");
  await open(address);
  const hands = reader(page);
  const stages = [];
  let done = 0;
  for (const stage of STAGES) {
    for (; done < stage; done += ROUND) await round(hands, page);
    stages.push({ interactions: stage, ...(await held(client, page)) });
  }
  await close();
  return stages;
}

async function round({ slider, acts }, page) {
  const keys = page.keyboard;
  await slider.focus();
  for (const key of ["ArrowRight", "ArrowLeft", "PageUp", "PageDown"]) await keys.press(key);
  await page.getByRole("slider", { name: "Port cursor" }).focus();
  for (const key of ["ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowLeft"]) await keys.press(key);
  await acts.getByRole("button", { name: "Bind *", exact: true }).last().focus();
  await keys.press("Enter");
  await keys.press("Control+z");
}

async function roundByHand({ slider }, page) {
  await slider.focus();
  for (let at = 0; at < ROUND; at += 1) await page.keyboard.press(at % 2 === 0 ? "ArrowRight" : "ArrowLeft");
}

/** In the page, before anything else: keeps hold of the memory of every WebAssembly program that starts. */
function watchMemories() {
  globalThis.memories = [];
  const note = (result) => {
    const exported = Object.values((result.instance ?? result).exports);
    globalThis.memories.push(...exported.filter((value) => value instanceof WebAssembly.Memory));
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => note(await original.apply(WebAssembly, given));
  }
}

async function held(client, page) {
  for (let at = 0; at < 2; at += 1) await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const metric = (name) => metrics.find((one) => one.name === name).value;
  const wasm = await page.evaluate(() => globalThis.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  const counted = { heap: metric("JSHeapUsedSize"), wasm, nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
  return { ...counted, ...(await kinds(client)) };
}

/** What the heap's objects and its code take, in bytes. */
async function kinds(client) {
  const parts = [];
  const heard = ({ chunk }) => parts.push(chunk);
  client.on("HeapProfiler.addHeapSnapshotChunk", heard);
  await client.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  client.off("HeapProfiler.addHeapSnapshotChunk", heard);
  const { snapshot: { meta }, nodes } = JSON.parse(parts.join(""));
  const [fields, [types]] = [meta.node_fields, meta.node_types];
  const [type, size] = ["type", "self_size"].map((field) => fields.indexOf(field));
  const sum = (wanted) => nodes.reduce((sum, _, at) => (at % fields.length === 0 && wanted.includes(types[nodes[at + type]]) ? sum + nodes[at + size] : sum), 0);
  return { objects: sum(OBJECTS), code: sum(CODE) };
}
