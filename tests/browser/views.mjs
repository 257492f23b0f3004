// Every view that a reader can reach, each with the address and the acts that lead to it, in any language.
import { paste } from "./reader.mjs";

const SCENARIO = "#s=os+2003;set+MaxUserPort+20000;set+ReservedPorts+4500-4500+4501-4501+9-8;bind+tcp+80;block+30000-31000;bind+tcp+30500;reserve+55000-56000;nonsense";

/** Waits for an element that the view is known by. */
const has = (selector) => (page) => page.locator(selector).first().waitFor();

const panel = (tool) => ({ address: `?tool=${tool}`, reach: has(`.tool[data-tool="${tool}"]`) });

/** Presses the first button of a group, or of all that a selector finds. */
const press = (page, selector) => page.locator(selector).first().click();

/** The views by name: the query of the address, and what is done there. */
const VIEWS = {
  page: { address: "", reach: (page) => page.getByRole("spinbutton").fill("30500") },
  text: { address: "?tool=text", reach: has(".steps textarea") },
  table: { address: "?tool=table", reach: has(".table table") },
  timeline: {
    address: "?tool=timeline",
    reach: (page) => press(page, ".time-buttons button:nth-child(2)"),
  },
  zoom: { address: "?tool=zoom", reach: has(".map") },
  registry: {
    address: "?tool=registry",
    reach: async (page) => {
      await has(".registry .findings")(page);
      await paste(page.locator(".registry .import textarea, .registry textarea").last(), "REGEDIT4\r\nnonsense\r\n");
      await page.locator(".registry .numbers input").first().click();
      await page.keyboard.type("x");
      await page.keyboard.press("Enter");
    },
  },
  compare: { address: "?tool=compare", reach: has(".rival") },
  "look up": {
    address: "?tool=look-up",
    reach: async (page) => {
      await page.getByRole("searchbox").fill("sql");
      await has(".services li")(page);
    },
  },
  examples: { address: "?tool=examples", reach: (page) => page.locator(".tool article").nth(6).waitFor() },
  notes: panel("notes"),
  save: {
    address: "?tool=take-away",
    reach: async (page) => {
      await page.locator(".take button", { hasText: /QR|二维码/ }).click();
      await has(".qr")(page);
    },
  },
  embed: panel("embed"),
  lab: panel("lab"),
  lessons: { address: "?tool=lessons", reach: has(".lesson-list button") },
  "a lesson": { address: "?lesson=port-in-use", reach: has(".guide .strip") },
  quiz: panel("quiz"),
  "a question": { address: "?quiz=12-7-__________", reach: has(".asking .options") },
  "an answer": {
    address: "?quiz=12-7-__________",
    reach: async (page) => {
      await press(page, ".asking .options button");
      await has(".explanation")(page);
    },
  },
  classroom: panel("classroom"),
  "the class at work": {
    address: "?tool=classroom",
    reach: async (page) => {
      await press(page, ".class-panel .primary");
      await has(".podium .measured svg")(page);
      await page.keyboard.press("PageDown");
    },
  },
  kit: { address: "?tool=kit", reach: has(".kit-paper") },
};

/** The names of all views. */
export const NAMES = Object.keys(VIEWS);

/** Goes to a view. */
export async function reach({ page, open }, name) {
  const { address, reach } = VIEWS[name];
  await open(`${address}${SCENARIO}`);
  await reach(page);
}
