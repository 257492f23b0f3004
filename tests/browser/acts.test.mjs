// What programs and administrators do, through the form, and what the steps say of it.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { reader } from "./reader.mjs";

/** A test that begins with this scenario. */
function from(name, scenario, body, options) {
  atlas(name, async (visit) => {
    await visit.open(`#s=${encodeURIComponent(scenario)}`);
    const hands = reader(visit.page);
    /** Waits until the newest step is the `count`-th, and resolves to its words. */
    const newest = async (count) => {
      await hands.step(count).waitFor();
      assert.equal(await hands.steps.count(), count);
      return hands.step(count).innerText();
    };
    await body({ ...visit, ...hands, newest });
  }, options);
}

from("the 3,976 ephemeral ports run out with 10055", "os 2003", async ({ act, newest, page }) => {
  await act("Bind *", { "How many": "3976" });
  assert.match(await newest(2), /1025-5000|1025 to 5000/);
  await act("Bind *", { "How many": "1" });
  assert.match(await newest(3), /10055 WSAENOBUFS[^]*wildcard-exhausted/);
  assert.match(await page.getByRole("region", { name: "MaxUserPort" }).innerText(), /free TCP ports 0/);
});

from("a burst that ends early says how many it took and how many it did not", "os 2003", async ({ act, newest }) => {
  await act("Bind *", { "How many": "4000" });
  assert.match(await newest(2), /10055[^]*binds refused: 24\./);
});

from("a reservation is passed by wildcard binds and open to specific ones", "os 2003", async ({ act, newest }) => {
  await act("Reserve", { "Port or range": "1025-1030", "Program (optional)": "Backup" });
  await newest(2);
  await act("Bind *", {});
  assert.match(await newest(3), /1031/);
  await act("Bind port", { Port: "1027" });
  assert.match(await newest(4), /bind tcp 1027/);
  assert.doesNotMatch(await newest(4), /Refused/);
});

from("a port in use is refused with 10048, in its own protocol alone", "bind tcp 80", async ({ act, newest }) => {
  await act("Bind port", { Port: "80" });
  assert.match(await newest(2), /10048 WSAEADDRINUSE[^]*port-in-use/);
  await act("Bind port", { Protocol: "UDP", Port: "80" });
  assert.match(await newest(3), /bind udp 80/);
  assert.doesNotMatch(await newest(3), /Refused/);
});

from("a block answers with its handle, refuses binds with 10013, and goes by its first port", "os 2003", async ({ act, newest }) => {
  await act("Block", { "Port or range": "6000-6100" });
  assert.match(await newest(2), /6100/);
  await act("Bind port", { Port: "6050" });
  assert.match(await newest(3), /10013 WSAEACCES[^]*port-blocked/);
  await act("Unblock", { "First port of the block": "6001" });
  assert.match(await newest(4), /Refused[^]*no-block-with-left-edge/);
  await act("Unblock", { "First port of the block": "6000" });
  assert.doesNotMatch(await newest(5), /Refused/);
});

from("close and unreserve take away, and a restart takes all that programs did", "bind tcp 80\nreserve 3000-3100", async ({ act, newest, card, lookUp }) => {
  await act("Close", { "Port or range": "80" });
  await newest(3);
  await act("Unreserve", { "Port or range": "3000-3100" });
  assert.match(await newest(4), /3000-3100/);
  await act("Reserve", { "Port or range": "2000" });
  await newest(5);
  await act("Restart");
  await newest(6);
  await lookUp.fill("2000");
  assert.doesNotMatch(await card(2000).innerText(), /Reservation 2000/i);
});

from("on XP nothing above 49151 can be blocked at 50000; with SP1 it can", "set MaxUserPort 50000", async ({ act, newest, choose, step }) => {
  await act("Block", { "Port or range": "50001-50100" });
  assert.match(await newest(2), /Refused[^]*block-window-empty/);
  await choose("System", "2003 SP1");
  await step(3).waitFor();
  const blocked = step(3);
  assert.match(await blocked.innerText(), /block 50001-50100/);
  assert.doesNotMatch(await blocked.innerText(), /Refused/);
  await choose("System", "XP / 2003");
  assert.match(await step(3).innerText(), /Refused[^]*block-window-empty/);
});

from("the form says beforehand what would happen", "bind tcp 80", async ({ page, acts }) => {
  await acts.getByRole("group", { name: "What a program does" }).getByRole("button", { name: "Bind port" }).click();
  await acts.getByText("Would be refused:").waitFor();
  await acts.getByLabel("Port", { exact: true }).fill("81");
  await acts.getByText("Would do:").waitFor();
  await acts.getByLabel("Port", { exact: true }).fill("65536");
  await acts.getByText("Cannot be read.").waitFor();
  const send = acts.getByRole("button", { name: "Bind port" }).last();
  assert.ok(await send.isDisabled());
  await acts.getByLabel("Port", { exact: true }).press("Enter");
  assert.equal(await page.getByRole("region", { name: "Steps" }).getByRole("listitem").count(), 1);
});

from("a step can be taken out, and comes back with undo", "bind tcp 80\nbind tcp 81\nbind tcp 82", async ({ page, steps, step, scenario }) => {
  await step(2).getByRole("button", { name: /^Remove/ }).click();
  await page.waitForFunction(() => document.querySelectorAll("section ol > li").length === 2);
  assert.equal(await scenario(), "bind tcp 80\nbind tcp 82\n");
  await page.keyboard.press("Control+z");
  await steps.nth(2).waitFor();
  assert.equal(await scenario(), "bind tcp 80\nbind tcp 81\nbind tcp 82\n");
});

from("after removing a step, undo by key works although the button is gone", "bind tcp 80\nbind tcp 81", async ({ page, step, steps }) => {
  await step(2).getByRole("button", { name: /^Remove/ }).focus();
  await page.keyboard.press("Enter");
  await step(2).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await step(2).waitFor();
  assert.equal(await steps.count(), 2);
});

from("undo goes back to the start and redo to the end", "os 2003", async ({ act, undo, redo, scenario, newest, choose, slider }) => {
  const states = [await scenario()];
  await act("Bind port", { Port: "80" });
  await newest(2);
  states.push(await scenario());
  await act("Reserve", { "Port or range": "3000-3100" });
  states.push(await scenario());
  await slider.focus();
  await slider.press("End");
  states.push(await scenario());
  await choose("System", "2003 SP1");
  states.push(await scenario());
  assert.equal(new Set(states).size, states.length);
  for (const state of states.slice(0, -1).reverse()) {
    await undo.click();
    assert.equal(await scenario(), state);
  }
  assert.ok(await undo.isDisabled());
  for (const state of states.slice(1)) {
    await redo.click();
    assert.equal(await scenario(), state);
  }
  assert.ok(await redo.isDisabled());
});

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & Söhne", "\u202Eevil\u202C", "名前"];

for (const name of HOSTILE) {
  from(`the program name ${name} is shown as text`, `bind tcp 80 as "${name}"`, async ({ page, step, choose, lookUp }) => {
    page.on("dialog", () => assert.fail("a script of a name ran"));
    await lookUp.fill("80");
    assert.ok((await step(1).innerText()).includes(name));
    await choose("Show the steps as", "Text");
    assert.equal(await page.locator("main img, main script").count(), 0);
  });
}
