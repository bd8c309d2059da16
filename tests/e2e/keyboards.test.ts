/** Keyboards that are not American, in a real browser: what writes only writes, and the keys of the product work while writing. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

const alt = 1;
const command = 4;

/** A press as the browser gets it from the system: the place of the key, and what the layout writes there. */
async function press(page: Page, code: string, sign: string, modifiers = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const writes = modifiers === command ? "" : sign;
  const windowsVirtualKeyCode = code.codePointAt(code.length - 1) ?? 0;
  const key = { code, key: sign, modifiers, windowsVirtualKeyCode };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: writes, unmodifiedText: writes, ...key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await session.detach();
}

describe("on a Mac, with Polish and Russian layouts", () => {
  const scene = sceneWith(["Jonas", "Maya"], {
    userAgent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  });

  it("signs written with Option are words, and ⌘J lets the next key act, whatever the layout", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "dive deep", maya);
    const taps = maya.page.getByRole("group", { name: "Where the telling is now" });
    const tapped = taps.getByRole("button", { pressed: true });

    // Polish, with the candidate: ł, ś and ą are letters.
    const situation = maya.page.getByRole("textbox", { name: /^Situation/ });
    await situation.click();
    for (const [code, sign] of [
      ["KeyL", "ł"],
      ["KeyS", "ś"],
      ["KeyA", "ą"],
    ] as const)
      await press(maya.page, code, sign, alt);
    await maya.page.getByText("łśą").waitFor();
    expect(await tapped.count()).toBe(0);

    // In the middle of a word: the key acts, and the caret is where it was.
    await maya.page.keyboard.press("ArrowLeft");
    await press(maya.page, "KeyJ", "j", command);
    await maya.page.getByRole("application").waitFor();
    await press(maya.page, "KeyA", "a");
    await tapped.getByText("Action").waitFor();
    await press(maya.page, "KeyX", "ź", alt);
    await maya.page.getByText("łśźą").waitFor();

    // Russian, with the interviewer: letters count by the place of their key.
    const scribe = jonas.page.getByLabel("Scribe line", { exact: true });
    await scribe.click();
    await press(jonas.page, "KeyS", "ы");
    await press(jonas.page, "KeyJ", "о", command);
    await press(jonas.page, "KeyR", "к");
    await tapped.getByText("Result").waitFor();
    await press(jonas.page, "KeyR", "к");
    expect(await scribe.inputValue()).toBe("ык");
    expect(await tapped.innerText()).toContain("Result");

    // The keys on screen are a Mac's.
    await press(jonas.page, "KeyJ", "о", command);
    await press(jonas.page, "Slash", "?");
    const card = jonas.page.getByRole("region", { name: "Shortcuts and commands" });
    await card.getByText("⌘", { exact: true }).first().waitFor();
    expect(await card.getByText(/Ctrl|Alt/).count()).toBe(0);
    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
