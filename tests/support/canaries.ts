/** Private words that can be recognised wherever they turn up, and a scanner that knows the encodings they may travel in. */
import { randomBytes } from "node:crypto";

export interface Canary {
  /** What it stands for; failures name it. */
  readonly what: string;
  /** The text to write: the core, among signs that encodings treat specially. */
  readonly text: string;
  readonly core: string;
}

/** All cores begin alike, so that one search per encoding finds all of them. */
const beginning = "canary-";

export function canary(what: string): Canary {
  const core = beginning + randomBytes(10).toString("hex");
  return { what, core, text: `«${what}» "${core}" naïve` };
}

/** Which of them occur in these bytes, in any encoding. */
export function canariesIn(all: readonly Canary[], bytes: Uint8Array): readonly string[] {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whose = new Map(all.flatMap(({ core, what }) => forms(core).map((form) => [form.toString("latin1"), what])));
  const lengths = forms(all[0]?.core ?? beginning).map((form) => form.length);
  const found = new Set<string>();
  for (const [nth, form] of forms(beginning).entries()) {
    for (let at = searched.indexOf(form); at !== -1; at = searched.indexOf(form, at + 1)) {
      const what = whose.get(searched.toString("latin1", at, at + (lengths[nth] ?? 0)));
      if (what !== undefined) found.add(what);
    }
  }
  return all.map(({ what }) => what).filter((what) => found.has(what));
}

/** The core as it may appear in a stream: as it is, escaped, in hex, in UTF-16, and in base64 after any prefix. */
export function forms(core: string): readonly Buffer[] {
  const plain = Buffer.from(core);
  const hex = plain.toString("hex");
  const each = (prefix: string, digits: number) =>
    [...plain].map((byte) => prefix + byte.toString(16).padStart(digits, "0")).join("");
  const utf16 = Buffer.from(core, "utf16le");
  return [
    plain,
    Buffer.from(each("\\u", 4)),
    Buffer.from(each("%", 2)),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    utf16,
    Buffer.from(utf16).swap16(),
    ...[0, 1, 2].map((before) => Buffer.from(inBase64(plain, before))),
  ];
}

/** The part of the base64 that depends only on these bytes, when `before` others precede them in their group of three. */
function inBase64(plain: Buffer, before: number): string {
  const code = Buffer.concat([Buffer.alloc(before), plain])
    .toString("base64")
    .replace(/=+$/, "");
  const bits = (before + plain.length) * 8;
  return code.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
}
