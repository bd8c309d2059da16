import type { Report } from "../contract/report.ts";
import type { Rating, RoundNo, SeatId } from "../contract/ids.ts";
import type { RoundView, Scorecard } from "../contract/views.ts";
import { importedLine } from "./imported-line.ts";

type Kind = "card" | "revision" | "self";
interface Row {
  readonly round: RoundNo;
  readonly seatId: SeatId;
  readonly kind: Kind;
  readonly principleId: string;
  readonly rating: Rating;
  readonly reason: string;
}

const columns = ["round", "seatId", "kind", "principleId", "rating", "reason"] as const;

/**
 * The ratings as a table (RFC 4180). A cell that a spreadsheet would run as a formula is given a leading apostrophe; ids stay as they are,
 * for programs that look them up. A table of an imported room says so in a last column, at least in its first line.
 */
export function csvReport({ view }: Pick<Report, "view">): string {
  const rows = view.rounds.flatMap(rowsOf);
  const imported = importedLine({ room: view.room });
  const last = imported === undefined ? "" : `,${cell(imported)}`;
  const lines = [
    `${columns.join(",")}${last}`,
    ...rows.map(
      (row) => `${columns.map((column) => (column === "seatId" ? row.seatId : cell(row[column]))).join(",")}${last}`,
    ),
  ];
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function rowsOf(round: RoundView): Row[] {
  const cards = bySeat([...(round.card ? [round.card] : []), ...(round.cards ?? [])]);
  const selfRatings = bySeat([...(round.selfRating ? [round.selfRating] : []), ...(round.selfRatings ?? [])]);
  return [
    ...cards.flatMap((card) => [
      ...card.ratings.map((rating) => ({
        round: round.no,
        seatId: card.seatId,
        kind: "card" as const,
        ...ratingOf(rating),
      })),
      ...revisionsOf(round.no, card),
    ]),
    ...selfRatings.flatMap(({ seatId, ratings }) =>
      ratings.map((rating) => ({ round: round.no, seatId, kind: "self" as const, ...ratingOf(rating) })),
    ),
  ];
}

function revisionsOf(round: RoundNo, { seatId, revisions }: Scorecard): Row[] {
  return revisions.map((revision) => ({ round, seatId, kind: "revision", ...ratingOf(revision) }));
}

function ratingOf({ principleId, rating, reason }: Pick<Row, "principleId" | "rating" | "reason">) {
  return { principleId, rating, reason };
}

/** After the reveal a seat's own card is in the view twice. */
function bySeat<Owned extends { readonly seatId: SeatId }>(all: readonly Owned[]): Owned[] {
  return [...new Map(all.map((entry) => [entry.seatId, entry])).values()];
}

function cell(value: string | number): string {
  const inert = typeof value === "string" && /^[=+\-@\t\r\0＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
