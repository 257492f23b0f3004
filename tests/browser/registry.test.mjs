// The registry's panel: values, findings with their fixes, files in and out, by mouse and by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { paste, reader } from "./reader.mjs";

const KEY = String.raw`[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters]`;
const HEADER = "Windows Registry Editor Version 5.00";
const lines = (...all) => all.join("\r\n") + "\r\n";
const wide = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const regFile = (name) => readFileSync(new URL(`../reg/${name}`, import.meta.url));
const SIXTY_THOUSAND = '"MaxUserPort"=dword:0000ea60';

/** A test in the open panel, beginning with this scenario. */
function panel(name, scenario, body, options) {
  atlas(name, async (visit) => {
    await visit.open(`#s=${encodeURIComponent(scenario)}`);
    await body({ ...visit, ...reader(visit.page), ...(await openPanel(visit.page)) });
  }, options);
}

async function openPanel(page) {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Registry" }).click();
  const tool = page.getByRole("region", { name: "Registry", exact: true });
  await tool.getByLabel("MaxUserPort: Decimal").waitFor();
  const group = (name) => tool.getByRole("group", { name, exact: true });
  return {
    tool,
    group,
    decimal: tool.getByLabel("MaxUserPort: Decimal"),
    hex: tool.getByLabel("MaxUserPort: Hexadecimal"),
    strings: tool.getByLabel("ReservedPorts, one range a line"),
    told: tool.locator(".import-told"),
    restart: tool.getByRole("button", { name: "Restart" }),
    chooser: tool.locator('input[type="file"]'),
    choose: (buffer, fileName = "a.reg") =>
      tool.locator('input[type="file"]').setInputFiles({ name: fileName, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) }),
  };
}

/** Types into a field as a reader does: over all that stands there, and then Enter. */
async function enter(field, text) {
  await field.fill(text);
  await field.press("Enter");
}

panel("a number in hex waits for the restart that the panel offers", "os 2003\nbind tcp 80\nblock 6000-6100", async ({ tool, group, hex, decimal, restart, scenario }) => {
  await enter(hex, "ea60");
  await tool.getByText("A restart is needed").waitFor();
  assert.equal(await decimal.inputValue(), "60000");
  assert.match(await group("MaxUserPort").innerText(), /5000 \(0x1388\), the default/);
  await tool.getByText("A restart would end: TCP sockets 1, UDP sockets 0, programs' reservations 0, blocks 1.").waitFor();
  await restart.click();
  await tool.getByText("No restart is needed").waitFor();
  assert.match(await group("MaxUserPort").innerText(), /60000 \(0xea60\)/);
  assert.match(await scenario(), /set MaxUserPort 60000\nrestart\n$/);
});

panel("the starting value is written before all steps, and deleted again", "os 2003\nbind tcp 80", async ({ tool, decimal, scenario, choose: _, page }) => {
  await page.getByRole("radio", { name: "At the first start" }).check();
  await enter(decimal, "0x2000");
  assert.equal(await scenario(), "os 2003\nset MaxUserPort 8192\nbind tcp 80\n");
  await tool.getByRole("button", { name: "Delete MaxUserPort" }).click();
  assert.equal(await scenario(), "os 2003\nbind tcp 80\n");
});

const NONSENSE = ["5OOO", "-1", "4294967296", "<img src=x onerror=alert(1)>", "5000 5001", "٥٠٠٠", "1x4", "0x", "".padEnd(5000, "9")];

panel("nonsense stays in every field for a number, with a message, and changes nothing", "bind tcp 80", async ({ tool, decimal, hex, number, scenario, undo, page }) => {
  page.on("dialog", () => assert.fail("a script of a text ran"));
  for (const nonsense of NONSENSE) {
    for (const field of [decimal, hex]) {
      await enter(field, nonsense);
      await tool.getByRole("alert").waitFor();
      assert.equal(await field.inputValue(), nonsense);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
    }
    await enter(number, nonsense);
    await page.locator(".notice").waitFor();
    assert.equal(await number.inputValue(), nonsense);
  }
  assert.equal(await scenario(), "bind tcp 80\n");
  assert.ok(await undo.isDisabled());
  await enter(number, "6000");
  assert.equal(await number.inputValue(), "6000");
  assert.equal(await number.getAttribute("aria-invalid"), "false");
});

