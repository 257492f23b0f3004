// Starts the page. index.html names the script and the wasm on this element and preloads both,
// so they are loaded at the same time; no inline script is needed.
const { script, wasm } = document.querySelector("script[data-wasm]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// A panic of the program is a trap of the wasm. Where the stack or the memory is exhausted, browsers
// throw errors of their own, which tell in their stack that they come from there.
const isCrash = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  (/^(Range|Internal)Error$/.test(error?.name) && /wasm/.test(error.stack));
let stopped = false;
const watch = ({ error, reason = error }) => {
  if (stopped || !isCrash(reason)) return;
  stopped = true;
  import("./crash.js");
};
addEventListener("error", watch);
addEventListener("unhandledrejection", watch);

// Long scenarios are packed for the address by a script that is loaded when it is first asked for.
document.addEventListener("port-atlas-pack", async (event) => {
  event.preventDefault();
  const [act, text, most, done] = event.detail;
  done(await import("./packing.js").then((packing) => packing[act](text, most)).catch(() => null));
});

const { default: init } = await import(at(script));
await init({ module_or_path: at(wasm) });
