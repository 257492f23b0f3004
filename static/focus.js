// Keeps the keyboard where the reader was: where what had the focus goes away or can no longer be used, a neighbour of it has
// the focus next, in place of the top of the page.

const USABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
const TYPED = "textarea, input:not([type='radio'], [type='checkbox'], [type='range'])";

const usable = (one) => !one.disabled && one.getClientRects().length > 0 && (one.type !== "radio" || one.checked);

/** What had the focus last, what stood around it, from near to far, and all that could have it then. */
let [last, around, order] = [undefined, [], []];
/** How the reader did the last thing: `""` by key, else the kind of the pointer. */
let pointer = "";

const isLost = () => last && document.activeElement === document.body && !(last.isConnected && usable(last));

function remember({ target }) {
  last = target;
  around = [];
  for (let place = target.parentElement; place && place !== document.body; place = place.parentElement) around.push(place);
  order = [...document.querySelectorAll(USABLE)];
}

/** What leads back: of a panel that was closed, its button in the bar; in the figure, the port cursor. */
function home() {
  const panel = around.find((place) => place.dataset.tool && !place.isConnected);
  const button = panel && document.querySelector(`.tool-bar [data-tool="${panel.dataset.tool}"]`);
  return button ?? (around.some((place) => place.matches(".figure")) ? document.querySelector(".port-cursor") : undefined);
}

/** The next in the nearest place that is still there and has one, else the one before. */
function neighbour() {
  const fits = (one) => one !== last && usable(one) && !(pointer === "touch" && one.matches(TYPED));
  for (const place of around) {
    const here = order.filter((one) => place.contains(one) && fits(one));
    const at = order.indexOf(last);
    const next = here.find((one) => order.indexOf(one) > at) ?? here.at(-1) ?? [...place.querySelectorAll(USABLE)].find(fits);
    if (next && place.isConnected) return next;
  }
}

function restore() {
  if (isLost()) (home() ?? neighbour())?.focus({ preventScroll: pointer !== "" });
}

/** Begins to keep it. */
export function keepFocus() {
  addEventListener("focusin", remember);
  addEventListener("keydown", () => (pointer = ""), true);
  addEventListener(
    "pointerdown",
    (event) => {
      pointer = event.pointerType;
      // Who presses beside it has left it.
      if (!event.composedPath().includes(last)) last = undefined;
    },
    true,
  );
  const changed = () => last && requestAnimationFrame(restore);
  new MutationObserver(changed).observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}
