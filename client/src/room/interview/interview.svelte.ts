/** The interview as one screen shows it: which ask is in view, its times, what was heard, and the orders that follow a press. */
import type { AskId, Ms, ProbeKind, SeatId, Section, Subject, Tick } from "../../../../shared/contract/ids.ts";
import type { AskView, DenialView } from "../../../../shared/contract/views.ts";
import { heardOf, stretchesOf, toldShares, type Shares } from "../../../../shared/notes/telling.ts";
import type { Attempt } from "../../state/attempt.svelte.ts";
import type { PackShelf } from "../../state/pack.svelte.ts";
import type { Room } from "../../state/room.svelte.ts";
import type { Toasts } from "../../site/toasts.svelte.ts";
import { firstName, initials, roleClass } from "../../words/roles.ts";
import type { SeatMark } from "../../notes/line-writers.ts";
import { askQuestion, denyFinding, probe, whisper } from "../acts/asking.ts";
import type { QuestionToAsk } from "../acts/lobby.ts";

/** Once this many findings of a kind are called wrong, the kind is no longer offered for this candidate. */
const timesToSilence = 2;
/** The pause after a question in which the candidate writes it down. */
const writeItDownMs = 60_000;

/** A finding, and what it came from. */
export interface Denied {
  readonly gap: Subject;
  readonly kind: ProbeKind;
  readonly rule?: string | undefined;
  readonly words?: string | undefined;
}

export class Interview {
  readonly room: Room;
  readonly shelf: PackShelf;
  readonly attempt: Attempt;
  readonly toasts: Toasts;
  /** The question that was in view already when this page was opened. */
  readonly foundOpen: AskId | undefined;
  #chosen = $state<AskId>();
  #skipped = $state<AskId>();
  /** The part that the words heard seem to have come to, until the next tap. */
  nextPart = $state<Section>();
  /** The follow-up in flight. */
  #offered: string | undefined;
  #dismissedWhispers = $state.raw<ReadonlySet<string>>(new Set());
  readonly #mayKeepWords: () => boolean;

  /** `mayKeepWords`: whether the words of a finding that is called wrong may be kept for the people who improve the rules. */
  constructor(room: Room, shelf: PackShelf, toasts: Toasts, mayKeepWords: () => boolean = () => false) {
    this.room = room;
    this.shelf = shelf;
    this.toasts = toasts;
    this.foundOpen = (room.ask ?? room.round?.asks.at(-1))?.askId;
    this.#mayKeepWords = mayKeepWords;
    this.attempt = room.attempt();
  }

