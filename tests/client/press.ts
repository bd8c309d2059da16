/** One key press as a browser sends it. */
import type { Keys } from "../../client/src/site/keys.ts";
import type { KeyPress } from "./layouts.ts";

/** Did a shortcut take it, and can it still write? */
export function pressed(keys: Keys, given: KeyPress, target: Element = document.body) {
  const { keyCode = 0, modifierAltGraph = false, ...shown } = given;
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...shown });
  // The DOM of these tests knows neither.
  Object.defineProperty(event, "keyCode", { value: keyCode });
  Object.defineProperty(event, "getModifierState", {
    value: (name: string) => name === "AltGraph" && modifierAltGraph,
  });
  // `new KeyboardEvent` makes a sign of a key that is missing.
  Object.defineProperty(event, "key", { value: given.key });
  let isTaken = false;
  const listen = (): void => {
    isTaken = keys.press(event);
  };
  document.addEventListener("keydown", listen);
  target.dispatchEvent(event);
  document.removeEventListener("keydown", listen);
  return { isTaken, writes: !event.defaultPrevented };
}
