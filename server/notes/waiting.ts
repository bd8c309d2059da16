/** What waits to be stored: writes of connections, and claims of client ids that are about to be announced. */
import { limits } from "../../shared/contract/limits.ts";
import type { NoteReject } from "../../shared/contract/reply.ts";
import { claimEntry } from "./claims.ts";
import type { Connection } from "./connection.ts";
import type { ContentRules } from "./content-rules.ts";
import type { Image } from "./image.ts";
import type { Verdict } from "./judge.ts";
import { Ahead } from "./known.ts";
import type { Known } from "./known.ts";
import { scan } from "./scan.ts";
import type { Scan } from "./scan.ts";

export type Outcome = "saved" | "known" | "put-off" | NoteReject;

export interface Waiting {
  readonly connection: Connection;
  readonly arrivedMs: number;
  readonly entry: Uint8Array;
  readonly isToBeStored: boolean;
  /** Client ids that nobody had claimed before. */
  readonly newClients: number;
  /** Of the entry, once it was read from the log. */
  verdict: Verdict | undefined;
  /** Whether it is worth storing, as far as is known now. True when more of the log might change that. */
  sift(known: Known, image: Image): boolean;
  /** Tells the client what became of it; undefined when nobody asked. */
  settle(image: Image): Outcome | undefined;
}

/** True when reading on in the log might save one that looks hopeless. */
export function siftAll(batch: readonly Waiting[], image: Image): boolean {
  const known = new Ahead(image.knowledge);
  return batch.map((one) => one.sift(known, image)).includes(true);
}

/** A sync step 2 or update. */
export class Write implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  readonly entry: Uint8Array;
  newClients = 0;
  verdict: Verdict | undefined;
  readonly #count: number;
  readonly #scan: Scan | undefined;
  readonly #flaw: NoteReject | undefined;
  readonly #mayWrite: boolean;
  readonly #isStep2: boolean;
  #expected: Verdict | undefined;

  constructor(
    connection: Connection,
    { update, isStep2 }: { readonly update: Uint8Array; readonly isStep2: boolean },
    rules: ContentRules,
  ) {
    this.connection = connection;
    // A copy: the message is a view on a buffer that the socket uses again.
    this.entry = update.slice();
    this.#count = connection.count();
    this.#isStep2 = isStep2;
    this.#mayWrite = connection.access() === "writes";
    const scanned = update.length > limits.notesFrameBytes ? size : scan(this.entry, rules);
    if (!scanned.ok) this.#flaw = scanned.code;
    // Only the server adds trailers, see `claims.ts`.
    else if (scanned.scan.rest.length > 0) this.#flaw = "content";
    else this.#scan = scanned.scan;
  }

  get isToBeStored(): boolean {
    return this.#expected?.ok === true && this.#expected.brings;
  }

  sift(known: Known, image: Image): boolean {
    this.#expected = this.#judge(known, image);
    if (!this.#expected.ok) return this.#expected.code === "gap" || this.#expected.code === "foreign-client";
    if (!this.#expected.brings || !this.#scan) return false;
    this.newClients = this.#scan.sections.filter(({ client }) => known.ownerOf(client) === undefined).length;
    known.take(this.#scan, this.connection.seatId);
    return false;
  }

  settle(image: Image): Outcome {
    const verdict = this.#own(image.knowledge, this.verdict ?? this.#afterwards(image));
    if (this.#isStep2 && verdict.ok) this.connection.putOff.caughtUp();
    if (!verdict.ok && verdict.code === "gap" && this.connection.putOff.owes && !this.#isStep2) {
      this.connection.putOff.add(this.#count);
      return "put-off";
    }
    if (!verdict.ok) {
      this.connection.reject(this.#count, verdict.code);
      return verdict.code;
    }
    this.connection.settle(this.#count);
    return this.isToBeStored ? "saved" : "known";
  }

  /**
   * For what was not seen in the log by itself: hopeless frames, those that bring nothing new (or only what another one waiting was
   * to bring, which must have counted), and those that another node has put behind a snapshot already.
   */
  #afterwards(image: Image): Verdict {
    if (!this.#scan) return { ok: false, code: this.#flaw ?? "content" };
    if (this.#expected?.ok === false) return this.#expected;
    const verdict = image.judge(this.#scan, this.connection.seatId);
    return verdict.ok && verdict.brings ? { ok: false, code: "gap" } : verdict;
  }

  /**
   * Clocks that are known already bring nothing, but here they would be acknowledged, whatever words came with them. A sync step 2
   * may honestly repeat others' words that this node had not read; an update holds only its sender's.
   */
  #own(known: Known, verdict: Verdict): Verdict {
    const isForeign =
      !this.#isStep2 &&
      this.#scan?.sections.some(
        ({ client }) => (known.ownerOf(client) ?? this.connection.seatId) !== this.connection.seatId,
      );
    return verdict.ok && isForeign === true ? { ok: false, code: "foreign-client" } : verdict;
  }

  #judge(known: Known, image: Image): Verdict {
    if (!this.#scan) return { ok: false, code: this.#flaw ?? "content" };
    const verdict = this.#own(known, image.judge(this.#scan, this.connection.seatId, known));
    if (verdict.ok && !verdict.brings) return verdict;
    if (!this.#mayWrite || this.connection.access() !== "writes") return { ok: false, code: "not-allowed" };
    return verdict.ok && this.#isTooMuch(image) ? { ok: false, code: "full" } : verdict;
  }

  /** A cap of this node, not of the log: overshooting it a little on two nodes at once is harmless. Deleting is always possible. */
  #isTooMuch(image: Image): boolean {
    if (!this.#scan || this.#scan.sections.length === 0) return false;
    const isOver = (): boolean =>
      image.size.bytes + this.entry.length > limits.notesDocumentBytes ||
      image.size.structs > limits.notesStructsPerDocument;
    if (!isOver()) return false;
    image.merge(); // which may make it small again
    return isOver();
  }
}

/** A client id about to be announced. */
export class Claim implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  readonly entry: Uint8Array;
  readonly newClients = 0;
  isToBeStored = false;
  verdict: Verdict | undefined;
  readonly #client: number;
  readonly #claimed: (isOurs: boolean) => void;

  constructor(connection: Connection, client: number, claimed: (isOurs: boolean) => void) {
    this.connection = connection;
    this.entry = claimEntry(client);
    this.#client = client;
    this.#claimed = claimed;
  }

  sift(known: Known): boolean {
    this.isToBeStored = known.ownerOf(this.#client) === undefined && this.connection.access() === "writes";
    if (this.isToBeStored) known.claim(this.#client, this.connection.seatId);
    return false;
  }

  settle(image: Image): undefined {
    this.#claimed(image.knowledge.ownerOf(this.#client) === this.connection.seatId);
  }
}

const size = { ok: false, code: "size" } as const;
