// The W3C WebDriver protocol, as far as the tests need it: a driver is started, sessions are opened, commands go over HTTP.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 20_000;
const PAUSE = 25;
/** Milliseconds that a step of a drag takes. */
const STEP = 16;
/** The protocol's names of keys that are no letters. */
export const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", PageUp: "\uE00E", PageDown: "\uE00F",
  End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What `ask` gives once it is neither false nor nothing; what went wrong last where it stays so. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  for (let trouble = ""; ; await pause(PAUSE)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      trouble = `; at last: ${error.message}`;
    }
    if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s for ${what}${trouble}`);
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a driver: `command(port)` gives its words, `environment` what it finds besides this process's. Resolves to
 * `{ session, quit }`.
 */
export async function start(command, environment = {}) {
  const port = await freePort();
  const [program, ...words] = command(port);
  const env = { ...process.env, ...environment };
  const child = spawn(program, words, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  let failure;
  child.on("error", (error) => (failure = error.message));
  child.on("exit", (code, signal) => (failure ??= `it ended with ${code ?? signal}: ${said}`));
  const origin = `http://127.0.0.1:${port}`;
  const up = async () => {
    if (failure) return true;
    const status = await (await fetch(`${origin}/status`)).json();
    return status.value.ready;
  };
  await until(up, `${program} to answer`);
  if (failure) throw new Error(`${program}: ${failure}`);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const quit = async () => {
    // The whole group: the driver may run under another program, and its browsers under it.
    if (child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await gone;
  };
  return { session: (capabilities) => open(origin, capabilities), quit };
}

async function call(method, address, body) {
  const text = method === "POST" ? JSON.stringify(body ?? {}) : undefined;
  const response = await fetch(address, { method, body: text, headers: { "content-type": "application/json" } });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}

/** A fresh browser with one page. */
async function open(origin, alwaysMatch) {
  const { sessionId, capabilities } = await call("POST", `${origin}/session`, { capabilities: { alwaysMatch } });
  const base = `${origin}/session/${sessionId}`;
  const get = (path) => call("GET", `${base}/${path}`);
  const post = (path, body) => call("POST", `${base}/${path}`, body);
  await post("timeouts", { script: PATIENCE, pageLoad: PATIENCE, implicit: 0 });

  /** Calls a function in the page. It must not refer to anything outside itself. */
  const run = (body, ...args) => post("execute/sync", { script: `return (${body}).apply(null, arguments)`, args });
  const act = (...actions) => post("actions", { actions });
  const mouse = (...actions) => act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  const move = ({ x, y }, duration = STEP) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration, origin: "viewport" });
  const down = { type: "pointerDown", button: 0 };
  const up = { type: "pointerUp", button: 0 };

  /** Goes to another document; geckodriver may answer while the one before is still there. */
  async function leave(act) {
    await run(() => (document.documentElement.dataset.left = ""));
    await act();
    await until(() => run(() => document.documentElement.dataset.left === undefined), "another document");
  }

  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    run,
    /** Out of all frames, nothing held. */
    reset: async () => {
      await post("frame", { id: null });
      await call("DELETE", `${base}/actions`);
    },
    go: (url) => leave(() => post("url", { url })),
    address: () => get("url"),
    title: () => get("title"),
    /** What is to be seen, as a PNG in base64. */
    screenshot: () => get("screenshot"),
    reload: () => leave(() => post("refresh")),
    size: (width, height) => post("window/rect", { width, height }),
    /** Into the frame that this element is, or out of all with null. */
    frame: (element) => post("frame", { id: element }),
    /** Clicks the middle of an element, as a mouse would. */
    click: (element) => post(`element/${element[ELEMENT]}/click`),
    /** Types a text into an element, behind what it holds. */
    type: (element, text) => post(`element/${element[ELEMENT]}/value`, { text }),
    clear: (element) => post(`element/${element[ELEMENT]}/clear`),
    /** Presses keys where the focus is: all down in turn, then all up. */
    press: (...names) => {
      const keys = names.map((name) => KEYS[name] ?? name);
      const downs = keys.map((value) => ({ type: "keyDown", value }));
      return act({ type: "key", id: "keys", actions: [...downs, ...keys.reverse().map((value) => ({ type: "keyUp", value }))] });
    },
    /** Types a text where the focus is. */
    write: (text) => {
      const keys = [...text].map((letter) => (letter === "\n" ? KEYS.Enter : letter));
      const actions = keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      return act({ type: "key", id: "keys", actions });
    },
    /** Presses the mouse at the first point, moves it over the others and lets go: at once, for chromedriver forgets a held button. */
    drag: (from, ...over) => mouse(move(from, 0), down, ...over.map((to) => move(to)), up),
    /** Clicks a point of the window. */
    clickAt: (point) => mouse(move(point, 0), down, up),
    close: () => call("DELETE", base),
  };
}
