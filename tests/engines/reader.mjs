// What a reader does in a page and sees there, in any engine.
import { eyes } from "./eyes.mjs";
import { until } from "./webdriver.mjs";

/** The hands and eyes of a reader; in the custom element `host`, or in the whole document. */
export function reader(page, host = "") {
  /** What a function of the eyes gives. It must not refer to anything outside itself. */
  const see = (body, ...args) => page.run(`(host, ...rest) => (${body})((${eyes})(host), ...rest)`, host, ...args);
  /** The same, once it is neither false nor nothing. */
  const wait = (what, body, ...args) => until(() => see(body, ...args), what);
  const press = async (what, body, ...args) => page.click(await wait(what, body, ...args));
  const choose = (group, name) => press(`the choice ${group}: ${name}`, (at, ...names) => at.choice(...names), group, name);

  async function point(row, port) {
    await choose("Scale", "Linear");
    await see((at) => at.figure().scrollIntoView({ block: "center" }));
    return wait(`port ${port} in the row ${row}`, (at, ...where) => at.at(...where), row, port);
  }

  async function handle(value) {
    await choose("Scale", "Linear");
    await see((at) => at.figure().scrollIntoView({ block: "center" }));
    return wait(`the boundary at ${value}`, (at, port) => at.handle(port), value);
  }

  /** Drags over points, several on the way to each. */
  async function drag(from, ...over) {
    const path = over.flatMap((to, index) => {
      const last = index === 0 ? from : over[index - 1];
      return [0.25, 0.5, 0.75, 1].map((part) => ({ x: last.x + part * (to.x - last.x), y: to.y }));
    });
    await page.drag(from, ...path);
  }

  return {
    see,
    wait,
    choose,
    handle,
    drag,
    ready: () => wait("the figure to answer input", (at) => at.ready()),
    press: (name) => press(`the button ${name}`, (at, button) => at.button(button), name),
    value: () => see((at) => at.slider()?.value),
    /** Once the slider stands there. */
    valueIs: (value) => wait(`MaxUserPort ${value}`, (at, port) => at.slider()?.value === String(port), value),
    /** Once the text of a step, counted from 1, has all the words. */
    step: (number, ...words) =>
      wait(`step ${number} with ${words.join(", ")}`, (at, index, all) => all.every((word) => at.steps()[index]?.includes(word)), number - 1, words),
    /** Once the text of a step has none of the words. */
    stepWithout: (number, ...words) =>
      wait(`step ${number} without ${words.join(", ")}`, (at, index, all) => {
        const text = at.steps()[index];
        return text !== undefined && !all.some((word) => text.includes(word));
      }, number - 1, words),
    steps: () => see((at) => at.steps()),
    /** Once there are so many steps. */
    stepsAre: (count) => wait(`${count} steps`, (at, many) => at.steps().length === many, count),
    /** The focus on the slider. */
    focusSlider: () => see((at) => at.slider().focus()),
    /** The two ends of the slider's way and its height. */
    slider: async () => {
      const { x, y, width, height } = await see((at) => {
        at.slider().scrollIntoView({ block: "center" });
        return at.slider().getBoundingClientRect().toJSON();
      });
      return { left: { x: x + 2, y: y + height / 2 }, right: { x: x + width - 2, y: y + height / 2 } };
    },
    /** Drags across a row from one port to another. */
    draw: async (row, first, last) => drag(await point(row, first), await point(row, last)),
    clickPort: async (row, port) => page.clickAt(await point(row, port)),
    /** Types a text in the place of what a field holds. */
    async fill(label, text) {
      await wait(`the field ${label}`, (at, name) => {
        at.field(name)?.focus();
        at.field(name)?.select();
        return at.field(name) !== undefined;
      }, label);
      await page.write(text);
    },
    /** Fills the form of an act and sends it. */
    async act(verb, fields = {}) {
      await press(`the act ${verb}`, (at, name) => at.verb(name), verb);
      for (const [label, text] of Object.entries(fields)) await this.fill(label, text);
      await press("the form's button", (at) => at.send());
    },
    /** The scenario as the list of the steps shows it, one command a step. */
    lines: () => see((at) => at.lines()),
  };
}
