/** A "now" that says what somebody knows, or only when: not a habit. */
import type { Rules } from "../text/rules.ts";

export const notAHabit: Rules = [
  {
    id: "now-i-know",
    pattern:
      "now (?:i )?(?:know|understand|reali[sz]e|see|believe|that(?!'s)|think|feel|am(?! (?:always )?\\w+ing)|appreciate)",
    why: "what one knows now",
    yes: ["now i know"],
    no: ["now i measure"],
  },
  {
    id: "i-know-now",
    pattern: "(?:i|we) (?:now )?(?:know|understand|reali[sz]e|see|believe|think|feel|appreciate)\\b[^.]*\\bnow",
    why: "the same the other way round",
    yes: ["i understand it now"],
    no: ["i measure it now"],
  },
  {
    id: "until-now",
    pattern: "(?:until|right|by|before|for) now",
    why: "only a time",
    yes: ["until now"],
    no: ["now and then"],
  },
];
