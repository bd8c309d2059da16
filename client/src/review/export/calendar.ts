/** A calendar file (RFC 5545): an event for each session, times in UTC. */
import type { Ms } from "../../../../shared/contract/ids.ts";

export interface Session {
  /** Unique for ever. */
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly startMs: Ms;
  readonly minutes: number;
  readonly writtenMs: Ms;
}

export function calendarFile(...sessions: readonly Session[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Barline//Review//EN",
    ...sessions.flatMap(eventOf),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("\r\n")
    .concat("\r\n");
}

function eventOf({ uid, title, about, startMs, minutes, writtenMs }: Session): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp(writtenMs)}`,
    `DTSTART:${stamp(startMs)}`,
    `DTEND:${stamp(startMs + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    "END:VEVENT",
  ];
}

const stamp = (atMs: Ms): string => new Date(atMs).toISOString().replace(/[-:]|\.\d{3}/g, "");

/** Line breaks other than our own would begin new properties. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    // eslint-disable-next-line no-control-regex -- exactly the characters a calendar refuses
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** Lines hold at most 75 bytes; a longer one continues after a space. No character is cut in two. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  const lines: string[] = [];
  let current = "";
  let size = 0;
  for (const sign of line) {
    const length = bytes.encode(sign).length;
    if (size + length > 74) {
      lines.push(current);
      current = " ";
      size = 1;
    }
    current += sign;
    size += length;
  }
  return [...lines, current].join("\r\n");
}
