/** The review of one round: its notes now and then, its timeline and replay, its comments, and what this seat may do with them. */
import type { AskId, CommentId, Ms, Role, RoundNo, SeatId, Section } from "../../../shared/contract/ids.ts";
import type { AskView, Comment, Line, RoundView } from "../../../shared/contract/views.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";
import type { ReadWords } from "../../../shared/journal/telling-of.ts";
import type { Piece } from "../../../shared/notes/replay.ts";
import type { Authors } from "../../../shared/notes/writers.ts";
import { commentMoment, timelineOf, type MomentOf, type Part, type Timeline } from "../../../shared/report/timeline.ts";
import { asksOthers } from "../../../shared/room/roles.ts";
import type { Signals } from "../../../shared/signals/hear.ts";
import { talkFigures, type TalkFigures } from "../../../shared/speech/figures.ts";
import { Reader } from "../notes/reader.ts";
import { bySection, StarNotes, type NotesSource } from "../notes/star-notes.svelte.ts";
import type { Room } from "../state/room.svelte.ts";
import { firstName } from "../words/roles.ts";
import { sectionOrder } from "../words/star.ts";
import { numbersOf, type Thread, threadsOf } from "./comments/threads.ts";
import type { PlacedMark } from "./paper/lines.ts";
import { joined, piecesNow, writtenMs } from "./paper/places.ts";
import { Player } from "./replay/player.svelte.ts";
import { Recording, type FetchHistory } from "./replay/recording.svelte.ts";

/** Words of a section chosen to comment on. */
export interface Chosen {
  readonly askId: AskId;
  readonly section: Section;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Words of an answer, and what is in them; null: they could not be read. */
interface Read {
  readonly words: string;
  readonly parts: Parts;
  readonly signals: Signals | null;
}

/** One for all rounds. */
const reader = new Reader();
/** While playing, the notes are redrawn at most ten times a second. */
const drawEveryMs = 100;

export class RoundReview {
  readonly room: Room;
  readonly no: RoundNo;
  readonly notes: StarNotes;
  readonly recording: Recording;
  readonly player: Player;
  #read: ReadonlyMap<AskId, Read> = $state.raw(new Map());
  /** The words that are being read, or were read last. */
  readonly #asked = new Map<AskId, string>();
  /** The thread in view, and the words chosen for a new comment. */
  thread = $state<CommentId>();
  chosen = $state.raw<Chosen>();
  /** How many answers are on the page, from the first: all at once would hold it up. */
  drawn = $state(0);

  constructor(room: Room, no: RoundNo, star: NotesSource, history: FetchHistory) {
    this.room = room;
    this.no = no;
    this.notes = new StarNotes(star);
    this.recording = new Recording(room.view.room.options.keepReplay, history);
    this.player = new Player(() => this.timeline);
  }

  readonly round: RoundView = $derived.by(() => {
    const round = this.room.roundNo(this.no);
    if (!round) throw new Error("a review of a round that the room does not have");
    return round;
  });
  readonly candidate: SeatId = $derived.by(() => this.round.candidate);
  /** When the candidate spoke, if their device said so. */
  readonly spoken = $derived.by(() => this.round.speech?.find(({ seatId }) => seatId === this.candidate)?.spans);
  /** How it was talked; undefined when nobody's device said when they spoke. */
  readonly talk: TalkFigures | undefined = $derived.by(() => talkFigures(this.round, (seatId) => this.roleOf(seatId)));
  readonly candidateName = $derived.by(() => firstName(this.room.nameOf(this.candidate)));
  /** Whether the reader asked in this round, and may look at how: after the reveal, they alone. */
  readonly hasAsked = $derived.by(() => {
    const me = this.room.me.seatId;
    const isMine = ({ lead, probes }: AskView): boolean => lead === me || probes.some(({ bySeat }) => bySeat === me);
    return asksOthers(this.roleOf(me)) && this.round.revealed && this.round.asks.some(isMine);
  });
  /** Is this the reader's own round? */
  readonly isMine = $derived.by(() => this.candidate === this.room.me.seatId);

  readonly momentOf: MomentOf = ({ askId, section, from }) => {
    const pieces = this.recording.replay?.texts.get(`${askId}.${section}`);
    return pieces && writtenMs(pieces, from);
  };
  readonly timeline: Timeline = $derived.by(() =>
    timelineOf(this.round, this.recording.typed, this.recording.replay ? this.momentOf : undefined),
  );
  /** What was written in the chat during this round. */
  readonly said: readonly Line[] = $derived.by(() =>
    this.room.view.chat.filter(({ atMs }) => atMs >= this.timeline.fromMs && atMs <= this.timeline.toMs),
  );

  /** The part of the round at the moment shown. */
  readonly partNow: Part | undefined = $derived.by(() => {
    const { shownMs } = this.player;
    return this.timeline.parts.find(({ fromMs, toMs }) => shownMs >= fromMs && shownMs < toMs);
  });
  readonly threads: readonly Thread[] = $derived.by(() =>
    threadsOf(this.round.comments, (comment) => this.momentOfComment(comment)),
  );
  /** Comments are numbered over the whole room, in the order they were written, so that a link stays true. */
  readonly numbers: ReadonlyMap<CommentId, number> = $derived.by(() => numbersOf(this.room.view.rounds));

