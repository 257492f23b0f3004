// Takes pictures of the built page: node tests/browser/shoot.mjs ADDRESS FOLDER [LIMITS...]
//
// ADDRESS is what follows the site's origin, such as "" or "?lang=en#..."; FOLDER gets files named
// WIDTH-THEME-LANGUAGE.png. LIMITS are words that narrow the set: widths, "light", "dark", "en",
// "zh"; "full" takes the whole page instead of the first screen.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serve } from "./site.mjs";
import { LOCALES, quit, visit } from "./visitor.mjs";

const SCREENS = { 320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080 };
const THEMES = ["light", "dark"];

const [address = "", folder = "tests/browser/out", ...limits] = process.argv.slice(2);
const limited = (words) => {
  const chosen = words.filter((word) => limits.includes(word));
  return chosen.length > 0 ? chosen : words;
};

async function shoot(origin, width, theme, language) {
  const { page, open, troubles, close } = await visit(origin, {
    viewport: { width: Number(width), height: SCREENS[width] },
    colorScheme: theme,
    locale: LOCALES[language],
    reducedMotion: "reduce",
  });
  await open(address);
  const path = join(folder, `${width}-${theme}-${language}.png`);
  await page.screenshot({ path, fullPage: limits.includes("full") });
  await close();
  console.log([path, ...troubles].join("\n  "));
}

mkdirSync(folder, { recursive: true });
const site = await serve();
for (const width of limited(Object.keys(SCREENS))) {
  for (const theme of limited(THEMES)) {
    for (const language of limited(Object.keys(LOCALES))) {
      await shoot(site.origin, width, theme, language);
    }
  }
}
await site.close();
await quit();
