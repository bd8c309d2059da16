/** What is, and what is not, a record of the journal in a file. A later version may say more in a record than this one knows: that is kept. */
import { sections } from "../../contract/star.ts";
import type { Asking, Drilled, Entry, Fit, Fix, Parts, Planned, Telling } from "../shapes.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCountOrNull = (value: unknown): boolean => value === null || isCount(value);
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const has = (fields: Fields, is: (value: unknown) => boolean, ...keys: readonly string[]): boolean =>
  keys.every((key) => is(fields[key]));
const hasParts = (value: unknown, is: (value: unknown) => boolean): boolean =>
  isFields(value) && has(value, is, ...sections);

const isRecord = (fields: Fields): boolean => isText(fields["id"]) && fields["id"] !== "" && isCount(fields["atMs"]);

export const isEntry = (value: unknown): value is Entry =>
  isFields(value) &&
  isRecord(value) &&
  isText(value["text"]) &&
  areTexts(value["tags"]) &&
  has(value, isTextOrNull, "principleId", "storyId");

export const isTelling = (value: unknown): value is Telling =>
  isFields(value) &&
  isRecord(value) &&
  has(value, isTextOrNull, "storyId", "roomId", "principleId") &&
  isCountOrNull(value["round"]) &&
  has(value, isText, "where", "question") &&
  has(value, areTexts, "to", "gaps") &&
  hasParts(value["parts"], isText) &&
  hasParts(value["toldMs"], isCount) &&
  isFields(value["counts"]) &&
  has(value["counts"], isCount, "words", "i", "we", "numbers", "numbersInResult") &&
  isCount(value["followUps"]) &&
  Array.isArray(value["ratings"]) &&
  value["ratings"].every(
    (rated: unknown) =>
      isFields(rated) &&
      has(rated, isText, "principleId", "by") &&
      typeof rated["isSelf"] === "boolean" &&
      isCount(rated["rating"]),
  );

export const isAsking = (value: unknown): value is Asking =>
  isFields(value) &&
  isRecord(value) &&
  has(value, isText, "roomId", "candidate") &&
  has(value, isCount, "round", "gaps", "letGo") &&
  isCountOrNull(value["toProbeMs"]) &&
  isFields(value["own"]) &&
  has(value["own"], isCount, "open", "leading", "double", "yesOrNo") &&
  isTextOrNull(value["change"]) &&
  typeof value["isReminded"] === "boolean";

export const isDrilled = (value: unknown): value is Drilled =>
  isFields(value) &&
  isRecord(value) &&
  (value["kind"] === "rate" || value["kind"] === "followUp") &&
  isText(value["sampleId"]) &&
  typeof value["isRight"] === "boolean";

export const isFix = (value: unknown): value is Fix =>
  isFields(value) &&
  isRecord(value) &&
  isText(value["text"]) &&
  (value["section"] === null || sections.some((section) => section === value["section"])) &&
  isTextOrNull(value["storyId"]) &&
  (value["from"] === null ||
    (isFields(value["from"]) && has(value["from"], isText, "roomId", "where") && areTexts(value["from"]["to"]))) &&
  isCountOrNull(value["doneMs"]);

export const isPlanned = (value: unknown): value is Planned =>
  isFields(value) && isRecord(value) && isText(value["principleId"]) && isCountOrNull(value["doneMs"]);

const textIn = (fields: unknown, key: string): string => {
  const value = isFields(fields) ? fields[key] : undefined;
  return isText(value) ? value : "";
};

export const partsIn = (fields: unknown): Parts => ({
  situation: textIn(fields, "situation"),
  task: textIn(fields, "task"),
  action: textIn(fields, "action"),
  result: textIn(fields, "result"),
  learning: textIn(fields, "learning"),
});

const isFit = (value: unknown): value is Fit => value === "first" || value === "also";

/** What a record says of a story, whole or not: what is missing reads as empty. */
export const storyIn = (fields: Fields) => ({
  id: textIn(fields, "id") || null,
  title: textIn(fields, "title"),
  parts: partsIn(fields["parts"]),
  rest: [textIn(fields, "rest"), ...strayTexts(fields, storyKeys), ...strayTexts(fields["parts"], sections)]
    .filter((text) => text !== "")
    .join("\n\n"),
  serves: servesIn(fields),
  createdMs: isCount(fields["createdMs"]) ? fields["createdMs"] : null,
  changedMs: isCount(fields["changedMs"]) ? fields["changedMs"] : null,
  told: toldIn(fields["told"]),
});

const storyKeys = [
  ...["id", "title", "parts", "rest", "serves", "createdMs", "changedMs"],
  // Version 0.2.0 had these.
  ...["principles", "told"],
];

/** Words under a key that is none of ours, perhaps since somebody changed the file by hand. */
const strayTexts = (fields: unknown, known: readonly string[]): readonly string[] =>
  isFields(fields)
    ? Object.entries(fields)
        .filter(([key]) => !known.includes(key))
        .map(([key, value]) => `${key}: ${isText(value) ? value : JSON.stringify(value)}`)
    : [];

/** Version 0.2.0 kept a list, the first choice first. */
function servesIn(fields: Fields): Readonly<Record<string, Fit>> {
  const { serves, principles } = fields;
  if (isFields(serves))
    return Object.fromEntries(Object.entries(serves).filter((pair): pair is [string, Fit] => isFit(pair[1])));
  return areTexts(principles) ? Object.fromEntries(principles.map((id, at) => [id, at === 0 ? "first" : "also"])) : {};
}

const toldIn = (told: unknown): readonly { readonly atMs: number; readonly where: string }[] =>
  Array.isArray(told)
    ? told.flatMap((telling: unknown) =>
        isFields(telling) && isCount(telling["atMs"]) && isText(telling["where"])
          ? [{ atMs: telling["atMs"], where: telling["where"] }]
          : [],
      )
    : [];

export const isWholeStory = (fields: Fields): boolean =>
  has(fields, isText, "id", "title") &&
  fields["id"] !== "" &&
  hasParts(fields["parts"], isText) &&
  (isFields(fields["serves"])
    ? isText(fields["rest"]) &&
      has(fields, isCount, "createdMs", "changedMs") &&
      Object.values(fields["serves"]).every(isFit)
    : areTexts(fields["principles"]) && Array.isArray(fields["told"]) && isCount(fields["changedMs"]));
