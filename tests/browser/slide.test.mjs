// Sliding MaxUserPort, each way there is: what no longer fits is refused while the thumb is there, and nothing is lost.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

const LOWEST = 5000;
const HIGHEST = 65534;

/** Each way to slide from the lowest value to the highest and back. */
const WAYS = {
  "the keys of the slider": async ({ slider }) => {
    await slider.focus();
    await slider.press("End");
    await valueIs(slider, HIGHEST);
    await slider.press("Home");
  },
  "dragging the slider": async ({ slider }, page) => {
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    const [left, right, middle] = [x + 8, x + width - 8, y + height / 2];
    await page.mouse.move(left, middle);
    await page.mouse.down();
    await page.mouse.move(right + 40, middle, { steps: 12 });
    await valueIs(slider, HIGHEST);
    await page.mouse.move(left - 40, middle, { steps: 12 });
    await page.mouse.up();
  },
  "dragging the boundary in the figure": async ({ figure, slider }, page) => {
    const { x, y } = await figure.handle(LOWEST);
    const { x: frame, width } = await figure.shown.boundingBox();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(frame + width, y, { steps: 12 });
    await valueIs(slider, HIGHEST);
    await page.mouse.move(frame, y, { steps: 12 });
    await page.mouse.up();
  },
};

const SCENARIOS = {
  "the first scenario": undefined,
  "a scenario without a value": "# kept as written\nBIND  *  x3\n\nblock 6000-6100\n",
  "a hex value, in the reader's own spelling": "os 2003-sp1\nset maxuserport 0x1388 # five thousand\nbind tcp 80\n",
};

for (const [way, slide] of Object.entries(WAYS)) {
  for (const [which, text] of Object.entries(SCENARIOS)) {
    atlas(`${way}: to 65534 and back leaves ${which} as it was`, async ({ page, open }) => {
      await open();
      const hands = reader(page);
      if (text !== undefined) await hands.write(text);
      const before = await hands.scenario();
      await slide(hands, page);
      await valueIs(hands.slider, LOWEST);
      assert.equal(await hands.scenario(), before);
    });
  }
}

atlas("a block that a slide passes over is refused with its rule, and holds again on the way back", async ({ page, open }) => {
  await open();
  const { slider, step, figure } = reader(page);
  assert.match(await step(8).innerText(), /block 6000-6100/);
  assert.match(await step(8).innerText(), /6100/);
  assert.match(await step(9).innerText(), /10013/);
  await figure.pull(5000, 20000);
  assert.ok(Number(await slider.inputValue()) > 19000);
  assert.match(await step(8).innerText(), /Refused\.[^]*block-outside-window/);
  assert.doesNotMatch(await step(9).innerText(), /Refused/);
  await slider.focus();
  await slider.press("Home");
  assert.doesNotMatch(await step(8).innerText(), /Refused/);
  assert.match(await step(9).innerText(), /10013[^]*port-blocked/);
});

atlas("while the hand pauses, what stands around the figure shows what the figure shows", async ({ page, open }) => {
  await open();
  const { figure, slider } = reader(page);
  const from = await figure.handle(LOWEST);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const far of [90, 250, 170]) {
    await page.mouse.move(from.x + far, from.y, { steps: 9 });
    const label = await figure.shown.getByText(/^MaxUserPort \d+$/).innerHTML();
    await page.getByText(`set ${label}`, { exact: true }).waitFor();
    await valueIs(slider, Number(label.split(" ")[1]));
  }
  await page.mouse.up();
});

atlas("one undo takes back a whole slide", async ({ page, open }) => {
  await open();
  const hands = reader(page);
  const before = await hands.scenario();
  await hands.figure.pull(5000, 30000);
  await hands.undo.click();
  await valueIs(hands.slider, LOWEST);
  assert.equal(await hands.scenario(), before);
  assert.ok(await hands.undo.isDisabled());
});

atlas("a number typed and a slide after it are undone one by one", async ({ page, open }) => {
  await open();
  const { number, slider, undo } = reader(page);
  await number.fill("20000");
  await number.press("Enter");
  await slider.focus();
  await slider.press("End");
  await undo.click();
  await valueIs(slider, 20000);
  await undo.click();
  await valueIs(slider, LOWEST);
});

atlas("the figure in words follows a slide by keys, and a number typed", async ({ page, open }) => {
  await open();
  const { number, slider, figure } = reader(page);
  await slider.focus();
  await slider.press("End");
  await page.getByRole("img", { name: /65534/ }).waitFor();
  await number.fill("20000");
  await number.press("Enter");
  await page.getByRole("img", { name: /20000/ }).waitFor();
  assert.equal(await figure.shown.count(), 1);
});

/** What may be typed as MaxUserPort, and what is in force then. */
const TYPED = [
  { typed: "20000", inForce: 20000 },
  { typed: "0x4E20", inForce: 20000 },
  { typed: " 50000 ", inForce: 50000 },
  { typed: "0", inForce: 5000, clamp: /0; the nearest valid value, 5000,/ },
  { typed: "4000", inForce: 5000, clamp: /4000; the nearest valid value, 5000,/ },
  { typed: "65535", inForce: 65534, clamp: /65535; the nearest valid value, 65534,/ },
  { typed: "0xFFFFFFFF", inForce: 65534, clamp: /4294967295; the nearest valid value, 65534,/ },
];

atlas("a number typed in decimal or hex is in force, the nearest valid one where it is none, and the page says so", async ({ page, open }) => {
  await open();
  const { number, slider, region } = reader(page);
  const told = region("MaxUserPort").getByRole("status");
  for (const { typed, inForce, clamp } of TYPED) {
    await number.fill(typed);
    await number.press("Enter");
    await valueIs(slider, inForce);
    if (clamp) await told.getByText(clamp).waitFor();
    else assert.equal(await told.count(), 0, typed);
  }
});

const NONSENSE = ["", "abc", "-1", "0x", "5000.5", "0x100000000", "9".repeat(20), "<script>alert(1)</script>", "5000 6000"];

atlas("what is no number, typed as MaxUserPort, is answered by a message, and nothing is lost", async ({ page, open }) => {
  await open();
  const { number, slider, notice, scenario } = reader(page);
  const before = await scenario();
  for (const nonsense of NONSENSE) {
    await number.fill(nonsense);
    await number.press("Enter");
    await notice.getByText(/decimal or hex/).waitFor();
    await valueIs(slider, LOWEST);
    await notice.getByRole("button", { name: "Close" }).click();
    await notice.waitFor({ state: "detached" });
  }
  assert.equal(await scenario(), before);
});

/** Waits until the slider stands at `value`. */
async function valueIs(slider, value) {
  const page = slider.page();
  const deadline = Date.now() + 5000;
  while ((await slider.inputValue()) !== String(value)) {
    assert.ok(Date.now() < deadline, `the slider stands at ${await slider.inputValue()}, not at ${value}`);
    await page.waitForTimeout(20);
  }
}
