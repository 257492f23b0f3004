// The colours that the inks must have, from the one file where they stand.
import { readFileSync } from "node:fs";

const LINE = /--(ink-[\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g;

/** Each ink by its name, with its colour on light and on dark paper. */
export function inks() {
  const text = readFileSync(new URL("../../static/inks.css", import.meta.url), "utf8");
  return Object.fromEntries([...text.matchAll(LINE)].map(([, name, light, dark]) => [name, [light, dark]]));
}

/** A colour as a browser computes it. */
export const rgb = (hex) => `rgb(${[1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16)).join(", ")})`;
