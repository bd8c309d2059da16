/** Puts a story into the notes of an answer, each part into its section, as its owner's own typing. */
import { UndoManager } from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import type { AskId, Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import { plain } from "../../../shared/notes/plain-text.ts";
import type { Answer, StarNotes } from "./star-notes.svelte.ts";

/** What a part of a story adds to a section; nothing where the section has it already. */
const addedTo = (before: string, part: string): string => {
  const words = plain(part).trim();
  if (words === "" || before.includes(words)) return "";
  return before === "" || before.endsWith("\n") ? words : `\n${words}`;
};

/** Are all parts of a story in the notes already? False for one without words. */
export const isInNotes = (notes: Answer, story: Answer): boolean =>
  sections.some((section) => story[section].trim() !== "") &&
  sections.every((section) => addedTo(notes[section], story[section]) === "");

/** Returns what takes it back; undefined where a section would become too long, and then nothing is written. */
export function putInNotes(notes: StarNotes, askId: AskId, story: Answer): (() => void) | undefined {
  const text = (section: Section) => notes.text(askId, section);
  const texts = sections.map(text);
  const additions = sections.map((section) => addedTo(text(section).toJSON(), story[section]));
  if (texts.some((into, at) => into.length + (additions[at] ?? "").length > limits.sectionChars)) return undefined;
  const typing = {};
  const undo = new UndoManager(texts, { trackedOrigins: new Set([typing]) });
  notes.doc.transact(() => {
    for (const [at, into] of texts.entries()) {
      const added = additions[at] ?? "";
      if (added !== "") into.insert(into.length, added);
    }
  }, typing);
  return () => {
    undo.undo();
    undo.destroy();
  };
}
