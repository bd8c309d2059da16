import type { Report } from "../contract/report.ts";
import type { Ms, Rating, RoundNo, SeatId } from "../contract/ids.ts";
import type { Evidence, PrincipleName, RoundView, Scorecard } from "../contract/views.ts";
import { principleName } from "../questions/principle-name.ts";
import { roleInRound } from "../room/roles.ts";
import { talkFigures, type TalkMoment } from "../speech/figures.ts";
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
/** How somebody talked: see `talkFigures`. */
interface Talked {
  readonly seatId: SeatId;
  readonly kind: "talk" | "firstWord" | "longestTalk" | "overlap";
  readonly seconds: number;
  /** Of all talk, 0 to 1. */
  readonly share?: number;
  /** Whom an overlap was over. */
  readonly over?: string;
  /** From the beginning of the round. */
  readonly atSeconds?: number;
  readonly question?: string;
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
/** Only in tables of rooms in which somebody's device said when they spoke. */
const talkColumns = ["seconds", "share", "over", "atSeconds"] as const;
type Column = (typeof columns)[number] | (typeof talkColumns)[number];
type Row = Partial<Readonly<Record<Column, string | number>>>;

/**
 * The ratings as a table (RFC 4180), and after them how the rounds were talked, where that is known. A cell that a spreadsheet would run as a formula is given a leading apostrophe; ids stay as they are,
 * for programs that look them up. A table of an imported room says so in a last column, at least in its first line.
 * `packNames`: the names in this server's packs, for rooms without a pack of their own.
 */
export function csvReport({ view }: Pick<Report, "view">, packNames: readonly PrincipleName[]): string {
  const rated = view.rounds.flatMap((round) => ratedIn(round).map((entry) => rowOf(entry, round, view, packNames)));
  const talked = view.rounds.flatMap((round) => talkedIn(round, view));
  const shown: readonly Column[] = talked.length > 0 ? [...columns, ...talkColumns] : columns;
  const imported = importedLine({ room: view.room });
  const last = imported === undefined ? "" : `,${cell(imported)}`;
  const lineOf = (row: Row): string =>
    shown.map((column) => (column === "seatId" ? row.seatId : cell(row[column] ?? ""))).join(",") + last;
  const lines = [`${shown.join(",")}${last}`, ...[...rated, ...talked].map(lineOf)];
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** The role is the one that the seat had in this round. */
function whoIs(
  seatId: SeatId,
  no: RoundNo,
  { seats }: Report["view"],
): { readonly name: string; readonly role: string } {
  const seat = seats.find((other) => other.seatId === seatId);
  return seat ? { name: seat.name, role: roleName[roleInRound(seat, no)] } : { name: "", role: "" };
}

function rowOf(rated: Rated, { no, asks }: RoundView, view: Report["view"], packNames: readonly PrincipleName[]): Row {
  const asked = asks.filter(({ principleId }) => principleId === rated.principleId);
  return {
    ...rated,
    ...whoIs(rated.seatId, no, view),
    principle: principleName(rated.principleId, [...(view.principleNames ?? []), ...packNames]),
    question: asked.map(({ text }) => text).join(" | "),
  };
}

function talkedIn(round: RoundView, view: Report["view"]): Row[] {
  const figures = talkFigures(round, (seatId) => {
    const seat = view.seats.find((other) => other.seatId === seatId);
    return seat ? roleInRound(seat, round.no) : "observer";
  });
  if (!figures) return [];
  const at = ({ atMs, ms }: TalkMoment) => ({ seconds: seconds(ms), atSeconds: seconds(atMs - round.startedMs) });
  const all: readonly Talked[] = [
    ...figures.shares.map(({ seatId, ms, share }) => ({
      seatId,
      kind: "talk" as const,
      seconds: seconds(ms),
      share: Number(share.toFixed(3)),
    })),
    ...figures.firstWords.map((first) => ({
      seatId: round.candidate,
      kind: "firstWord" as const,
      question: round.asks.find(({ askId }) => askId === first.askId)?.text ?? "",
      ...at(first),
    })),
    ...(figures.longest
      ? [{ seatId: figures.longest.seatId, kind: "longestTalk" as const, ...at(figures.longest) }]
      : []),
    ...figures.interruptions.map((over) => ({
      seatId: over.bySeat,
      kind: "overlap" as const,
      over: whoIs(over.ofSeat, round.no, view).name,
      ...at(over),
    })),
  ];
  return all.map((talked) => ({ round: round.no, ...whoIs(talked.seatId, round.no, view), ...talked }));
}

const seconds = (ms: Ms): number => Math.round(ms / 100) / 10;

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
