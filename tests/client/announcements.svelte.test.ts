import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AnnouncementLevel } from "../../client/src/site/preferences.svelte.ts";
import { Announcer } from "../../client/src/site/announcer.svelte.ts";

const given = (level: AnnouncementLevel = "everything"): Announcer =>
  new Announcer(
    () => level,
    () => Date.now(),
  );

beforeEach(() => {
  vi.useFakeTimers({ now: 100_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what screen readers are told", () => {
  it("comes at most every three seconds", () => {
    const announcer = given();
    announcer.say("Ben joined");
    announcer.say("Olu joined");
    vi.advanceTimersByTime(10);
    expect(announcer.polite).toBe("Ben joined");
    vi.advanceTimersByTime(2_900);
    expect(announcer.polite).toBe("Ben joined");
    vi.advanceTimersByTime(200);
    expect(announcer.polite).toBe("Olu joined");
  });

  it("waits until typing has paused", () => {
    const announcer = given();
    announcer.typed();
    announcer.say("Follow-up from Ana");
    vi.advanceTimersByTime(1_000);
    announcer.typed();
    vi.advanceTimersByTime(1_000);
    expect(announcer.polite).toBe("");
    vi.advanceTimersByTime(600);
    expect(announcer.polite).toBe("Follow-up from Ana");
  });

  it("merges several waiting messages of one kind", () => {
    const announcer = given();
    announcer.typed();
    const many = (count: number): string => `${count} follow-ups from Ana`;
    announcer.say({ text: "Follow-up from Ana: Why?", kind: "probe", many });
    announcer.say({ text: "Follow-up from Ana: Who?", kind: "probe", many });
    vi.advanceTimersByTime(1_600);
    expect(announcer.polite).toBe("2 follow-ups from Ana");
  });

  it("tells only the newest of what changes on the card, once typing has paused", () => {
    const announcer = given();
    announcer.typed();
    for (const text of ["Ask next. No reason yet: Why?", "Ask next. No number yet: How many?"])
      announcer.say({ text, kind: "ask-next" });
    vi.advanceTimersByTime(1_600);
    expect(announcer.polite).toBe("Ask next. No number yet: How many?");
    vi.advanceTimersByTime(10_000);
    expect(announcer.polite).toBe("Ask next. No number yet: How many?");
  });

  it("lets what there is to act on go first", () => {
    const announcer = given();
    announcer.typed();
    announcer.say({ text: "Olu joined as observer", weight: "extra" });
    announcer.say({ text: "Whisper from Olu: Ask why.", weight: "needed" });
    vi.advanceTimersByTime(1_600);
    expect(announcer.polite).toBe("Whisper from Olu: Ask why.");
    vi.advanceTimersByTime(3_100);
    expect(announcer.polite).toBe("Olu joined as observer");
  });

  it("does not repeat itself", () => {
    const announcer = given();
    announcer.say("Back.");
    vi.advanceTimersByTime(100);
    announcer.polite = "";
    announcer.say("Back.");
    vi.advanceTimersByTime(5_000);
    expect(announcer.polite).toBe("");
  });

  it("keeps to the chosen level, and never drops an alert", () => {
    const needed = given("needed");
    needed.say({ text: "Olu joined", weight: "extra" });
    needed.say({ text: "New question", weight: "needed" });
    const errors = given("errors");
    errors.say("New question");
    errors.alert("You are offline");
    vi.advanceTimersByTime(100);
    expect(needed.polite).toBe("New question");
    expect(errors.polite).toBe("");
    expect(errors.assertive).toBe("You are offline");
  });

  it("can come from an effect, which runs only once for it", () => {
    const announcer = given();
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        announcer.alert("You are offline.");
      });
    });
    flushSync();
    expect(announcer.assertive).toBe("You are offline.");
    expect(runs).toBe(1);
    stop();
  });
});
