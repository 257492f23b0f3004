// Every view there is, on a phone and on a laptop: axe finds nothing, a finger finds every control, text of twice the size is
// whole, and with the reader's own colours nothing is lost.
import assert from "node:assert/strict";
import { violations } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";
import { NAMES, reach } from "./views.mjs";
import { LOCALES } from "./visitor.mjs";
import { PHONE } from "./touch.mjs";

const ON_A_PHONE = { ...PHONE, locale: LOCALES.en, colorScheme: "light" };
const LAPTOP = { locale: LOCALES.zh, colorScheme: "dark", viewport: { width: 1280, height: 800 } };
/** How large what a finger touches is at least, in pixels. */
const FINGER = 44;

for (const name of NAMES) {
  atlas(`${name}, on a phone`, async ({ page, open }) => {
    await reach({ page, open }, name);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await small(page), []);
    assert.deepEqual(await beyond(page), []);
    await twice(page);
    assert.deepEqual(await beyond(page), [], "with text of twice the size");
  }, ON_A_PHONE);

  atlas(`${name}, on a laptop`, async ({ page, open }) => {
    await reach({ page, open }, name);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await beyond(page), []);
    await twice(page);
    assert.deepEqual(await beyond(page), [], "with text of twice the size");
  }, LAPTOP);
}

const twice = async (page) => {
  await page.addStyleTag({ content: "html { font-size: 200% !important }" });
  await page.waitForTimeout(150);
};

/** Controls that are smaller than a finger. Links in running text are as high as their line, as WCAG 2.5.5 lets them be. */
function small(page) {
  return page.evaluate((least) => {
    const inText = (link) => link.tagName === "A" && getComputedStyle(link).display === "inline";
    const inLabel = (input) => ["radio", "checkbox", "file"].includes(input.type) && input.closest("label");
    const unseen = (one) => one.disabled || getComputedStyle(one).visibility === "hidden" || one.closest(".unseen") || one.getClientRects().length === 0;
    const controls = [...document.querySelectorAll("button, input, select, textarea, a[href], summary, label:has(input)")];
    return controls.filter((one) => !unseen(one) && !inText(one) && !inLabel(one)).flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const name = one.getAttribute("aria-label") ?? one.innerText;
      return Math.min(width, height) >= least - 0.5 ? [] : [`${one.tagName} “${name}” is ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, FINGER);
}

/** What makes the page wider than the screen, and what is cut off at its sides. */
function beyond(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : [];
    for (const one of document.querySelectorAll(".atlas *")) {
      const { left, right, width, height } = one.getBoundingClientRect();
      const unseen = width * height === 0 || getComputedStyle(one).clipPath !== "none" || one.closest("svg, textarea, table, pre, .unseen");
      if (!unseen && (right > clientWidth + 1 || left < -1)) found.push(`${one.tagName} “${one.textContent.slice(0, 30)}” from ${left} to ${right}`);
    }
    return found;
  });
}

for (const theme of ["light", "dark"]) {
  for (const colorScheme of ["light", "dark"]) {
    atlas(`with the reader's own ${colorScheme} colours, the figure of the ${theme} theme is drawn for them`, async ({ page, open }) => {
      await open(`?theme=${theme}#s=os+2003`);
      const [paper, ink] = await page.evaluate(() => {
        const drawn = document.querySelector(".frame > svg text");
        return [getComputedStyle(document.querySelector(".atlas")).backgroundColor, getComputedStyle(drawn).fill].map((colour) => Number(/\d+/.exec(colour)[0]));
      });
      assert.ok(Math.abs(paper - ink) > 100, `${ink} on ${paper}`);
      const chosen = page.getByRole("button", { name: "Bind *", pressed: true });
      assert.notEqual(await chosen.evaluate((one) => getComputedStyle(one).outlineStyle), "none");
    }, { colorScheme, forcedColors: "active" });
  }
}
