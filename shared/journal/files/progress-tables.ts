/** A person's progress as two tables: every rating, and every answer with its counts. Written as CSV for spreadsheets, and as Markdown. */
import type { Ms } from "../../contract/ids.ts";
import { csvOf } from "../../questions/csv-table.ts";
import { principleName } from "../../questions/principle-name.ts";
import { inline } from "../../report/inert-markdown.ts";
import { figuresOf } from "../compare.ts";
import { coursesOf, type Session } from "../progress.ts";
import type { Telling } from "../shapes.ts";

/** `dayOf` writes a day as spreadsheets sort it, "2026-11-30", where the person is. */
export interface Written {
  readonly sessions: readonly Session[];
  readonly dayOf: (atMs: Ms) => string;
  /** The title of a telling's story; empty where it has none. */
  readonly storyOf: (telling: Telling) => string;
}

/** Cells as text; of numbers only digits, so that every spreadsheet takes them for numbers. */
interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const percentOf = (share: number | null): string => (share === null ? "" : String(Math.round(share * 100)));

function ratingsTable({ sessions, dayOf }: Written): Table {
  const rows = coursesOf(sessions).flatMap(({ principleId, marks }) =>
    marks.flatMap(({ session, by, isSelf, rating }) => {
      const held = sessions[session];
      const whose = isSelf ? "own" : "other";
      return held ? [[dayOf(held.atMs), held.where, principleName(principleId), by, whose, String(rating)]] : [];
    }),
  );
  return { title: "Ratings", head: ["Day", "Session", "Principle", "Rated by", "Own or other", "Rating"], rows };
}

function answersTable({ sessions, dayOf, storyOf }: Written): Table {
  const rows = sessions.flatMap(({ tellings }) =>
    tellings.map((telling) => {
      const { counts, words, toldMs, beforeAction, followUps } = figuresOf(telling);
      const count = (kind: keyof Telling["counts"]): string => (counts ? String(counts[kind]) : "");
      return [
        dayOf(telling.atMs),
        telling.where,
        telling.to.join(", "),
        telling.question,
        telling.principleId === null ? "" : principleName(telling.principleId),
        storyOf(telling),
        toldMs === null ? "" : String(Math.round(toldMs / 1_000)),
        String(words),
        count("i"),
        count("we"),
        count("numbers"),
        count("numbersInResult"),
        percentOf(beforeAction),
        String(followUps),
      ];
    }),
  );
  const head =
    "Day|Session|Told to|Question|Principle|Story|Seconds|Words|I|We|Numbers|Numbers in Result|Before Action, %|Follow-ups";
  return { title: "Answers", head: head.split("|"), rows };
}

const asCsv = ({ head, rows }: Table): string => csvOf([head, ...rows]);
export const ratingsAsCsv = (written: Written): string => asCsv(ratingsTable(written));
export const answersAsCsv = (written: Written): string => asCsv(answersTable(written));

/** Both tables, as Markdown that does nothing. */
export function progressAsMarkdown(written: Written): string {
  const lineOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const blocks = [ratingsTable(written), answersTable(written)].flatMap(({ title, head, rows }) => [
    `## ${title}`,
    rows.length === 0
      ? "None yet."
      : [lineOf(head), lineOf(head.map(() => "---")), ...rows.map((cells) => lineOf(cells.map(inline)))].join("\n"),
  ]);
  return `${["# Progress", ...blocks].join("\n\n")}\n`;
}
