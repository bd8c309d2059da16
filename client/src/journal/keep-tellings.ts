/** Keeps how somebody told each answer of a room, once all may see what came of it. Doing it again changes nothing. */
import type { AskId, RoundNo } from "../../../shared/contract/ids.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import { tellingOf, type ReadWords } from "../../../shared/journal/telling-of.ts";
import type { Journal } from "./journal.svelte.ts";

/** Keeps the answers of one's own round, once its cards are open; those whose words have been read. */
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
      if (!words) continue;
      const told = tellingOf(view, round, ask, words);
      const known = journal.tellings.get(told.id);
      if (!known) journal.tellings.put(told);
      else {
        // Notes that have not arrived yet are no reason to forget the words.
        const { parts, counts, gaps } = told.counts.words > 0 ? told : known;
        journal.tellings.put({ ...told, parts, counts, gaps, storyId: known.storyId });
      }
    }
  });
}
