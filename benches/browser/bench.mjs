// `cargo xtask bench`: measures the optimised site in Chromium, prints tables for people and writes the same as JSON.
//
//     node bench.mjs SCENARIOS SITE OUT [PART]
//
// SCENARIOS is the folder of the scenarios' texts, SITE a folder for the compressed site, OUT the file of the JSON. The JSON:
//
//     { "version": 1,
//       "machine": { "date", "cores", "cpu", "browser" },
//       "slide":  [{ "scenario", "cpu", "painted": S, "shown": S, "plain"?: { "painted": S, "shown": S } }],
//       "start":  [{ "scenario", "cpu", "network", "paint": S, "interactive": S, "plain": { "paint": S, "interactive": S } }],
//       "memory": [{ "scenario", "plain", "stages": [{ "interactions", "heap", "objects", "code", "wasm", "nodes", "listeners" }] }],
//       "text":   [{ "scenario", "cpu", "link": T, "paste": T, "key": T, "bare": { "paste", "key" } }] }
//
// S is { "p50", "p95", "p99", "most" } and T is { "longest", "done" }, all in milliseconds; heap, objects, code and wasm are
// bytes; cpu is how many times the processor is slowed down; a memory with plain is that of the page written by hand. A part
// that was not asked for is left out. What each number means, and how it is got, stands on top of the file of its part.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { chromiumVersion, quit } from "../../tests/browser/visitor.mjs";
import { memory, memoryByHand } from "./memory.mjs";
import { host } from "./site.mjs";
import { slide } from "./slide.mjs";
import { start } from "./start.mjs";
import { mebibytes, ratio, table } from "./statistics.mjs";
import { text } from "./text.mjs";

const [scenarios, folder, out, only] = process.argv.slice(2);
const opened = (name) => readFileSync(join(scenarios, `${name}.txt`), "utf8");

const DEFAULT = { name: "default", maxUserPort: 5000, byHand: true };
const HEAVY = { name: "heavy", text: opened("heavy"), maxUserPort: 62_000, byHand: true };
const UTMOST = { name: "utmost", text: opened("utmost"), maxUserPort: 62_000 };
const MIXED = { name: "mixed", text: opened("mixed") };
const CPUS = [1, 4];

/** Each part measures rows and shows them as a table. */
const PARTS = {
  slide: {
    rows: crossed([DEFAULT, HEAVY, UTMOST], CPUS).map(([scenario, cpu]) => async (site) => ({ ...of(scenario, cpu), ...(await slide(site, scenario, cpu)) })),
    title: "A slide of 300 events: event handled to painted, event to shown on the screen (ms); beside the page written by hand",
    heads: ["scenario", "CPU", "painted p50", "p95", "p99", "by hand p50", "p95", "ratio p50", "p95", "shown p50", "p95", "p99", "by hand p50", "p95"],
    cells: ({ scenario, cpu, painted, shown, plain }) => [
      ...[scenario, `1/${cpu}`, painted.p50, painted.p95, painted.p99, plain?.painted.p50, plain?.painted.p95],
      ...[ratio(painted.p50, plain?.painted.p50), ratio(painted.p95, plain?.painted.p95)],
      ...[shown.p50, shown.p95, shown.p99, plain?.shown.p50, plain?.shown.p95],
    ],
  },
  start: {
    rows: [
      [DEFAULT, { cpu: 1 }],
      [DEFAULT, { cpu: 4, slow4g: true }],
      [HEAVY, { cpu: 4, slow4g: true }],
    ].map(([scenario, machine]) => async (site) => ({
      ...of(scenario, machine.cpu),
      network: machine.slow4g ? "slow 4G" : "unlimited",
      ...(await start(site, scenario, machine)),
    })),
    title: "Cold start: to the first paint, to interactive (ms); beside the page written by hand",
    heads: ["scenario", "CPU", "network", "paint p50", "most", "interactive p50", "most", "by hand: paint p50", "interactive p50"],
    cells: ({ scenario, cpu, network, paint, interactive, plain }) => [
      ...[scenario, `1/${cpu}`, network, paint.p50, paint.most, interactive.p50, interactive.most],
      ...[plain.paint.p50, plain.interactive.p50],
    ],
  },
  memory: {
    rows: [[DEFAULT, memory], [HEAVY, memory], [DEFAULT, memoryByHand]].map(([scenario, measure]) => async (site) => ({
      scenario: scenario.name,
      plain: measure === memoryByHand,
      stages: await measure(site, scenario),
    })),
    title: "Memory after so many interactions (MiB): JavaScript, of which the page's objects and the browser's compiled code; wasm",
    heads: ["scenario", "interactions", "JavaScript", "objects", "code", "wasm", "nodes", "listeners"],
    cells: ({ scenario, plain, stages }) =>
      stages.map(({ interactions, heap, objects, code, wasm, nodes, listeners }) => [plain ? `${scenario}, by hand` : scenario, interactions, ...[heap, objects, code, wasm].map(mebibytes), nodes, listeners]),
    many: true,
  },
  text: {
    rows: CPUS.map((cpu) => async (site) => ({ ...of(MIXED, cpu), ...(await text(site, MIXED, cpu)) })),
    title: "A text of 100,000 lines: how long the page stood still at most, until all was done (ms)",
    heads: ["scenario", "CPU", "link still", "done", "paste still", "done", "key still", "done", "bare paste", "key"],
    cells: (row) => [row.scenario, `1/${row.cpu}`, ...[row.link, row.paste, row.key].flatMap(({ longest, done }) => [longest, done]), row.bare.paste, row.bare.key],
  },
};

function crossed(scenarios, cpus) {
  return scenarios.flatMap((scenario) => cpus.map((cpu) => [scenario, cpu]));
}

function of({ name }, cpu) {
  return { scenario: name, cpu };
}

async function machine() {
  return { date: new Date().toISOString().slice(0, 10), cores: cpus().length, cpu: cpus()[0].model, browser: await chromiumVersion() };
}

async function measure(site, part) {
  const { rows, title, heads, cells, many } = PARTS[part];
  const measured = [];
  for (const row of rows) measured.push(await row(site));
  console.log(table(title, heads, many ? measured.flatMap(cells) : measured.map(cells)));
  return measured;
}

if (only !== undefined && !(only in PARTS)) throw new Error(`there is no part ${only}: choose one of ${Object.keys(PARTS).join(", ")}`);
const site = await host(folder);
const report = { version: 1, machine: await machine() };
const { date, cores, cpu, browser } = report.machine;
console.log(`\n${date}, ${cores} cores of ${cpu}, Chromium ${browser}\n`);
for (const part of only === undefined ? Object.keys(PARTS) : [only]) report[part] = await measure(site, part);
await quit();
await site.close();
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
console.log(`written to ${out}`);
