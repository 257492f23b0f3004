// The course of lessons: every lesson is solved by the acts of the page, the reader's own scenario waits, progress is kept.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";
import { LOCALES } from "./visitor.mjs";

const text = (path) => readFileSync(new URL(`../../static/${path}`, import.meta.url), "utf8");
const COURSE = text("lessons.txt").split("\n").filter((line) => /^[a-z]/.test(line));

/** A section of a lesson's file: its lines, without their indentation. */
function section(lesson, key) {
  const [, body] = new RegExp(`^${key}:(.*(?:\\n(?:[ \\t].*)?)*)`, "m").exec(lesson);
  return body.split("\n").map((line) => line.trim()).filter(Boolean);
}

const LESSONS = COURSE.map((id) => {
  const lesson = text(`lessons/${id}.txt`);
  return { id, title: section(lesson, "title en")[0], start: section(lesson, "start"), solution: section(lesson, "solution") };
});

const guide = (page) => page.locator(".guide");
const strip = (page) => guide(page).locator(".strip").getByRole("status");
const open = (page, title) => page.locator(".lesson-list").getByRole("button", { name: title, exact: true }).click();
const steps = (count) => (count === 1 ? "1 step" : `${count} steps`);

/** Opens the list, and waits for all of it. */
async function course(page) {
  await page.getByRole("navigation").getByRole("button", { name: "Lessons", exact: true }).click();
  await page.locator(".lesson-list li button").nth(COURSE.length - 1).waitFor();
}

/** Does what a line says, as a reader does it: by the form, by the switch of systems, in the registry's panel. */
async function act(page, line) {
  const { act, choose } = reader(page);
  const [command, program] = line.split(/ as "([^"]*)"/);
  const words = command.split(" ");
  const [verb, first, second, count] = words;
  const named = { "Program (optional)": program ?? "" };
  const Protocol = first === "udp" ? "UDP" : "TCP";
  if (verb === "os") return choose("System", first === "2003-sp1" ? "2003 SP1" : "XP / 2003");
  if (verb === "set") return write(page, first, words.slice(2));
  if (verb === "restart") return act("Restart");
  if (verb === "bind" && second === "*") return act("Bind *", { Protocol, "How many": count?.slice(1) ?? "1", ...named });
  if (verb === "bind") return act("Bind port", { Protocol, Port: second, ...named });
  if (verb === "close") return act("Close", { Protocol, "Port or range": second });
  const label = verb[0].toUpperCase() + verb.slice(1);
  return act(label, { [verb === "unblock" ? "First port of the block" : "Port or range"]: first, ...(/^un/.test(verb) ? {} : named) });
}

/** Writes a value in the registry's panel. */
async function write(page, value, data) {
  await page.getByRole("navigation").getByRole("button", { name: "Registry", exact: true }).click();
  const field = value === "MaxUserPort" ? "MaxUserPort: Decimal" : "ReservedPorts, one range a line";
  await page.getByLabel(field, { exact: true }).fill(data.join("\n"));
  await page.keyboard.press("Tab");
}

for (const [at, { id, title, solution }] of LESSONS.entries()) {
  atlas(`the lesson ${id} is solved by the acts of the page, in as many steps as its solution`, async ({ page, open: go }) => {
    await go();
    await course(page);
    await open(page, title);
    await guide(page).getByText(`Lesson ${at + 1} of ${COURSE.length} · `).waitFor();
    assert.match(await strip(page).innerText(), /^Goal \d of \d reached\. ./);
    for (const line of solution) await act(page, line);
    await guide(page).locator(".strip.reached").waitFor();
    assert.equal((await strip(page).innerText()).trim(), `Goal reached in ${steps(solution.length)}.`);
    await guide(page).getByText("To remember").waitFor();
  });
}

atlas("neither lessons nor quiz are loaded before they are opened", async ({ page, open: go, site }) => {
  const asked = () => site.requests.filter((path) => /lesson|workbench/.test(path)).map((path) => path.replace(/-\w+(?=[._])/, ""));
  await go();
  assert.deepEqual(asked(), []);
  await page.getByRole("navigation").getByRole("button", { name: "Quiz", exact: true }).click();
  await page.getByRole("button", { name: "Begin a quiz" }).waitFor();
  assert.deepEqual(asked().filter((path) => path.includes("lesson")), []);
  await course(page);
  assert.equal(asked().filter((path) => path.includes("lesson")).length, COURSE.length + 1);
});

