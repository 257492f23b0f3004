// A test of the page in a real browser: each gets a fresh visitor and fails on any console error,
// any uncaught exception and any request to another origin, whatever else it checks.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DIST, serve } from "./site.mjs";
import { quit, visit } from "./visitor.mjs";

after(quit);

/**
 * A test of the page: `atlas("what must be true", async ({ page, open }) => { ... })`.
 *
 * `open(fragment)` goes to the page and waits until it answers input and all of it is there. Options: `folder` and
 * `headers` of the server, `expected` (patterns of console errors that belong to the test), and
 * any option of a browser context, such as `viewport`, `colorScheme`, `locale`, `hasTouch`.
 */
export function atlas(name, body, options = {}) {
  const { folder = DIST, headers = {}, expected = [], ...context } = options;
  test(name, async (t) => {
    const site = await serve(folder, { headers });
    const session = await visit(site.origin, context);
    try {
      await body({ ...session, site, t });
      assert.deepEqual(unexpected(session.troubles, expected), []);
    } finally {
      await session.close();
      await site.close();
    }
  });
}

function unexpected(troubles, expected) {
  return troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
}
