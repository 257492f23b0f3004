// Brings the tools: a larger module takes the place of the first, with the session handed over. Brings them too for what
// the first cannot do on its figure and on paper, and has it done then. start.js loads this when the page answers.

import { keepFocus } from "./focus.js";
import { read, write } from "./form.js";
import { read as linked } from "./link.js";
import { QUICK } from "./loader.js";
import { fitSheet } from "./sheet.js";

const { workbenchScript, workbenchWasm, workbenchStyle } = document.querySelector("script[data-wasm]").dataset;

const root = document.documentElement;
/** Keys at the port cursor that the first module has no answer to. */
const KEYS = /^([rbtu+=1,.]|Enter| |Delete|Backspace)$/i;
/** How far two fingers part before it is a pinch, in pixels. */
const PARTED = 16;
/** How long what is opened may take to be drawn, in frames. */
const PATIENCE = 20;

/** What is to be done once the tools are there, in place of opening one. */
let again;
let there = false;
/** Whether the reader has gone on, so that the focus is no longer ours to give. */
let wentOn = false;
/** The last drag on the figure: where it began and ended. */
let drag = [];
/** The MaxUserPort with which it began. */
let began;
/** How far apart two fingers went down. */
let apart;

style({ href: "print.css", media: "print" });
keepFocus();
fitSheet();

/** Puts the workbench in the place of the page. */
export async function bring(start, show, early, tool, session) {
  hear(early);
  root.dataset.busy = "";
  const doing = again ?? (tool === "hand" && drag.length > 0 ? pulled(drag) : undefined);
  try {
    const [mount] = await Promise.all([start(workbenchScript, workbenchWasm), style({ href: workbenchStyle })]);
    root.removeAttribute("data-ready");
    // From here on the page may stand still: what is opened may be long, and so may what is handed over.
    if (!(session?.length < QUICK)) {
      await frame();
      await frame();
    }
    const form = read();
    wentOn = false;
    await show(mount, { tool: doing ? undefined : tool, session });
    const drawn = await figure();
    await write(form, frame);
    there = true;
    if (doing) await doing(drawn);
    else if (tool !== "hand") (await opened())?.focus({ preventScroll: true });
  } finally {
    delete root.dataset.busy;
    if (again === onPaper && !there) print();
    again = undefined;
  }
  return true;
}

function style(about) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet" }, about);
  document.head.append(link);
  return new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
}

/** The new figure, once it answers with the session that was handed over. */
async function figure() {
  do await frame();
  while (!root.hasAttribute("data-ready"));
  await frame();
  return document.querySelector(".frame > svg");
}

/** What was asked for, once it is drawn; undefined where nothing is to be opened. */
async function opened() {
  for (let frames = 0; frames < PATIENCE && !wentOn; frames += 1) {
    const there = document.querySelector('.tool-bar [aria-expanded="true"], .editor textarea, .table [aria-expanded="true"]');
    if (there) return there;
    await frame();
  }
}

const frame = () => new Promise(requestAnimationFrame);
const repeat = (event, target) => target.dispatchEvent(new event.constructor(event.type, event));
const slider = () => document.getElementById("max-user-port");
const cursor = () => document.querySelector(".port-cursor");
const onFigure = ({ target }) => target.closest?.(".frame > svg");

/** Asks for the tools, by whichever; `doing` is done with the new figure. */
function ask(event, doing) {
  if (there) return;
  event.preventDefault();
  if (again) return;
  again = doing;
  document.querySelector("[data-tool]")?.click();
}

const onPaper = () => print();

/** Lets go of what a pointer holds: nothing is drawn, and a slide is where it began. */
async function letGo() {
  const [{ target }] = drag;
  drag = [];
  target.dispatchEvent(new PointerEvent("pointercancel", { bubbles: true }));
  await frame();
  if (slider()?.value !== began) document.querySelector(".tools button").click();
}

/** Does a drag once more, a frame for each of its events. */
const pulled = ([down, up]) => async (drawn) => {
  for (const event of [down, new PointerEvent("pointermove", up), up]) {
    repeat(event, drawn);
    await frame();
  }
};

/** Hears what was done before this was there, once: it is over, so nothing of it can be kept from the browser. */
export function hear(early) {
  for (const event of early.splice(0)) HEARD[event.type](event);
}

const HEARD = {
  keydown(event) {
    wentOn = true;
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
    if (defaultPrevented || altKey) return;
    if (key === "Escape" && drag.length === 1 && !there) letGo();
    if (ctrlKey || metaKey) {
      if (isPrint(event)) ask(event, onPaper);
    } else if (target === cursor() && KEYS.test(key)) {
      ask(event, () => {
        cursor().focus();
        repeat(event, cursor());
      });
    }
  },
  pointerdown(event) {
    wentOn = true;
    drag = onFigure(event) ? [event] : [];
    began = slider()?.value;
  },
  pointerup(event) {
    if (drag.length === 1) drag.push(event);
  },
};

// From here on they are heard at once.
onkeydown = onpointerdown = onpointerup = null;
for (const [kind, heard] of Object.entries(HEARD)) addEventListener(kind, heard, kind !== "keydown");

/** Once the event is over, the browser prints by itself. */
const isPrint = ({ key, shiftKey, eventPhase }) => key === "p" && !shiftKey && eventPhase !== Event.NONE;

// Ctrl with the wheel, or a pinch on a touchpad, zooms about the pointer.
const zoom = (event) => ask(event, (drawn) => repeat(event, drawn));
addEventListener("wheel", (event) => event.ctrlKey && !event.defaultPrevented && onFigure(event) && zoom(event), { passive: false });

addEventListener("touchstart", ({ touches }) => (apart = touches.length === 2 ? between(touches) : undefined), { passive: true });
addEventListener(
  "touchmove",
  (event) => {
    if (!apart || there || !onFigure(event) || between(event.touches) < apart + PARTED) return;
    const [one, other] = event.touches;
    zoom(new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -100, clientX: (one.clientX + other.clientX) / 2 }));
  },
  { passive: true },
);
const between = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

// A long link is opened by the tools, which show that they work.
addEventListener(
  "hashchange",
  async (event) => {
    if (there || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const { hash } = location;
    const open = () => {
      // The scenario that was there may have been written there meanwhile.
      history.replaceState(null, "", hash);
      dispatchEvent(new HashChangeEvent("hashchange"));
    };
    if ((await linked(hash))?.length > QUICK) ask(event, open);
    else open();
  },
  true,
);
