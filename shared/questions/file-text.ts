/** The text of a file that somebody hands us, however a program saved it: with marks, as UTF-16, or with its letters spoiled. Pure. */

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly Fault[] };
interface Fault {
  readonly path: string;
  readonly message: string;
}

const fault = (path: string, message: string): FileText => ({ ok: false, faults: [{ path, message }] });
const saveAgain = "Save the file again as UTF-8 (in Excel: CSV UTF-8) and choose that one.";

/** Reads bytes as a `TextDecoder` does: unreadable letters become U+FFFD, a mark at the beginning goes. */
export type Decode = (encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252", bytes: Uint8Array) => string;

/** Letters that an earlier program has read wrongly: "GrÃ¶ÃŸe", or the sign for an unreadable one. */
const spoiled = /\ufffd|Ã[\u0080-\u00bf]|â€/;

/** Refuses letters that cannot be read, with their line, and files that are no text. */
export function textOf(bytes: Uint8Array, decode: Decode): FileText {
  const read = decoded(bytes, decode);
  const at = read.ok ? read.text.search(spoiled) : -1;
  return read.ok && at >= 0
    ? fault(`line ${lineAt(read.text, at)}`, `A letter here cannot be read. ${saveAgain}`)
    : withoutNul(read);
}

/** Reads what can be read, spoiled letters as they are: for words that are worth more than their accents. */
export function anyTextOf(bytes: Uint8Array, decode: Decode): FileText {
  const read = withoutNul(decoded(bytes, decode));
  // With no letter of UTF-8 in it, it was written by an old program.
  return read.ok && read.text.includes("\ufffd") && !/[\u0080-\ufffc]/.test(read.text)
    ? { ok: true, text: decode("windows-1252", bytes) }
    : read;
}

/** The lines on which letters are spoiled, at most `most` of them. */
export function spoiledLines(text: string, most: number): readonly number[] {
  const lines = text.split(/\r\n?|\n/);
  return lines.flatMap((line, at) => (spoiled.test(line) ? [at + 1] : [])).slice(0, most);
}

function decoded(bytes: Uint8Array, decode: Decode): FileText {
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return fault(
      "file",
      "This is a spreadsheet or an archive, not a text. Export the table as CSV UTF-8 and choose that file.",
    );
  const encoding = begins(bytes, 0xff, 0xfe) ? "utf-16le" : begins(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  return { ok: true, text: decode(encoding, bytes) };
}

const withoutNul = (read: FileText): FileText =>
  read.ok && read.text.includes("\0") ? fault("file", `This is not a text. ${saveAgain}`) : read;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length;
