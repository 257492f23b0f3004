let begun;

/** Starts the module from its address or its bytes, once; answers with what it exports. */
export default ({ module_or_path: from } = {}) =>
  (begun ??= begin(from).catch((error) => {
    begun = undefined;
    throw error;
  }));

async function begin(from) {
  const imports = __wbg_get_imports();
  const bytes = async () => (from instanceof URL ? (await fetch(from)).arrayBuffer() : from);
  const whole = async () => WebAssembly.instantiate(await bytes(), imports);
  // Where a server calls it something else than wasm, it is loaded whole first.
  const loading = from instanceof URL ? WebAssembly.instantiateStreaming(fetch(from), imports).catch(whole) : whole();
  const { instance, module } = await loading;
  return __wbg_finalize_init(instance, module);
}
