// The single file, opened from the disk as by a double click: no server, no network, in whichever engine.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST } from "../browser/site.mjs";
import { folder } from "./host.mjs";
import { engine, recorded } from "./visit.mjs";

const NAME = "port-atlas.html";
/** Beside it: the file with the tools. */
const TOOLS = "port-atlas-tools.html";
// Byte for byte but for the recorder: the files are no UTF-8.
const copy = (name, to) => writeFileSync(join(to, name), recorded(readFileSync(join(DIST, name), "latin1")), "latin1");
const [BOTH, ALONE] = [folder(), folder()];
for (const name of [NAME, TOOLS]) copy(name, BOTH);
copy(NAME, ALONE);
const ADDRESS = String(pathToFileURL(join(BOTH, NAME)));
let opened = 0;
const BLOCKED = "#s=os+2003;block+6000-6100;bind+tcp+6050";

/** A test of the file. */
const inFile = (name, body) =>
  engine(name, async (visit) => {
    const open = async (rest = "") => {
      // Another fragment alone would be the same document.
      await visit.page.go(`${ADDRESS}?${(opened += 1)}${rest}`);
      await visit.hands.ready();
    };
    await body({ ...visit, open });
    assert.deepEqual(visit.site.requests, []);
    await visit.page.run(() => localStorage.clear());
  });

inFile("the file starts from the disk and its figure answers keys, pointer and form", async ({ page, open, hands }) => {
  await open(BLOCKED);
  assert.match(await page.address(), /^file:/);
  await hands.step(3, "10013", "port-blocked");
  await hands.focusSlider();
  await page.press("End");
  await hands.step(3, "Refused", "block-window-empty");
  await page.press("Home");
  await hands.valueIs(5000);
  const from = await hands.handle(5000);
  await hands.drag(from, { x: from.x + 300, y: from.y });
  await hands.wait("another value", (at) => Number(at.slider().value) > 20000);
  await hands.press("Undo");
  await hands.valueIs(5000);
  await hands.act("Bind port", { Port: "80" });
  await hands.wait("the new step", (at) => at.steps().at(-1)?.includes("port 80"));
});

inFile("the file has both languages in it", async ({ open, hands }) => {
  await open(BLOCKED);
  await hands.press("中文");
  await hands.wait("the figure in Chinese", (at) => at.figureTexts().some((text) => /临时/.test(text)));
  await hands.press("English");
  await hands.wait("the figure in English", (at) => at.figureTexts().includes("Ephemeral"));
});

const tools = (hands) => hands.see((at) => at.all("nav button[aria-expanded]").map((each) => each.textContent));
const hasOpened = (hands, name) => hands.wait(`the tool ${name}`, (at, wanted) => at.button(wanted)?.getAttribute("aria-expanded") === "true", name);

inFile("the file leads to the one with the tools beside it, where each of them opens on the same state", async ({ page, open, hands }) => {
  await open(BLOCKED);
  const [first, ...others] = await tools(hands);
  assert.ok(others.length > 3, others.join());
  const lines = await hands.lines();
  await hands.press(first);
  await hands.wait("the file with the tools", () => location.pathname.endsWith("port-atlas-tools.html"));
  await hands.ready();
  await hasOpened(hands, first);
  assert.deepEqual(await hands.lines(), lines);
  for (const name of others) {
    await hands.press(name);
    await hasOpened(hands, name);
    await hands.press(name);
  }
  assert.match(await page.address(), /^file:/);
});

inFile("without the file with the tools beside it, the file says so and stays as it is", async ({ page, hands }) => {
  await page.go(`${pathToFileURL(join(ALONE, NAME))}${BLOCKED}`);
  await hands.ready();
  const [first] = await tools(hands);
  await hands.press(first);
  await hands.wait("an answer", (at) => at.notice().includes("port-atlas-tools.html"));
  await hands.step(3, "10013", "port-blocked");
});

for (const scenario of ["os+2003;bind+tcp+4321", `os+2003;${Array.from({ length: 400 }, (_, at) => `bind+udp+${2000 + at}`).join(";")}`]) {
  inFile(`a scenario of ${scenario.split(";").length} lines is in the address of the file and survives a reload`, async ({ page, open, hands }) => {
    await open(`#s=${scenario}`);
    await hands.act("Bind port", { Port: "99" });
    await hands.wait("the new step", (at) => at.steps().at(-1)?.includes("port 99"));
    await hands.wait("the address", () => /;bind\+tcp\+99$/.test(location.hash) || /^#z=/.test(location.hash));
    const lines = await hands.lines();
    await page.reload();
    await hands.ready();
    assert.deepEqual(await hands.lines(), lines);
  });
}
