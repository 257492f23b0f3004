// What a reader takes away: pictures, tables, the scenario, its link, its QR code, and a printed page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES } from "./visitor.mjs";

const MAY_COPY = { permissions: ["clipboard-read", "clipboard-write"] };
const FRAGMENT = "#s=os+2003-sp1;bind+tcp+*+x300+as+%22Browser%22;block+6000-6100;bind+tcp+6050";

/** A test in the open tool, beginning with this fragment. */
function taking(name, fragment, body, options) {
  atlas(name, async (visit) => {
    await visit.open(fragment);
    await body({ ...visit, ...(await openTool(visit.page)) });
  }, options);
}

async function openTool(page) {
  await page.locator('.tool-bar [data-tool="take-away"]').click();
  const tool = page.locator('.tool[data-tool="take-away"]');
  await tool.waitFor();
  const press = (name) => tool.getByRole("button", { name, exact: true }).click();
  return {
    tool,
    press,
    width: tool.getByLabel("Width in pixels"),
    told: tool.locator(".told"),
    /** Presses a button; resolves to the name and the bytes of the file that it saves. */
    save: async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), press(name)]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    /** Presses a button; resolves to what is on the clipboard then. */
    copy: async (name) => {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await press(name);
      await tool.getByText(/^Copied\./).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}

