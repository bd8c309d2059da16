/** Site data blocked, full or cleared: what a page keeps is there for this tab, and the page knows that it is only there. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Seats } from "../../client/src/net/seats.ts";
import { openJournal } from "../../client/src/journal/open-journal.ts";
import { Preferences } from "../../client/src/site/preferences.svelte.ts";

const early = readFileSync("client/public/early.js", "utf8");
const room = "r".repeat(22);
const seat = { roomId: room, seatId: "ben", role: "candidate", token: "t".repeat(43), name: "Ben", usedMs: 1 } as const;

const proto = Object.getOwnPropertyDescriptors(Storage.prototype);
const refuse = (name: string): never => {
  throw new DOMException("refused", name);
};
const blocked = (found: PropertyDescriptor): void => {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { configurable: true, ...found });
};
const kinds: Readonly<Record<string, () => void>> = {
  "blocked, so that reading it throws": () => blocked({ get: () => refuse("SecurityError") }),
  "switched off": () => blocked({ value: null }),
  full: () => {
    Storage.prototype.setItem = () => refuse("QuotaExceededError");
  },
};

/** As the script in the head of the page runs. */
const runEarly = (): void => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is a script, not a module
  new Function(early)();
};

const before = Object.getOwnPropertyDescriptors(window);
afterEach(() => {
  Object.defineProperties(Storage.prototype, proto);
  for (const name of ["localStorage", "sessionStorage"] as const) Object.defineProperty(window, name, before[name]);
  localStorage.clear();
  sessionStorage.clear();
  delete document.documentElement.dataset["kept"];
});

describe.each(Object.keys(kinds))("storage that is %s", (kind) => {
  beforeEach(() => {
    kinds[kind]?.();
    runEarly();
  });

  it("holds seats, settings and the journal for this tab, and says that it is only there", async () => {
    let told = 0;
    addEventListener("notkept", () => (told += 1));
    new Preferences().set({ theme: "dark", name: "Ben" });
    new Seats().take(seat);
    const journal = await openJournal();
    journal.addStory({ title: "The logs" });
    expect(new Preferences().name).toBe("Ben");
    expect(new Seats().inRoom(room)?.token).toBe(seat.token);
    expect(new Seats().rooms().length).toBe(1);
    expect(journal.stories.length).toBe(1);
    expect(journal.keeping).toBe("blocked");
    expect(document.documentElement.dataset["kept"]).toBe("tab");
    expect(told).toBeGreaterThan(0);
    new Seats().drop(room, "ben");
    expect(new Seats().inRoom(room)).toBeUndefined();
  });
});
