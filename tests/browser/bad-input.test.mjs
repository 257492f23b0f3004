// Every way into the page, given what it cannot take: the page says what is wrong and where, and the reader's scenario stays.
//
// | way in | tested |
// | --- | --- |
// | link, also into the open page | links.test.mjs, and damaged in every byte in src/app/link.rs |
// | text of the steps | editor.test.mjs; what each line may be, in tests/language.rs |
// | registry: number fields, strings, file, text, drop, paste | registry.test.mjs, and here |
// | MaxUserPort as a number | slide.test.mjs, registry.test.mjs |
// | MaxUserPort that is compared with | compare.test.mjs |
// | form of acts, port of the card | here |
// | look-up and its table | reference.test.mjs |
// | examples | reference.test.mjs; presets of the site in tests/presets |
// | width of a picture | take-away.test.mjs |
// | laboratory | lab.test.mjs |
// | lesson: file, link | lessons.test.mjs, and here |
// | progress: file, what the device kept | here |
// | quiz: link | quiz.test.mjs, and here |
// | kit and classroom: number of the quiz, addresses | here |
// | query of the address | here |
// | what the device kept: scenario, preferences | links.test.mjs, and here |
// | attributes, properties and messages of an embedded figure | guests.test.mjs |
// | command line | tests/command_line.rs, tests/files_on_the_command_line.rs |
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { paste, reader } from "./reader.mjs";

const MINE = "os 2003\nbind tcp 4321\n";
const LINK = "#s=os+2003;bind+tcp+4321";
const MARKUP = '"><img src=x onerror=alert(1)>';
const LONG = "9".repeat(20_000);
const KEY = String.raw`[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters]`;

/** A test that begins with the reader's scenario and ends with it; no script of an input may run meanwhile. */
function stays(name, query, body, options) {
  atlas(name, async (visit) => {
    visit.page.on("dialog", () => assert.fail("a script of the input ran"));
    await visit.open(`${query}${LINK}`);
    const hands = reader(visit.page);
    await body({ ...visit, ...hands });
    assert.equal(await hands.scenario(), MINE);
    assert.ok(await hands.undo.isDisabled(), "nothing was changed, so there is nothing to undo");
  }, options);
}

const FORM = [
  ["Bind port", "Port", ["", "0x50", "65536", "-1", "80-81", "80 81", "８０", MARKUP, LONG, "80\nbind tcp 81"]],
  ["Bind *", "How many", ["0", "-1", "1.5", "65536", "x", MARKUP, LONG]],
  ["Reserve", "Port or range", ["", "3000-", "-3000", "3100-3000", "3000-65536", "3000–3100", MARKUP, LONG]],
  ["Block", "Port or range", ["6000-6100-6200", "6000,6001", "all", MARKUP]],
  ["Unblock", "First port of the block", ["", "6000-", "65536", MARKUP]],
];

for (const [verb, label, typed] of FORM) {
  stays(`${verb}: what cannot be a command is told while it is typed, and cannot be sent`, "", async ({ page, acts }) => {
    await acts.getByRole("group", { name: "What a program does" }).getByRole("button", { name: verb, exact: true }).click();
    const field = acts.getByLabel(label, { exact: true });
    const send = acts.getByRole("button", { name: verb, exact: true }).last();
    for (const text of typed) {
      await field.fill(text);
      await page.waitForTimeout(30);
      assert.ok(await send.isDisabled(), `${verb} ${text.slice(0, 40)}`);
      if (text !== "") assert.match(await acts.innerText(), /Cannot be read\. \S+/, text.slice(0, 40));
      await field.press("Enter");
    }
  });
}

stays("a program's name that is none is told, and cannot be sent", "", async ({ page, acts }) => {
  await acts.getByRole("group", { name: "What a program does" }).getByRole("button", { name: "Bind port", exact: true }).click();
  await acts.getByLabel("Port", { exact: true }).fill("80");
  for (const name of ["x".repeat(65), 'say "hello"', MARKUP, LONG]) {
    await acts.getByLabel("Program (optional)").fill(name);
    await page.waitForTimeout(30);
    assert.match(await acts.innerText(), /Cannot be read\. \S+/, name.slice(0, 40));
    assert.ok(await acts.getByRole("button", { name: "Bind port", exact: true }).last().isDisabled(), name.slice(0, 40));
  }
});

