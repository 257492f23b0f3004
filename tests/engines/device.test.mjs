// What lies in each browser's own hands: policies, types, memory, the focus, the clipboard, narrow windows.
import assert from "node:assert/strict";
import { engine, RECORDER_HASH } from "./visit.mjs";

const STRICT = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${RECORDER_HASH}; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'`;

engine("the page starts under a policy that forbids inline scripts and other origins", async ({ page, open, hands }) => {
  await open();
  await hands.act("Bind port", { Port: "4321" });
  await hands.wait("the new step", (at) => at.steps().at(-1)?.includes("port 4321"));
  await page.size(700, 900);
  await hands.wait("the figure in the new width", (at) => at.figure().getBoundingClientRect().width < 700);
}, { headers: { "content-security-policy": STRICT } });

engine("the page starts where the host does not know the type of wasm", ({ open }) => open(), {
  headers: (path) => (path.endsWith(".wasm") ? { "content-type": "application/octet-stream" } : {}),
});

engine("language, theme and scale can be asked for in the address", async ({ open, hands }) => {
  await open("?lang=zh-CN&theme=dark&scale=linear");
  await hands.wait("the figure in Chinese", (at) => at.figureTexts().some((text) => /临时/.test(text)));
  assert.equal(await hands.see((at) => at.all(".atlas")[0].dataset.theme), "dark");
});

const SCENARIO = "bind tcp 4321";
/** A script of the page that overwrites the memory of its wasm, so that the next step traps. */
const CORRUPT = `
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  const { default: init } = await import(names.find((name) => /port-atlas-\\w+\\.js$/.test(name)));
  new Uint8Array((await init()).memory.buffer).fill(0xff);
  dispatchEvent(new Event("hashchange"));
`;

engine(
  "where the program traps, a screen is left from which the scenario can be read",
  async ({ page, open, hands }) => {
    await open("#s=bind+tcp+4321");
    await hands.act("Bind *");
    await hands.stepsAre(2);
    await page.run(`() => {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", textContent: ${JSON.stringify(CORRUPT)} });
      document.head.append(script);
    }`);
    const texts = await hands.wait("the screen after a crash", (at) => {
      const areas = at.all("main.crash textarea").map((area) => area.value);
      return areas.length > 0 && areas;
    });
    assert.ok(texts.every((text) => text.startsWith(SCENARIO)), JSON.stringify(texts));
    assert.equal(await hands.see((at) => at.all("h1")[0].textContent), "Port Atlas has stopped");
  },
  { expected: [/unreachable/i, /out of bounds/i, /RuntimeError/] },
);

engine("after the last undo by key the keyboard stays where it was", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  await hands.act("Bind *");
  await hands.stepsAre(2);
  await hands.see((at) => at.button("Undo").focus());
  await page.press("Enter");
  await hands.stepsAre(1);
  await page.press("Tab");
  assert.equal(await page.run(() => document.activeElement.getAttribute("aria-label")), "Redo");
  await page.press("Enter");
  await hands.stepsAre(2);
});

engine("the port cursor of the figure goes by keys, and its card follows", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  await hands.see((at) => at.all("[role=slider]")[0].focus());
  const title = (port) => hands.wait(`the card of port ${port}`, (at, name) => at.all(".card h2")[0]?.textContent === name, `Port ${port}`);
  await page.press("Home");
  await title(0);
  await page.press("Control", "ArrowRight");
  await page.press("Shift", "ArrowRight");
  await page.press("PageDown");
  await hands.wait("a port behind", (at) => Number(at.all("[role=slider]")[0].getAttribute("aria-valuenow")) > 100);
});

engine("a number typed as MaxUserPort is in force, in decimal and in hex", async ({ page, open, hands }) => {
  await open("#s=os+2003");
  for (const [typed, value] of [["20000", 20000], ["0x4E21", 20001], ["4000", 5000]]) {
    await hands.fill("MaxUserPort as a decimal or hex number", typed);
    await page.press("Enter");
    await hands.valueIs(value);
  }
});

engine("a link can be copied, or the page says why not", async ({ open, hands }) => {
  await open("#s=os+2003");
  await hands.press("Copy link");
  await hands.wait("an answer", (at) => /cop(y|ied)/i.test(at.notice()));
});

for (const width of [390, 700, 1900]) {
  engine(`${width} pixels wide, nothing sticks out at the side, and the figure fills its place`, async ({ page, open, hands }) => {
    await page.size(width, 900);
    await open();
    const { own, all, figure, place } = await hands.see((at) => ({
      own: document.documentElement.clientWidth,
      all: document.documentElement.scrollWidth,
      figure: at.figure().getBoundingClientRect().width,
      place: at.all(".figure .frame")[0].getBoundingClientRect().width,
    }));
    assert.ok(all <= own, `${all} > ${own}`);
    assert.ok(Math.abs(figure - place) <= 1, `${figure} in ${place}`);
  });
}