panel("neighbours are found while they are typed, merged by a press, and all is undone", "bind tcp 80", async ({ page, tool, group, strings, scenario }) => {
  await strings.focus();
  await page.keyboard.type("4500-4500\n4501-4501\n9-8");
  await group("ReservedPorts").getByText("KB 812873 warns").waitFor();
  const merge = tool.getByRole("button", { name: "Merge into 4500-4501" });
  await page.keyboard.press("Tab");
  while (!(await merge.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await merge.waitFor({ state: "detached" });
  assert.equal(await strings.inputValue(), "4500-4501\n9-8");
  await tool.getByRole("button", { name: "Remove the line" }).click();
  assert.equal(await scenario(), "bind tcp 80\nset ReservedPorts 4500-4501\n");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await strings.inputValue(), "4500-4500\n4501-4501\n9-8");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await scenario(), "bind tcp 80\n");
});

panel("a line that a scenario cannot hold stays as typed and is not written", "bind tcp 80", async ({ strings, group, scenario }) => {
  await strings.fill("3000-3100\n4500 - 4501");
  await group("ReservedPorts").getByText("Line 2: “4500 - 4501”").waitFor();
  await strings.blur();
  assert.equal(await strings.inputValue(), "3000-3100\n4500 - 4501");
  assert.equal(await scenario(), "bind tcp 80\n");
});

panel("the quirk shows which port leaks, and lets it", "set ReservedPorts 1025-1025 1026-1026", async ({ tool, scenario, act, step }) => {
  await tool.getByText("could be given these reserved ports: 1026.").waitFor();
  await tool.getByLabel("Leak as KB 812873 warns").check();
  await tool.getByText("can be given: 1026.").waitFor();
  await act("Bind *", { "How many": "1" });
  await step(3).getByText("1026").waitFor();
  await tool.getByLabel("Leak as KB 812873 warns").uncheck();
  assert.match(await scenario(), /quirk kb812873 off\n$/);
});

const GOOD = {
  "UTF-16 with its mark": wide(lines(HEADER, "", KEY, SIXTY_THOUSAND, "")),
  "UTF-8": lines(HEADER, "", KEY, SIXTY_THOUSAND, ""),
  "UTF-8 with its mark": "\ufeff" + lines(HEADER, "", KEY, SIXTY_THOUSAND, ""),
  REGEDIT4: lines("REGEDIT4", "", KEY, SIXTY_THOUSAND, ""),
};

for (const [encoding, file] of Object.entries(GOOD)) {
  panel(`a file in ${encoding} is imported as one change`, "bind tcp 80", async ({ choose, told, scenario, undo }) => {
    await choose(file, "machine 1.reg");
    await told.getByText("machine 1.reg is imported.").waitFor();
    assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
    await undo.click();
    assert.equal(await scenario(), "bind tcp 80\n");
    assert.ok(await undo.isDisabled());
  });
}

panel("what regedit exported is imported, and the rest of it counted", "bind tcp 80", async ({ choose, told, scenario }) => {
  await choose(regFile("read/regedit-export.reg"));
  await told.getByText("is imported").waitFor();
  assert.match(await told.innerText(), /Left alone: other keys \d+, other values \d+\./);
  assert.match(await scenario(), /^bind tcp 80\nset /);
});

/** Files that must not be imported, with what is said of each. */
const BAD = {
  "an empty file": ["", /no registry file/],
  "a scenario": ["os xp\nset MaxUserPort 6000\n", /no registry file/],
  "a program": [Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0xff, 0xfe, 0, 0]), /no registry file/],
  "half a character": [Buffer.from([0xff, 0xfe, 0x57]), /no registry file/],
  "UTF-16 the wrong way round": [Buffer.from([0xfe, 0xff, 0, 0x57]), /big-endian/],
  "a broken number": [lines(HEADER, KEY, '"MaxUserPort"=dword:12g'), /Line 3, column 23:[^]*hex digits/],
  "a value of another type": [lines(HEADER, KEY, '"MaxUserPort"="60000"'), /Line 3, column 1:[^]*REG_DWORD/],
  "an abbreviated root": [lines(HEADER, String.raw`[HKLM\SYSTEM]`, SIXTY_THOUSAND), /Line 2[^]*HKLM/],
  "bytes cut off": [lines(HEADER, KEY, '"ReservedPorts"=hex(7):31,00,2d'), /Line 3[^]*middle of a character/],
  "a value without a key": [lines(HEADER, SIXTY_THOUSAND), /Line 2[^]*below no key/],
  "markup": [lines(HEADER, KEY, "<img src=x onerror=alert(1)>"), /Line 3/],
  "ten thousand bad lines": [lines(HEADER, ...Array(10_000).fill("x")), /Lines that are not taken: 10,000\./],
  "more than a registry file may have": [Buffer.alloc(16 * 1024 * 1024 + 1, "x"), /16,777,216 bytes/],
};

