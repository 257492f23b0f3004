// Loads a module of Port Atlas, and brings what the module asks for. The page, the element and the single file share it.

/** How many characters of a scenario are replayed within a frame, on a slow machine too. */
export const QUICK = 64_000;

/** What brings the files of the site; the single file has them in itself. */
export const site = {
  // Not `new URL("./", …)`: a bundler would take that for the address of a file.
  base: import.meta.url.replace(/[^/]*(\?.*)?$/, ""),
  /** Where a file is. Where a bundler has given the files other names, its own answer stands here. */
  at: (path) => new URL(path, site.base),
  text: async (path) => {
    const answer = await fetch(site.at(path));
    return answer.ok ? answer.text() : undefined;
  },
};

/** Starts a module and answers with its function `mount`. */
export async function start(script, wasm) {
  const { default: init } = await import(site.at(script));
  await init({ module_or_path: typeof wasm === "string" ? site.at(wasm) : wasm });
  return globalThis.portAtlasMount;
}

/** What a module may ask for. */
export const answers = { file: (path) => site.text(path) };

/** Answers what a module asks for; undefined where that fails. */
export const load = async (what, ...parts) => {
  try {
    return await answers[what]?.(...parts);
  } catch {
    // The module tells its reader what is missing.
  }
};

// A panic of the program is a trap of the wasm. Where the stack or the memory is exhausted, browsers
// throw errors of their own, which tell in their stack that they come from there.
export const isCrash = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  (/^(Range|Internal)Error$/.test(error?.name) && /wasm/.test(error.stack));

/** Calls `stopped` once when the program has crashed. */
export function watch(stopped) {
  const heard = ({ error, reason = error }) => {
    if (!isCrash(reason)) return;
    removeEventListener("error", heard);
    removeEventListener("unhandledrejection", heard);
    stopped();
  };
  addEventListener("error", heard);
  addEventListener("unhandledrejection", heard);
}
