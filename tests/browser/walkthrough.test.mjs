// A walkthrough with a screen reader's view: one whole lesson by the keyboard alone, told by the accessibility tree.
//
// The tree is what the browser hands to a screen reader; `ariaSnapshot` writes it as lines of role and name. What is
// announced by itself is what stands in a live region: the elements with the role `status`.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";

const TITLE = "Keep 1433 for SQL Server";

/** The role and name of what has the focus, as the tree has them. */
const focused = async (page) => {
  const [line] = (await page.locator(":focus").ariaSnapshot()).split("\n");
  // A name with a colon is put into quotes.
  return line.replace(/^- '(.*)':?$/, "- $1").replace(/(?<="):$/, "");
};

/** Presses Tab until the tree's line of what has the focus begins like this. */
async function tabTo(page, line, key = "Tab") {
  const met = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const at = (await page.locator(":focus").count()) ? await focused(page) : "nothing";
    if (at.startsWith(line)) return;
    met.push(at);
  }
  assert.fail(`${line} is not reached; met\n${met.join("\n")}`);
}

/** Everything that the page announces from now on, in its order. */
async function listen(page) {
  await page.evaluate(() => {
    globalThis.said = [];
    const tell = (records) => {
      for (const { target } of records) {
        const region = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target).closest('[role="status"]');
        const text = region?.innerText.trim();
        if (text && globalThis.said.at(-1) !== text) globalThis.said.push(text);
      }
    };
    new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async () => page.evaluate(() => globalThis.said.splice(0));
}

/** The lines of the tree below an element, without their indentation and list marks. */
const tree = async (element) => (await element.ariaSnapshot()).split("\n").map((line) => line.replace(/^[\s-]*/, ""));

atlas("one whole lesson with a screen reader, by the keyboard alone", async ({ page, open }) => {
  await open();

  // The bar of tools is a landmark of its own, and says what is unfolded.
  await tabTo(page, '- button "Lessons"');
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Lessons" }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Lessons", expanded: true }).waitFor();

  // The list says how far one is, and every lesson is a button with its title.
  await page.locator(".lesson-list li button").nth(20).waitFor();
  const list = await tree(page.getByRole("region", { name: "Lessons" }));
  assert.ok(list.includes('heading "Lessons" [level=2]'), list.join("\n"));
  assert.ok(list.some((line) => /0 of 21 solved/.test(line)), list.join("\n"));
  assert.ok(list.includes('heading "Reservations" [level=3]'), list.join("\n"));
  await tabTo(page, `- button "${TITLE}"`);
  await page.keyboard.press("Enter");

  // The lesson opens with the focus on its title, so that reading goes on from there.
  const lesson = page.getByRole("region", { name: TITLE });
  await lesson.waitFor();
  await page.locator("#guide-title:focus").waitFor();
  assert.equal(await focused(page), `- heading "${TITLE}" [level=2]`);
  const read = await tree(lesson);
  const order = [
    /^paragraph: Lesson 9 of 21 · Reservations$/,
    /^heading "Keep 1433 for SQL Server" \[level=2\]$/,
    /^button "Leave the lesson; your own scenario comes back"/,
    /^paragraph: 1433 is a port like any other/,
    /^heading "Try it" \[level=3\]$/,
    /^paragraph: 408 connections are open/,
    /^status/,
    /^heading "Goal" \[level=3\]$/,
    /^list "Goal"/,
    /Not yet: ?No TCP wildcard bind is given ports 1433-1434\./,
    /Port 1433 can still be given to a TCP wildcard bind\./,
    /Reached: ?No program holds TCP ports 1433-1434\./,
    /^button "Hint 1 of 2"/,
    /^button "Start over"/,
  ];
  let from = 0;
  for (const wanted of order) {
    const at = read.findIndex((line, index) => index >= from && wanted.test(line));
    assert.notEqual(at, -1, `${wanted} does not follow in\n${read.join("\n")}`);
    from = at;
  }

  // A hint is announced.
  const said = await listen(page);
  await tabTo(page, '- button "Hint 1 of 2"');
  await page.keyboard.press("Enter");
  await lesson.getByRole("list", { name: "Hints" }).waitFor();
  assert.ok((await said()).some((text) => text.startsWith("One reservation can hold both ports")));

  // The figure is one picture with a description; the port cursor on it is reached by Tab.
  await tabTo(page, '- slider "Port cursor"').catch(() => tabTo(page, "- slider"));

  // A first try, half right: what was done is announced, and what still differs.
  await tabTo(page, '- button "Reserve"');
  await page.keyboard.press("Enter");
  await tabTo(page, '- textbox "Port or range"');
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1433");
  await page.keyboard.press("Enter");
  await lesson.getByRole("status").getByText(/Port 1434 can still be given/).waitFor();
  const first = (await said()).join("\n");
  assert.match(first, /reserve 1433/, "what was done");
  assert.match(first, /Goal 2 of 5 reached\. Port 1434 can still be given to a TCP wildcard bind\./, "what still differs");

  // The second try reaches the goal, and that is announced.
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1434");
  await page.keyboard.press("Enter");
  await lesson.getByRole("status").getByText("Goal reached in 2 steps.").waitFor();
  assert.match((await said()).join("\n"), /Goal reached in 2 steps\./);
  const solved = await tree(lesson);
  assert.ok(!solved.some((line) => line.includes("Not yet:")), solved.join("\n"));
  assert.ok(solved.includes('heading "To remember" [level=3]'), solved.join("\n"));

  // The focus is where that is said, and the next lesson is a key away; it opens in the same way.
  await page.locator("#goal-reached:focus").waitFor();
  assert.equal(await focused(page), '- group "Goal reached in 2 steps."');
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), '- button "Next lesson: A reservation is not a lock"');
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "A reservation is not a lock" }).waitFor();
  await page.locator("#guide-title:focus").waitFor();
  assert.equal(await focused(page), '- heading "A reservation is not a lock" [level=2]');

  // That lesson too is solved by the keyboard, and the one after it is a key away again.
  const second = page.getByRole("region", { name: "A reservation is not a lock" });
  await tabTo(page, '- button "Bind port"');
  await page.keyboard.press("Enter");
  await tabTo(page, '- textbox "Port"');
  await page.keyboard.type("3050");
  await page.keyboard.press("Enter");
  await second.getByRole("status").getByText("Goal reached in 1 step.").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), '- button "Next lesson: Reserved twice, freed once"');

  // Leaving goes back to the list, where the solved lesson says so.
  await tabTo(page, '- button "All lessons"');
  await page.keyboard.press("Enter");
  const back = await tree(page.getByRole("region", { name: "Lessons" }));
  assert.ok(back.some((line) => /solved in 2 steps/.test(line)), back.join("\n"));
});
