/** Which of the lines above the first part of a story is its title. Pure. */
import type { Line } from "./lines.ts";
import { principleNamed } from "./principles-named.ts";

/** A line that may turn out to be a title. */
export interface Candidate {
  readonly at: number;
  readonly text: string;
  readonly level: number;
}

/** The heading of one story; below the heading of several, the line that stands out, or stands alone. */
export function titleBefore(
  lines: readonly Line[],
  index: number,
  heading: Candidate | undefined,
  standsOut: Candidate | undefined,
): Candidate | undefined {
  if (heading && !isOfMany(lines, heading, index)) return heading;
  return standsOut ?? lineAlone(lines, index) ?? heading;
}

/** Whether this part begins again and again under the heading, with no other heading between. */
function isOfMany(lines: readonly Line[], { at, level, text }: Candidate, index: number): boolean {
  if (level === 1 || principleNamed(text) !== undefined) return true;
  const first = lines[index]?.kind;
  if (first?.is !== "label" || first.label.kind !== "part") return false;
  const [section] = first.label.sections;
  for (let next = Math.max(index + 1, at); next < lines.length; next += 1) {
    const kind = lines[next]?.kind;
    if (kind?.is === "heading" && kind.level <= 6) return false;
    if (
      kind?.is === "label" &&
      kind.label.kind === "part" &&
      kind.label.sections[0] === section &&
      kind.dress === first.dress
    )
      return true;
  }
  return false;
}

/** One short line above, with nothing around it but what is said about the story. */
function lineAlone(lines: readonly Line[], index: number): Candidate | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const line = lines[before];
    if (!line || line.kind.is === "blank" || (line.kind.is === "label" && line.kind.label.kind !== "part")) continue;
    const above = lines[before - 1]?.kind.is ?? "blank";
    const isAlone = above === "blank" || above === "rule" || above === "aside" || above === "heading";
    const text = line.raw.trim();
    if (line.kind.is !== "words" || !isAlone || text.length > 120 || /[.;,:]$/.test(text)) return undefined;
    return { at: line.at, text, level: 7 };
  }
  return undefined;
}
