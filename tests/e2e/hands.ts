/** How somebody's keys reach the browser: by the place of a key, and what their layout writes there. */
import type { Page } from "playwright-core";
import { command, layouts, pressesThatWrite, type KeyPress } from "../client/layouts.ts";

export interface Hand {
  readonly write: (text: string) => Promise<void>;
  /** Keys of the product while writing: the leader, then these. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

/** The keyboard of the machine that the tests run on. */
export const plainHand = ({ keyboard }: Page): Hand => ({
  write: (text) => keyboard.type(text),
  press: async (...keys) => {
    for (const key of ["ControlOrMeta+j", ...keys]) await keyboard.press(key);
  },
});

/** For pages that should believe they are on a Mac. */
export const onMac = {
  userAgent:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/** A Mac with this layout: Option writes signs, and a layout without Latin letters gives none. */
export async function macHand(page: Page, layoutName: string): Promise<Hand> {
  const layout = layouts.find(({ name }) => name === layoutName);
  if (!layout) throw new Error(`No layout is called ${layoutName}.`);
  const session = await page.context().newCDPSession(page);
  const space: KeyPress = { key: " ", code: "Space" };
  const presses = [space, ...pressesThatWrite(layout, "Mac")];
  const found = (press: KeyPress | undefined, key: string): KeyPress => {
    if (!press) throw new Error(`The ${layoutName} layout has no ${key}.`);
    return press;
  };
  /** The key of the product that is printed as this; where there are no Latin letters, that of its place. */
  const keyFor = (key: string): KeyPress => {
    const place = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
    return found(presses.find((press) => press.key === key) ?? presses.find(({ code }) => code === place), key);
  };
  const send = async ({ key, code, altKey, metaKey, shiftKey }: KeyPress): Promise<void> => {
    const text = metaKey ? "" : key;
    const modifiers = (altKey ? 1 : 0) + (metaKey ? 4 : 0) + (shiftKey ? 8 : 0);
    const sent = { key, code, modifiers, windowsVirtualKeyCode: code.codePointAt(code.length - 1) ?? 0 };
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", text, unmodifiedText: text, ...sent });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...sent });
  };
  return {
    async write(text) {
      for (const sign of text)
        await send(
          found(
            presses.find(({ key }) => key === sign),
            sign,
          ),
        );
    },
    async press(...keys) {
      await send(command(layout, "Mac", keyFor("j").code));
      for (const key of keys) await send(keyFor(key));
    },
  };
}
