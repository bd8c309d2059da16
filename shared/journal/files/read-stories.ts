/** Reads a file of stories, known by what it holds and not by its name. Pure. */
import { limits } from "../../contract/limits.ts";
import { spoiledLines } from "../../questions/file-text.ts";
import { tooLong, tooMany } from "./bounded.ts";
import type { FileFault, FoundFile } from "./found.ts";
import { fromCsv } from "./from-csv.ts";
import { fromJson, isOurs } from "./from-json.ts";
import { fromWords } from "./from-words.ts";

export type ReadStories =
  | { readonly ok: true; readonly file: FoundFile }
  /** A sentence for the person who chose the file. */
  | { readonly ok: false; readonly message: string };

export function readStories(text: string): ReadStories {
  if (text.trim() === "") return { ok: false, message: "There isn’t a word in it." };
  const isExport = isOurs(text);
  const refused = tooLong(text, isExport);
  if (refused !== undefined) return { ok: false, message: refused };
  if (!isExport && isJson(text))
    return { ok: false, message: "This JSON isn’t an export of Barline, so its words can’t be told from its marks." };
  const found = isExport ? fromJson(text) : (fromCsv(text) ?? fromWords(text));
  const message = tooMany(found);
  if (message !== undefined) return { ok: false, message };
  const faults = [...found.faults, ...spoiledIn(text, isExport)].sort((a, b) => a.line - b.line);
  return { ok: true, file: { ...found, faults } };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // a text that begins with a bracket
  }
}

/** In an export, what looks spoiled may be what somebody wrote. */
const spoiledIn = (text: string, isExport: boolean): readonly FileFault[] =>
  isExport && !text.includes("\ufffd")
    ? []
    : spoiledLines(text, limits.faultsTold).map((line) => ({ line, message: "A letter here can’t be read." }));