atlas("the reader's own scenario waits while a lesson is open, in the address too", async ({ page, open: go }) => {
  await go("#s=block+6000-6100");
  const { scenario, undo } = reader(page);
  await course(page);
  await open(page, "Keep 1433 for SQL Server");
  await act(page, "reserve 1433-1434");
  assert.equal(await scenario(), 'os 2003\nbind tcp * x408 as "Proxy"\nreserve 1433-1434\n');
  assert.match(page.url(), /#s=block\+6000-6100$/);
  await guide(page).getByRole("button", { name: "All lessons" }).click();
  assert.equal(await scenario(), "block 6000-6100\n");
  assert.ok(await undo.isDisabled());
});

atlas("what still differs is said in words after every change, and it is said when the goal is reached", async ({ page, open: go }) => {
  await go();
  await course(page);
  await open(page, "Keep 1433 for SQL Server");
  await guide(page).getByText("Port 1433 can still be given to a UDP wildcard bind.").waitFor();
  await act(page, "reserve 1433");
  await strip(page).getByText(/Port 1434 can still be given to a TCP wildcard bind\./).waitFor();
  await act(page, "reserve 1434");
  await strip(page).getByText("Goal reached in 2 steps.").waitFor();
  await guide(page).getByText("The shortest way known takes 1 step. Your fewest: 2 steps.").waitFor();
  await reader(page).undo.click();
  await strip(page).getByText(/Port 1434 can still/).waitFor();
});

atlas("a reader who is typing or sliding keeps the focus when the goal is reached, another is led to what to remember", async ({ page, open: go }) => {
  await go("?lesson=asleep-above");
  await guide(page).getByRole("heading", { name: "A reservation that sleeps" }).waitFor();
  const { slider, number } = reader(page);
  await number.fill("59999");
  await page.keyboard.press("Enter");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await guide(page).locator(".strip.reached").waitFor();
  assert.ok(await slider.evaluate((thumb) => thumb === document.activeElement), "the slider keeps the focus");
  await page.keyboard.press("ArrowRight");
  await guide(page).locator(".strip:not(.reached)").waitFor();
  await number.fill("60000");
  await page.keyboard.press("Enter");
  await page.locator("#goal-reached:focus").waitFor();
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Next lesson: /);
  const [next, column] = [await page.locator(":focus").boundingBox(), page.viewportSize()];
  assert.ok(next.y >= 0 && next.y + next.height <= column.height, "the way on is in sight");
});

atlas("the list is a path in chapters, with an introduction for who comes first and the time that is left", async ({ page, open: go }) => {
  await go();
  await course(page);
  const list = page.getByRole("region", { name: "Lessons" });
  assert.deepEqual(await list.locator(".lesson-list h3").allInnerTexts(), ["Who gets which port", "When ports run out", "Reservations", "Blocks", "Before and after Service Pack 1"]);
  await list.getByText("about 30 minutes to go").waitFor();
  await list.getByText("Then act:").waitFor();
  await list.getByRole("button", { name: `Begin with: ${LESSONS[0].title}` }).click();
  await act(page, "bind tcp * x3");
  await strip(page).getByText("Goal reached").waitFor();
  await guide(page).getByRole("button", { name: "All lessons" }).click();
  await list.getByRole("button", { name: `Go on with: ${LESSONS[1].title}` }).waitFor();
  assert.equal(await list.getByText("Then act:").count(), 0);
});

atlas("sliding the past away is told as what it is", async ({ page, open: go }) => {
  await go();
  await course(page);
  await open(page, "More ports for the backup");
  await reader(page).number.fill("60000");
  await page.keyboard.press("Enter");
  await guide(page).getByText(/^What has happened stays: where the start says “bind tcp \* x3976 as "Backup"”/).waitFor();
});

atlas("hints come one after the other, and a shown solution does not count until one starts over", async ({ page, open: go }) => {
  await go();
  await course(page);
  await open(page, "Two servers, one port");
  const click = (name) => guide(page).getByRole("button", { name }).click();
  while (await guide(page).getByRole("button", { name: /^Hint/ }).count()) await click(/^Hint/);
  await click("Show the solution");
  await click("Run the solution");
  await strip(page).getByText(/with the solution shown: that does not count/).waitFor();
  await click("Start over");
  await act(page, 'bind tcp 80 as "Apache"');
  await act(page, 'bind tcp 8080 as "Apache"');
  await strip(page).getByText("Goal reached in 2 steps.").waitFor();
});

atlas("progress outlives the page, is taken away and in as a file, and is cleared", async ({ page, open: go }) => {
  await go();
  await course(page);
  await open(page, LESSONS[0].title);
  await act(page, "bind tcp * x3");
  await guide(page).getByRole("button", { name: `Next lesson: ${LESSONS[1].title}` }).click();
  await guide(page).getByRole("heading", { name: LESSONS[1].title }).waitFor();
  await go();
  await course(page);
  await page.getByText(`1 of ${COURSE.length} solved`).waitFor();
  await page.getByRole("button", { name: `Go on with: ${LESSONS[1].title}` }).waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const file = readFileSync(await (await saved).path(), "utf8");
  assert.equal(file, "port-atlas progress 1\nlesson wildcard-bind 1\n");

  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByRole("button", { name: "Clear it" }).click();
  await page.getByText(`0 of ${COURSE.length} solved`).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("port-atlas.progress.1")), null);

  const take = (content) => page.getByLabel("Take in a file").setInputFiles({ name: "mine.txt", mimeType: "text/plain", buffer: Buffer.from(content) });
  await take("<!doctype html>");
  await page.getByText(/^mine\.txt: This is no file of progress/).waitFor();
  await take(`${file}lesson left-edge 3\n`);
  await page.getByText(`2 of ${COURSE.length} solved`).waitFor();
});

