// The address and the device: what a link carries, what a broken or hostile one does, what survives a reload.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { ready, visit } from "./visitor.mjs";

const FIRST = /^os 2003\nset MaxUserPort 5000\n/;
const LIMIT = 1024 * 1024;
const packed = (text) => `#z=${deflateRawSync(Buffer.from(text), { level: 9 }).toString("base64url")}`;
/** Waits until the address carries the scenario; the device has it then too. */
const written = (page, text) =>
  page.evaluate(async (text) => {
    const { read } = await import("./link.js");
    while ((await read(location.hash))?.trim?.() !== text) await new Promise(requestAnimationFrame);
  }, text.trim());

const BROKEN = {
  "an unknown form": ["#q=5000", /does not carry a scenario/],
  "a script": ["#<script>alert(1)</script>", /does not carry a scenario/],
  "a broken escape": ["#s=bind+%4", /damaged/],
  "bytes that are not UTF-8": ["#s=%FF%FE", /damaged/],
  "compressed text that is cut off": [packed("bind tcp *\n".repeat(500)).slice(0, -12), /damaged/],
  "compressed bytes that are none": ["#z=AAAA____", /damaged/],
  "letters that are no base64": ["#z=%%%%", /damaged/],
  "no data at all": ["#z=", /damaged/],
  "a bomb of 64 MiB": [packed("a".repeat(64 * LIMIT)), /1,048,576|1 MiB/],
  "more lines than a scenario holds": [packed("\n".repeat(100_001)), /100,?000/],
  "the longest address that a browser takes": [`#s=${"a".repeat(2_000_000)}`, /1,048,576|1 MiB/],
};

for (const [what, [fragment, message]] of Object.entries(BROKEN)) {
  atlas(`${what} in the address gives a message and the first scenario`, async ({ page, open }) => {
    page.on("dialog", () => assert.fail("a script of the address ran"));
    await open(fragment);
    const { notice, scenario } = reader(page);
    assert.match(await notice.innerText(), message);
    assert.match(await scenario(), FIRST);
  });
}

atlas("what the reader had is not lost by a broken link, and is one click away", async ({ page, open }) => {
  await open();
  const hands = reader(page);
  await hands.write("bind tcp 4321\n");
  await written(page, "bind tcp 4321");
  await page.goto("about:blank");
  await open("#z=AAAA____");
  assert.match(await hands.scenario(), FIRST);
  await hands.notice.getByRole("button", { name: "Open my last scenario" }).click();
  await hands.step(1).getByText("bind tcp 4321").waitFor();
});

atlas("a link opens beside what the reader had, until something is changed", async ({ page, open, site }) => {
  await open();
  const hands = reader(page);
  await hands.write("bind tcp 4321\n");
  await written(page, "bind tcp 4321");
  await page.goto("about:blank");
  await open("#s=bind+udp+53");
  assert.equal(await hands.scenario(), "bind udp 53\n");
  await page.goto("about:blank");
  await page.goto(`${site.origin}/`);
  await ready(page);
  assert.equal(await hands.scenario(), "bind tcp 4321\n");
});

atlas("a broken address typed into the open page leaves the scenario alone", async ({ page, open }) => {
  await open("#s=bind+tcp+4321");
  const { notice, scenario } = reader(page);
  await page.evaluate(() => { location.hash = "#z=AAAA____"; });
  await notice.waitFor();
  assert.match(await notice.innerText(), /damaged/);
  assert.equal(await scenario(), "bind tcp 4321\n");
});

atlas("another link typed into the open page opens it, and undo comes back", async ({ page, open }) => {
  await open("#s=bind+tcp+4321");
  const { step, undo, scenario } = reader(page);
  await page.evaluate(() => { location.hash = "#s=bind+udp+53"; });
  await step(1).getByText("bind udp 53").waitFor();
  await undo.click();
  assert.equal(await scenario(), "bind tcp 4321\n");
});

atlas("a reload keeps the scenario, also without the address", async ({ page, open, site }) => {
  await open();
  const hands = reader(page);
  await hands.act("Bind port", { Port: "4321" });
  await hands.figure.pull(5000, 20000);
  const before = await hands.scenario();
  await written(page, before);
  await page.reload();
  await ready(page);
  assert.equal(await hands.scenario(), before);
  await page.goto("about:blank");
  await page.goto(`${site.origin}/`);
  await ready(page);
  assert.equal(await hands.scenario(), before);
});

atlas("the address of a short scenario can be read, and opens the same state elsewhere", async ({ page, open, site }) => {
  await open("#s=os+2003-sp1");
  await reader(page).act("Bind port", { Port: "4321", "Program (optional)": "A & B;#1 100% +" });
  const text = await reader(page).scenario();
  await written(page, text);
  const address = await page.evaluate(() => location.href);
  assert.match(address, /#s=os\+2003-sp1;bind\+tcp\+4321/);
  await elsewhere(site, address, text);
});

atlas("3,000 lines go into a compressed link and come back identical elsewhere", async ({ page, open, site }) => {
  await open();
  const lines = Array.from({ length: 3000 }, (_, index) => `bind ${index % 2 ? "udp" : "tcp"} ${1 + index} as "P${index}"`);
  const text = `${lines.join("\n")}\n`;
  await reader(page).write(text);
  await written(page, text);
  const address = await page.evaluate(() => location.href);
  assert.match(address, /#z=[\w-]+$/);
  assert.ok(address.length < 40_000, `${address.length} characters`);
  await elsewhere(site, address, text);
});

async function elsewhere(site, address, text) {
  const other = await visit(site.origin);
  await other.open(address.slice(site.origin.length + 1));
  assert.equal(await reader(other.page).scenario(), text);
  assert.deepEqual(other.troubles, []);
  await other.close();
}

atlas(
  "the link button copies the address and says so",
  async ({ page, open }) => {
    await open("#s=os+2003-sp1");
    const { act, notice } = reader(page);
    await act("Bind port", { Port: "4321" });
    await page.getByRole("button", { name: "Copy link" }).click();
    await notice.getByText("copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /#s=os\+2003-sp1;bind\+tcp\+4321$/);
  },
  { permissions: ["clipboard-read", "clipboard-write"] },
);

atlas("the page works where the device keeps nothing", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await open();
  const { act, step } = reader(page);
  await act("Bind port", { Port: "4321" });
  await step(10).waitFor();
});

for (const kept of ["\u0000", "x".repeat(2 * LIMIT), "bind tcp 1\n".repeat(100_001), "<script>"]) {
  atlas(`a kept scenario of ${JSON.stringify(kept.slice(0, 10))} (${kept.length}) does not stop the page`, async ({ page, open }) => {
    await page.addInitScript((text) => {
      localStorage.setItem("port-atlas.scenario.1", text);
      localStorage.setItem("port-atlas.preferences.1", text.slice(0, 1000));
    }, kept);
    await open();
    await reader(page).figure.shown.waitFor();
  });
}
