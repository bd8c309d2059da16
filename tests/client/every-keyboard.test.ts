/** Layout by platform by key: a press either writes or acts, never both, and every key of the product can be pressed. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyTableOf, actsWithKeys } from "../../client/src/room/acts/help.ts";
import { leader } from "../../client/src/room/acts/everywhere.ts";
import { Keys } from "../../client/src/site/keys.ts";
import { command, layouts, platforms, pressesThatWrite, type KeyPress, type Platform } from "./layouts.ts";
import { pressed } from "./press.ts";

const userAgents: Readonly<Record<Platform, string>> = {
  Mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
  "Windows and Linux": "Mozilla/5.0 (X11; Linux x86_64)",
};
const all = [...new Set(keyTableOf(actsWithKeys).flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)))];
const named = /^(?:Mod\+|(?:Shift\+)?(?:F6|Space|Enter|Arrow))/;

const places: Readonly<Record<string, () => Element>> = {
  "an input": () => document.createElement("input"),
  "a text": () => document.createElement("textarea"),
  "an editor": () => Object.assign(document.createElement("div"), { contentEditable: "true" }),
};
const placed = (make: () => Element): Element => {
  const element = make();
  document.body.append(element);
  return element;
};

/** The whole product's keys at once; what they did is in `done`. */
function product() {
  const keys = new Keys();
  const done: string[] = [];
  keys.add(...all.map((name) => ({ keys: name, label: name, run: () => done.push(name) })));
  return { keys, done };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(platforms)("on %s", (platform) => {
  beforeEach(() => {
    vi.spyOn(navigator, "userAgent", "get").mockReturnValue(userAgents[platform]);
  });

  describe.each(layouts)("with the $name layout", (layout) => {
    const writing = pressesThatWrite(layout, platform);

    it.each(Object.keys(places))("whatever writes in %s only writes", (place) => {
      const { keys, done } = product();
      const target = placed(places[place] ?? (() => document.body));
      for (const press of writing)
        expect(pressed(keys, press, target), JSON.stringify(press)).toEqual({ isTaken: false, writes: true });
      expect(done).toEqual([]);
    });

    it.each(all.filter((name) => !named.test(name)))("%s can be pressed, outside text and after the leader", (name) => {
      const strokes = name.split(" ");
      const { keys, done } = product();
      const press = (stroke: string, isAsked: boolean) => {
        const found = writing.find((each) => {
          const probe = new Keys();
          probe.add({ keys: stroke, label: "", run: () => undefined });
          return pressed(probe, each).isTaken;
        });
        if (!found) throw new Error(`no key for ${stroke}`);
        if (isAsked) expect(pressed(keys, found, document.body).writes).toBe(stroke !== strokes.at(-1));
        else pressed(keys, found);
      };
      for (const stroke of strokes) press(stroke, false);
      expect(done).toEqual([name]);
      const field = placed(places["a text"] ?? (() => document.body));
      expect(pressed(keys, command(layout, platform, commandPlace(layout.plain, "J")), field)).toEqual({
        isTaken: true,
        writes: false,
      });
      keys.ask(() => done.push("back"));
      for (const stroke of strokes) press(stroke, true);
      expect(done).toEqual([name, leader.key, "back", name]);
    });

    it("no press outside text has two meanings", () => {
      for (const press of writing) {
        const { keys, done } = product();
        pressed(keys, press);
        expect(done.length, JSON.stringify(press)).toBeLessThanOrEqual(1);
      }
    });
  });
});

/** Where the layout has this letter; where it has no Latin letters, the place of the American one. */
function commandPlace(plain: string, letter: string): string {
  const at = plain.indexOf(letter.toLowerCase());
  const us = "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
  return `Key${(us[at] ?? letter).toUpperCase()}`;
}

describe("an input method", () => {
  const orders: Readonly<Record<string, readonly KeyPress[]>> = {
    "Chrome, while composing": [{ key: "s", code: "KeyS", isComposing: true, keyCode: 229 }],
    "Chrome, the press that begins it": [{ key: "Process", code: "KeyS", keyCode: 229 }],
    "Chrome, the press that ends it": [{ key: "1", code: "Digit1", isComposing: true, keyCode: 229 }],
    "Firefox, while composing": [{ key: "Process", code: "Digit1", isComposing: true, keyCode: 229 }],
    "Safari, just after the end": [{ key: "1", code: "Digit1", isComposing: false, keyCode: 229 }],
    "a keyboard on the screen": [{ key: "Unidentified", code: "", keyCode: 229 }],
    "a keyboard on the screen that says nothing": [{ key: "Unidentified", code: "" }],
    "a dead key": [{ key: "Dead", code: "Quote" }],
    "Alt with digits, on Windows": [0, 2, 3, 3].map((digit) => ({
      key: String(digit),
      code: `Numpad${digit}`,
      altKey: true,
    })),
    "a browser that fills in a form": [{ code: "" } as KeyPress],
  };
  it.each(Object.keys(orders))("keeps its keys: %s", (name) => {
    const { keys, done } = product();
    for (const press of orders[name] ?? []) expect(pressed(keys, press)).toEqual({ isTaken: false, writes: true });
    expect(done).toEqual([]);
  });
});

it("sticky keys send the modifier first, and the key acts", () => {
  const { keys, done } = product();
  pressed(keys, { key: "g", code: "KeyG" });
  pressed(keys, { key: "Shift", code: "ShiftLeft", shiftKey: true });
  pressed(keys, { key: "c", code: "KeyC" });
  pressed(keys, { key: "Shift", code: "ShiftLeft", shiftKey: true });
  pressed(keys, { key: "N", code: "KeyN", shiftKey: true });
  expect(done).toEqual(["G C", "Shift+N"]);
});
