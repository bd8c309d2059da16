/**
 * Honest people against whole nodes: two nodes on one store, real sockets, the stock client. Ana and Ben write on two devices each, Olu
 * reads; they type, paste, undo, go offline, reload at the other node and swap sides, while nodes restart. None of it may be refused, by a
 * reject, a close or a command, and in the end every replica and the history hold the same words.
 */
import * as Y from "yjs";
import type { HistoryLine } from "../../shared/contract/http.ts";
import type { RoomId } from "../../shared/contract/ids.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { fields } from "../server/notes/honest-session.ts";
import { isSame } from "../support/editors.ts";
import { call, peerRoom } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { until } from "../support/redis.ts";
import { SteadySeat } from "../support/steady-seat.ts";
import { Device } from "./devices.ts";
import type { Paper } from "./devices.ts";
import { nameOf, stepOf } from "./honest-steps.ts";
import { randomOf } from "./random.ts";
import { startTwo, tally } from "./soaked-nodes.ts";
import type { RestartingNode } from "./soaked-nodes.ts";

export interface SoakedSockets {
  readonly edits: number;
  readonly rooms: number;
  readonly done: Readonly<Record<string, number>>;
  /** Updates that the nodes took, and what they refused, as their own metrics say and as people were told. */
  readonly saved: number;
  readonly refusals: readonly string[];
  readonly unequal: readonly string[];
}

type Random = (limit: number) => number;

const editsOfRoom = 1_500;
/** People pause now and then, and by then everything is saved. */
const stepsBetweenPauses = 100;
const patienceMs = 60_000;
/** One step in this many is also taken on papers that only their owner sees. */
const paperEvery = 6;

/** From the lobby to the swap, by the shortest way. */
const halves: readonly (readonly ["ana" | "ben", RoomCommand])[] = [
  ["ana", { type: "start-round" }],
  ["ana", { type: "next-phase", from: "intro", to: "questions" }],
  ["ana", { type: "next-phase", from: "questions", to: "candidateQuestions" }],
  ["ana", { type: "next-phase", from: "candidateQuestions", to: "scoring" }],
  ["ana", { type: "seal-scorecard", ratings: [], strengths: "", concerns: "", keep: "the calm", change: "the end" }],
  ["ben", { type: "seal-self-rating", ratings: [] }],
  ["ana", { type: "swap-roles" }],
];

const star = (roomId: RoomId, round: number): Paper => ({ document: `${roomId}.star.${round}`, fields });

/** Notes and the draft of a card, whose fields are set again and again. */
const secretPaper = ({ roomId, seatId }: Person): Paper => ({
  document: `${roomId}.private.${seatId}`,
  fields: ["notes"],
  also(doc, at) {
    const draft = doc.getMap("draft");
    const key = `1/dive-deep/${["rating", "reason", "evidence"][at % 3] ?? "rating"}`;
    if (at % 7 === 0) draft.delete(key);
    else draft.set(key, at % 3 === 0 ? 1 + (at % 5) : `because of ${at}`);
    return 1;
  },
});

/** Scratch paper and the questions that the candidate brings. */
const ownPaper = ({ roomId, seatId }: Person): Paper => ({
  document: `${roomId}.own.${seatId}`,
  fields: ["scratch"],
  also(doc, at) {
    const questions = doc.getArray<string>("questions");
    if (at % 3 === 0 && questions.length > 0) questions.delete(at % questions.length);
    else questions.insert(at % (questions.length + 1), [`What is special about ${at}?`]);
    return 1;
  },
});

class Soak {
  readonly done: Record<string, number> = {};
  readonly refusals: string[] = [];
  readonly unequal: string[] = [];
  readonly #nodes: readonly RestartingNode[];
  readonly #random: Random;
  edits = 0;

  constructor(nodes: readonly RestartingNode[], random: Random) {
    this.#nodes = nodes;
    this.#random = random;
  }

