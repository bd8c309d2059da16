/**
 * Reads what the journal's document holds. Another device, perhaps with another version, wrote some of it: what is missing or of another
 * kind reads as empty, and what is plainly not a record of ours is passed over.
 */
import * as Y from "yjs";
import type { Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import type { Entry, Fit, Parts, Story } from "../../../shared/journal/shapes.ts";

const textAt = (map: Y.Map<unknown>, key: string): string => {
  const value = map.get(key);
  return value instanceof Y.Text ? value.toJSON() : "";
};
const numberAt = (map: Y.Map<unknown>, key: string): number => {
  const value = map.get(key);
  return typeof value === "number" ? value : 0;
};
const idAt = (map: Y.Map<unknown>, key: string): string | null => {
  const value = map.get(key);
  return typeof value === "string" ? value : null;
};

export const partsOf = (read: (section: Section) => string): Parts => ({
  situation: read("situation"),
  task: read("task"),
  action: read("action"),
  result: read("result"),
  learning: read("learning"),
});

export const isFit = (value: unknown): value is Fit => value === "first" || value === "also";

export function readEntry(id: string, map: Y.Map<unknown>): Entry {
  const tags = map.get("tags");
  return {
    id,
    atMs: numberAt(map, "atMs"),
    text: textAt(map, "text"),
    tags: tags instanceof Y.Map ? [...tags.keys()].sort() : [],
    principleId: idAt(map, "principleId"),
    storyId: idAt(map, "storyId"),
  };
}

export function readStory(id: string, map: Y.Map<unknown>): Story {
  const serves = map.get("serves");
  return {
    id,
    title: textAt(map, "title"),
    parts: partsOf((section) => textAt(map, section)),
    rest: textAt(map, "rest"),
    serves:
      serves instanceof Y.Map
        ? Object.fromEntries([...serves.entries()].filter((pair): pair is [string, Fit] => isFit(pair[1])))
        : {},
    createdMs: numberAt(map, "createdMs"),
    changedMs: numberAt(map, "changedMs"),
  };
}

/** The texts of a story, by the key they have in the document. */
export const storyTexts = ["title", ...sections, "rest"] as const;
