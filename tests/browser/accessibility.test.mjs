// The page as it opens is accessible in both themes, on a wide and on a narrow screen.
import assert from "node:assert/strict";
import { grave } from "./accessibility.mjs";
import { atlas } from "./atlas.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const [screen, width] of Object.entries({ phone: 390, laptop: 1280 })) {
    atlas(
      `axe finds nothing serious on a ${colorScheme} ${screen}`,
      async ({ page, open }) => {
        await open();
        assert.deepEqual(await grave(page), []);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
  }
}

const HIGH = "#s=os+2003;set+MaxUserPort+50000;bind+tcp+80;block+60000-60100;reserve+3000-3100";

for (const [tool, scheme, width] of [["timeline", "light", 390], ["timeline", "dark", 1280], ["compare", "dark", 390], ["compare", "light", 1280]]) {
  atlas(
    `axe finds nothing serious in ${tool}, ${scheme}, ${width} pixels wide, zoomed in and with a block pinned`,
    async ({ page, open }) => {
      await open(`?tool=${tool}${HIGH}`);
      await page.getByLabel("Port to look up").fill("3000");
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.locator(".map").waitFor();
      assert.deepEqual(await grave(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is too wide");
    },
    { colorScheme: scheme, viewport: { width, height: 800 } },
  );
}

atlas("axe would name a picture without a description", async ({ page, open }) => {
  await open();
  await page.evaluate(() => document.body.append(new Image()));
  assert.match((await grave(page)).join("\n"), /^image-alt: /m);
});