stays("a port that is none is told by the browser at the card, whose port stays", "", async ({ page, lookUp, card }) => {
  await page.evaluate(() => {
    globalThis.told = [];
    const tell = HTMLInputElement.prototype.reportValidity;
    HTMLInputElement.prototype.reportValidity = function () {
      globalThis.told.push(this.validationMessage);
      return tell.call(this);
    };
  });
  await lookUp.fill("7000");
  await lookUp.press("Tab");
  for (const [typed, message] of [["65536", /65535/], ["-1", /0/], ["99999999999", /65535/], ["1.5", /1 and 2/], ["1e9", /65535/]]) {
    await lookUp.fill(typed);
    await lookUp.press("Tab");
    await page.waitForFunction(() => globalThis.told.at(-1) !== "");
    assert.match(await page.evaluate(() => globalThis.told.at(-1)), message);
    assert.equal(await lookUp.inputValue(), typed);
    await card(7000).waitFor();
    await lookUp.fill("7000");
    await lookUp.press("Tab");
    await page.waitForFunction(() => globalThis.told.at(-1) === "");
  }
});

async function registry(page) {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Registry" }).click();
  const tool = page.getByRole("region", { name: "Registry", exact: true });
  await tool.getByLabel("MaxUserPort: Decimal").waitFor();
  return { tool, told: tool.locator(".import-told") };
}

const REGISTRY_TEXTS = {
  "a text that is no registry file": ["a shopping list", /no registry file/],
  "a broken number": [`REGEDIT4\r\n${KEY}\r\n"MaxUserPort"=dword:12g\r\n`, /Line 3, column 23:[^]*hex digits/],
  "markup below a key": [`REGEDIT4\r\n${KEY}\r\n${MARKUP}\r\n`, /Line 3/],
};

for (const [what, [text, said]] of Object.entries(REGISTRY_TEXTS)) {
  stays(`${what} in the field of the registry's panel is told`, "", async ({ page }) => {
    const { tool, told } = await registry(page);
    await paste(tool.getByLabel("Text of a .reg file"), text);
    await tool.getByRole("button", { name: "Import the text" }).click();
    await told.getByText(/was not imported/).first().waitFor();
    assert.match(await told.innerText(), said);
  });
  stays(`${what} that is dropped is told`, "", async ({ page }) => {
    const { told } = await registry(page);
    await drop(page, [["a.reg", text], ["b.reg", "never read"]]);
    await told.getByText(/a\.reg was not imported/).first().waitFor();
    assert.match(await told.innerText(), said);
  });
}

stays("a registry file with a broken line that is pasted on the page is told", "", async ({ page }) => {
  const { told } = await registry(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, `Windows Registry Editor Version 5.00\r\n${KEY}\r\n"MaxUserPort"=dword:\r\n`);
  await told.getByText(/Line 3/).first().waitFor();
});

async function drop(page, files) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const carried = new DataTransfer();
    for (const [name, text] of files) carried.items.add(new File([text], name));
    return carried;
  }, files);
  for (const event of ["dragover", "drop"]) await page.locator("body").dispatchEvent(event, { dataTransfer, bubbles: true, cancelable: true });
}

const give = (page, label, content) => page.getByLabel(label).setInputFiles({ name: "<b>.txt", mimeType: "text/plain", buffer: Buffer.from(content) });

const LESSONS = {
  "an empty file": ["", /Line 1/],
  "a web page": ["<!doctype html><script>alert(1)</script>", /Line 1, column 1/],
  "bytes that are no text": [Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), /It is no UTF-8 text/],
  "a file of 1 MiB": ["#\n".repeat(1 << 19), /A lesson may have 65536 bytes/],
  "a file of 5 MiB": [Buffer.alloc(5 << 20, "x"), /A lesson may have 65536 bytes/],
};

for (const [what, [content, said]] of Object.entries(LESSONS)) {
  stays(`${what} is no lesson, and the panel says why`, "?tool=lessons", async ({ page }) => {
    await give(page, "Open a lesson file", content);
    await page.getByText(/^This lesson cannot be opened: <b>\.txt/).waitFor();
    await page.getByText(said).first().waitFor();
  });
}

const HEADER = "port-atlas progress 1";
const PROGRESS = {
  "an empty file": ["", /its first line is not “port-atlas progress 1”/],
  "another version": ["port-atlas progress 9\n", /its first line is not/],
  "a line that is no entry": [`${HEADER}\nlesson wildcard-bind 1\nlesson ${MARKUP} 1\n`, /Line 3 of the file/],
  "a number that is none": [`${HEADER}\nlesson wildcard-bind 99999999999\n`, /Line 2 of the file/],
  "a file of 1 MiB": [`${HEADER}\n`.padEnd(1 << 20, "#\n"), /A file of progress may have/],
  "a file of 5 MiB": [Buffer.alloc(5 << 20, "x"), /A file of progress may have/],
};