  readonly asks: readonly AskView[] = $derived.by(() => this.room.round?.asks ?? []);
  /** The ask in view: the one chosen, else the open one, else the last. */
  readonly ask: AskView | undefined = $derived.by(
    () => this.asks.find((ask) => ask.askId === this.#chosen) ?? this.room.ask ?? this.asks.at(-1),
  );
  readonly isOpen = $derived.by(() => this.ask !== undefined && this.ask.endedMs === null);
  /** The question's own follow-ups are on their way: what is offered without them would be replaced while it is read. */
  readonly awaitsPack = $derived.by(() => this.room.may("read-pack") && this.shelf.isAwaited);
  readonly candidateName = $derived.by(() =>
    this.room.candidate ? firstName(this.room.candidate.name) : "the candidate",
  );
  readonly candidateSeat: SeatId = $derived.by(() => this.room.round?.candidate ?? this.room.candidate?.seatId ?? "");
  readonly heard: ReadonlySet<Tick> = $derived.by(() => heardOf(this.ask));
  readonly roundStartedMs: Ms = $derived.by(() => this.room.round?.startedMs ?? this.room.view.phaseStartedMs);
  /** How long a question should take; null: no target. */
  readonly targetMs: Ms | null = $derived.by(() => this.room.view.askTargetMs);
  readonly askedIds: ReadonlySet<string> = $derived.by(
    () => new Set(this.asks.flatMap((ask) => (ask.questionId === undefined ? [] : [ask.questionId]))),
  );
  /** What this seat called wrong about the ask in view. */
  readonly denials: readonly DenialView[] = $derived.by(() => this.ask?.denials ?? []);
  /** Kinds that this seat called wrong too often with this candidate. */
  readonly silenced: ReadonlySet<ProbeKind> = $derived.by(() => {
    const denied = this.room.view.rounds
      .filter(({ candidate }) => candidate === this.candidateSeat)
      .flatMap(({ asks }) => asks.flatMap(({ denials }) => denials ?? []));
    const isSilenced = ({ kind }: DenialView): boolean =>
      denied.filter((denial) => denial.kind === kind).length >= timesToSilence;
    return new Set(denied.filter(isSilenced).map(({ kind }) => kind));
  });
  readonly whispers = $derived.by(() =>
    (this.room.view.whispers ?? [])
      .filter((line) => line.seatId !== this.room.me.seatId && !this.#dismissedWhispers.has(line.lineId))
      .map((line) => ({
        ...line,
        name: firstName(this.room.nameOf(line.seatId)),
        role: this.room.seat(line.seatId)?.role ?? ("observer" as const),
      })),
  );

  /** Spent on the ask in view; stands still while paused. Ticks. */
  get spentMs(): Ms {
    if (!this.ask) return 0;
    return Math.max(0, (this.ask.endedMs ?? this.room.view.pausedMs ?? this.room.clock.now) - this.ask.askedMs);
  }
  /** How long the telling has been in its current section, by the taps; Infinity before the first. Ticks. */
  get nowForMs(): Ms {
    const since = this.ask?.taps.findLast(({ section }, at, taps) => taps[at - 1]?.section !== section);
    return since ? this.room.clock.now - since.atMs : Infinity;
  }
  /** How long ago the telling left a section, by the taps; undefined while it is there, or if it was never there. Ticks. */
  leftMs(section: Section): Ms | undefined {
    if (!this.ask || this.telling === section) return undefined;
    const last = stretchesOf(this.ask, this.room.clock.now).findLast((stretch) => stretch.section === section);
    return last && this.room.clock.now - last.toMs;
  }
  /** Shares of the told time of the ask in view: by the speech, where there is any. Ticks while it is open. */
  get timeShares(): Shares {
    const nowMs = this.isOpen ? this.room.clock.now : 0;
    return toldShares(this.ask ?? { taps: [], endedMs: 0 }, nowMs);
  }
  /** The section being told now. */
  get telling(): Section | undefined {
    return this.isOpen ? this.ask?.taps.at(-1)?.section : undefined;
  }
  /** What is left of the pause to write it down; undefined outside it. Ticks. */
  get writeItDownLeftMs(): Ms | undefined {
    const leftMs = (this.writtenDown?.endedMs ?? 0) + writeItDownMs - this.room.clock.now;
    return leftMs > 0 ? leftMs : undefined;
  }
  /** The ask that has just ended, until the next one or until its candidate is done with it. */
  get writtenDown(): AskView | undefined {
    const last = this.asks.at(-1);
    return last?.endedMs == null || last.askId === this.#skipped || !this.room.inQuestions ? undefined : last;
  }

  choose(askId: AskId | undefined): void {
    this.#chosen = askId;
  }
  skipWriting(): void {
    this.#skipped = this.asks.at(-1)?.askId;
  }
  dismissWhisper(lineId: string): void {
    this.#dismissedWhispers = new Set([...this.#dismissedWhispers, lineId]);
  }

  /** How a seat's lines are marked in the notes. */
  markOf(seatId: SeatId): SeatMark | undefined {
    const seat = this.room.seat(seatId);
    if (!seat) return undefined;
    const shape = roleClass[this.room.roleIn(seatId, this.room.view.round)];
    return { initials: initials(seat.name), shape: shape === "can" ? "int" : shape };
  }

  /** Puts a question on the candidate's screen and brings it into view. */
  send(question: QuestionToAsk): void {
    this.#chosen = undefined;
    askQuestion.run(this, question);
  }

  /** Calls a finding wrong: this seat does not see it again, on any device. Returns whether the server accepted it. */
  async deny({ gap, kind, rule, words }: Denied): Promise<boolean> {
    const askId = this.ask?.askId;
    if (askId === undefined) return false;
    const kept = words !== undefined && words !== "" && this.#mayKeepWords();
    const isDenied = await denyFinding.run(this, { askId, gap, kind, ...(rule && { rule }), ...(kept && { words }) });
    const undo = (): void => void denyFinding.run(this, { askId, gap, kind, back: true });
    if (isDenied) this.toasts.show({ text: "Not asked again in this answer", undo });
    return isDenied;
  }

  /**
   * Asks a follow-up: the lead puts it on the candidate's screen or marks it as said aloud, everybody else whispers it to the lead.
   * A second press before the server answers counts as the same one. Returns whether the server accepted it.
   */
  async offer(kind: ProbeKind, text: string, how: "pushed" | "aloud" = "pushed"): Promise<boolean> {
    if (this.#offered === text) return false;
    this.#offered = text;
    try {
      return await (this.room.may("push-probe") ? probe.run(this, kind, text, how) : whisper.run(this, text));
    } finally {
      this.#offered = undefined;
    }
  }
}
