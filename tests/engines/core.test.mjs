// The core path of the page, in whichever engine PORT_ATLAS_ENGINE names.
import assert from "node:assert/strict";
import { DIST, serve } from "../browser/site.mjs";
import { inks, rgb } from "./inks.mjs";
import { calm, caught, engine, recorded } from "./visit.mjs";

const LOWEST = 5000;
const HIGHEST = 65534;
/** A block that fits above 5000, and a bind which it refuses. */
const BLOCKED = "#s=os+2003;block+6000-6100;bind+tcp+6050";
const ROWS = ["Well known", "Ephemeral", "In use", "Reservable", "Blockable", "Specific"];

engine("the page starts and draws the figure, wide and in sight", async ({ page, open, hands }) => {
  await open();
  assert.match(await page.title(), /^Port Atlas/);
  const texts = await hands.see((at) => at.figureTexts());
  assert.deepEqual(ROWS.filter((row) => !texts.includes(row)), []);
  const { width, height, top, seen } = await hands.see((at) => {
    const { width, height, top } = at.figure().getBoundingClientRect();
    return { width, height, top, seen: innerHeight };
  });
  assert.ok(width > 1000 && height > 300 && top + height < seen, JSON.stringify({ width, height, top, seen }));
});

/** Each way to bring MaxUserPort from 5000 to the top and back. */
const WAYS = {
  "the keys of the slider": async ({ page, hands }) => {
    await hands.focusSlider();
    await page.press("End");
    await hands.valueIs(HIGHEST);
    await page.press("Home");
  },
  "dragging the slider": async ({ hands }) => {
    const { left, right } = await hands.slider();
    await hands.drag(left, right, left);
  },
  "dragging the boundary in the figure": async ({ hands }) => {
    const from = await hands.handle(LOWEST);
    await hands.drag(from, { x: 1270, y: from.y }, { x: 10, y: from.y });
  },
};

for (const [way, slide] of Object.entries(WAYS)) {
  engine(`${way}: a block turns into a refused step under way and holds again on the way back`, async (visit) => {
    const { open, hands } = visit;
    await open(BLOCKED);
    await hands.step(2, "block 6000-6100", "6100");
    await hands.step(3, "10013", "port-blocked");
    const before = await hands.lines();
    await hands.see((at) => at.watch());
    await slide(visit);
    await hands.valueIs(LOWEST);
    assert.ok((await hands.see((at) => at.watched())).some(refusesTheBlock), "the block was refused under way");
    await hands.wait("the block to hold again", (at) => /10013[^]*port-blocked/.test(at.steps().at(-1)));
    assert.deepEqual((await hands.lines()).filter((line) => line !== "set MaxUserPort 5000"), before);
  });
}

/** At the top there is no window for blocks: the block is refused and the bind is not. */
const refusesTheBlock = (steps) => {
  const [block, bind] = steps.slice(-2);
  return /block 6000-6100[^]*Refused[^]*block-window-empty/.test(block) && !bind.includes("Refused");
};

engine("a port is bound through the form, and refused with its rule the second time", async ({ open, hands }) => {
  await open("#s=os+2003");
  await hands.act("Bind port", { Port: "80", "Program (optional)": "Web" });
  await hands.step(2, 'bind tcp 80 as "Web"', "port 80");
  await hands.act("Bind port", { Port: "80" });
  await hands.step(3, "bind tcp 80", "Refused", "port-in-use", "10048");
});

engine("a block is drawn across its row, and a click on a port opens its card", async ({ open, hands }) => {
  await open("#s=os+2003");
  await hands.draw("Blockable", 20000, 30000);
  await hands.step(2, "block ", "handle");
  await hands.clickPort("Blockable", 25000);
  await hands.wait("the card of a port in the block", (at) => at.all(".card h2").some((title) => /^Port 2[45]\d\d\d$/.test(title.textContent)));
});