taking("a scenario saved as a file is opened again, and a file that is none leaves the scenario as it is", FRAGMENT, async ({ page, tool, save, told }) => {
  const { scenario, undo } = reader(page);
  const { name, bytes } = await save("Save as a file");
  const open = (name, bytes) => tool.getByLabel("Open a file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(bytes) });
  await open("other.txt", "os xp\nbind tcp 80\n");
  await told.getByText("Opened other.txt. Undo brings back what was there.").waitFor();
  assert.equal(await scenario(), "os xp\nbind tcp 80\n");
  for (const [bytes, message] of [
    ["Windows Registry Editor Version 5.00\r\n", /<b>\.txt is a registry file: the tool Registry takes it/],
    [[0x6f, 0x73, 0x0a, 0xff, 0xfe], /Line 2 of <b>\.txt is no UTF-8 text/],
    ["#".repeat(1_100_000), /<b>\.txt: .*1,048,576/],
  ]) {
    await open("<b>.txt", bytes);
    await told.getByText(message).waitFor();
    assert.equal(await scenario(), "os xp\nbind tcp 80\n");
  }
  await open(name, bytes);
  await told.getByText(`Opened ${name}.`).waitFor();
  assert.equal(await scenario(), bytes.toString());
  await undo.click();
  assert.equal(await scenario(), "os xp\nbind tcp 80\n");
});

taking("the picture is saved as SVG with its title, description and caption, light or dark", FRAGMENT, async ({ tool, save, told }) => {
  const light = await save("Save SVG");
  assert.equal(light.name, "port-atlas.svg");
  const text = light.bytes.toString();
  assert.match(text, /^<svg[^>]* width="960"[\s\S]*<title>Ports of Windows Server 2003 SP1[\s\S]*<desc>[\s\S]*In use in TCP: 300 ports/);
  assert.match(text, /Drawn with Port Atlas\./);
  assert.equal(await told.innerText(), "Saved as port-atlas.svg.");
  await tool.getByRole("radio", { name: "Dark" }).check();
  await tool.getByRole("checkbox", { name: "With its caption" }).uncheck();
  const dark = (await save("Save SVG")).bytes.toString();
  assert.doesNotMatch(dark, /Drawn with Port Atlas\./);
  const paper = (svg) => /\.paper \{ fill: (#\w+)/.exec(svg)[1];
  assert.notEqual(paper(dark), paper(text));
});

taking("the picture is saved as PNG of the width asked for, at the sharpness chosen", FRAGMENT, async ({ tool, width, save }) => {
  for (const [pixels, sharpness, wide] of [["960", "2 ×", 1920], ["280", "1 ×", 280], ["4096", "1 ×", 4096]]) {
    await width.fill(pixels);
    await tool.getByRole("radio", { name: sharpness }).check();
    const { name, bytes } = await save("Save PNG");
    assert.equal(name, "port-atlas.png");
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.equal(bytes.readUInt32BE(16), wide);
    assert.ok(bytes.length > 5000, "it is not blank");
  }
});

taking("a picture that the browser cannot draw is told with what to do", FRAGMENT, async ({ page, press, tool }) => {
  await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = (done) => done(null)));
  await press("Save PNG");
  await tool.getByText(/cannot draw 1920 × \d+ pixels\. Choose a smaller width/).waitFor();
});

taking("a width that no picture has is told, and nothing can be saved with it", FRAGMENT, async ({ tool, width }) => {
  for (const typed of ["", "279", "4097", "1e3", "-960", "wide", "9".repeat(50_000)]) {
    await width.fill(typed);
    await tool.getByText("A width is a whole number from 280 to 4096.").waitFor();
    assert.ok(await tool.getByRole("button", { name: "Save PNG" }).isDisabled());
    assert.equal(await width.inputValue(), typed);
  }
  await width.fill("640");
  assert.ok(await tool.getByRole("button", { name: "Save SVG" }).isEnabled());
});

taking("the ranges are saved and copied as CSV, JSON and Markdown", FRAGMENT, async ({ save, copy }) => {
  const csv = await save("Save CSV");
  assert.equal(csv.name, "port-atlas.csv");
  assert.match(csv.bytes.toString(), /^\ufeffRange,First,Last,Number,Note\r\n[\s\S]*"In use, TCP",1025,1324,300,next: 1325\r\n/);
  const json = JSON.parse(await copy("Copy JSON"));
  assert.deepEqual(json.rows.find((row) => row.name === "Blocked").ranges, [[6000, 6100]]);
  assert.equal((await save("Save JSON")).name, "port-atlas.json");
  assert.match(await copy("Copy Markdown"), /^\| Range \| Ports \| Number \| Note \|\n\| --- /);
  assert.equal((await save("Save Markdown")).name, "port-atlas.md");
  assert.match(await copy("Copy CSV"), /^Range,/);
}, MAY_COPY);

taking("caption, alt text, scenario and link are copied as they are shown", FRAGMENT, async ({ page, save, copy }) => {
  assert.equal(await copy("Copy: Caption"), "Ports of Windows Server 2003 SP1, MaxUserPort 5000. Drawn with Port Atlas.");
  assert.match(await copy("Copy: Alt text"), /Blocks \(1\): 6000-6100/);
  const scenario = 'os 2003-sp1\nbind tcp * x300 as "Browser"\nblock 6000-6100\nbind tcp 6050\n';
  assert.equal(await copy("Copy as text"), scenario);
  const file = await save("Save as a file");
  assert.deepEqual([file.name, file.bytes.toString()], ["port-atlas.txt", scenario]);
  assert.equal(await copy("Copy link"), page.url());
}, MAY_COPY);

taking("where the browser does not allow copying, a message says what to do", FRAGMENT, async ({ page, press, tool }) => {
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await press("Copy JSON");
  await tool.getByText("The browser does not allow copying here. Save a file instead.").waitFor();
});

taking("the QR code is of this state alone", FRAGMENT, async ({ page, tool, press }) => {
  const code = tool.getByRole("img", { name: "QR code of the link to this state" });
  await press("QR code");
  await code.waitFor();
  const { act } = reader(page);
  await act("Bind *");
  assert.equal(await code.count(), 0);
  await press("QR code");
  await code.waitFor();
});

// Every line differs, so that packing does not help.
const LONG = Array.from({ length: 3000 }, (_, at) => `bind tcp ${1 + ((at * 7919) % 60_000)} as "p${((at * 48_271) % 2_147_483_647).toString(36)}"`).join("\n");

taking("a scenario too long for a QR code or for a good link is told so, and stays", "#s=bind+tcp+80", async ({ page, tool, press }) => {
  const { write } = reader(page);
  await write(LONG);
  await press("QR code");
  await tool.getByText(/The link has [\d,]+ bytes; a QR code holds 2,953 at most\. Save the scenario as a file instead\./).waitFor();
  await press("Copy link");
  await tool.getByText(/Copied\. The link has [\d,]+ characters; many programs cut a link of more than 8,000\./).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
}, MAY_COPY);

taking("where a long scenario cannot be packed, the link is refused with what to do", "#s=bind+tcp+80", async ({ page, tool, press }) => {
  await page.evaluate(() => (globalThis.CompressionStream = undefined));
  await reader(page).write(LONG);
  for (const name of ["QR code", "Copy link"]) {
    await press(name);
    await tool.getByText("The browser cannot pack a scenario as long as this into a link. Save it as a file instead.").waitFor();
  }
}, MAY_COPY);

const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

for (const [language, locale] of Object.entries(LOCALES)) {
  taking(`however it is printed, it is one page of paper, and the page is as before: ${language}`, FRAGMENT, async ({ page }) => {
    const sheet = page.locator(".sheet");
    await page.evaluate(() => {
      const seen = () => (globalThis.text ??= document.querySelector(".sheet")?.textContent);
      new MutationObserver(seen).observe(document.body, { childList: true, subtree: true });
    });
    assert.equal(pages(await page.pdf({ format: "A4" })), 1);
    await page.waitForFunction(() => globalThis.text);
    assert.match(await page.evaluate(() => globalThis.text), /bind tcp 6050[\s\S]*port-blocked[\s\S]*D12/);
    assert.equal(await sheet.count(), 0);
  }, { locale, colorScheme: "dark" });
}

// Twenty steps, of which five are refused by as many rules.
const BUSY = `#s=os+2003-sp1;set+MaxUserPort+20000;set+ReservedPorts+4500-4500+4501-4501+9-8;${"bind+tcp+*+x300;".repeat(5)}block+30000-31000;bind+tcp+30500;block+30500-32000;bind+tcp+80;bind+tcp+80;reserve+100-200;reserve+55000-56000;unblock+5;nonsense;${"bind+udp+*;".repeat(3)}`;

for (const format of ["A4", "Letter"]) {
  for (const [language, locale] of Object.entries(LOCALES)) {
    for (const width of [390, 1280]) {
      taking(`a busy scenario is one page of ${format} too: ${language}, ${width} pixels wide`, BUSY, async ({ page }) => {
        assert.equal(pages(await page.pdf({ format })), 1);
      }, { locale, viewport: { width, height: 800 } });
    }
  }
}

atlas("printed before the tools are there, it is one page: the figure, each row in words, the steps, and no card", async ({ page, open }) => {
  await open(FRAGMENT);
  await reader(page).lookUp.fill("6050");
  assert.equal(pages(await page.pdf({ format: "A4" })), 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".card").isVisible(), false);
  assert.equal(await page.getByText("XP / 2003", { exact: true }).isVisible(), false);
  const rows = await page.locator("#figure-words").innerText();
  assert.deepEqual(rows.split("\n").slice(2, 4), ["In use, TCP: 1025-1324; ports: 300. next: 1325", "In use, UDP: –; ports: 0. next: 1325"]);
});