for (const [what, [content, said]] of Object.entries(PROGRESS)) {
  stays(`${what} is no progress, the panel says why, and the progress stays`, "?tool=lessons", async ({ page }) => {
    await give(page, "Take in a file", `${HEADER}\nlesson left-edge 3\n`);
    await page.getByText(/^1 of \d+ solved/).waitFor();
    await give(page, "Take in a file", content);
    await page.getByText(said).waitFor();
    await page.getByText(/^1 of \d+ solved/).waitFor();
  });
}

for (const [name, kept] of [["port-atlas.progress.1", `${HEADER}\nrubbish`], ["port-atlas.preferences.1", `theme=${MARKUP}\0`], ["port-atlas.preferences.1", LONG]]) {
  atlas(`${kept.slice(0, 30)}… that the device kept as ${name} does not stop the page`, async ({ page, open }) => {
    await page.addInitScript(([name, kept]) => localStorage.setItem(name, kept), [name, kept]);
    await open(`?tool=lessons${LINK}`);
    await page.getByText(/^0 of \d+ solved/).waitFor();
    assert.equal(await reader(page).scenario(), MINE);
  });
}

for (const quiz of ["1", "63-7-aaaaaaaaaa", "13-99999999999-aaaaaaaaaa", "13-7-abcdabcdax", `13-7-${"a".repeat(5000)}`, "%FF", encodeURIComponent(MARKUP)]) {
  stays(`a link to the quiz that says ${quiz.slice(0, 30)} is told`, `?quiz=${quiz}`, async ({ page }) => {
    await page.getByText(/^This link to a quiz cannot be opened\./).waitFor();
  });
}

for (const lesson of [encodeURIComponent(MARKUP), "javascript:alert(1)", "data:text/plain,lesson:%20x", "../../../etc/passwd", "%00", "z=AAAA____"]) {
  stays(`a link to a lesson that says ${lesson.slice(0, 30)} is told`, `?lesson=${lesson}`, async ({ page }) => {
    await page.getByText(/^This lesson cannot be opened:/).waitFor();
    await page.getByText(/It lies on another site|It cannot be had|^Line 1, column 1/).first().waitFor();
  }, { expected: [/404/] });
}

for (const query of ["?tool=nonsense", `?tool=${encodeURIComponent(MARKUP)}`, "?lang=xx&theme=sepia&scale=cubic", `?${"a=1&".repeat(2000)}`, "?lang=%FF&scale=%00"]) {
  stays(`the query ${query.slice(0, 30)} leaves the page as it is without`, query, async ({ page, figure }) => {
    await figure.shown.waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  });
}

const ADDRESSES = ["javascript:alert(1)", "school.example", MARKUP, "file:///C:/ports/", "端口", LONG];

stays("what is no number of a quiz or no address is told in the kit, which stays as it was", "?tool=kit", async ({ page }) => {
  const panel = page.getByRole("region", { name: "Teacher's kit" });
  const seed = panel.getByLabel("Number of the quiz");
  const [number, paper] = [await seed.inputValue(), await panel.locator(".kit-paper").innerText()];
  for (const typed of ["", "-1", "4294967296", "1.5", "٧", MARKUP, LONG]) {
    await seed.fill(typed);
    await seed.press("Tab");
    await panel.getByRole("alert").getByText(/is none\. Write a whole number from 0 to 4294967295/).waitFor();
    assert.equal(await seed.inputValue(), typed);
    assert.equal(await panel.locator(".kit-paper").innerText(), paper);
  }
  await seed.fill(number);
  await seed.press("Tab");
  await panel.getByRole("alert").waitFor({ state: "detached" });
  for (const typed of ADDRESSES) {
    await panel.getByLabel("Where Port Atlas stands for the class").fill(typed);
    await panel.getByText("An address that a class can open begins with https:// or http://.").waitFor();
    assert.equal(await panel.getByLabel("Where Port Atlas stands for the class").inputValue(), typed);
  }
});

stays("what is no address is told in the classroom", "?tool=classroom", async ({ page }) => {
  const field = page.getByLabel("Where the class finds this page (for the QR code)");
  for (const typed of ADDRESSES) {
    await field.fill(typed);
    await field.press("Tab");
    await page.getByRole("alert").getByText(/is no address of a page: write one that begins with https/).waitFor();
    assert.equal(await field.inputValue(), typed);
  }
  await field.fill("https://school.example/ports/");
  await field.press("Tab");
  await page.getByRole("alert").waitFor({ state: "detached" });
});
