// The single file, opened from the disk as by a double click: no server, no network, in whichever engine.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST } from "../browser/site.mjs";
import { folder } from "./host.mjs";
import { engine, recorded } from "./visit.mjs";

const NAME = "port-atlas.html";
const COPY = join(folder(), NAME);
// Byte for byte but for the recorder: the file is no UTF-8.
writeFileSync(COPY, recorded(readFileSync(join(DIST, NAME), "latin1")), "latin1");
const ADDRESS = String(pathToFileURL(COPY));
let opened = 0;
const BLOCKED = "#s=os+2003;block+6000-6100;bind+tcp+6050";

/** A test of the file alone. */
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

inFile("the file has both languages, every tool and the examples in it", async ({ open, hands }) => {
  await open(BLOCKED);
  await hands.press("中文");
  await hands.wait("the figure in Chinese", (at) => at.figureTexts().some((text) => /临时/.test(text)));
  await hands.press("English");
  const names = await hands.see((at) => at.all("nav button[aria-expanded]").map((each) => each.textContent));
  assert.ok(names.length > 3, names.join());
  for (const name of names) {
    await hands.press(name);
    await hands.wait(`the tool ${name}`, (at, wanted) => at.button(wanted)?.getAttribute("aria-expanded") === "true", name);
    await hands.press(name);
  }
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