for (const [what, [file, said]] of Object.entries(BAD)) {
  panel(`${what} changes nothing, and the panel says why`, "bind tcp 80", async ({ page, choose, told, scenario, undo }) => {
    page.on("dialog", () => assert.fail("a script of a file ran"));
    await choose(file, "<b>bad</b>.reg");
    await told.getByText(/was not imported/).first().waitFor();
    assert.match(await told.innerText(), said);
    assert.ok((await told.innerText()).includes("<b>bad</b>.reg"));
    assert.equal(await scenario(), "bind tcp 80\n");
    assert.ok(await undo.isDisabled());
  });
}

panel("of a file with bad lines the others are taken where the reader says so", "bind tcp 80", async ({ choose, told, scenario }) => {
  await choose(lines(HEADER, KEY, SIXTY_THOUSAND, "rubbish"));
  await told.getByRole("button", { name: "Import the other lines" }).click();
  await told.getByText("is imported").waitFor();
  assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
});

panel("the same file can be chosen again", "bind tcp 80", async ({ choose, told }) => {
  const file = lines(HEADER, KEY, SIXTY_THOUSAND);
  await choose(file);
  await told.getByText("is imported").waitFor();
  await choose(file);
  await told.getByText("stand here already").waitFor();
});

/** Drags a file over the page and drops it there; the place is given by a selector. */
async function drop(page, selector, name, text) {
  const carried = await page.evaluateHandle(([name, text]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], name));
    return carried;
  }, [name, text]);
  const place = page.locator(selector);
  await place.dispatchEvent("dragover", { dataTransfer: carried, bubbles: true, cancelable: true });
  await page.getByText("Drop the .reg file to import it").waitFor();
  await place.dispatchEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
  await page.getByText("Drop the .reg file to import it").waitFor({ state: "hidden" });
}

for (const place of ["body", ".figure", ".registry textarea >> nth=0"]) {
  panel(`a file is dropped on ${place}`, "bind tcp 80", async ({ page, told, scenario }) => {
    await drop(page, place, "dropped.reg", lines(HEADER, KEY, SIXTY_THOUSAND));
    await told.getByText("dropped.reg is imported").waitFor();
    assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
  });
}

panel("with the panel closed, a drop is none of the page's business", "bind tcp 80", async ({ page, tool }) => {
  await tool.getByRole("button", { name: "Close" }).click();
  const taken = await page.evaluate(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(["x"], "a.reg"));
    return !document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  assert.equal(taken, false);
});

panel("a text that is pasted on the page is imported, and one that is no registry file is not", "bind tcp 80", async ({ page, told, scenario }) => {
  const give = (text) => page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await give("a shopping list");
  await give(lines(HEADER, KEY, SIXTY_THOUSAND));
  await told.getByText("The pasted text is imported").waitFor();
  assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
});

panel("a text is typed or pasted into its field and imported", "bind tcp 80", async ({ tool, told, scenario }) => {
  await paste(tool.getByLabel("Text of a .reg file"), lines("REGEDIT4", KEY, SIXTY_THOUSAND));
  await tool.getByRole("button", { name: "Import the text" }).click();
  await told.getByText("is imported").waitFor();
  assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
});

panel("a file of a megabyte is read while the page says so", "bind tcp 80", async ({ page, choose, told, scenario }) => {
  await page.evaluate(() => {
    globalThis.said = [];
    const told = document.querySelector(".import-told");
    new MutationObserver(() => globalThis.said.push(told.textContent)).observe(told, { childList: true, subtree: true, characterData: true });
  });
  const other = Array.from({ length: 30_000 }, (_, at) => `"Value${at}"="${at}"`);
  const file = lines(HEADER, "", KEY, SIXTY_THOUSAND, String.raw`[HKEY_LOCAL_MACHINE\SOFTWARE\Other]`, ...other).padEnd(1 << 20, ";");
  await choose(file, "big.reg");
  await told.getByText("big.reg is imported").waitFor();
  await told.getByText("Left alone: other keys 1, other values 30,000.").waitFor();
  const said = await page.evaluate(() => globalThis.said);
  assert.ok(said.some((text) => text.startsWith("Reading big.reg: 1,0")), said.join("\n"));
  assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 60000\n");
});

panel("the file that is downloaded is that of regedit, byte for byte", readFileSync(new URL("../reg/write/both-over-three-lines.txt", import.meta.url), "utf8"), async ({ page, tool }) => {
  const download = page.waitForEvent("download");
  await tool.getByRole("button", { name: "Download the .reg file" }).click();
  assert.equal((await download).suggestedFilename(), "Tcpip-Parameters.reg");
  assert.deepEqual(readFileSync(await (await download).path()), regFile("write/both-over-three-lines.reg"));
});

