// The pages that are measured, each with what a hand needs to know of it.
import { readFileSync } from "node:fs";
import { reader } from "../../tests/browser/reader.mjs";
import { link } from "./visitor.mjs";

const FIRST = readFileSync(new URL("../../static/first-scenario.txt", import.meta.url), "utf8");

/**
 * Port Atlas, and the page that is written by hand: `address` of a scenario, the `figure`, and the place of the `handle` of
 * its boundary.
 */
export const PAGES = {
  atlas: {
    address: ({ text }) => link(text),
    figure: (page) => reader(page).figure.shown,
    handle: (page, { maxUserPort }) => reader(page).figure.handle(maxUserPort),
  },
  plain: {
    address: ({ text = FIRST }) => `plain/${link(text)}`,
    figure: (page) => page.locator("svg"),
    handle: async (page) => {
      const { x, y, width, height } = await page.locator("[data-handle]").boundingBox();
      return { x: x + width / 2, y: y + height / 2 };
    },
  },
};
