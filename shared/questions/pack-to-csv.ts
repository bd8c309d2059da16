/** Writes a pack as a table: see `pack-table.ts`. */
import { csvOf } from "./csv-table.ts";
import { columns, packFields, sections } from "./pack-table.ts";
import type { Column } from "./pack-table.ts";
import type { Pack, PackPrinciple, PackProbe, PackQuestion } from "../contract/pack.ts";

type Cells = Partial<Record<Column, string>>;

/** The whole pack. Begins with a mark that tells spreadsheets it is UTF-8. */
export function packToCsv(pack: Pack): string {
  const rows: Cells[] = [
    ...packFields.map((kind) => ({ row: "pack", kind, text: pack[kind] })),
    ...pack.principles.flatMap(ofPrinciple),
    ...pack.presets.flatMap(({ id, name, about, principles, role, leads }) => [
      { row: "preset", id, name, text: about, roles: role ?? "", leads: leads ?? "" },
      ...principles.map((principleId) => ({ row: "member", id: principleId })),
    ]),
    ...pack.candidateThemes.flatMap(({ id, name, questions }) => [
      { row: "theme", id, name },
      ...questions.map((text) => ({ row: "candidate question", text })),
    ]),
    ...pack.scripts.flatMap(({ id, title, lines }) => [
      { row: "script", id, name: title },
      ...lines.map((text) => ({ row: "line", text })),
    ]),
    ...pack.calibration.flatMap((sample) => [
      { row: "sample", id: sample.id, name: sample.principleId, kind: String(sample.rating), text: sample.question },
      ...sections.map((kind) => ({ row: "answer", kind, text: sample.answer[kind] })),
      ...(sample.followUp
        ? [
            { row: "follow-up", kind: sample.followUp.probe.kind, text: sample.followUp.probe.text },
            { row: "reply", text: sample.followUp.reply },
          ]
        : []),
      { row: "reason", text: sample.reason },
    ]),
  ];
  return `\uFEFF${csvOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))])}`;
}

function ofPrinciple(principle: PackPrinciple): Cells[] {
  return [
    { row: "principle", id: principle.id, name: principle.name, text: principle.meaning },
    ...principle.strong.map((text) => ({ row: "strong", text })),
    ...principle.weak.map((text) => ({ row: "weak", text })),
    ...principle.traps.map((text) => ({ row: "trap", text })),
    ...Object.entries(principle.anchors).map(([kind, text]) => ({ row: "anchor", kind, text })),
    ...Object.entries(principle.expected ?? {}).map(([kind, text]) => ({ row: "expected", kind, text })),
    ...principle.probes.map(ofProbe),
    ...principle.questions.flatMap(ofQuestion),
  ];
}

function ofQuestion(question: PackQuestion): Cells[] {
  const { id, text, theme, scope, strong, weak } = question;
  const tags = {
    roles: question.roles.join(" "),
    levels: question.levels.join(" "),
    often: question.often ? "yes" : "",
    "also heard": question.alsoHeard?.join(" ") ?? "",
  };
  return [
    { row: "question", id, text, theme, scope, ...tags, strong, weak },
    ...question.probes.map(ofProbe),
    ...Object.entries(question.tellings ?? {}).map(([kind, text]) => ({ row: "telling", kind, text })),
  ];
}

function ofProbe({ kind, text }: PackProbe): Cells {
  return { row: "probe", kind, text };
}
