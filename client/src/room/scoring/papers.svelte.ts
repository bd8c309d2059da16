/** The notes documents that scoring needs, by purpose: the answers, this seat's draft, the candidate's own questions. */
import type { Text } from "yjs";
import { createSubscriber } from "svelte/reactivity";
import type { RoundView } from "../../../../shared/contract/views.ts";
import type { Room } from "../../state/room.svelte.ts";
import { ScorecardDraft } from "../draft/scorecard-draft.svelte.ts";
import { OwnQuestions } from "../../notes/own-questions.svelte.ts";
import { StarNotes } from "../../notes/star-notes.svelte.ts";
import type { Documents } from "../../state/documents.svelte.ts";

/** The round being scored; if roles are swapped while a part is still on screen, the round that has just ended. */
export const roundInHand = (room: Room): RoundView | undefined => room.round ?? room.view.rounds.at(-1);

export class Papers {
  readonly #room: Room;
  readonly #documents: Documents;
  readonly #follow: () => void;

  constructor(documents: Documents, room: Room) {
    this.#documents = documents;
    this.#room = room;
    // After a refusal the document is a new one; the draft continues there.
    this.#follow = createSubscriber((update) => documents.private().onChange(update));
  }

  readonly star: StarNotes = $derived.by(
    () => new StarNotes(this.#documents.star(roundInHand(this.#room)?.no ?? this.#room.view.round)),
  );
  readonly #privateDoc = $derived.by(() => {
    this.#follow();
    return this.#documents.private().doc;
  });
  /** This seat's card before it is sealed. Not for observers, who never score. */
  readonly draft: ScorecardDraft = $derived(new ScorecardDraft(this.#privateDoc));
  /** What this seat noted for itself during the interview. */
  readonly ownNotes: Text = $derived.by(() => this.#privateDoc.getText("notes"));
  readonly questions: OwnQuestions = $derived.by(() => new OwnQuestions(this.#documents.own().doc));
}