engine("undo and redo go back and forth, by button and by key", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  await hands.act("Bind *");
  await hands.stepsAre(2);
  await hands.press("Undo");
  await hands.stepsAre(1);
  await hands.press("Redo");
  await hands.stepsAre(2);
  await page.press("Control", "z");
  await hands.stepsAre(1);
  await page.press("Control", "Shift", "z");
  await hands.stepsAre(2);
});

const LINKS = {
  "a short scenario, readable in the link": { binds: 1, form: /#s=/ },
  "a long scenario, packed in the link": { binds: 500, form: /#z=/ },
};

for (const [what, { binds, form }] of Object.entries(LINKS)) {
  engine(`${what}, opens the same state elsewhere, and a reload keeps it`, async ({ page, open, hands, site, t }) => {
    const all = Array.from({ length: binds }, (_, index) => `bind+tcp+${20000 + index}+as+"Program+number+${index}"`);
    await open(`#s=os+2003-sp1;${all.join(";")}`);
    await hands.act("Bind port", { Port: "4321" });
    await hands.wait("the new step", (at) => at.steps().at(-1)?.includes("port 4321"));
    const lines = await hands.lines();
    await hands.wait("the address", () => /4321$/.test(location.hash) || /^#z=/.test(location.hash));
    const address = await page.address();
    assert.match(address, form);
    await page.reload();
    await hands.ready();
    assert.deepEqual(await hands.lines(), lines);
    await calm(page);
    // Another origin keeps nothing of the first one: it is another device.
    const elsewhere = await serve(DIST, { edit: recorded });
    t.after(elsewhere.close);
    await page.go(address.replace(site.origin, elsewhere.origin));
    await hands.ready();
    assert.deepEqual(await hands.lines(), lines);
  });
}

engine("the page speaks Chinese when asked to, and English again", async ({ open, hands }) => {
  await open();
  await hands.press("中文");
  await hands.wait("the figure in Chinese", (at) => at.figureTexts().some((text) => /临时/.test(text)));
  assert.equal(await hands.see(() => document.documentElement.lang), "zh-CN");
  await hands.press("English");
  await hands.wait("the figure in English", (at) => at.figureTexts().includes("Ephemeral"));
});

/** The themes in the order in which one button goes through them, with its name before. */
const THEMES = {
  light: "Colours as the device prefers; switch to light",
  dark: "Light colours; switch to dark",
};

engine("each theme has its own colours, on the page and in the figure", async ({ open, hands }) => {
  await open(BLOCKED);
  const all = inks();
  assert.ok(Object.keys(all).length > 10);
  for (const [index, [theme, switchThere]] of Object.entries(THEMES).entries()) {
    await hands.press(switchThere);
    await hands.wait(`the theme ${theme}`, (at, wanted) => at.all(".atlas")[0].dataset.theme === wanted, theme);
    const filled = await hands.see((at, names) => {
      const found = names.map((name) => [name, at.all(`svg[role=img] [fill="var(--${name})"]`)[0]]);
      return found.filter(([, shape]) => shape).map(([name, shape]) => [name, getComputedStyle(shape).fill]);
    }, Object.keys(all));
    assert.ok(filled.length > 6, JSON.stringify(filled));
    assert.deepEqual(filled, filled.map(([name]) => [name, rgb(all[name][index])]));
    assert.equal(await hands.see((at) => at.colour(".atlas", "backgroundColor")), rgb(all["ink-paper"][index]));
    assert.equal(await hands.see((at) => at.colour("h1", "color")), rgb(all["ink-text"][index]));
  }
});

engine("an error of the page would be caught", async ({ page, open }) => {
  await open();
  await page.run(() => {
    const script = document.createElement("script");
    script.textContent = "console.error('planted'); Promise.reject(new Error('let fall')); throw new Error('thrown');";
    document.head.append(script);
  });
  await caught(page, ["planted", "let fall", "thrown"]);
});
