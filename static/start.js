// Starts the page. index.html names the script and the wasm on this element and preloads both,
// so they are loaded at the same time; no inline script is needed.
const { script, wasm } = document.querySelector("script[data-wasm]").dataset;
const at = (path) => new URL(path, document.baseURI).href;
const { default: init } = await import(at(script));
await init({ module_or_path: at(wasm) });