panel("the commands are copied", "set MaxUserPort 60000", async ({ page, tool }) => {
  await tool.getByRole("button", { name: "Copy the commands" }).click();
  await tool.getByText("The commands are copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^reg add "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters" \/v MaxUserPort \/t REG_DWORD \/d 60000 \/f\nreg delete /);
}, { permissions: ["clipboard-read", "clipboard-write"] });

panel("values that no command line carries are offered as a file alone", 'set ReservedPorts 1-2&calc', async ({ tool }) => {
  await tool.getByText("Use a registry file instead.").waitFor();
  assert.equal(await tool.getByRole("button", { name: "Copy the commands" }).count(), 0);
});

panel("everything in the panel is reached by keyboard", "set ReservedPorts 4500-4500 4501-4501\nbind tcp 80", async ({ page, tool }) => {
  const all = await tool.locator("button:not(:disabled), input, textarea, a[href], pre").evaluateAll((found) => {
    const radios = new Set();
    return found.filter((one) => one.type !== "radio" || (one.checked && radios.add(one))).length;
  });
  await tool.getByRole("button", { name: "Close" }).focus();
  const reached = new Set();
  for (let presses = 0; presses < all + 5; presses += 1) {
    reached.add(await page.evaluate(() => {
      const { activeElement: here } = document;
      return here.closest(".tool") ? (here.dataset.reached ??= String(Math.random())) : "";
    }));
    await page.keyboard.press("Tab");
  }
  reached.delete("");
  assert.equal(reached.size, all);
});

const FULL = 'set ReservedPorts 4500-4500 9-8 4501-4501\nbind tcp 80\nset MaxUserPort 70000\nquirk kb812873 on';

for (const colorScheme of ["light", "dark"]) {
  for (const [locale, name] of [["en-US", "Registry"], ["zh-CN", "注册表"]]) {
    for (const width of [390, 1280]) {
      atlas(`axe finds nothing serious in the panel, ${colorScheme}, ${locale}, ${width} pixels`, async ({ page, open }) => {
        await open(`#s=${encodeURIComponent(FULL)}`);
        await page.locator("nav.tool-bar").getByRole("button", { name }).click();
        await page.locator(".registry .findings").first().waitFor();
        await page.locator('.registry input[type="file"]').setInputFiles({ name: "a.reg", mimeType: "", buffer: Buffer.from(lines(HEADER, KEY, "x")) });
        await page.locator(".import-told .problems").waitFor();
        await page.locator(".registry .numbers input").first().fill("x");
        await page.locator(".registry .numbers input").first().press("Enter");
        assert.deepEqual(await grave(page), []);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `the page is ${beyond} pixels too wide`);
      }, { colorScheme, locale, viewport: { width, height: 844 } });
    }
  }
}

panel("while the timeline shows an earlier step, the panel shows and writes the registry of that step", "bind tcp 80\nset MaxUserPort 60000\nrestart", async ({ page, tool, group, decimal, scenario }) => {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Timeline" }).click();
  await tool.getByText("No restart is needed").waitFor();
  const back = page.getByRole("button", { name: "One step back" });
  await back.click();
  await tool.getByText("A restart is needed").waitFor();
  await tool.getByText("The timeline shows an earlier step.").waitFor();
  assert.equal(await decimal.inputValue(), "60000");
  assert.match(await group("MaxUserPort").innerText(), /5000 \(0x1388\), the default/);
  await back.click();
  assert.equal(await decimal.inputValue(), "");
  await enter(decimal, "7000");
  await page.getByRole("region", { name: "Timeline" }).getByText(/^After step 2 of 4/).waitFor();
  assert.equal(await decimal.inputValue(), "7000");
  assert.equal(await scenario(), "bind tcp 80\nset MaxUserPort 7000\nset MaxUserPort 60000\nrestart\n");
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Whether the panel's title can be seen without scrolling. */
const inSight = (tool) => tool.getByRole("heading").first().evaluate((title) => {
  const { top, bottom } = title.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

panel("on a phone the panel comes into sight, the first time and again, and Compare leaves the figures there", "bind tcp 80", async ({ page, tool }) => {
  assert.ok(await inSight(tool));
  await page.evaluate(() => scrollTo(0, 0));
  const { tool: open } = reader(page);
  await open("Look up");
  assert.ok(await inSight(page.getByRole("region", { name: "Look up" })));
  await page.evaluate(() => scrollTo(0, 0));
  await open("Compare");
  assert.equal(await page.evaluate(() => scrollY), 0);
}, PHONE);

panel("on a desk the page stays where it is when the panel opens", "bind tcp 80", async ({ page, tool }) => {
  assert.ok(await inSight(tool));
  assert.equal(await page.evaluate(() => scrollY), 0);
});
