/** Keeps how somebody told each answer of a room, once all may see what came of it. Doing it again changes nothing. */
import type { AskId, RoundNo } from "../../../shared/contract/ids.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import { noParts } from "../../../shared/journal/shapes.ts";
import { tellingOf, type ReadWords } from "../../../shared/journal/telling-of.ts";
import type { Journal } from "./journal.svelte.ts";

/** As long as the words of an answer have not been read. */
const unread: ReadWords = {
  parts: noParts,
  signals: { words: 0, firstPerson: { i: 0, we: 0 }, numbers: [], gaps: [] },
};

/** Keeps the answers of one's own round, once its cards are open. Of one whose words have not been read, only what was added to a kept one. */
export function keepTellings(
  journal: Journal,
  view: RoomView,
  no: RoundNo,
  written: ReadonlyMap<AskId, ReadWords>,
): void {
  const round = view.rounds.find((held) => held.no === no);
  if (!round?.revealed || round.candidate !== view.you.seatId) return;
  journal.doc.transact(() => {
    for (const ask of round.asks) {
      const words = written.get(ask.askId);
      const told = tellingOf(view, round, ask, words ?? unread);
      const known = journal.tellings.get(told.id);
      if (known) {
        // Notes that have not arrived yet are no reason to forget the words.
        const { parts, counts, gaps } = told.counts.words > 0 ? told : known;
        journal.tellings.put({ ...told, parts, counts, gaps, storyId: known.storyId });
      } else if (words) journal.tellings.put(told);
    }
  });
}
