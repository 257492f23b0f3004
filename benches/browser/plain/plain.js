// The reference of the benchmarks: a page written by hand for one purpose, to see what the browser itself takes for a figure
// like this on the machine that measures. A move of the boundary runs all steps again and changes the SVG in place: the rows
// of Port Atlas, and about as many shapes. It has no words, lists, cards, keys, languages, links or undo.
import { read, run } from "./ports.js";

const SVG = "http://www.w3.org/2000/svg";
const COUNT = 65_536;
const [LEFT, RIGHT] = [170, 1060];
const [TOP, ROW, BAR] = [60, 52, 26];
const ROWS = ["Well known", "Ephemeral", "In use", "Reservable", "Blockable", "Specific binds"];
/** How many ranges are shapes of their own before all are one. */
const APART = 40;

const svg = document.querySelector("svg");
const slider = document.querySelector("input");
const output = document.querySelector("output");

const x = (port) => LEFT + ((RIGHT - LEFT) * port) / COUNT;
const top = (row) => TOP + row * ROW;
const portAt = (place) => Math.round(((place - LEFT) / (RIGHT - LEFT)) * COUNT);

function node(name, attributes, parent = svg) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

/** What is drawn once. */
function frame() {
  ROWS.forEach((name, row) => {
    node("text", { x: 16, y: top(row) + 12 }).textContent = name;
    node("text", { x: 16, y: top(row) + 26, opacity: 0.6 }).textContent = "ports";
    node("line", { class: "line", x1: 16, x2: 1200, y1: top(row) - 13, y2: top(row) - 13 });
  });
  node("line", { class: "line", x1: LEFT, x2: RIGHT, y1: 30, y2: 30 });
  for (const port of [0, 1024, 10_000, 20_000, 30_000, 40_000, 49_152, 60_000, 65_535]) {
    node("line", { class: "line", x1: x(port), x2: x(port), y1: 24, y2: 30 });
    node("text", { x: x(port), y: 18, "text-anchor": "middle" }).textContent = port;
  }
  node("rect", { class: "well-known", x: x(0), width: x(1024) - x(0), y: top(0), height: BAR });
}

frame();
const bar = (row, kind) => node("rect", { class: kind, y: top(row), height: BAR });
const parts = {
  ephemeral: bar(1, "ephemeral"),
  used: [0, 1].map(() => node("path", { class: "in-use" })),
  reservable: [bar(3, "window"), bar(3, "window")],
  blockable: bar(4, "window"),
  reservations: node("g", { class: "reservation" }),
  blocks: node("g", { class: "block" }),
  specific: node("path", { class: "specific" }),
  boundary: node("line", { class: "boundary", y1: 40, y2: 370 }),
  knob: node("circle", { class: "boundary", cy: top(1) + BAR / 2, r: 5 }),
  handle: node("rect", { class: "boundary", y: 372, width: 16, height: 20, "data-handle": "" }),
  flag: node("text", { y: 52 }),
  values: ROWS.map((_, row) => node("text", { x: 1200, y: top(row) + 17, "text-anchor": "end" })),
};

/** A bar from the port `first` to the port `last`. */
function place(rect, first, last) {
  rect.setAttribute("x", x(first));
  rect.setAttribute("width", Math.max(x(last + 1) - x(first), 0));
}

/** Ranges as rectangles, or as one path where there are many. */
function ranges(group, list, row) {
  const many = list.length > APART;
  const wanted = many ? 1 : list.length;
  while (group.children.length > wanted || (group.firstChild && (group.firstChild.nodeName === "path") !== many)) group.lastChild.remove();
  while (group.children.length < wanted) node(many ? "path" : "rect", many ? {} : { y: top(row), height: BAR }, group);
  if (many) group.firstChild.setAttribute("d", merged(list, row));
  else list.forEach(([first, last], at) => place(group.children[at], first, last));
}

