// What axe, the accessibility rules, finds wrong with the page as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const RULES = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GRAVE = ["serious", "critical"];

/** All findings, each as a sentence that names the rule and the elements. */
export const violations = (page) => found(page, () => true);

/** The serious and critical ones alone. */
export const grave = (page) => found(page, ({ impact }) => GRAVE.includes(impact));

async function found(page, isMeant) {
  await page.evaluate(RULES);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.filter(isMeant).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`);
}
