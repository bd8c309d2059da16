/** What this device's owner prefers. Kept in localStorage; other tabs follow. */
import { isRecord, read, write } from "../net/kept.ts";

export type Theme = "system" | "light" | "dark";
export type TextSize = "normal" | "large" | "larger";
export type Motion = "system" | "reduced";
/** How much a screen reader is told: everything, what must be acted on, errors only; `role` lets the role decide. */
export type AnnouncementLevel = "role" | "everything" | "needed" | "errors";

interface Kept {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly motion: Motion;
  readonly singleKeys: boolean;
  readonly announcements: AnnouncementLevel;
  readonly sounds: boolean;
  readonly name: string;
  readonly keepWords: boolean;
  readonly tipsLeft: string;
}

/** What a first-time interviewer is told about, one at a time. */
export const allTips = "taps ticks scribe card";
const defaults: Kept = {
  theme: "system",
  textSize: "normal",
  motion: "system",
  singleKeys: true,
  announcements: "role",
  sounds: false,
  name: "",
  keepWords: false,
  tipsLeft: allTips,
};
const key = "barline:preferences";

const isPartial = (value: unknown): value is Partial<Kept> =>
  isRecord(value) &&
  Object.entries(value).every(
    ([name, kept]) => !(name in defaults) || typeof kept === typeof defaults[name as keyof Kept],
  );

export class Preferences {
  #kept = $state.raw<Kept>(defaults);
  readonly #storage: Storage;

  constructor(storage: Storage = localStorage) {
    this.#storage = storage;
    this.#load();
  }

  get theme(): Theme {
    return this.#kept.theme;
  }
  get textSize(): TextSize {
    return this.#kept.textSize;
  }
  get motion(): Motion {
    return this.#kept.motion;
  }
  /** Single-key shortcuts are on. */
  get singleKeys(): boolean {
    return this.#kept.singleKeys;
  }
  get announcements(): AnnouncementLevel {
    return this.#kept.announcements;
  }
  get sounds(): boolean {
    return this.#kept.sounds;
  }
  /** The name given last, offered wherever a name is asked for. */
  get name(): string {
    return this.#kept.name;
  }

  /** When a finding is called wrong, keep its words for the people who improve the rules. */
  get keepWords(): boolean {
    return this.#kept.keepWords;
  }

  /** Names of the tips still to come; empty: none, for good. */
  get tipsLeft(): string {
    return this.#kept.tipsLeft;
  }

  set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    write(this.#storage, key, this.#kept);
    this.#apply();
  }

  /** Is the page dark now, whatever decided it? */
  isDark(): boolean {
    if (this.theme !== "system") return this.theme === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /** Follows changes made in other tabs. Returns a function that stops it. */
  follow(): () => void {
    const changed = (event: StorageEvent): void => {
      if (event.key === key) this.#load();
    };
    window.addEventListener("storage", changed);
    return () => {
      window.removeEventListener("storage", changed);
    };
  }

  #load(): void {
    this.#kept = { ...defaults, ...read(this.#storage, key, isPartial) };
    this.#apply();
  }

  #apply(): void {
    const root = document.documentElement.dataset;
    if (this.theme === "system") delete root["theme"];
    else root["theme"] = this.theme;
    if (this.textSize === "normal") delete root["text"];
    else root["text"] = this.textSize;
    if (this.motion === "system") delete root["motion"];
    else root["motion"] = this.motion;
  }
}
