// What stands in the form of the acts, or half typed as MaxUserPort, and in no line of the scenario yet: it outlives the
// module that drew it.

const verbs = () => [...document.querySelectorAll(".acts .verbs button")];
const fields = (type) => [...document.querySelectorAll(`.acts form input[type="${type}"]`)];
const number = () => document.querySelector('.max-user-port input[type="text"]');

/** What stands there. */
export function read() {
  return {
    typed: number() === document.activeElement ? number()?.value : undefined,
    verb: verbs().findIndex((verb) => verb.getAttribute("aria-pressed") === "true"),
    choice: fields("radio").findIndex(({ checked }) => checked),
    texts: fields("text").map(({ value }) => value),
  };
}

/** Has it stand there again, one thing after the other: `drawn` waits until the form shows the last. */
export async function write({ verb, choice, texts, typed }, drawn) {
  await press(verbs()[verb], drawn);
  await press(fields("radio")[choice], drawn);
  for (const [at, text] of texts.entries()) {
    const field = fields("text")[at];
    if (!field || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await drawn();
  }
  retype(typed);
}

/** Types it again, so that the browser knows that it was typed and not entered. */
function retype(typed) {
  const field = number();
  if (typed === undefined || !field || field.value === typed) return;
  field.focus();
  field.select();
  document.execCommand("insertText", false, typed);
}

async function press(control, drawn) {
  if (!control || control.checked || control.getAttribute("aria-pressed") === "true") return;
  control.click();
  await drawn();
}