function merged(list, row) {
  const pixels = pixelsOf(list);
  return columns((pixel) => pixels[pixel], top(row), BAR);
}

/** Which pixels some ranges take. */
function pixelsOf(list) {
  const pixels = new Uint8Array(RIGHT - LEFT);
  for (const [first, last] of list) pixels.fill(1, Math.floor(x(first) - LEFT), Math.ceil(x(last + 1) - LEFT));
  return pixels;
}

/** The columns of pixels for which `has` holds, as one path. */
function columns(has, from, height) {
  let data = "";
  for (let pixel = 0, begun = -1; pixel <= RIGHT - LEFT; pixel += 1) {
    const on = pixel < RIGHT - LEFT && has(pixel);
    if (on && begun < 0) begun = pixel;
    if (!on && begun >= 0) {
      data += `M${LEFT + begun} ${from}h${pixel - begun}v${height}h${begun - pixel}z`;
      begun = -1;
    }
  }
  return data;
}

function skyline(used, from) {
  return columns((pixel) => {
    const [first, end] = [portAt(LEFT + pixel), portAt(LEFT + pixel + 1)];
    for (let port = first; port < end; port += 1) if (used[port]) return true;
    return false;
  }, from, BAR / 2);
}

function count(used) {
  let sum = 0;
  for (let port = 0; port < COUNT; port += 1) sum += used[port];
  return sum;
}

function draw(state) {
  const { maxUserPort, last, used, reservations, blocks } = state;
  place(parts.ephemeral, 1025, maxUserPort);
  parts.used.forEach((path, at) => path.setAttribute("d", skyline(used[at], top(2) + at * (BAR / 2))));
  place(parts.reservable[0], 1025, maxUserPort);
  place(parts.reservable[1], Math.max(49_152, maxUserPort + 1), COUNT - 1);
  place(parts.blockable, maxUserPort + 1, last);
  ranges(parts.reservations, reservations, 3);
  ranges(parts.blocks, blocks, 4);
  const blocked = pixelsOf(blocks);
  parts.specific.setAttribute("d", columns((pixel) => !blocked[pixel], top(5), BAR));
  boundary(maxUserPort);
  tell(state, used.map(count));
}

function boundary(maxUserPort) {
  const at = x(maxUserPort + 1);
  parts.boundary.setAttribute("x1", at);
  parts.boundary.setAttribute("x2", at);
  parts.knob.setAttribute("cx", at);
  parts.handle.setAttribute("x", at - 8);
  parts.flag.setAttribute("x", at);
  parts.flag.textContent = `MaxUserPort ${maxUserPort}`;
}

function tell({ maxUserPort, last, reservations, blocks }, [tcp, udp]) {
  const texts = ["0-1023", `1025-${maxUserPort}`, `TCP ${tcp}, UDP ${udp}`, `${reservations.length} reservations`, `${blocks.length} in ${maxUserPort + 1}-${last}`, `${COUNT - blocks.length} ports`];
  texts.forEach((text, row) => (parts.values[row].textContent = text));
  slider.value = maxUserPort;
  output.textContent = `${maxUserPort}: ${maxUserPort - 1024 - tcp} TCP and ${maxUserPort - 1024 - udp} UDP ports free`;
}

/** The text in the address, packed as Port Atlas packs it. */
async function scenario() {
  const packed = location.hash.replace(/^#z=/, "").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}

const steps = read(await scenario());
const show = (maxUserPort) => draw(run(steps, Math.min(Math.max(maxUserPort, 5000), 65_534)));
let held = false;

svg.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("[data-handle]")) return;
  held = true;
  svg.setPointerCapture(event.pointerId);
});
svg.addEventListener("pointermove", (event) => held && show(portAt(event.clientX - svg.getBoundingClientRect().left)));
svg.addEventListener("pointerup", () => (held = false));
slider.addEventListener("input", () => show(Number(slider.value)));

show(steps.maxUserPort);
document.documentElement.dataset.ready = "";
