/** Keyboards that are not American, in a real browser: what writes only writes, and the keys of the product work while writing. */
import { describe, expect, it } from "vitest";
import { macHand, onMac } from "./hands.ts";
import { sceneWith } from "./scene.ts";
import { holdWholeInterview, type Words } from "./whole-interview.ts";

const polish: Words = {
  story: "Zgłosiłam, że plik dociera za późno, aż trzy razy w tygodniu.",
  heard: "Sieć była bez winy, źle działał plik.",
  question: "Co mam zrobić najpierw?",
  reason: "Sprawdziła dzienniki.",
  keep: "Najpierw liczby, potem słowa.",
  change: "Powiedz, co było twoją częścią.",
  action: "Nazwać swoją część",
  comment: "Kto jeszcze to widział?",
};
const russian: Words = {
  story: "Файл приходил поздно.",
  heard: "Сеть была в порядке.",
  question: "С чего начать?",
  reason: "Открыла журналы сама.",
  keep: "Сначала числа.",
  change: "Назови свою часть.",
  action: "Назвать свою часть",
  comment: "Кто это видел?",
};

describe("on a Mac, with Polish and Russian layouts", () => {
  const scene = sceneWith(["Jonas", "Maya"], onMac);

  it("a whole interview is held: what Option writes are words, and ⌘J lets the next key act", async () => {
    const { server, jonas, maya } = scene();
    const [cyrillic, latin] = [await macHand(jonas.page, "Russian"), await macHand(maya.page, "Polish")];
    const tapped = maya.page
      .getByRole("group", { name: "Where the telling is now" })
      .getByRole("button", { pressed: true });
    await holdWholeInterview({
      url: server.url,
      asks: { ...jonas, hand: cyrillic, words: russian },
      answers: { ...maya, hand: latin, words: polish },
      async amidst() {
        // In the middle of a word: letters with Option are letters, the key acts, and the caret is where it was.
        await maya.page.getByRole("textbox", { name: /^Task/ }).click();
        await latin.write("łśą");
        expect(await tapped.innerText()).toContain("Action");
        await maya.page.keyboard.press("ArrowLeft");
        await latin.press("t");
        await tapped.filter({ hasText: "Task" }).waitFor();
        await latin.write("ź");
        await maya.page.getByText("łśźą").waitFor();

        // Letters count by the place of their key only after the leader.
        const scribe = jonas.page.getByLabel("Scribe line", { exact: true });
        await scribe.click();
        await cyrillic.write("ы");
        await cyrillic.press("r");
        await tapped.filter({ hasText: "Result" }).waitFor();
        await cyrillic.write("к");
        expect(await scribe.inputValue()).toBe("ык");
        await scribe.fill("");

        // The keys on screen are a Mac's.
        await cyrillic.press("?");
        const card = jonas.page.getByRole("region", { name: "Shortcuts and commands" });
        await card.getByText("⌘", { exact: true }).first().waitFor();
        expect(await card.getByText(/Ctrl|Alt/).count()).toBe(0);
        await jonas.page.keyboard.press("Escape");
      },
    });
    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
