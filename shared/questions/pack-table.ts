/**
 * A pack as a table, for people who keep their questions in a spreadsheet. Each line says in `row` what it is, and lines after a principle,
 * question, preset, theme, script or sample belong to it. `packFromCsv(packToCsv(pack))` is the same pack.
 */
export const columns = [
  "row",
  "id",
  "name",
  "kind",
  "text",
  "theme",
  "scope",
  "roles",
  "levels",
  "strong",
  "weak",
] as const;
export type Column = (typeof columns)[number];

export const packFields = ["id", "name", "version", "language", "about"] as const;
export { sections } from "../contract/star.ts";
