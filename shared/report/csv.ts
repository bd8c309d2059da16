import type { Report } from "../contract/report.ts";
import type { Rating, RoundNo, SeatId } from "../contract/ids.ts";
import type { Evidence, PrincipleName, RoundView, Scorecard } from "../contract/views.ts";
import { principleName } from "../questions/principle-name.ts";
import { importedLine } from "./imported-line.ts";
import { roleName } from "./names.ts";

type Kind = "card" | "revision" | "self";
interface Rated {
  readonly round: RoundNo;
  readonly seatId: SeatId;
  readonly kind: Kind;
  readonly principleId: string;
  readonly rating: Rating;
  readonly reason: string;
  readonly evidence: string;
}

/** People read from the left; the ids, for programs, come last. */
const columns = [
  "round",
  "name",
  "role",
  "principle",
  "question",
  "kind",
  "rating",
  "reason",
  "evidence",
  "seatId",
  "principleId",
] as const;
type Row = Readonly<Record<(typeof columns)[number], string | number>>;

/**
 * The ratings as a table (RFC 4180). A cell that a spreadsheet would run as a formula is given a leading apostrophe; ids stay as they are,
 * for programs that look them up. A table of an imported room says so in a last column, at least in its first line.
 * `packNames`: the names in this server's packs, for rooms without a pack of their own.
 */
export function csvReport({ view }: Pick<Report, "view">, packNames: readonly PrincipleName[]): string {
  const rows = view.rounds.flatMap((round) => ratedIn(round).map((rated) => rowOf(rated, round, view, packNames)));
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

/** The role is the one that the seat had in this round. */
function rowOf(rated: Rated, { no, asks }: RoundView, view: Report["view"], packNames: readonly PrincipleName[]): Row {
  const seat = view.seats.find(({ seatId }) => seatId === rated.seatId);
  const role = seat && (seat.roles?.[no - 1] ?? seat.role);
  const asked = asks.filter(({ principleId }) => principleId === rated.principleId);
  return {
    ...rated,
    name: seat?.name ?? "",
    role: role ? roleName[role] : "",
    principle: principleName(rated.principleId, [...(view.principleNames ?? []), ...packNames]),
    question: asked.map(({ text }) => text).join(" | "),
  };
}

function ratedIn(round: RoundView): Rated[] {
  const cards = bySeat([...(round.card ? [round.card] : []), ...(round.cards ?? [])]);
  const selfRatings = bySeat([...(round.selfRating ? [round.selfRating] : []), ...(round.selfRatings ?? [])]);
  return [
    ...cards.flatMap((card) => [
      ...card.ratings.map((rating) => ({
        round: round.no,
        seatId: card.seatId,
        kind: "card" as const,
        ...ratingOf(rating, rating.evidence),
      })),
      ...revisionsOf(round.no, card),
    ]),
    ...selfRatings.flatMap(({ seatId, ratings }) =>
      ratings.map((rating) => ({ round: round.no, seatId, kind: "self" as const, ...ratingOf(rating) })),
    ),
  ];
}

function revisionsOf(round: RoundNo, { seatId, revisions }: Scorecard): Rated[] {
  return revisions.map((revision) => ({ round, seatId, kind: "revision", ...ratingOf(revision) }));
}

function ratingOf(
  { principleId, rating, reason }: Pick<Rated, "principleId" | "rating" | "reason">,
  evidence: readonly Evidence[] = [],
) {
  return { principleId, rating, reason, evidence: evidence.map(({ text }) => text).join(" | ") };
}

/** After the reveal a seat's own card is in the view twice. */
function bySeat<Owned extends { readonly seatId: SeatId }>(all: readonly Owned[]): Owned[] {
  return [...new Map(all.map((entry) => [entry.seatId, entry])).values()];
}

function cell(value: string | number): string {
  const inert = typeof value === "string" && /^[=+\-@\t\r\0＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