taking("the button prints the sheet, which is there by then", FRAGMENT, async ({ page, press, tool }) => {
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = document.querySelector(".sheet").textContent)));
  await tool.getByText("One page: the figure").waitFor();
  await press("Print…");
  await page.waitForFunction(() => globalThis.printed);
  assert.match(await page.evaluate(() => globalThis.printed), /Ports of Windows Server 2003 SP1, MaxUserPort 5000[\s\S]*block 6000-6100/);
});

taking("everything can be reached and done by keyboard", FRAGMENT, async ({ page, tool }) => {
  const order = [];
  await tool.getByRole("button", { name: "Close" }).focus();
  for (let stop = 0; stop < 21; stop++) {
    await page.keyboard.press("Tab");
    order.push(await page.evaluate(() => document.activeElement.innerText || document.activeElement.type));
  }
  assert.deepEqual(order.slice(0, 6), ["text", "radio", "radio", "checkbox", "Save SVG", "Save PNG"]);
  assert.ok(order.includes("QR code") && order.includes("Print…"), order.join(", "));
});

for (const { language, colorScheme, width } of [
  { language: "en", colorScheme: "dark", width: 1280 },
  { language: "zh", colorScheme: "light", width: 390 },
]) {
  taking(`axe finds nothing serious, and nothing goes beyond the sides: ${language}, ${colorScheme}, ${width}`, FRAGMENT, async ({ page, tool }) => {
    await tool.getByRole("button", { name: /QR code|二维码/ }).click();
    await tool.locator(".qr").waitFor();
    assert.deepEqual(await grave(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }, { colorScheme, locale: LOCALES[language], viewport: { width, height: 800 } });
}
