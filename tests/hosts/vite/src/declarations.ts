// Whatever the declarations say, held against the compiler at its strictest; this file is compiled, not bundled.
import { API, PortAtlas, WISHES, type Report, type Step } from "port-atlas";

const atlas: PortAtlas = document.createElement("port-atlas");
const isPortAtlas: boolean = atlas instanceof PortAtlas && atlas instanceof HTMLElement;
export const known: [number, readonly string[], boolean] = [API, WISHES, isPortAtlas];

atlas.scenario = "bind tcp 80; block 6000-6100";
atlas.system = "2003-sp1";
atlas.maxUserPort = 5000;
atlas.maxUserPort = "0x1388";
atlas.rows = "ephemeral in-use";
atlas.scale = "log";
atlas.lang = "zh";
atlas.theme = "";
atlas.controls = "slider";
atlas.readonly = true;
atlas.loading = "eager";
export const text: string = atlas.maxUserPort;

// @ts-expect-error There is no such system.
atlas.system = "vista";
// @ts-expect-error There is no such theme.
atlas.theme = "sepia";
// @ts-expect-error It is there or not.
atlas.readonly = "readonly";
// @ts-expect-error There is no such attribute.
atlas.zoom = 3;

const refused = ({ outcome }: Step): boolean => outcome === "refused";

export async function ask(): Promise<string> {
  await atlas.setScenario(`${await atlas.getScenario()}\nbind udp 53`);
  const { version, steps, final }: Report = await atlas.replay();
  const [first, last] = final.ranges.ephemeral;
  const narrow = await atlas.svg({ width: 280 });
  const usual = await atlas.svg();
  atlas.destroy();
  // @ts-expect-error A scenario is a text.
  await atlas.setScenario(7);
  return [version, steps.filter(refused).length, first, last, final.blocks[0]?.handle, narrow, usual].join();
}

atlas.addEventListener("ready", ({ detail }) => detail.api.toFixed());
atlas.addEventListener("change", ({ detail }) => detail.scenario.trim());
atlas.addEventListener("step", ({ detail: { line, result, rule } }) => [line.toFixed(), result.trim(), rule?.trim()], { once: true });
atlas.addEventListener("error", function ({ detail }) {
  this.destroy();
  console.warn(detail.message);
});
atlas.addEventListener("click", () => {});
// @ts-expect-error What is told of a change is the scenario.
atlas.addEventListener("change", ({ detail }) => detail.message);
document.querySelector("port-atlas")?.setAttribute("theme", "dark");
