/** Turns what people wrote into Markdown that only shows it: no markup, links, pings, tables or hidden text direction. */

/** Characters that reverse or hide text, and control characters except tab and line break. */
// eslint-disable-next-line no-control-regex -- naming the removed characters is the point
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const markup = /[\\`*_{}[\]<>|~$!#^@]|(?<=\u2060)\.|:(?=\u2060)/g;

/** A word joiner: has no width and allows no line break. */
const joint = "\u2060";

/**
 * Where a joint goes. GitHub, GitLab, Slack and Obsidian look for addresses and names in the text as it is shown, after escapes and
 * entities are undone, so only something within the text keeps them from making a link or notifying somebody. Others take the joint for a
 * letter, but look before escapes are undone: so `@`, and full stops and colons at a joint, are escaped as well.
 */
const joints: readonly RegExp[] = [
  // `@name`, `name@host`, `#123`, `#tag`, and what else GitLab knows: `!123`, `$123`, `&123`, `~label`, `%milestone`, `^alert`.
  /(?<=[@＠#＃!$&~%^])(?=[\p{L}\p{N}_"-])/gu,
  // `https://`, `mailto:name`, and `:emoji:`.
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:)(?=\S)/gi,
  /(?<=:)(?=[a-z0-9_+-]{1,60}:)/gi,
  // `www.name`, and `name.org`, with any of the full stops that browsers take for one.
  /(?<=[\p{L}\p{N}_-])(?=[.。．｡][\p{L}\p{N}-]{0,62}\p{L})/gu,
  // `127.0.0.1`.
  /(?<=\b\d{1,3}\.\d{1,3}\.\d{1,3})(?=\.\d)/g,
  // `GH-123`, and the keys of other trackers.
  /(?<=\b[A-Z][A-Z0-9]{1,20}-)(?=\d)/gi,
];

/** Shorter than any commit hash that is turned into a link. */
const piecesOfHash = /[0-9a-f]{6}(?=[0-9a-f])/gi;

function withoutHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{7,}\b/gi, (word) =>
    /\d/.test(word) && /[a-f]/i.test(word) ? word.replace(piecesOfHash, `$&${joint}`) : word,
  );
}

/** Words for the middle of a line. */
export function inline(text: string): string {
  return words(text.replace(/[\s\u2028\u2029]+/g, " ").trim());
}

/** A longer text as a quote; line breaks are kept. */
export function quote(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .trim()
    .split("\n");
  return lines.map((line) => (line.trim() === "" ? ">" : `> ${words(line.trim())}  `)).join("\n");
}

function words(line: string): string {
  const seen = line.replace(unseen, "");
  return (
    joints
      .reduce((text, place) => text.replace(place, joint), withoutHashes(seen))
      .replaceAll("&", "&amp;")
      .replace(markup, "\\$&")
      // Lists, underlined headings and rules only begin at the start of a line.
      .replace(/^(\s*)([-+=])/, "$1\\$2")
      .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2")
  );
}
