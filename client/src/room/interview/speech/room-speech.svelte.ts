/** Speech in an interview: what this person's device hears, where it is written, and what the others are shown of it. */
import type { AskId, SeatId, Section } from "../../../../../shared/contract/ids.ts";
import { plainLine } from "../../../../../shared/notes/plain-text.ts";
import { nextPart } from "../../../../../shared/signals/telling/next-part.ts";
import type { StarNotes } from "../../../notes/star-notes.svelte.ts";
import type { Announcer } from "../../../site/announcer.svelte.ts";
import { Captions, OwnCaption, type CaptionWire } from "../../../voice/speech/captions.svelte.ts";
import { Hearing } from "../../../voice/speech/hearing.svelte.ts";
import type { Source } from "../../../voice/speech/recogniser.ts";
import { HeardWriter } from "../../../voice/speech/write-heard.ts";
import { firstName } from "../../../words/roles.ts";
import type { Interview } from "../interview.svelte.ts";

export interface RoomSpeechParts {
  readonly interview: Interview;
  readonly notes: () => StarNotes;
  readonly wire: CaptionWire;
  readonly announcer: Announcer;
}

/** Where a phrase goes: the part that was told when it began. */
interface Place {
  readonly askId: AskId;
  readonly section: Section;
}

export class RoomSpeech {
  readonly captions = new Captions();
  readonly #parts: RoomSpeechParts;
  readonly #own: OwnCaption;
  readonly #writer: HeardWriter;
  #hearing = $state.raw<Hearing>();
  #isFull = $state(false);
  #canErase = $state(false);
  #place: Place | undefined;
  /** The phrases before this one. */
  #said = "";

  constructor(parts: RoomSpeechParts) {
    this.#parts = parts;
    this.#own = new OwnCaption(parts.wire);
    this.#writer = new HeardWriter(parts.notes);
  }

  /** Undefined until a recogniser has been found. */
  get hearing(): Hearing | undefined {
    return this.#hearing;
  }
  /** The section has no room for more. */
  get isFull(): boolean {
    return this.#isFull;
  }
  get canErase(): boolean {
    return this.#canErase;
  }
  /** This person's words go into the notes; those of others are only shown. */
  get isTeller(): boolean {
    const { room, candidateSeat } = this.#parts.interview;
    return candidateSeat === room.me.seatId;
  }
  /** A teller is heard while a question is open. */
  get isWanted(): boolean {
    return !this.isTeller || this.#parts.interview.room.ask !== undefined;
  }

  use(source: Source): void {
    this.#hearing = new Hearing(source, {
      onSwitch: (on) => this.#own.turn(on),
      // Whatever a recogniser puts out, notes take plain words.
      onWords: (words, final) => this.#hear(plainLine(words).trim(), final),
    });
  }

  /** What was wrongly heard just now is gone at a press. */
  eraseLast(): void {
    this.#writer.eraseLast();
    this.#canErase = false;
  }

  /** Somebody has come, who has to see at once that this device listens. */
  sayAgain(): void {
    this.#own.again();
  }

  /** What was suggested is answered; what was just said may lead on from there. */
  tapped(part: Section | undefined): void {
    this.#parts.interview.nextPart = this.#said === "" ? undefined : nextPart(this.#said, part);
  }

  /** Follows the others. Returns a function that stops it, and this person's own switch. */
  watch(): () => void {
    const { interview, wire, announcer } = this.#parts;
    const stop = this.captions.watch(wire, (from, words) => {
      // One message per person waits: a screen reader that is behind gets the newest phrase.
      announcer.say({
        text: `${firstName(interview.room.nameOf(from))}: ${words}`,
        weight: "extra",
        kind: `caption ${from}`,
      });
      if (from === interview.candidateSeat) this.#suggest(words, true);
    });
    return () => {
      stop();
      this.#hearing?.close();
    };
  }

  #hear(words: string, final: boolean): void {
    this.#own.say(words, final);
    if (!this.isTeller) return;
    const { interview } = this.#parts;
    const { ask } = interview.room;
    if (this.#place === undefined && ask && words !== "") {
      this.#place = { askId: ask.askId, section: interview.telling ?? "situation" };
    }
    if (words !== "") this.#suggest(words, final);
    if (!final) return;
    const place = this.#place;
    this.#place = undefined;
    if (!place || words === "" || !interview.room.may("write-notes")) return;
    this.#isFull = !this.#writer.put(place.askId, place.section, words);
    this.#canErase = !this.#isFull;
  }

  #suggest(words: string, final: boolean): void {
    const { interview } = this.#parts;
    interview.nextPart = nextPart(`${this.#said} ${words}`, interview.telling);
    if (final) this.#said = words.slice(-mostSaid);
  }

  nameOf(seatId: SeatId): string {
    return firstName(this.#parts.interview.room.nameOf(seatId));
  }
}

/** A phrase or two, in which the next part may begin. */
const mostSaid = 200;
