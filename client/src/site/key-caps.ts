/** Strokes as this device's keyboard shows them. */
import { isApple } from "./strokes.ts";

const arrows: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };

/** The key caps of each stroke, as this device's keyboard shows them. */
export const capsOf = (keys: string, apple: boolean): readonly (readonly string[])[] =>
  keys.split(" ").map((stroke) =>
    stroke.split(/\+(?=.)/u).map((part) => {
      if (part === "Mod") return apple ? "⌘" : "Ctrl";
      return apple && part === "Shift" ? "⇧" : (arrows[part] ?? part);
    }),
  );

/** In one line, as a tooltip says it. */
export const printed = (keys: string, apple = isApple()): string =>
  capsOf(keys, apple)
    .map((caps) => caps.join(apple ? "" : "+"))
    .join(" then ");
