/** Files as other programs save them: tables from spreadsheets, marks, UTF-16, spoiled letters. */
import { describe, expect, it } from "vitest";
import { textOf as textWith } from "../../../shared/questions/file-text.ts";
import { packFromCsv } from "../../../shared/questions/pack-from-csv.ts";

const textOf = (bytes: Uint8Array) => textWith(bytes, (encoding, read) => new TextDecoder(encoding).decode(read));
const cells = [
  ["row", "id", "name", "kind", "text"],
  ["pack", "", "", "id", "feldtest"],
  ["principle", "ruhe", "Ruhe bewahren", "", "Größe zeigen – „auch spät“ für 5 €"],
];
const table = (separator: string, end = "\r\n"): string => cells.map((row) => `${row.join(separator)}${end}`).join("");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return swap ? bytes.swap16() : bytes;
};

const principleOf = (bytes: Uint8Array): unknown => {
  const read = textOf(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const pack = packFromCsv(read.text);
  return pack.ok && pack.value["principles"];
};

describe("a table", () => {
  it.each([
    ["with tabs, from Google Sheets", utf8(table("\t"))],
    ["with commas, from Numbers", utf8(table(",", "\n"))],
    ["with a line that names the separator, from Excel", utf8(`\uFEFFsep=;\r\n${table(";")}`)],
    ["the same, quoted", utf8(`"sep=;"\r\n${table(";")}`)],
    ["with the line ends of an old Mac", utf8(table(";", "\r"))],
    ["as Unicode text, from Excel", utf16(table("\t"), false)],
    ["the same, the other way round", utf16(table("\t"), true)],
  ])("%s is read", (_, bytes) => {
    expect(principleOf(bytes)).toMatchObject([
      { id: "ruhe", name: "Ruhe bewahren", meaning: "Größe zeigen – „auch spät“ für 5 €" },
    ]);
  });

  it("counts its lines from the first of the file", () => {
    const read = packFromCsv(`sep=;\r\n${table(";")}nothing;x;y;z;w\r\n`);
    expect(read).toMatchObject({ ok: false, faults: [{ path: "line 5" }] });
  });

  it.each([
    ["of Windows-1252", Buffer.from(table(";").replace("–", "-").replace(/[„“€]/g, ""), "latin1")],
    ["spoiled earlier", utf8(table(";").replace("ö", "Ã¶"))],
    ["with signs for unreadable ones", utf8(table(";").replace("ö", "\ufffd"))],
  ])("with letters %s is refused with the line and what to do", (_, bytes) => {
    const read = textOf(bytes);
    expect(read.ok).toBe(false);
    expect(read).toMatchObject({ faults: [{ path: "line 3" }] });
    expect(JSON.stringify(read)).toContain("UTF-8");
  });

  it("with zeros between its letters, UTF-16 without its mark, is refused with what to do", () => {
    const read = textOf(Buffer.from(table(";").replace(/[^\0-\x7f]/g, ""), "utf16le"));
    expect(JSON.stringify(read)).toMatch(/not a text.*UTF-8/);
  });

  it("that is still a spreadsheet is refused by name", () => {
    for (const start of [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(JSON.stringify(textOf(Uint8Array.of(...start, 0, 0)))).toContain("spreadsheet");
  });
});

it("JSON is read with a mark, as UTF-16, or after empty lines", () => {
  for (const bytes of [utf8('\uFEFF{"a":1}'), utf16('\n {"a":1}', false), utf8("\r\n[1]")]) {
    const read = textOf(bytes);
    expect(() => void JSON.parse(read.ok ? read.text : "")).not.toThrow();
  }
});
