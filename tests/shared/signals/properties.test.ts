/** What holds for any text, however odd: no throw, spans inside their section, time that grows with length only. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { sectionNames, type Answer } from "../../../shared/signals/text/sections.ts";

const scraps = fc.constantFrom(
  ..."I we our us mine “ ” \" ' ’ ( ) - – / : . , ! ? \n • 1) i) £ % 40 3.5 12,000 1/3 9:30 half a third one in nine".split(
    " ",
  ),
  ..."because rather than instead of so that would have a lot of much better next time now I learned tbd n/a 👩‍🚒 é ß 数".split(
    " ",
  ),
);
const prose = fc.array(fc.oneof(scraps, fc.string({ maxLength: 12, unit: "grapheme" })), { maxLength: 40 });
const text = prose.map((words) => words.join(" "));
const answers: fc.Arbitrary<Answer> = fc.record({
  situation: text,
  task: text,
  action: text,
  result: text,
  learning: text,
});

describe("signals of any text", () => {
  it("point into their section, with the words that stand there", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { numbers, vague, findings } = analyse(answer);
        for (const span of [...numbers, ...vague]) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThan(span.from);
          expect(answer[span.section].slice(span.from, span.to)).toBe(span.text);
        }
        for (const { section, from = 0, to = 1 } of findings) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(Math.max(1, answer[section].length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("give shares that add up to one, or to nothing at all", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { words, share } = analyse(answer);
        const sum = sectionNames.reduce((total, section) => total + share[section], 0);
        expect(sum).toBeCloseTo(words === 0 ? 0 : 1, 9);
      }),
    );
  });

  it("have at most one finding a section, none without a gap", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { gaps, findings } = analyse(answer);
        expect(new Set(findings.map((finding) => finding.section)).size).toBe(findings.length);
        for (const finding of findings) expect(gaps).toContain(finding.gap);
        expect(findings.length > 0).toBe(gaps.length > 0);
      }),
    );
  });

  it.each([
    ["one long word", "a".repeat(50_000)],
    ["digits", "1".repeat(50_000)],
    ["separated digits", "1,".repeat(25_000)],
    ["hyphens", "a-".repeat(25_000)],
    ["number words", "two hundred and ".repeat(3_000)],
    ["openings of quotes", " 'a \"b “c".repeat(6_000)],
    ["brackets", "((((1".repeat(10_000)],
    ["spaces", " ".repeat(50_000)],
    ["line ends", "\n-".repeat(25_000)],
    ["a sentence without an end", "I chose this and it would be so much very good as we ".repeat(900)],
    ["dates", "3, 4 and 5 of ".repeat(3_500)],
    ["full stops", ".".repeat(50_000)],
  ])(
    "read fifty thousand characters of %s",
    (_name, action) => {
      expect(() => analyse({ situation: "", task: "", action, result: "", learning: "" })).not.toThrow();
    },
    5_000,
  );
});
