// The one file with all tools, opened from the disk: whatever a class needs is in it, and where a class could not follow it says so.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { grave } from "./accessibility.mjs";
import { reader } from "./reader.mjs";
import { DIST } from "./site.mjs";
import { quit, ready, visit } from "./visitor.mjs";

after(quit);

/** A test of the file: `open` takes a query and a fragment, and may be of the file with the live figure instead. */
function offline(name, body, options = {}) {
  test(name, async () => {
    // Files have an origin that equals no other.
    const session = await visit("null", options);
    const open = async (rest = "", file = "port-atlas-tools.html") => {
      await session.page.goto(`${pathToFileURL(DIST)}${file}${rest}`);
      await ready(session.page);
    };
    try {
      await body({ ...session, open });
      assert.deepEqual(session.troubles, []);
    } finally {
      await session.close();
    }
  });
}

const guide = (page) => page.locator(".guide");

offline("a link to a lesson opens it, it is solved, and what is reached stays in the browser", async ({ page, open }) => {
  await open("?lesson=no-lock");
  await guide(page).getByRole("heading", { name: "A reservation is not a lock" }).waitFor();
  await reader(page).act("Bind port", { Port: "3050" });
  await guide(page).getByText("Goal reached in 1 step.").waitFor();
  await guide(page).getByRole("button", { name: /^Next lesson/ }).click();
  await guide(page).getByRole("heading", { name: "Reserved twice, freed once" }).waitFor();
  await open("?tool=lessons");
  await page.getByText("1 of 21 solved").waitFor();
});

offline("the file with the live figure leads to the same lesson in the file beside it", async ({ page, open }) => {
  await open("?lesson=no-lock&lang=zh-CN", "port-atlas.html");
  await page.waitForURL(/port-atlas-tools\.html\?lesson=no-lock&lang=zh-CN/);
  await guide(page).getByRole("heading", { name: "保留不是锁" }).waitFor();
});

offline("a quiz is answered, and its link is said to be of this device alone", async ({ page, open }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => {});
  await open("?quiz=13-7-abcdabcdab");
  await page.getByText(/^Somebody answered/).waitFor();
  await page.getByRole("button", { name: "Copy a link to this score" }).click();
  await page.getByText(/^The link is copied\. It opens on this device alone|^The browser does not allow copying/).waitFor();
});

offline("the lab answers its sliders", async ({ page, open }) => {
  await open("?tool=lab");
  const lab = page.locator(".lab, .laboratory").first();
  await lab.waitFor();
  const before = await lab.innerText();
  const slider = lab.getByRole("slider").first();
  await slider.focus();
  await slider.press("End");
  await page.waitForFunction(([old]) => document.querySelector(".lab, .laboratory").innerText !== old, [before]);
});

offline("in class the code holds the scenario itself, or leads where the teacher says that the page stands", async ({ page, open }) => {
  await open("?tool=classroom#s=os+2003;bind+tcp+*");
  const panel = page.locator(".class-panel");
  await panel.getByText(/^This page is a file of this device: the class cannot open it from here/).waitFor();
  const stage = page.getByRole("dialog", { name: "Classroom" });
  const code = async () => {
    await panel.getByRole("button", { name: "Begin" }).click();
    for (const key of ["PageDown", "PageDown", "q"]) await page.keyboard.press(key);
    await stage.getByRole("img", { name: "QR code" }).waitFor();
    const text = await stage.locator(".code > code").innerText();
    await page.keyboard.press("Escape");
    await stage.waitFor({ state: "detached" });
    return text;
  };
  assert.equal((await code()).trim(), "os 2003\nbind tcp *".replace("\n", " "));
  await panel.getByLabel(/^Where the class finds this page/).fill("https://school.example/ports/");
  await page.keyboard.press("Tab");
  assert.equal(await panel.getByText(/^This page is a file/).count(), 0);
  assert.equal(await code(), "https://school.example/ports/#s=os+2003;bind+tcp+*");
});

offline("the kit has every paper, and asks for an address where a link would lead to this device", async ({ page, open }) => {
  await open("?tool=kit");
  const kit = page.getByRole("region", { name: "Teacher's kit" });
  await kit.locator(".kit-paper").waitFor();
  await kit.locator("option[value=no-lock]").waitFor({ state: "attached" });
  await kit.getByLabel("Lesson", { exact: true }).selectOption("no-lock");
  const handed = kit.getByRole("textbox", { name: "What to send or to paste" });
  for (const form of ["Link", "Element", "Frame"]) {
    await kit.getByRole("radio", { name: form, exact: true }).check();
    await kit.getByText(/^This page is a file of this device, and a link to it is of no use/).waitFor();
    assert.equal(await handed.count(), 0);
  }
  for (const paper of await kit.locator('[name="kit-paper"]').all()) {
    await paper.check();
    assert.ok(!(await kit.locator(".kit-paper").innerText()).includes("file:"));
    assert.deepEqual(await grave(page), []);
  }
  const address = kit.getByLabel("Where Port Atlas stands for the class");
  await address.fill("school/ports");
  await kit.getByText(/^An address that a class can open begins with/).waitFor();
  await kit.getByRole("radio", { name: "Link", exact: true }).check();
  await address.fill("https://school.example/ports/");
  assert.equal(await handed.inputValue(), "https://school.example/ports/?tool=lessons&lesson=no-lock");
});
