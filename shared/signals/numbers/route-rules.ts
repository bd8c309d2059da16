/** What a telling is about when its things go by their numbers. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const transport: Rule = {
  id: "transport",
  pattern: lines`
    \b(?:bus|buses|trams?|routes?|diver(?:t|sion)|passengers?|depot|timetable|termin(?:us|al)|stops)\b
  `,
  why: "a telling about buses",
  yes: ["the bus to town", "passengers wait"],
  no: ["a bush", "the van"],
};

export const broadcasting: Rule = {
  id: "broadcasting",
  pattern: lines`
    \b(?:radio|station|fm|broadcast\w*|listen\w*|on air|frequency|transmitter|antenna|programme)\b
  `,
  why: "a telling about radio",
  yes: ["listened on fm", "the station"],
  no: ["a stationer", "filming"],
};
