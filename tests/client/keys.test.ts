import { afterEach, describe, expect, it } from "vitest";
import { Keys } from "../../client/src/site/keys.ts";
import type { KeyPress } from "./layouts.ts";
import { pressed } from "./press.ts";

const press = (keys: Keys, given: Omit<Partial<KeyPress>, "key"> & { key: string }, target: Element = document.body) =>
  pressed(keys, { code: "", ...given }, target).isTaken;

const field = (): HTMLInputElement => {
  const input = document.createElement("input");
  document.body.append(input);
  return input;
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("shortcuts", () => {
  it("of one key work only outside text fields", () => {
    const keys = new Keys();
    const done: string[] = [];
    keys.add({ keys: "E", label: "Evidence", run: () => done.push("e") });
    expect(press(keys, { key: "e" }, field())).toBe(false);
    expect(press(keys, { key: "e" })).toBe(true);
    expect(done).toEqual(["e"]);
  });

  it("of one key can be switched off; those with Ctrl stay", () => {
    const keys = new Keys(() => false);
    const done: string[] = [];
    const add = (...all: readonly string[]) =>
      keys.add(...all.map((name) => ({ keys: name, label: name, run: () => done.push(name) })));
    add("E", "Shift+N", "?", "Mod+K", "F6");
    press(keys, { key: "e" });
    press(keys, { key: "N", shiftKey: true });
    press(keys, { key: "?", shiftKey: true });
    press(keys, { key: "k", ctrlKey: true });
    press(keys, { key: "F6" });
    expect(done).toEqual(["Mod+K", "F6"]);
  });

  it("asked for, work while writing and with single keys off, once, after the focus is back, however slow", () => {
    let nowMs = 0;
    const keys = new Keys(
      () => false,
      () => nowMs,
    );
    const done: string[] = [];
    keys.add(
      { keys: "S", label: "Situation", run: () => done.push("tap") },
      { keys: "G C", label: "Chat", run: () => done.push("chat") },
    );
    const ask = () => keys.ask(() => done.push("back"));
    ask();
    expect(press(keys, { key: "s" }, field())).toBe(true);
    expect(press(keys, { key: "s" }, field())).toBe(false);
    ask();
    press(keys, { key: "g" });
    nowMs = 60_000;
    press(keys, { key: "c" });
    expect(done).toEqual(["back", "tap", "back", "chat"]);
    const stop = ask();
    stop();
    expect(press(keys, { key: "s" })).toBe(false);
  });

  it("of two strokes need both, in order and soon", () => {
    let nowMs = 0;
    const keys = new Keys(
      () => true,
      () => nowMs,
    );
    const done: string[] = [];
    keys.add({ keys: "G C", label: "Chat", run: () => done.push("chat") });
    press(keys, { key: "c" });
    press(keys, { key: "g" });
    press(keys, { key: "c" });
    expect(done).toEqual(["chat"]);
    press(keys, { key: "g" });
    nowMs = 5_000;
    press(keys, { key: "c" });
    expect(done).toEqual(["chat"]);
  });

  it("that do not apply leave the key to an older one", () => {
    const keys = new Keys();
    const done: string[] = [];
    keys.add({ keys: "N", label: "Note", run: () => done.push("note") });
    const remove = keys.add({ keys: "N", label: "Next", when: () => false, run: () => done.push("next") });
    press(keys, { key: "n" });
    expect(done).toEqual(["note"]);
    expect(keys.list().map((key) => key.label)).toEqual(["Note"]);
    remove();
    press(keys, { key: "n" });
    expect(done).toEqual(["note", "note"]);
  });
});
