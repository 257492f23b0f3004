// Looking up ports and names, opening real settings, reading the model's notes: by mouse and by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES } from "./visitor.mjs";

const TOOLS = { en: { lookUp: "Look up", examples: "Examples", notes: "Model notes" }, zh: { lookUp: "查端口", examples: "实例", notes: "模型说明" } };
const FILES = ["/services.txt", "/presets/ftp-backup.txt"];

/** Opens a tool; resolves to its region. */
async function tool(page, name) {
  await page.locator(".tool-bar").getByRole("button", { name, exact: true }).click();
  const region = page.getByRole("region", { name, exact: true });
  await region.waitFor();
  return region;
}

const answer = (region) => region.locator(".answer");

atlas("the names are asked for when the tool is first opened, and never before", async ({ page, open, site }) => {
  const asked = () => FILES.map((file) => site.requests.filter((path) => path === file).length);
  await open();
  assert.deepEqual(asked(), [0, 0]);
  const region = await tool(page, "Look up");
  await region.getByRole("searchbox").fill("gopher");
  await region.getByText("Services found: 1.").waitFor();
  assert.deepEqual(asked(), [1, 0]);
  await region.getByRole("button", { name: "Close" }).click();
  await tool(page, "Look up");
  await page.waitForTimeout(100);
  assert.deepEqual(asked(), [1, 0]);
});

atlas("a port, a name in full and a part of a name lead to the card with its name and its reasons", async ({ page, open }) => {
  await open("#s=os+2003;set+ReservedPorts+1433-1434");
  const region = await tool(page, "Look up");
  const field = region.getByRole("searchbox");
  for (const [typed, title] of [["1433", "Port 1433, ms-sql-s"], ["MS-SQL-M", "Port 1434, ms-sql-m"], ["4", "Port 4"]]) {
    await field.fill(typed);
    await answer(region).getByRole("heading", { name: title, exact: true }).waitFor();
  }
  await answer(region).getByText("IANA has given this port no name.").waitFor();
  await field.fill("sql server");
  await field.press("Enter");
  await answer(region).getByRole("heading", { name: "Port 1433, ms-sql-s" }).waitFor();
  const told = await answer(region).innerText();
  assert.match(told, /Microsoft-SQL-Server[\s\S]*Wildcard bind[\s\S]*not possible[\s\S]*wildcard-skips[\s\S]*Specific bind[\s\S]*possible/i);
  await field.fill("ms-sql");
  await region.getByRole("button", { name: /ms-sql-m/ }).click();
  await answer(region).getByRole("heading", { name: "Port 1434, ms-sql-m" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: /^Port 1434/ }).count(), 1, "the card stands in one place");
});

atlas("what cannot be looked up is told and the last answer stays", async ({ page, open }) => {
  await open();
  const region = await tool(page, "Look up");
  const field = region.getByRole("searchbox");
  await field.fill("80");
  for (const [typed, message] of [
    ["65536", /Ports end at 65535/],
    ["9".repeat(70), /Ports end at 65535/],
    ["x".repeat(100_000), /may have 80 characters; this has 100000/],
    ["<img src=x onerror=alert(1)>", /no such service/],
    ["端口", /no such service/],
  ]) {
    await field.fill(typed);
    await region.getByText(message).waitFor();
    await answer(region).getByRole("heading", { name: /^Port 80/ }).waitFor();
  }
});

const TABLE = readFileSync(new URL("../../static/services.txt", import.meta.url), "utf8");

for (const [what, body, message] of [
  ["is cut off", TABLE.slice(0, 100_000), /cannot be read\. Line \d+: the table ends too early/],
  ["is another page", "<!doctype html><title>Not found</title>", /cannot be read\. Line 1/],
  ["cannot be had", undefined, /cannot be loaded\. A port's number works all the same/],
]) {
  atlas(
    `where the table ${what}, a message tells so, ports work, and it can be tried again`,
    async ({ page, open }) => {
      await page.route("**/services.txt", (route) => (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body })));
      await open();
      const region = await tool(page, "Look up");
      await region.getByText(message).waitFor();
      await region.getByRole("searchbox").fill("1433");
      await answer(region).getByRole("heading", { name: "Port 1433", exact: true }).waitFor();
      await page.unroute("**/services.txt");
      await region.getByRole("button", { name: "Try again" }).click();
      await answer(region).getByRole("heading", { name: "Port 1433, ms-sql-s" }).waitFor();
    },
    { expected: [/404/] },
  );
}

