// The tools, which come with a module of their own: each opens in whichever engine, and nothing that was made is lost.
import assert from "node:assert/strict";
import { inks, rgb } from "./inks.mjs";
import { engine } from "./visit.mjs";

const SCENARIO = "#s=os+2003;block+6000-6100";

/** Waits until a tool is open, or no longer. */
const isOpen = (hands, name, open) =>
  hands.wait(`the tool ${name} ${open ? "open" : "closed"}`, (at, ...wanted) => at.button(wanted[0])?.getAttribute("aria-expanded") === String(wanted[1]), name, open);

engine("the first use of a tool takes the steps and their undo along", async ({ page, open, hands, site }) => {
  await open(SCENARIO);
  await hands.act("Bind port", { Port: "6050" });
  await hands.step(3, "Refused", "port-blocked");
  assert.ok(!site.requests.some((path) => path.includes("workbench")), "nothing of the tools is loaded before");
  await hands.press("Examples");
  await isOpen(hands, "Examples", true);
  await hands.step(3, "Refused", "port-blocked");
  await hands.press("Undo");
  await hands.stepsAre(2);
  await page.press("Control", "y");
  await hands.stepsAre(3);
});

engine("each tool opens and closes beside a figure that still answers", async ({ page, open, hands }) => {
  await open(SCENARIO);
  const names = await hands.see((at) => at.all("nav button[aria-expanded]").map((each) => each.textContent));
  assert.ok(names.length > 3, names.join());
  for (const name of names) {
    await hands.press(name);
    await isOpen(hands, name, true);
    await hands.wait(`something to see in ${name}`, (at) => at.all("main")[0].innerText.length > 200);
    await hands.press(name);
    await isOpen(hands, name, false);
  }
  await hands.focusSlider();
  await page.press("End");
  await hands.step(3, "Refused", "block-window-empty");
});

engine("the scenario is edited as text, letter by letter, and the figure follows", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  await hands.choose("Show the steps as", "Text");
  await hands.wait("the text", (at) => at.field("Scenario as text"));
  await hands.see((at) => {
    const area = at.field("Scenario as text");
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await page.write("reserve 3000-3100\nbind tcp 8O");
  await hands.wait("the error at its line", (at) => at.all(".problems li").some((each) => each.innerText.startsWith("Line 3, column 10")));
  await page.press("Backspace");
  await page.write("0");
  await hands.wait("no error", (at) => at.all(".problems li").length === 0);
  assert.equal(await hands.see((at) => at.field("Scenario as text").value), "os 2003\nreserve 3000-3100\nbind tcp 80");
});

/** Catches what the page gives to keep, instead of a file for each. */
const catchFiles = (page) =>
  page.run(() => {
    window.files = [];
    HTMLAnchorElement.prototype.click = function () {
      window.files.push(fetch(this.href).then((answer) => answer.blob()).then((blob) => ({ name: this.download, blob })));
    };
  });
const caughtFile = (hands) => hands.wait("a file", () => window.files.length > 0);

engine("the picture is saved as SVG and as PNG, and the PNG has every colour of the rows", async ({ page, open, hands }) => {
  await open(`?tool=take-away${SCENARIO}`);
  await hands.wait("the panel", (at) => at.button("Save PNG"));
  await catchFiles(page);
  await hands.press("Save SVG");
  await caughtFile(hands);
  const svg = await page.run(() => window.files.pop().then(({ name, blob }) => blob.text().then((text) => ({ name, text }))));
  assert.match(svg.name, /\.svg$/);
  assert.match(svg.text, /^<svg[^]*6000-6100[^]*<\/svg>\s*$/);
  await hands.press("Save PNG");
  await caughtFile(hands);
  const png = await page.run(async () => {
    const { name, blob } = await window.files.pop();
    const { width, height } = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    context.drawImage(await createImageBitmap(blob), 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    return { name, width, height, colours: [...colours] };
  });
  assert.match(png.name, /\.png$/);
  assert.ok(png.width >= 960 && png.height > 300, `${png.width} x ${png.height}`);
  const drawn = ["ink-paper", "ink-well-known", "ink-ephemeral", "ink-specific", "ink-block", "ink-accent"];
  assert.deepEqual(drawn.filter((ink) => !png.colours.includes(rgb(inks()[ink][0]))), []);
});

engine("single ports are looked at closely, and all of them again", async ({ open, hands }) => {
  await open(`?tool=take-away${SCENARIO}`);
  await hands.press("Single ports");
  await hands.wait("a part of the ports", (at) => !at.figureTexts().includes("65535"));
  await hands.press("All ports");
  await hands.wait("all ports", (at) => at.figureTexts().includes("65535"));
});

engine("a block is moved by its middle in the figure, and undo takes it back", async ({ open, hands }) => {
  await open("?tool=take-away#s=os+2003;block+20000-30000");
  await hands.wait("the panel", (at) => at.button("Save PNG"));
  await hands.draw("Blockable", 25000, 30000);
  const moved = await hands.wait("another range", (at) => at.lines()[1]?.match(/block (\d+)-(\d+)/)?.[1] !== "20000" && at.lines()[1]);
  const [first, last] = moved.match(/\d+/g).map(Number);
  assert.ok(Math.abs(first - 25000) <= 300 && last - first === 10000, moved);
  await hands.press("Undo");
  await hands.step(2, "block 20000-30000");
});
