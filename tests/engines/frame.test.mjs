// The figure in a frame of another page, in whichever engine: at work inside, and talking with the page around it.
import assert from "node:assert/strict";
import { host } from "./host.mjs";
import { reader } from "./reader.mjs";
import { engine } from "./visit.mjs";
import { until } from "./webdriver.mjs";

const HOST = host();
const LOWEST = 5000;
const HIGHEST = 65534;

/** A test of the host's page with a frame: `inside()` goes into the frame, `outside()` out of it. */
const inFrame = (name, body) =>
  engine(name, async (visit) => {
    const { page, site } = visit;
    await page.go(`${site.origin}/frame.html`);
    await page.run(() => {
      window.heard = [];
      addEventListener("message", ({ data }) => window.heard.push(data));
      // Some drivers count the mouse's way from the corner of the window, some from that of the frame: let them be the same.
      Object.assign(document.querySelector("iframe").style, { position: "fixed", left: 0, top: 0 });
    });
    const hands = reader(page, "port-atlas");
    const outside = () => page.frame(null);
    const inside = async () => page.frame(await page.run(() => document.querySelector("iframe")));
    await inside();
    await hands.ready();
    await body({ ...visit, hands, inside, outside });
    await outside();
  }, { folder: HOST });

const scenarios = (page) => page.run(() => window.heard.filter(({ type }) => type === "state").map(({ scenario }) => scenario));

inFrame("in a frame a slide by keys and by pointer goes there and back, and the page around hears of it", async ({ page, hands, outside, inside }) => {
  // A frame gets the keyboard when somebody clicks into it.
  await page.clickAt((await hands.slider()).left);
  await page.press("End");
  await hands.valueIs(HIGHEST);
  await page.press("Home");
  await hands.valueIs(LOWEST);
  const { left, right } = await hands.slider();
  await hands.drag(left, right);
  await hands.valueIs(HIGHEST);
  await outside();
  await until(async () => (await scenarios(page)).at(-1)?.includes("set MaxUserPort 65534"), "the state that the frame tells");
  await inside();
});

inFrame("the page around sets the theme and another scenario", async ({ page, hands, outside, inside }) => {
  await outside();
  await page.run(() => {
    const { contentWindow } = document.querySelector("iframe");
    contentWindow.postMessage({ target: "port-atlas", type: "set", name: "theme", value: "dark" }, "*");
    contentWindow.postMessage({ target: "port-atlas", type: "scenario", text: "os 2003\nset MaxUserPort 20000\n" }, "*");
  });
  await inside();
  await hands.valueIs(20000);
  assert.equal(await hands.see((at) => at.all(".atlas")[0].dataset.theme), "dark");
});

inFrame("the frame tells its height, and at that height nothing has to be scrolled", async ({ page, hands, outside, inside }) => {
  await outside();
  const height = await until(() => page.run(() => window.heard.findLast(({ type }) => type === "size")?.height), "the size that the frame tells");
  assert.ok(height > 200, String(height));
  await page.run((pixels) => (document.querySelector("iframe").style.height = `${pixels}px`), height);
  await inside();
  await hands.wait("all of it in sight", () => document.documentElement.scrollHeight <= innerHeight + 1);
});
