import { plain } from "./tell.ts";

/** Never printed: what gives access, and what only repeats the rest. */
const never: ReadonlySet<string> = new Set([
  "tokenHashes",
  "resumeHash",
  "inviteHash",
  "hash",
  "views",
  "answers",
  "own", // a whole pack of questions
]);
/** What people wrote or judged in confidence, in a state or in a view. */
const inConfidence: ReadonlySet<string> = new Set([
  "whispers",
  "deck",
  "calibration",
  "card",
  "cards",
  "selfRating",
  "selfRatings",
  "feedback",
  "feedbacks",
  "secondVotes",
  "decision",
  "debrief",
  "probes",
  "flags",
  "denials",
  "comments",
  "actions",
]);

/** A state or a view as JSON: without secrets, and without what was said in confidence unless that was asked for. */
export function printed(shown: unknown, withPrivate: boolean): string {
  const replaced = (key: string, value: unknown): unknown => {
    if (never.has(key)) return undefined;
    if (withPrivate || value === null || !inConfidence.has(key)) return value;
    return Array.isArray(value) ? `(private: ${value.length})` : "(private)";
  };
  return plain(JSON.stringify(shown, replaced, 2));
}
