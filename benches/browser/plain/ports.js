// The machine of the hand-written page: the least that gives the same ranges for the scenarios that are measured. It knows
// `os`, `set MaxUserPort`, `reserve`, `block`, `bind` and `close`, and no reason for a refusal.

const COUNT = 65_536;
const FIRST = 1025;
const UPPER = 49_152;
const VERBS = ["reserve", "block", "bind", "close"];

/** The steps of a text, read once: `{ system, maxUserPort, steps }`, each step `[verb, protocol, first, last, times]`. */
export function read(text) {
  const read = { system: "2003", maxUserPort: 5000, steps: [] };
  for (const line of text.split("\n")) {
    const words = line.replace(/#.*| as ".*/, "").trim().split(/\s+/);
    if (words[0] === "os") read.system = words[1];
    else if (words[0] === "set" && words[1] === "MaxUserPort") read.maxUserPort = Number(words[2]);
    else if (VERBS.includes(words[0])) read.steps.push(step(words));
  }
  return read;
}

function step([verb, ...words]) {
  const protocol = words[0] === "udp" ? 1 : 0;
  if (words[0] === "udp" || words[0] === "tcp") words.shift();
  const times = Number(words[1]?.slice(1) ?? 1);
  if (words[0] === "*") return [verb, protocol, -1, -1, times];
  const [first, last = first] = words[0].split("-").map(Number);
  return [verb, protocol, first, last, times];
}

/** Runs all steps with that MaxUserPort: `{ used: [Uint8Array, Uint8Array], reservations, blocks, last }`. */
export function run({ system, steps }, maxUserPort) {
  const last = system === "2003-sp1" ? COUNT - 1 : UPPER - 1;
  const state = { maxUserPort, last, used: [new Uint8Array(COUNT), new Uint8Array(COUNT)], held: new Uint8Array(COUNT), reservations: [], blocks: [], cursor: FIRST };
  for (const [verb, protocol, first, end, times] of steps) {
    if (verb === "reserve") reserve(state, first, end);
    else if (verb === "block") block(state, first, end);
    else if (verb === "close") state.used[protocol].fill(0, first, end + 1);
    else if (first < 0) for (let at = 0; at < times; at += 1) bindAny(state, protocol);
    else if (state.held[first] !== 2) state.used[protocol][first] = 1;
  }
  return state;
}

function reserve({ maxUserPort, held, reservations }, first, last) {
  const inside = (first >= FIRST && last <= maxUserPort) || first >= UPPER;
  if (!inside) return;
  held.fill(1, first, last + 1);
  reservations.push([first, last]);
}

function block({ maxUserPort, held, blocks, last: highest }, first, last) {
  if (first <= maxUserPort || last > highest || isTaken(held, first, last)) return;
  held.fill(2, first, last + 1);
  blocks.push([first, last]);
}

function isTaken(held, first, last) {
  for (let port = first; port <= last; port += 1) if (held[port]) return true;
  return false;
}

function bindAny(state, protocol) {
  const { used, held, maxUserPort } = state;
  const count = maxUserPort - FIRST + 1;
  for (let at = 0; at < count; at += 1) {
    const port = FIRST + ((state.cursor - FIRST + at) % count);
    if (!used[protocol][port] && !held[port]) {
      used[protocol][port] = 1;
      state.cursor = port + 1 > maxUserPort ? FIRST : port + 1;
      return;
    }
  }
}
