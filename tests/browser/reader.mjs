// What a reader does on the page and sees there, found as a reader finds it: by role, name and label.

const LAST_PORT = 65535;

/** Puts a text into a field at once; Chromium itself takes minutes to insert some thousand lines as if typed. */
export async function paste(field, text) {
  await field.evaluate((area, all) => {
    area.value = all;
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
}

/** The scenario as text, gathered from its parts where it is shown in parts. */
async function whole(page) {
  const field = page.getByRole("textbox", { name: "Scenario as text" });
  const earlier = page.getByRole("button", { name: /^Show earlier ones/ });
  const latest = page.getByRole("button", { name: /^Show later ones/ });
  await field.waitFor();
  // Another part of a long text comes once the page has shown that it works.
  const show = async (part) => {
    await part.click();
    await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  };
  while ((await latest.count()) > 0) await show(latest);
  let text = await field.inputValue();
  while ((await earlier.count()) > 0) {
    const above = Number((await earlier.innerText()).replace(/\D/g, ""));
    await show(earlier);
    const part = (await field.inputValue()).split("\n");
    const start = (await earlier.count()) > 0 ? Number((await earlier.innerText()).replace(/\D/g, "")) : 0;
    text = `${part.slice(0, above - start).join("\n")}\n${text}`;
  }
  return text;
}

/** The hands and eyes of a reader of the English page. */
export function reader(page) {
  const region = (name) => page.getByRole("region", { name, exact: true });
  const choose = (group, name) => page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name, exact: true }).check();
  const figure = picture(page, choose);
  const steps = region("Steps");
  return {
    figure,
    choose,
    region,
    slider: page.getByRole("slider", { name: "MaxUserPort", exact: true }),
    number: page.getByRole("textbox", { name: "MaxUserPort as a decimal or hex number" }),
    steps: steps.getByRole("listitem"),
    step: (line) => steps.getByRole("listitem").nth(line - 1),
    acts: region("What a program does"),
    text: page.getByRole("textbox", { name: "Scenario as text" }),
    notice: page.getByRole("alert"),
    undo: page.getByRole("button", { name: "Undo" }),
    redo: page.getByRole("button", { name: "Redo" }),
    lookUp: page.getByLabel("Port to look up"),
    card: (port) => region(`Port ${port}`),

    /** Opens a tool of the bar; the first brings the workbench in the place of the page. */
    async tool(name) {
      const button = page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name, exact: true });
      await button.click();
      await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name, exact: true, expanded: true }).waitFor();
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      await figure.shown.waitFor();
    },

    /** The whole scenario, as the text panel shows it; leaves the steps as a list. */
    async scenario() {
      await choose("Show the steps as", "Text");
      const text = await whole(page);
      await choose("Show the steps as", "List");
      return text;
    },

    /** Puts a whole text in place of the scenario. */
    async write(text) {
      await choose("Show the steps as", "Text");
      await paste(page.getByRole("textbox", { name: "Scenario as text" }), text);
      await choose("Show the steps as", "List");
    },

    /** Fills the form of an act and sends it: `act("Reserve", { "Port or range": "3000-3100" })`. */
    async act(verb, fields = {}) {
      const form = region("What a program does");
      await form.getByRole("group", { name: "What a program does" }).getByRole("button", { name: verb, exact: true }).click();
      for (const [label, value] of Object.entries(fields)) {
        if (label === "Protocol") await choose("Protocol", value);
        else await form.getByLabel(label).fill(value);
      }
      await form.getByRole("button", { name: verb, exact: true }).last().click();
    },
  };
}

/** The figure, by the numbers at its axis and the names of its rows. */
function picture(page, choose) {
  const shown = page.getByRole("img", { name: /^Port ranges of this machine/ });
  const middle = ({ y, height }) => y + height / 2;
  const boxOf = (text) => shown.getByText(text, { exact: true }).boundingBox();
  const linear = () => choose("Scale", "Linear");

  /** Where a port stands on the linear scale, in pixels from the left. */
  async function across(port) {
    const [zero, last] = [await boxOf("0"), await boxOf(String(LAST_PORT))];
    return zero.x + ((port + 0.5) / (LAST_PORT + 1)) * (last.x + last.width - zero.x);
  }

  async function at(row, port) {
    await linear();
    await shown.scrollIntoViewIfNeeded();
    const label = await boxOf(row);
    return { x: await across(port), y: label.y + label.height };
  }

  async function drag(from, to) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  }

  async function handle(value) {
    await linear();
    await shown.scrollIntoViewIfNeeded();
    return { x: await across(value), y: middle(await boxOf(`MaxUserPort ${value}`)) };
  }

  return {
    shown,
    at,
    handle,
    drag,
    /** The ports that are on screen. */
    async ports() {
      const note = shown.getByText(/ports \d+(-\d+)?$/);
      if ((await note.count()) === 0) return [0, LAST_PORT];
      const [first, last] = (await note.innerHTML()).match(/(\d+)-(\d+)$/).slice(1);
      return [Number(first), Number(last)];
    },
    /** Clicks a port in a row. */
    async click(row, port) {
      const { x, y } = await at(row, port);
      await page.mouse.click(x, y);
    },
    /** Drags across a row from one port to another. */
    async draw(row, first, last) {
      await drag(await at(row, first), await at(row, last));
    },
    /** Drags the boundary from where it is to a port. */
    async pull(value, to) {
      const from = await handle(value);
      await drag(from, { x: await across(to), y: from.y });
    },
  };
}
