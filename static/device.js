// What is kept on the reader's device. Where the store is missing, full or forbidden, nothing is kept and nothing fails.

/** The name of the scenario; the number is the version of the format. */
export const KEPT = "port-atlas.scenario.1";

export function recall(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function store(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
    // It stays in the address.
  }
}
