/** Ana's page as far as the margin and the card need it: the pure core's room, the words of a real document, the bank's own follow-ups. */
import { flushSync } from "svelte";
import { expect, vi } from "vitest";
import { Doc } from "yjs";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { AskNext } from "../../client/src/room/interview/next/ask-next.svelte.ts";
import { Interview } from "../../client/src/room/interview/interview.svelte.ts";
import { Margin } from "../../client/src/room/interview/interviewer/margin.svelte.ts";
import { StarNotes } from "../../client/src/notes/star-notes.svelte.ts";
import { PackShelf } from "../../client/src/state/pack.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import { Toasts } from "../../client/src/site/toasts.svelte.ts";
import { HeardWriter } from "../../client/src/voice/speech/write-heard.ts";
import type { ProbeKind, Section } from "../../shared/contract/ids.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { ana, id, peerRoom, roomOf, step, type GivenRoom } from "../support/given-room.ts";

export const askId = id("ask-1");

const principle = leadershipPrinciples.principles.find(({ id: name }) => name === "dive-deep");
const first = principle?.questions[0];
if (!principle || !first) throw new Error("the bank has no such question");
export const question = { ...first, principleId: principle.id };

/** One question is open, in a room of two. */
export const asked = (mode: "spoken" | "written"): GivenRoom => {
  const { plan } = peerRoom().seenBy(ana);
  const principles = plan.principles.map((planned) => ({ ...planned }));
  return roomOf("peer", { plan: { ...plan, principles, mode } }).and(
    ana,
    { type: "start-round" },
    step("intro", "questions"),
    { type: "ask-question", askId, principleId: question.principleId, questionId: question.id, text: question.text },
  );
};

/** So long goes by on the page; what is fetched with the first words has come by then. Needs Vitest's timers. */
export async function goesBy(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.dynamicImportSettled();
  flushSync();
}

export class InterviewersPage {
  room: GivenRoom;
  readonly doc = new Doc();
  readonly authors = new Map<number, string>();
  readonly given: RoomCommand[] = [];
  readonly interview: Interview;
  margin: Margin;
  next: AskNext;
  readonly notes = new StarNotes({ doc: this.doc, authors: this.authors, onChange: () => () => undefined });
  readonly #heard = new HeardWriter(() => this.notes);
  readonly #page: Room;
  readonly #beganMs: number;
  #stop: () => void = () => undefined;

  constructor(room: GivenRoom, mayKeepWords = false) {
    this.room = room;
    this.#beganMs = room.nowMs - performance.now();
    const clock = new Clock();
    clock.correct(performance.now(), performance.now(), room.nowMs);
    this.#page = new Room(clock, (command) => {
      this.given.push(command);
      this.acts(ana, command);
      return Promise.resolve({ ok: true, version: this.room.seenBy(ana).version });
    });
    this.#page.show(room.seenBy(ana));
    const shelf = new PackShelf();
    shelf.follow({ key: "bank", fetch: () => Promise.resolve({ ok: true, answer: leadershipPrinciples }) });
    shelf.load();
    this.interview = new Interview(this.#page, shelf, new Toasts(), () => mayKeepWords);
    [this.margin, this.next] = this.opens();
  }

  /** Opens the page, or opens it again after a reload. */
  opens(): readonly [Margin, AskNext] {
    this.#stop();
    const margin = new Margin(this.interview, this.notes);
    const next = new AskNext(this.interview, margin);
    this.#stop = $effect.root(() => {
      $effect(() => margin.watch());
      $effect(() => next.follow());
      // Something shows them, as the page does.
      $effect(() => {
        expect(margin.findings).toBeDefined();
      });
    });
    flushSync();
    this.margin = margin;
    this.next = next;
    return [margin, next];
  }

  /** What time it is in the room. */
  get nowMs(): number {
    return Math.round(this.#beganMs + performance.now());
  }

  /** Somebody's order reaches the room at the time of the page. */
  acts(who: typeof ana, command: RoomCommand): void {
    this.room = this.room.later(this.nowMs - this.room.nowMs).and(who, command);
    this.#page.show(this.room.seenBy(ana));
    flushSync();
  }

  /** The candidate types at the end of a section. */
  writes(section: Section, words: string): void {
    const text = this.doc.getText(`${askId}.${section}`);
    text.insert(text.length, words);
    flushSync();
  }

  /** A phrase as the candidate's device writes it down. */
  hears(section: Section, words: string): void {
    this.#heard.put(askId, section, words);
    flushSync();
  }

  /** A line of Ana's own under the candidate's words. */
  scribes(section: Section, line: string): void {
    const other = new Doc();
    this.authors.set(other.clientID, ana.seatId);
    const text = this.doc.getText(`${askId}.${section}`);
    const { clientID } = this.doc;
    this.doc.clientID = other.clientID;
    const before = text.toJSON();
    text.insert(before.length, before === "" || before.endsWith("\n") ? `${line}\n` : `\n${line}\n`);
    this.doc.clientID = clientID;
    flushSync();
  }

  leave(): void {
    this.#stop();
  }

  get gaps(): readonly string[] {
    return this.margin.findings.map((finding) => `${finding.section} ${finding.gap}`);
  }
  /** What the card says. */
  get card():
    { readonly gap: string; readonly kind: ProbeKind; readonly text: string; readonly quote?: string } | undefined {
    const { shown } = this.next;
    return (
      shown && { gap: shown.gap, kind: shown.kind, text: shown.text, ...(shown.phrase && { quote: shown.phrase.text }) }
    );
  }
}