atlas("where nothing can be kept, lessons work all the same", async ({ page, open: go }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  await go();
  await course(page);
  await open(page, LESSONS[0].title);
  await act(page, "bind tcp * x3");
  await strip(page).getByText("Goal reached in 1 step.").waitFor();
});

const OWN = text("lessons/README.md").split("\n").filter((line) => /^ {4}/.test(line)).map((line) => line.slice(4)).join("\n").replace(/^[^]*?(?=lesson: two-on-80)/, "");
const give = (page, content, name = "own.txt") =>
  page.getByLabel("Open a lesson file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

atlas("an author's lesson opens from a file, and its faults are told as on the command line", async ({ page, open: go }) => {
  await go();
  await course(page);
  await give(page, OWN.replace("refused port-in-use", "refuse port-in-use"));
  await page.getByText("This lesson cannot be opened: own.txt").waitFor();
  const line = OWN.split("\n").indexOf("  refused port-in-use") + 1;
  await page.getByText(`Line ${line}, column 3:`).waitFor();
  await give(page, OWN.replace("solution:\n  bind tcp 80", "solution:\n  bind tcp 81"));
  await page.getByText(/No step has been refused yet/).waitFor();
  await give(page, Buffer.from([0xff, 0xfe]).toString("latin1").repeat(40_000));
  await page.getByText(/A lesson may have 65536 bytes/).waitFor();
  await give(page, OWN);
  await guide(page).getByRole("heading", { name: "Two servers, one port" }).waitFor();
  await guide(page).getByText("A lesson of your own").waitFor();
});

atlas("a lesson opens from a link: one of the course, one of the same site, none of another", async ({ page, open: go }) => {
  await go("?lesson=left-edge");
  await guide(page).getByRole("heading", { name: "Handle and left edge" }).waitFor();
  await go("?lesson=lessons/no-lock.txt");
  await guide(page).getByRole("heading", { name: "A reservation is not a lock" }).waitFor();
  await go("?lesson=https://example.com/mine.txt");
  await page.getByText(/It lies on another site/).waitFor();
  for (const nothing of ["?lesson=", "?lesson=here"]) {
    await go(nothing);
    await page.getByRole("button", { name: `Begin with: ${LESSONS[0].title}` }).waitFor();
    assert.equal(await page.locator(".broken").count(), 0, nothing);
  }
  await go("?lesson=nowhere");
  await page.getByText("The course has no such lesson. Choose one from the list.").waitFor();
});

atlas(
  "a link carries an author's lesson in itself, and leaving the lesson takes it out of the address",
  async ({ page, open: go, t }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => t.skip("no clipboard"));
    await go("#s=block+6000-6100");
    await course(page);
    await give(page, OWN);
    await guide(page).getByRole("button", { name: "Copy a link to this lesson" }).click();
    await guide(page).getByText("The link is copied.").waitFor();
    const link = page.url();
    assert.match(link, /\?tool=lessons&lesson=here#[sz]=/);
    await guide(page).getByRole("button", { name: "All lessons" }).click();
    await page.waitForURL(/\/#s=block\+6000-6100$/);
    await go(link.replace(/^.*?\/(?=\?)/, ""));
    await guide(page).getByRole("heading", { name: "Two servers, one port" }).waitFor();
  },
);

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    atlas(
      `axe finds nothing grave in the lessons, ${colorScheme}, ${width} pixels`,
      async ({ page, open: go }) => {
        await go();
        await course(page);
        assert.deepEqual(await grave(page), []);
        await open(page, "Keep 1433 for SQL Server");
        await guide(page).getByRole("button", { name: /^Hint/ }).click();
        await act(page, "reserve 1433-1434");
        assert.deepEqual(await grave(page), []);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
  }
}

atlas(
  "the whole course is in Chinese for who reads Chinese",
  async ({ page, open: go }) => {
    await go();
    await page.getByRole("button", { name: "课程", exact: true }).click();
    await page.locator(".lesson-list").getByRole("button", { name: "把 1433 留给 SQL Server" }).click();
    await guide(page).getByText("端口 1433 仍可能").first().waitFor();
  },
  { locale: LOCALES.zh },
);

atlas(
  "on a phone the goal stays in sight",
  async ({ page, open: go }) => {
    await go();
    await course(page);
    await open(page, "Keep 1433 for SQL Server");
    await reader(page).acts.scrollIntoViewIfNeeded();
    const box = await guide(page).locator(".strip").boundingBox();
    assert.ok(box.y >= 0 && box.y < 10, `the strip is at ${box.y}`);
    await guide(page).getByRole("button", { name: "To the lesson" }).click();
    await guide(page).getByRole("heading", { name: "Keep 1433 for SQL Server" }).waitFor();
    assert.ok((await guide(page).getByRole("heading", { level: 2 }).boundingBox()).y >= 0);
    await act(page, "reserve 1433-1434");
    await guide(page).getByRole("button", { name: "To the lesson" }).click();
    await page.waitForTimeout(300);
    const next = await guide(page).getByRole("button", { name: /^Next lesson/ }).boundingBox();
    assert.ok(next.y > 0 && next.y + next.height < 844, `the way on is at ${next.y}`);
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true },
);
