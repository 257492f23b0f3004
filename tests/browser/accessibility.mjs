// What axe, the accessibility rules, finds wrong with the page as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const RULES = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GRAVE = ["serious", "critical"];

/** The serious and critical findings, each as a sentence that names the rule and the elements. */
export async function grave(page) {
  await page.evaluate(RULES);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const found = violations.filter(({ impact }) => GRAVE.includes(impact));
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`);
}
