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

atlas("axe would name a picture without a description", async ({ page, open }) => {
  await open();
  await page.evaluate(() => document.body.append(new Image()));
  assert.match((await grave(page)).join("\n"), /^image-alt: /m);
});