  /** One interview of two rounds; anyone who was away in the first brings words from it in the second. */
  async room(edits: number): Promise<void> {
    const people = await peerRoom(this.#node().url);
    const seats = {
      ana: new SteadySeat(people.ana, this.#node().url),
      ben: new SteadySeat(people.ben, this.#node().url),
    };
    const { ana, ben, olu, roomId } = people;
    const open = (round: number): Device[] =>
      [ana, ana, ben, ben, olu].map((person) => new Device(person, star(roomId, round), this.#node().url));
    const papers = [secretPaper(ana), secretPaper(ana), ownPaper(ben), ownPaper(ben)].map(
      (paper, nth) => new Device(nth < 2 ? ana : ben, paper, this.#node().url),
    );
    const first = open(1);
    await this.#type(first, papers, [], edits / 2);
    for (const [who, command] of halves) {
      const acted = await seats[who].act(command);
      if (!acted.ok) this.refusals.push(`${who}: ${command.type}: ${acted.code}`);
    }
    this.#note("swap");
    const second = open(2);
    await this.#type(second, papers, first, edits / 2);
    for (const devices of [first, second, papers.slice(0, 2), papers.slice(2)]) {
      await this.#settle(devices, devices);
      await this.#compare(devices);
    }
    for (const device of [...first, ...second, ...papers]) {
      this.refusals.push(...device.refusals);
      device.editor.end();
    }
    for (const seat of Object.values(seats)) seat.end();
  }

  async #type(
    devices: readonly Device[],
    papers: readonly Device[],
    before: readonly Device[],
    edits: number,
  ): Promise<void> {
    const enough = this.edits + edits;
    // The last device belongs to a reader.
    for (let nth = 1; this.edits < enough; nth += 1) {
      const step = stepOf(this.#random, devices.length - 1);
      this.#note(nameOf(step));
      if (step.type === "restart") await this.#restart();
      else {
        const taking = [devices[step.who], ...(this.#random(paperEvery) === 0 ? [papers[step.who]] : [])];
        for (const device of taking) this.edits += device?.do(step, this.#node().url) ?? 0;
        if (step.type === "return") before[step.who]?.comeBack();
      }
      await new Promise(setImmediate);
      if (nth % stepsBetweenPauses === 0) await this.#settle(devices.filter(({ isOnline }) => isOnline));
    }
  }

  async #restart(): Promise<void> {
    const node = this.#node();
    await node.stop();
    await node.start();
  }

  /** `returning`: the devices that come back now. */
  async #settle(devices: readonly Device[], returning: readonly Device[] = []): Promise<void> {
    for (const device of returning) device.comeBack();
    await until(() => devices.every((device) => device.isSaved || device.refusals.length > 0), patienceMs);
  }

  async #compare(devices: readonly Device[]): Promise<void> {
    const [one, ...others] = devices;
    if (!one) return;
    const { document, fields: texts } = one.paper;
    const isEqual = (): boolean => others.every(({ doc }) => isSame(one.doc, doc));
    await until(isEqual, patienceMs).catch(() => this.unequal.push(`${document}: replicas differ`));
    const replayed = await this.#replay(one);
    for (const field of texts)
      if (replayed.getText(field).toJSON() !== one.doc.getText(field).toJSON())
        this.unequal.push(`${document}: ${field}`);
    replayed.destroy();
    for (const { doc } of devices) {
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) this.unequal.push(`${document}: pending`);
    }
  }

  /** What the nodes took according to the history, which is all that a later reader has. */
  async #replay({ person, paper }: Device): Promise<Y.Doc> {
    const path = `/api/rooms/${person.roomId}/notes/${paper.document}/history`;
    const { body } = await call<string>(this.#node().url, path, { token: person.token });
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const line of body.split("\n").filter(Boolean))
        Y.applyUpdate(doc, Buffer.from((JSON.parse(line) as HistoryLine).update, "base64"));
    });
    return doc;
  }

  #note(name: string): void {
    this.done[name] = (this.done[name] ?? 0) + 1;
  }

  #node(): RestartingNode {
    const node = this.#nodes[this.#random(this.#nodes.length)];
    if (!node) throw new Error("There are no nodes.");
    return node;
  }
}

/** `isOver` is asked between rooms. */
export async function soakSockets(
  edits: number,
  seed: number,
  { isOver = () => false, onRoom }: { isOver?: () => boolean; onRoom?: (edits: number) => void } = {},
): Promise<SoakedSockets> {
  // Every stock client adds a listener for the end of the process.
  process.setMaxListeners(100);
  const nodes = await startTwo();
  const soak = new Soak(nodes, randomOf(seed));
  let rooms = 0;
  for (; soak.edits < edits && !isOver(); rooms += 1) {
    await soak.room(Math.min(editsOfRoom, edits - soak.edits));
    onRoom?.(soak.edits);
  }
  const { done, unequal } = soak;
  const { saved, refusals } = await tally(nodes);
  return { edits: soak.edits, rooms, done, saved, refusals: [...soak.refusals, ...refusals], unequal };
}
