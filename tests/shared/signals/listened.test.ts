/** Notes of a spoken answer: what they say about a part that has ended, and what ticks, taps and time say about the rest. */
import { describe, expect, it } from "vitest";
import { read } from "../../../shared/signals/analyse.ts";
import { listenedFindings, type Listened, type Noted } from "../../../shared/signals/margin/listened.ts";
import { spokenFindings } from "../../../shared/signals/margin/spoken.ts";
import { countWords } from "../../../shared/signals/text/words.ts";
import { sectionNames, type Answer, type Section } from "../../../shared/signals/text/sections.ts";
import { withoutTellers } from "../../../shared/signals/text/tellers.ts";

const empty: Answer = { situation: "", task: "", action: "", result: "", learning: "" };
const minuteMs = 60_000;

/** The notes as one reads them, `tapped` in their order: the last is told now, the others were left a while ago. */
function listening(notes: Partial<Answer>, tapped: readonly Section[], more: Partial<Listened> = {}) {
  const answer = { ...empty, ...notes };
  const now = tapped.at(-1);
  const noted = (section: Section): Noted => ({
    words: countWords(answer[section]),
    stillMs: 6_000,
    ...(tapped.includes(section) && section !== now && { leftMs: minuteMs }),
  });
  const shares = { situation: 0.2, task: 0.1, action: 0.5, result: 0.2, learning: 0 };
  const heard = more.heard ?? [];
  return listenedFindings({
    spoken: spokenFindings({ shares, tapped, heard, probed: [], elapsedMs: minuteMs }),
    byWords: read(answer, new Set(sectionNames)).everyFinding,
    notes: Object.fromEntries(sectionNames.map((section) => [section, noted(section)])) as Listened["notes"],
    heard,
    ...more,
  });
}
const gaps = (...given: Parameters<typeof listening>): readonly string[] => listening(...given).map(({ gap }) => gap);

describe("notes of a spoken answer", () => {
  const action = "went through the job log, moved the cut-off to noon, wrote a check";
  const result = "mornings much better, calls down a lot";

  it("are silent about a part that is still being told", () => {
    expect(gaps({ action, result }, ["situation", "action"])).not.toContain("howMuch");
    expect(gaps({ result }, ["action", "result"], { spoken: [] })).toEqual([]);
  });

  it("say what a part lacks once the telling has left it, with the words it hangs on", () => {
    const found = listening({ action, result }, ["action", "result", "learning"], { spoken: [] });
    expect(found.map(({ gap }) => gap)).toContain("howMuch");
    expect(found.find(({ gap }) => gap === "howMuch")).toMatchObject({ phrase: { section: "result" } });
  });

  it("close a gap that nobody has ticked", () => {
    const numbered = { action, result: "calls down from 12 to 3 a week" };
    expect(gaps(numbered, ["action", "result"])).not.toContain("howMuch");
    expect(gaps({ action }, ["action", "result"])).toContain("howMuch");
  });

  it("leave alone what was ticked as heard", () => {
    expect(gaps({ action, result }, ["action", "result", "learning"], { heard: ["howMuch"] })).not.toContain("howMuch");
  });

  it("wait for the last line, which is often typed after the tap", () => {
    const notes = Object.fromEntries(
      sectionNames.map((section) => [
        section,
        { words: 7, stillMs: 1_000, leftMs: section === "action" ? 2_000 : undefined },
      ]),
    ) as Listened["notes"];
    expect(
      gaps({ action: "everything was sorted out in the end" }, ["action", "result"], { notes, spoken: [] }),
    ).toEqual([]);
  });
});

describe("a listener's own I and we", () => {
  it("count for nobody outside quotation marks, and every other unit keeps its place", () => {
    const line = "I think they told us “we just guessed”, my bet: US office";
    const kept = withoutTellers(line);
    expect(kept).toHaveLength(line.length);
    expect(kept.replace(/ +/g, " ").trim()).toBe("think they told “we just guessed”, bet: US office");
    expect(kept.indexOf("guessed")).toBe(line.indexOf("guessed"));
  });
});
