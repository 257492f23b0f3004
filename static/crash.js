// The screen that a crash leaves: plain, with the reader's scenario to copy. start.js loads it when
// the program has stopped, and only then, so it counts on nothing of the program.
import { KEPT, recall } from "./device.js";
import { read } from "./link.js";

const TEXTS = {
  en: {
    title: "Port Atlas has stopped",
    advice:
      "Something went wrong in the program. Your scenario is below: copy it, reload the page, and paste it into the text of the steps.",
    nothing: "Something went wrong in the program. There was no scenario to save. Reload the page to go on.",
    kept: "The scenario that you changed last",
    linked: "The scenario of the address",
    copy: "Copy",
    copied: "Copied",
    reload: "Reload",
    empty: "Start with an empty scenario",
  },
  zh: {
    title: "端口图册已停止运行",
    advice: "程序出了错。您的脚本在下面：请复制它，重新加载页面，再粘贴到步骤的文本中。",
    nothing: "程序出了错。没有需要保存的脚本。请重新加载页面。",
    kept: "您最后更改的脚本",
    linked: "地址中的脚本",
    copy: "复制",
    copied: "已复制",
    reload: "重新加载",
    empty: "从空脚本开始",
  },
};

/** How this screen looks; the page brings the rest. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .crash { display: grid; gap: 0.75rem; max-width: 46rem; padding-top: 3rem; }
  .crash h1:focus { outline: none; }
  .crash textarea { font: 0.875rem/1.5 ui-monospace, monospace; }
  .crash p { display: flex; flex-wrap: wrap; gap: 0.5rem; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const words = TEXTS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];

// What listens to this keeps the last change, unless the crash has taken it along.
dispatchEvent(new Event("pagehide"));
const [mine, linked] = [recall(KEPT)?.trim() ?? "", await read(location.hash)];
const addressed = typeof linked === "string" ? linked.trim() : "";
const texts = [[words.kept, mine], [words.linked, addressed === mine ? "" : addressed]];
show(texts.filter(([, text]) => text));

/** Shows scenarios, each with its name. */
function show(scenarios) {
  const title = element("h1", { textContent: words.title, tabIndex: -1 });
  const advice = element("p", { textContent: scenarios.length > 0 ? words.advice : words.nothing });
  const buttons = [button(words.reload, () => location.reload()), button(words.empty, startEmpty)];
  const parts = [title, advice, ...scenarios.flatMap(scenario), element("p", {}, buttons)];
  document.body.replaceChildren(element("main", { className: "atlas crash" }, parts));
  title.focus();
}

/** A way out where the scenario itself is what the program cannot bear. */
function startEmpty() {
  location.hash = "s=";
  location.reload();
}

function scenario([name, text]) {
  const area = element("textarea", { readOnly: true, value: text, rows: 9, ariaLabel: name });
  const copy = button(words.copy, async () => {
    area.select();
    await navigator.clipboard?.writeText(text).catch(() => document.execCommand("copy"));
    copy.textContent = words.copied;
  });
  return [element("h2", { textContent: name }), area, element("p", {}, [copy])];
}

function button(textContent, act) {
  const made = element("button", { type: "button", textContent });
  made.addEventListener("click", act);
  return made;
}

function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