atlas("an example takes the scenario's place, and Undo brings it back", async ({ page, open }) => {
  await open("#s=bind+tcp+80");
  const region = await tool(page, "Examples");
  const { scenario, undo } = reader(page);
  await region.getByRole("button", { name: /^Open the example: BigFix/ }).click();
  assert.match(await scenario(), /^os 2003\nset ReservedPorts 52311-52311\n/);
  await undo.click();
  assert.equal(await scenario(), "bind tcp 80\n");
  assert.equal(await region.getByRole("link", { name: "BigFix forum, topic 23004" }).getAttribute("href"), "https://forum.bigfix.com/t/23004");
  await region.getByText("Take the set ReservedPorts line out and the last step is refused.").waitFor();
});

atlas(
  "an example that is broken or missing is told, and the others can be opened",
  async ({ page, open }) => {
    await page.route("**/presets/ftp-backup.txt", (route) => route.fulfill({ body: "bind tcp 80\n" }));
    await page.route("**/presets/exchange-2003.txt", (route) => route.fulfill({ status: 500 }));
    await open("#s=bind+tcp+80");
    const region = await tool(page, "Examples");
    await region.getByText(/cannot be read: it lacks “title en:”/).waitFor();
    await region.getByText("The example exchange-2003 cannot be loaded.").waitFor();
    assert.equal(await region.getByRole("button", { name: /^Open the example/ }).count(), 5);
    await page.unrouteAll();
    await region.getByRole("button", { name: "Try again" }).first().click();
    await region.getByRole("button", { name: /^Open the example: Exchange 2003/ }).waitFor();
    assert.equal(await region.getByRole("button", { name: /^Open the example/ }).count(), 7);
  },
  { expected: [/500/] },
);

atlas("the rule of a refused step leads to its note, by keyboard too", async ({ page, open }) => {
  await open("#s=block+6000;bind+tcp+6000");
  await tool(page, "Examples");
  const rule = page.getByRole("region", { name: "Steps" }).getByRole("button", { name: "port-blocked" });
  await rule.focus();
  await page.keyboard.press("Enter");
  const note = page.locator("#note-port-blocked");
  await page.waitForFunction(() => document.activeElement?.id === "note-port-blocked");
  assert.match(await note.innerText(), /WSAEACCES \(10013\)[\s\S]*by analogy[\s\S]*WSL issue 5514[\s\S]*D8 D10 D12/);
  await note.getByRole("button", { name: "D12" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "note-D12");
  const notes = page.getByRole("region", { name: "Model notes" });
  assert.equal(await notes.getByRole("listitem").count(), 37);
  await notes.getByText("somebody published an observation").waitFor();
});

atlas("a mark leads to what it means, and a card to the decisions that its rules lean on", async ({ page, open }) => {
  await open("#s=block+6000;bind+tcp+6000");
  await tool(page, "Model notes");
  const mark = page.getByRole("region", { name: "Steps" }).getByRole("button", { name: "by analogy" });
  assert.equal(await mark.getAttribute("title"), "carried over from a later Windows");
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "mark-analogy");
  const { lookUp, card } = reader(page);
  await lookUp.fill("6000");
  await card(6000).getByRole("button", { name: "D8", exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.id === "note-D8");
});

for (const { language, colorScheme, width } of [
  { language: "en", colorScheme: "light", width: 1280 },
  { language: "zh", colorScheme: "dark", width: 390 },
]) {
  atlas(
    `axe finds nothing serious in what is looked up, opened and read: ${language}, ${colorScheme}, ${width}`,
    async ({ page, open }) => {
      const names = TOOLS[language];
      await open("#s=block+6000;bind+tcp+6000");
      const region = await tool(page, names.lookUp);
      await region.getByRole("searchbox").fill("sql");
      await region.locator(".services li").first().waitFor();
      await page.keyboard.press("Enter");
      assert.deepEqual(await grave(page), []);
      await (await tool(page, names.examples)).locator("article").nth(6).waitFor();
      assert.deepEqual(await grave(page), []);
      await tool(page, names.notes);
      assert.deepEqual(await grave(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    },
    { colorScheme, locale: LOCALES[language], viewport: { width, height: 800 } },
  );
}
