// The element in documentation sites, each built by its generator: the figure is slid there, refuses a block and takes it
// back. `cargo xtask hosts` builds the sites and names those that it built in PORT_ATLAS_HOSTS.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { atlas } from "../browser/atlas.mjs";
import { develop } from "./develop.mjs";
import { HOSTS, SCENARIO } from "./hosts.mjs";

const BUILT = fileURLToPath(new URL("../../target/hosts/", import.meta.url));
const [SERVED, SITES] = [`${BUILT}served/`, `${BUILT}sites/`];
const LOWEST = 5000;
/** What docs/EMBEDDING.md says is enough. */
const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const NAMES = (process.env.PORT_ATLAS_HOSTS ?? Object.keys(HOSTS).join()).split(",");

for (const name of NAMES) {
  const host = HOSTS[name];
  const inHost = (what, body, options = {}) =>
    atlas(`${name}: ${what}`, (visit) => body(guest(visit, host), visit), { folder: `${SERVED}${name}`, ...options });

  inHost("the scenario arrives as its author wrote it", async (figure) => {
    await figure.open();
    assert.deepEqual(await figure.lines(), SCENARIO);
    assert.deepEqual(await figure.outcomes(), SCENARIO.map(() => "done"));
  });

  inHost("a slide has the figure refuse the block, and take it back", async (figure, { page }) => {
    await figure.open();
    const before = await figure.scenario();
    await figure.drag(page, 0, 0.5);
    assert.deepEqual((await figure.refusals()).map((step) => step.rule), ["block-outside-window"]);
    await figure.slider.press("End");
    assert.deepEqual((await figure.refusals()).map((step) => step.rule), ["block-window-empty"]);
    await figure.slider.press("Home");
    assert.equal(await figure.slider.inputValue(), String(LOWEST));
    assert.deepEqual([await figure.refusals(), await figure.scenario()], [[], before]);
  });

  inHost("the figure looks the same whatever the site's own styles are", async (figure) => {
    await figure.open();
    for (const style of await figure.texts()) {
      assert.match(style.size, /^1[0-9](\.\d+)?px$/, style.text);
      assert.deepEqual([style.case, style.spacing, style.stroke], ["none", "normal", "none"], style.text);
    }
  });

  inHost("nothing goes beyond the sides of the element, however narrow its place is", async (figure, { page }) => {
    await figure.open();
    for (const controls of ["full", "slider", "none"]) {
      for (const width of [280, 390, 700]) {
        await figure.lay(controls, width);
        await page.waitForTimeout(100);
        assert.deepEqual(await figure.beyond(), [], `${controls}, ${width} pixels`);
      }
    }
  });

  if (host.figures !== undefined) {
    inHost("all figures of a page share one program", async (figure, { page, site }) => {
      await figure.open();
      const figures = page.locator("port-atlas");
      for (let at = 0; at < host.figures; at += 1) await figures.nth(at).scrollIntoViewIfNeeded();
      await page.waitForFunction((count) => document.querySelectorAll("port-atlas[data-ready]").length === count, host.figures);
      assert.equal(await figures.count(), host.figures);
      assert.equal(site.requests.filter((path) => path.endsWith(".wasm")).length, 1);
    });

    inHost("a figure that is taken out and put back while it loads starts once", async (figure, { page }) => {
      await page.addInitScript(() => addEventListener("ready", ({ target }) => {
        target.starts = (target.starts ?? 0) + 1;
      }, true));
      await page.route("**/*.wasm", async (route) => {
        await page.evaluate(async () => {
          const element = document.querySelector("port-atlas");
          const place = element.nextSibling;
          element.remove();
          await new Promise(requestAnimationFrame);
          place.parentNode.insertBefore(element, place);
        });
        await route.continue();
      }, { times: 1 });
      await figure.open();
      await figure.slider.press("End");
      assert.equal((await figure.refusals()).length, 1);
      assert.equal(await figure.element.evaluate((atlas) => atlas.starts), 1);
    });
  }

  if (host.frame !== undefined) {
    inHost("a frame is as high as its figure, tells its state and refuses the block", async (_, { page, site }) => {
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.addInitScript(() => addEventListener("message", ({ data }) => (window.told = { ...window.told, [data.type]: data })));
      await page.goto(`${site.origin}/handbook/${host.frame}`);
      const slider = page.frameLocator("iframe").getByRole("slider", { name: /MaxUserPort/ });
      await slider.press("End");
      await page.waitForFunction(() => window.told?.state?.scenario.includes("65534") && window.told.step?.rule === "block-window-empty");
      const box = await page.locator("iframe").boundingBox();
      assert.equal(Math.round(box.height), await page.evaluate(() => window.told.size.height));
    });
  }

  if (host.isStrict) {
    const headers = { "content-security-policy": STRICT };
    inHost("the figure is at work where nothing inline is allowed", async (figure) => {
      await figure.open();
      await figure.slider.press("End");
      assert.equal((await figure.refusals()).length, 1);
    }, { headers });
  }

  if (host.development !== undefined) {
    inHost("the figure is at work in the development server too", async (_, visit) => {
      const server = await develop(`${SITES}${name}`, host.development);
      try {
        const figure = guest({ ...visit, site: server }, { page: "" });
        await figure.open("");
        await figure.slider.press("End");
        assert.equal((await figure.refusals()).length, 1);
        visit.troubles.length = 0; // The page of another server is another origin.
      } finally {
        server.close();
      }
    });
  }

  if (host.homeLink !== undefined) {
    inHost("a reader who leaves the page and comes back finds the figure at work", async (figure, { page }) => {
      await figure.open();
      await page.locator("a:visible", { hasText: host.homeLink }).first().click();
      await page.getByText("What the night shift should know").waitFor();
      await page.getByRole("link", { name: /ports of the print server/i }).and(page.locator(":visible")).first().click();
      await figure.ready();
      await figure.slider.press("End");
      assert.equal((await figure.refusals()).length, 1);
    });
  }

  if (host.darken !== undefined) {
    inHost("the figure turns dark with its page", async (figure, { page }) => {
      await figure.open();
      const light = await figure.paperAndInk();
      await host.darken(page);
      await page.waitForFunction(([element, ink]) => getComputedStyle(element).color !== ink, [await figure.element.elementHandle(), light.around]);
      const dark = await figure.paperAndInk();
      assert.ok(light.ink < 0.3 && dark.ink > 0.7, JSON.stringify({ light, dark }));
    });
  }
}

