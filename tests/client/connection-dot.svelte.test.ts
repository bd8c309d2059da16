import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Saving } from "../../client/src/state/saving.svelte.ts";
import ConnectionDot from "../../client/src/ui/ConnectionDot.svelte";

let saving: Saving;
let dot: ReturnType<typeof mount>;

const says = (): string => {
  flushSync();
  return document.querySelector(".words")?.textContent ?? "";
};
const written = (): void => saving.report("star", { state: "saving", changes: 1, sinceMs: 0 });
const stored = (): void => saving.report("star", { state: "saved", changes: 0, sinceMs: null });

beforeEach(() => {
  vi.useFakeTimers();
  saving = new Saving();
  stored();
  dot = mount(ConnectionDot, {
    target: document.body,
    props: {
      connection: { state: "live", unsent: 0 },
      notes: { saving, clock: { sinceMs: () => 0 } },
    },
  });
});
afterEach(async () => {
  await unmount(dot);
  vi.useRealTimers();
});

describe("the word beside the dot", () => {
  it("says Saved only when everything is, and not between two keys", () => {
    expect(says()).toBe("Saved");
    for (let key = 0; key < 10; key += 1) {
      written();
      expect(says()).toBe("Saving");
      vi.advanceTimersByTime(20);
      stored();
      expect(says()).toBe("Saving");
      vi.advanceTimersByTime(180);
      expect(says()).toBe("Saving");
    }
    vi.advanceTimersByTime(300);
    expect(says()).toBe("Saved");
  });

  it("does not wait to say what is wrong", () => {
    written();
    expect(says()).toBe("Saving");
    saving.report("star", { state: "refused", changes: 0, sinceMs: null });
    expect(says()).toBe("Not saved, refused");
  });
});
