// What a reader sees in a page, found by names, roles and labels. This function is sent into the page, so it refers to
// nothing outside itself.

/** The eyes of a reader of what is in `host`, the selector of a custom element, or of the whole document without one. */
export function eyes(host) {
  const LAST_PORT = 65535;
  const root = host ? document.querySelector(host)?.shadowRoot : document;
  const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
  const nameOf = (element) => (element.getAttribute("aria-label") ?? element.textContent).trim();
  const button = (name) => all("button").find((each) => nameOf(each) === name);
  const group = (name) => all("fieldset").find((each) => each.querySelector("legend")?.textContent === name);
  const text = (words) => all("svg[role=img] text").find((each) => each.textContent === words)?.getBoundingClientRect();

  /** Where a port stands on the linear scale, in pixels from the left. */
  function across(port) {
    const [zero, last] = [text("0"), text(String(LAST_PORT))];
    return zero && last && zero.left + ((port + 0.5) / (LAST_PORT + 1)) * (last.right - zero.left);
  }

  const steps = () => all(".steps ol li").map((each) => each.innerText);

  /** Writes down every state of the steps from now on. */
  function watch() {
    window.watched = [];
    const observer = new MutationObserver(() => window.watched.push(steps()));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  return {
    all,
    button,
    /** Whether it answers input. */
    ready: () => (host ? Boolean(root?.querySelector("svg[role=img]")) : document.documentElement.hasAttribute("data-ready")),
    figure: () => all("svg[role=img]")[0],
    figureTexts: () => all("svg[role=img] text").map((each) => each.textContent),
    slider: () => all("input[type=range]")[0],
    /** The visible part of a radio button. */
    choice: (groupName, name) => [...(group(groupName)?.querySelectorAll("label") ?? [])].find((each) => each.textContent === name),
    chosen: (groupName) => group(groupName)?.querySelector("input:checked")?.parentElement.textContent,
    verb: (name) => all(".verbs button").find((each) => nameOf(each) === name),
    send: () => all(".acts form button[type=submit]")[0],
    field: (label) =>
      all("input, textarea").find((each) => [each.getAttribute("aria-label"), ...[...(each.labels ?? [])].map((own) => own.textContent)].includes(label)),
    steps,
    lines: () => all(".steps ol li").map((each) => each.querySelector("code").textContent),
    watch,
    watched: () => window.watched,
    notice: () => all("[role=alert]").map((each) => each.innerText).join("\n"),
    /** A point of a row of the figure, and where its boundary can be grabbed; on the linear scale. */
    at: (row, port) => text(row) && { x: across(port), y: text(row).bottom },
    handle: (value) => {
      const label = text(`MaxUserPort ${value}`);
      return label && { x: across(value), y: (label.top + label.bottom) / 2 };
    },
    colour: (selector, property) => getComputedStyle(all(selector)[0])[property],
  };
}