/** The element on the page of a host, by what a script of the page and what a reader can do with it. */
function guest({ page, site }, host) {
  const element = page.locator("port-atlas").first();
  const ask = (body, argument) => element.evaluate(body, argument);
  const ready = async () => {
    await element.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("port-atlas")?.hasAttribute("data-ready"));
  };
  return {
    element,
    ready,
    slider: element.getByRole("slider", { name: /MaxUserPort/ }),
    drag: (page, from, to) => drag(page, element.getByRole("slider", { name: /MaxUserPort/ }), from, to),
    open: async (folder = "handbook/") => {
      // What a browser asks of a site on its own account.
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.goto(`${site.origin}/${folder}${host.page}`);
      await ready();
    },
    scenario: () => ask((atlas) => atlas.getScenario()),
    lines: async () => (await ask((atlas) => atlas.getScenario())).split("\n").filter((line) => /^(bind|reserve|block)/.test(line)),
    outcomes: async () => (await steps(ask)).filter((step) => /^(bind|reserve|block)/.test(step.command)).map((step) => step.outcome),
    refusals: async () => (await steps(ask)).filter((step) => step.outcome === "refused"),
    texts: () => ask(stylesOfTexts),
    beyond: () => ask(beyondTheSides),
    lay: (controls, width) => ask((atlas, [controls, width]) => {
      atlas.controls = controls;
      atlas.style.width = `${width}px`;
    }, [controls, width]),
    paperAndInk: () => ask(inkOfTexts),
  };
}

/** Drags the thumb of a slider, from one part of its length to another, each from 0 to 1. */
async function drag(page, slider, from, to) {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
  const at = (part) => [x + 8 + part * (width - 16), y + height / 2];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
}

const steps = async (ask) => (await ask((atlas) => atlas.replay())).steps;

/** How every text of the figure is set. */
function stylesOfTexts(atlas) {
  return [...atlas.shadowRoot.querySelectorAll("svg text")].map((text) => {
    const style = getComputedStyle(text);
    return { text: text.textContent, size: style.fontSize, case: style.textTransform, spacing: style.letterSpacing, stroke: style.stroke };
  });
}

/** What of the figure and its controls goes beyond the sides of the element, in brief. */
function beyondTheSides(atlas) {
  const frame = atlas.getBoundingClientRect();
  const outside = (part) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && (box.left < frame.left - 1 || box.right > frame.right + 1);
  };
  const parts = [...atlas.shadowRoot.querySelectorAll("svg text, button, input, p, label, li, h2, table")];
  return parts.filter((part) => !part.closest(".unseen") && outside(part)).map((part) => `${part.localName} ${part.textContent}`.slice(0, 40));
}

/** How light the first text of the figure is, from 0 to 1, and the colour of the page around it. */
function inkOfTexts(atlas) {
  const fill = getComputedStyle(atlas.shadowRoot.querySelector("svg text")).fill;
  const parts = fill.match(/[\d.]+/g).slice(0, 3).map(Number);
  return { ink: parts.reduce((sum, part) => sum + part, 0) / 3 / 255, around: getComputedStyle(atlas).color };
}
