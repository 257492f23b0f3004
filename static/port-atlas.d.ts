// What TypeScript needs to know of port-atlas.js. docs/EMBEDDING.md says what each does.

/** The version of this interface. */
export declare const API: number;

/** The attributes that shape the figure, in the order in which they are applied. */
export declare const WISHES: readonly string[];

export type System = "xp" | "2003" | "2003-sp1";
export type Scale = "schematic" | "linear" | "log";
export type Theme = "auto" | "light" | "dark";
export type Controls = "none" | "slider" | "full";
export type Loading = "lazy" | "click" | "eager";
/** Both ends are counted. */
export type Range = [first: number, last: number];

/** What became of one line of the scenario. */
export interface Step {
  /** The line, counted from 1. */
  line: number;
  /** The command in its canonical form; absent where the line cannot be read. */
  command?: string;
  outcome: "done" | "refused" | "invalid";
  /** Why it was refused, or what was expected, for a person. */
  message?: string;
  /** The rule that refused it. */
  rule?: string;
  /** The Winsock error of a refusal, where there is one. */
  winsock?: number | null;
  /** Where reading stopped, counted from 1. */
  column?: number;
  /** The ports that a bind took. */
  ports?: Range[];
  /** How many binds of a burst were refused. */
  refused?: number;
  /** The handle of a block. */
  handle?: number;
  /** What was closed, unreserved or unblocked. */
  removed?: Range | Range[];
  /** Whether a registry value waits for a restart. */
  pending?: boolean;
  /** MaxUserPort in force after a restart. */
  max_user_port?: number;
  /** The entries of ReservedPorts that a restart ignored. */
  ignored?: Ignored[];
}

/** An entry of ReservedPorts that is ignored. */
export interface Ignored {
  text: string;
  reason: "malformed" | "reversed" | "out-of-range" | "outside-windows";
}

/** The ports of one protocol. */
export interface Usage {
  in_use: Range[];
  free_ephemeral: number;
}

/** The machine at the end of the scenario. */
export interface Machine {
  os: "2003" | "2003-sp1";
  max_user_port: number;
  cursor: number;
  registry: { MaxUserPort: number | null; ReservedPorts: string[] | null };
  ranges: { well_known: Range; ephemeral: Range; specific: Range[]; reservable: Range[]; blockable: Range | null };
  reservations: { range: Range; from: string; as: string | null }[];
  blocks: { range: Range; handle: number; as: string | null }[];
  ignored: Ignored[];
  tcp: Usage;
  udp: Usage;
}

/** What a replay reports. */
export interface Report {
  version: number;
  steps: Step[];
  final: Machine;
}

/** The events with what each tells. */
export interface PortAtlasEventMap {
  ready: CustomEvent<{ api: number }>;
  change: CustomEvent<{ readonly scenario: string }>;
  step: CustomEvent<{ line: number; result: string; rule: string | null }>;
  error: CustomEvent<{ message: string }>;
}

/** A live figure of the ports of Windows XP and Windows Server 2003. Each property is the attribute of its name. */
export declare class PortAtlas extends HTMLElement {
  scenario: string;
  system: System | "";
  get maxUserPort(): string;
  set maxUserPort(value: string | number);
  rows: string;
  scale: Scale | "";
  theme: Theme | "";
  controls: Controls | "";
  readonly: boolean;
  loading: Loading | "";

  /** The scenario as it stands, one command a line. */
  getScenario(): Promise<string>;
  /** Puts another scenario in place of the present one; the reader can undo it. */
  setScenario(text: string): Promise<void>;
  /** What became of each line, and the machine at the end. */
  replay(): Promise<Report>;
  /** The figure as it stands as the text of an SVG file, `width` pixels wide (280 to 4096). */
  svg(options?: { width?: number }): Promise<string>;
  /** Takes the figure down. The element begins anew when it is connected again. */
  destroy(): void;

  addEventListener<K extends keyof PortAtlasEventMap>(
    type: K,
    listener: (this: PortAtlas, event: PortAtlasEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "port-atlas": PortAtlas;
  }
}
