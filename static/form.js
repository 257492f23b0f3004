// What stands in the form of the acts and in no line of the scenario yet: it outlives the module that drew the form.

const verbs = () => [...document.querySelectorAll(".acts .verbs button")];
const fields = (type) => [...document.querySelectorAll(`.acts form input[type="${type}"]`)];

/** What stands in the form. */
export function read() {
  return {
    verb: verbs().findIndex((verb) => verb.getAttribute("aria-pressed") === "true"),
    choice: fields("radio").findIndex(({ checked }) => checked),
    texts: fields("text").map(({ value }) => value),
  };
}

/** Has it stand there again, one thing after the other: `drawn` waits until the form shows the last. */
export async function write({ verb, choice, texts }, drawn) {
  await press(verbs()[verb], drawn);
  await press(fields("radio")[choice], drawn);
  for (const [at, text] of texts.entries()) {
    const field = fields("text")[at];
    if (!field || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await drawn();
  }
}

async function press(control, drawn) {
  if (!control || control.checked || control.getAttribute("aria-pressed") === "true") return;
  control.click();
  await drawn();
}
