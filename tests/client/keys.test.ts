import { afterEach, describe, expect, it } from "vitest";
import { Keys } from "../../client/src/site/keys.ts";

interface Press {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly metaKey?: boolean;
  readonly isComposing?: boolean;
}

const press = (keys: Keys, given: Press, target: Element = document.body): boolean => {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, code: "", ...given });
  let taken = false;
  const listen = (heard: Event): void => {
    taken = keys.press(heard as KeyboardEvent); // the only event dispatched here
  };
  document.addEventListener("keydown", listen);
  target.dispatchEvent(event);
  document.removeEventListener("keydown", listen);
  return taken;
};

const field = (): HTMLInputElement => {
  const input = document.createElement("input");
  document.body.append(input);
  return input;
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("shortcuts", () => {
  it("of one key work outside text fields only", () => {
    const keys = new Keys();
    const done: string[] = [];
    keys.add({ keys: "e", label: "Evidence", run: () => done.push("e") });
    expect(press(keys, { key: "e" }, field())).toBe(false);
    expect(press(keys, { key: "e" })).toBe(true);
    expect(done).toEqual(["e"]);
  });

  it("of one key can be switched off, those with Ctrl and Alt stay", () => {
    const keys = new Keys(() => false);
    const done: string[] = [];
    keys.add(
      { keys: "e", label: "Evidence", run: () => done.push("e") },
      { keys: "Shift+N", label: "Next part", run: () => done.push("Shift+N") },
      { keys: "?", label: "Card", run: () => done.push("?") },
      { keys: "Alt+s", label: "Tap", run: () => done.push("Alt+s") },
      { keys: "Ctrl+K", label: "Commands", run: () => done.push("Ctrl+K") },
      { keys: "F6", label: "Pane", run: () => done.push("F6") },
    );
    press(keys, { key: "e" });
    press(keys, { key: "N", shiftKey: true });
    press(keys, { key: "?", shiftKey: true });
    press(keys, { key: "s", code: "KeyS", altKey: true });
    press(keys, { key: "k", metaKey: true });
    press(keys, { key: "F6" });
    expect(done).toEqual(["Alt+s", "Ctrl+K", "F6"]);
  });

  it("with Alt work while writing, whatever sign the layout makes of them", () => {
    const keys = new Keys();
    const done: string[] = [];
    keys.add({ keys: "Alt+S", label: "Situation", run: () => done.push("s") });
    keys.add({ keys: "Alt+4", label: "Who", run: () => done.push("4") });
    press(keys, { key: "ß", code: "KeyS", altKey: true }, field());
    press(keys, { key: "¢", code: "Digit4", altKey: true }, field());
    expect(done).toEqual(["s", "4"]);
  });

  it("of two strokes need both, in order and soon", () => {
    let nowMs = 0;
    const keys = new Keys(
      () => true,
      () => nowMs,
    );
    const done: string[] = [];
    keys.add({ keys: "g c", label: "Chat", run: () => done.push("chat") });
    press(keys, { key: "c" });
    press(keys, { key: "g" });
    press(keys, { key: "c" });
    expect(done).toEqual(["chat"]);
    press(keys, { key: "g" });
    nowMs = 5_000;
    press(keys, { key: "c" });
    expect(done).toEqual(["chat"]);
  });

  it("leave the keys of an input method alone", () => {
    const keys = new Keys();
    keys.add({ keys: "1", label: "Send", run: () => undefined });
    expect(press(keys, { key: "1", isComposing: true })).toBe(false);
    expect(press(keys, { key: "Process" })).toBe(false);
  });

  it("that do not apply let an older one have the key", () => {
    const keys = new Keys();
    const done: string[] = [];
    keys.add({ keys: "n", label: "Note", run: () => done.push("note") });
    const remove = keys.add({ keys: "n", label: "Next", when: () => false, run: () => done.push("next") });
    press(keys, { key: "n" });
    expect(done).toEqual(["note"]);
    expect(keys.list().map((key) => key.label)).toEqual(["Note"]);
    remove();
    press(keys, { key: "n" });
    expect(done).toEqual(["note", "note"]);
  });
});