  /** The moment the notes are drawn at: null as they were left. In steps, so that playing does not draw for every frame. */
  readonly drawnMs: Ms | null = $derived.by(() =>
    this.player.atMs === null ? null : Math.floor(this.player.atMs / drawEveryMs) * drawEveryMs + drawEveryMs - 1,
  );
  /** The asks to show: while replaying, only the one on screen at that moment. */
  readonly asks: readonly AskView[] = $derived.by(() => {
    const atMs = this.drawnMs;
    if (atMs === null) return this.round.asks;
    const current = this.round.asks.findLast((ask) => ask.askedMs <= atMs);
    return current ? [current] : [];
  });

  readonly authors: Authors = $derived.by(() => joined(this.recording.replay?.authors, this.notes.authors));

  /** Are these the candidate's own words? An unknown writer counts as the candidate, as everywhere. */
  isOwn(client: number): boolean {
    return (this.authors.get(client) ?? this.candidate) === this.candidate;
  }

  /** The candidate's own words of an answer, without those of a scribe. */
  ownParts(askId: AskId): Parts {
    return bySection((section) => this.notes.own(askId, section, this.candidate).text.trim());
  }

  /**
   * What the candidate's own words of an answer hold, read beside the page: undefined until then, null if they could not be read. While newer words are
   * read, it is what the last ones held, if they were any.
   */
  signalsOf(askId: AskId): Signals | null | undefined {
    const words = this.#ask(askId);
    const known = this.#read.get(askId);
    return known?.words !== words && known?.signals?.words === 0 ? undefined : known?.signals;
  }

  /** The candidate's own words of an answer, once they have been read as they are now; null if they could not be. */
  wordsOf(askId: AskId): ReadWords | null | undefined {
    const words = this.#ask(askId);
    const known = this.#read.get(askId);
    if (known?.words !== words) return undefined;
    return known.signals && { parts: known.parts, signals: known.signals };
  }

  /** Has the words of an answer read, unless they are known. Notes arrive in pieces that change none of them. */
  #ask(askId: AskId): string {
    const parts = this.ownParts(askId);
    const words = JSON.stringify(sectionOrder.map((section) => parts[section]));
    if (this.#asked.get(askId) !== words) {
      this.#asked.set(askId, words);
      reader.read(parts, new Set(), (reading) => {
        if (this.#asked.get(askId) !== words) return;
        this.#read = new Map(this.#read).set(askId, { words, parts, signals: reading?.signals ?? null });
      });
    }
    return words;
  }

  roleOf(seatId: SeatId): Role {
    return this.room.roleIn(seatId, this.no);
  }

  /** The pieces of a section to draw: of the recording while replaying, else of the notes as they are. */
  pieces(askId: AskId, section: Section): readonly Piece[] {
    const recorded = this.drawnMs === null ? undefined : this.recording.replay?.texts.get(`${askId}.${section}`);
    if (recorded) return recorded;
    this.notes.runs(askId, section); // reactive: the notes may still be written
    return this.drawnMs === null || !this.recording.replay ? piecesNow(this.notes.text(askId, section)) : [];
  }

  /** Evidence and comments that point into a section. */
  marks(askId: AskId, section: Section): readonly PlacedMark[] {
    const cards = this.round.cards ?? (this.round.card ? [this.round.card] : []);
    const evidence = cards
      .flatMap((card) => card.ratings.flatMap((rating) => rating.evidence))
      .flatMap((proof): PlacedMark[] =>
        proof.kind === "quote" && proof.askId === askId && proof.section === section
          ? [{ kind: "evidence", from: proof.from, to: proof.to }]
          : [],
      );
    const comments = this.threads.flatMap(({ root }): PlacedMark[] =>
      root.anchor && root.askId === askId && root.anchor.section === section && !root.resolved
        ? [{ kind: "comment", from: root.anchor.from, to: root.anchor.to, commentId: root.commentId }]
        : [],
    );
    return [...evidence, ...comments];
  }

  momentOfComment(comment: Comment): Ms | undefined {
    return commentMoment(comment, this.recording.replay ? this.momentOf : undefined);
  }

  /** When a section was told or first written; else when its question was asked. */
  momentOfSection(ask: AskView, section: Section): Ms {
    const tapped = ask.taps.find((tap) => tap.section === section)?.atMs;
    return tapped ?? this.recording.firstWordMs(ask.askId, section) ?? ask.askedMs;
  }

  /** Opens a thread and, when it has a moment and the room keeps a replay, goes there. */
  open(thread: Thread): void {
    this.thread = thread.root.commentId;
    // Words are in view when the notes are shown as left; a moment, and words that came later, are not.
    const isInView = thread.root.anchor !== undefined && this.player.atMs === null;
    if (thread.atMs !== undefined && this.recording.replay && !isInView) this.player.seek(thread.atMs);
  }

  /** Goes to the thread after or before the one in view. */
  toThread(direction: 1 | -1): void {
    const open = this.threads.filter(({ root }) => !root.resolved);
    const at = open.findIndex(({ root }) => root.commentId === this.thread);
    const next = open[at < 0 ? (direction > 0 ? 0 : open.length - 1) : at + direction];
    if (next) this.open(next);
  }
}
