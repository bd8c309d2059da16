/**
 * What a key press asks for, in one written form: "?", "N", "Shift+N", "Mod+K", "F6". `Mod` is the command key on Apple's keyboards and Ctrl
 * on all others. Option and AltGr write signs on most layouts of the world, so no key of ours holds them.
 */

/** The part of a keyboard event that counts. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode" | "getModifierState"
>;

/** Is the command key this device's key for commands? */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * Does the press belong to an input method? Safari ends the composition before the press that ended it, and marks that press only with the
 * old code 229; on-screen keyboards send it for everything.
 */
export const isOfInputMethod = (press: Pick<Press, "isComposing" | "key" | "keyCode">): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells that press of Safari's from a real one
  press.isComposing || press.key === "Process" || press.keyCode === 229;

const modifiers: readonly string[] = ["Shift", "Control", "Alt", "Meta", "AltGraph"];
const isSign = (key: string): boolean => /^[!-/:-@[-`{-~]$/.test(key);

/**
 * The strokes that a press can mean, the likeliest first; none if it is not ours. The sign counts before the place of its key. The place
 * decides where a layout has no Latin letters, and for digits that a layout writes only with Shift.
 */
export function strokesOf(press: Press, apple: boolean): readonly string[] {
  const { key, code, altKey, shiftKey } = press;
  // Browsers' own form filling sends presses without a key.
  if (typeof key !== "string" || modifiers.includes(key) || isOfInputMethod(press)) return [];
  const isAltGr = press.getModifierState("AltGraph") || (!apple && press.ctrlKey && altKey);
  const [mod, foreign] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // Written with Option or AltGr, a sign is itself. With Alt alone, the press is the browser's.
  if (altKey || isAltGr) return isSign(key) && (apple ? !mod && !foreign : isAltGr) ? [key] : [];
  if (foreign) return [];
  const placed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  const letter = /^[a-z]$/i.test(key) ? key : /^[^\0-\x7f]$/.test(key) ? placed?.[1] : undefined;
  const digit = shiftKey ? undefined : placed?.[2];
  const named = letter?.toUpperCase() ?? (key === " " ? "Space" : key);
  // Shift is part of the sign for "?" and the like, and counts for letters and named keys.
  const hasShift = shiftKey && (letter !== undefined || named.length > 1);
  const stroke = `${mod ? "Mod+" : ""}${hasShift ? "Shift+" : ""}${named}`;
  return mod || digit === undefined ? [stroke] : [stroke, digit];
}
