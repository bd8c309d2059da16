/** A sync step 2 or an update of a connection, from its arrival until its sender is told what became of it. */
import { limits } from "../../../shared/contract/limits.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { Connection } from "./connection.ts";
import type { ContentRules } from "../wire/content-rules.ts";
import { cut } from "../judge/cut.ts";
import { encodeScan } from "../wire/encode-part.ts";
import type { Image } from "../judge/image.ts";
import { atTheDoor, inTheLog, isTaken } from "../judge/judge.ts";
import type { Placed, Verdict } from "../judge/judge.ts";
import { portionOf } from "../judge/portions.ts";
import type { Portion } from "../judge/portions.ts";
import { scan } from "../wire/scan.ts";
import type { Scan } from "../wire/scan.ts";
import type { Outcome, Waiting } from "./waiting.ts";

const size = { ok: false, code: "size" } as const;

export class Write implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  verdict: Verdict | undefined;
  readonly #count: number;
  readonly #rules: ContentRules;
  readonly #flaw: NoteReject | undefined;
  readonly #mayWrite: boolean;
  readonly #isStep2: boolean;
  /** What `#scan` is of. */
  #update: Uint8Array;
  /** What is still to be taken. */
  #scan: Scan | undefined;
  #expected: Verdict | undefined;
  /** Why only a part of it is taken. */
  #lacks: NoteReject | undefined;
  /** What of `#scan` is taken now, when all of it would be too much at one go. */
  #portion: Portion | undefined;
  #portions = 0;

  constructor(
    connection: Connection,
    { update, isStep2 }: { readonly update: Uint8Array; readonly isStep2: boolean },
    rules: ContentRules,
  ) {
    this.connection = connection;
    this.#rules = rules;
    // A copy: the message is a view on a buffer that the socket uses again.
    this.#update = update.slice();
    this.#count = connection.count();
    this.#isStep2 = isStep2;
    this.#mayWrite = connection.access() === "writes";
    const scanned = update.length > limits.notesFrameBytes ? size : scan(this.#update, rules);
    if (!scanned.ok) this.#flaw = scanned.code;
    // Only the server adds trailers, see `claims.ts`.
    else if (scanned.scan.rest.length > 0) this.#flaw = "content";
    else this.#scan = scanned.scan;
  }

  /** The client ids it writes under. */
  get clients(): readonly number[] {
    return this.#scan?.sections.map(({ client }) => client) ?? [];
  }

  get entry(): Uint8Array {
    if (this.#portion) return this.#portion.entry;
    return this.#portions > 0 && this.#scan ? encodeScan(this.#update, this.#scan) : this.#update;
  }

  get isUnfinished(): boolean {
    return this.#portion !== undefined;
  }

  get isToBeStored(): boolean {
    return this.#expected?.ok === true && this.#expected.brings;
  }

  sift(image: Image, isLast: boolean): boolean {
    this.#portion = undefined;
    this.#expected = this.#take(image, this.#scan);
    if (isLast && mayChange(this.#expected)) this.#takePart(this.#expected.code, image);
    if (!this.#expected.ok && this.#expected.placed) this.#takePortion(this.#expected.placed, image);
    if (!this.#expected.ok) this.#lacks = undefined;
    return mayChange(this.#expected);
  }

  settle(image: Image): Outcome | undefined {
    if (this.#portion && this.verdict?.ok !== false) {
      this.#scan = this.#portion.rest;
      this.verdict = undefined;
      return undefined;
    }
    this.#portion = undefined;
    const { putOff } = this.connection;
    if (this.#lacks !== undefined) {
      putOff.addPart(this.#count, this.#lacks);
      return "put-off";
    }
    const verdict = this.#own(image, this.verdict ?? this.#afterwards(image));
    if (this.#isStep2 && verdict.ok) putOff.caughtUp();
    if (!verdict.ok && verdict.code === "gap" && putOff.owes && !this.#isStep2) {
      putOff.add(this.#count, "gap");
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
   * The answer to our question holds words of others, or words that hang on what the log does not have: what is the sender's and can
   * stand now is taken, and the rest asked for again.
   */
  #takePart(code: NoteReject, image: Image): void {
    if (!this.#isStep2 || !this.connection.putOff.owes || !this.#scan) return;
    const part = cut(this.#update, this.#scan, image.knowledge, this.connection.seatId);
    const scanned = part && scan(part, this.#rules);
    if (!part || !scanned?.ok) return;
    this.#update = part;
    this.#scan = scanned.scan;
    this.#portions = 0;
    this.#expected = this.#take(image, this.#scan);
    if (this.#expected.ok || this.#expected.placed) this.#lacks = code;
  }

  /** All of it would keep a node or a page for too long. */
  #takePortion(placed: Placed, image: Image): void {
    const portion = this.#scan && portionOf(this.#update, this.#scan, placed, image.knowledge);
    if (!portion || portion.writers > limits.notesWritersInPortions) return;
    if (this.#portions >= limits.notesPortionsPerFrame) return;
    const scanned = scan(portion.entry, this.#rules);
    if (!scanned.ok) throw new Error(`a portion of an update is none: ${scanned.code}`);
    // What stands in it was placed in a slightly other order, at about the same cost.
    const expected = this.#take(image, scanned.scan, inTheLog);
    if (!expected.ok || !expected.brings) return;
    this.#expected = expected;
    this.#portion = portion;
    this.#portions += 1;
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
  #own({ knowledge }: Image, verdict: Verdict): Verdict {
    const isForeign =
      !this.#isStep2 &&
      this.#scan?.sections.some(
        ({ client }) => (knowledge.ownerOf(client) ?? this.connection.seatId) !== this.connection.seatId,
      );
    return verdict.ok && isForeign === true ? { ok: false, code: "foreign-client" } : verdict;
  }

  /** Takes it over into what is known, if it is worth storing. */
  #take(image: Image, found: Scan | undefined, most = atTheDoor): Verdict {
    if (!found) return { ok: false, code: this.#flaw ?? "content" };
    return image.knowledge.attempt(
      () => this.#allowed(image, image.take(found, this.connection.seatId, most)),
      isTaken,
    );
  }

  #allowed(image: Image, taken: Verdict): Verdict {
    const verdict = this.#own(image, taken);
    if (verdict.ok && !verdict.brings) return verdict;
    if (!this.#mayWrite || this.connection.access() !== "writes") return { ok: false, code: "not-allowed" };
    return verdict.ok && this.#isTooMuch(image) ? { ok: false, code: "full" } : verdict;
  }

  /** A cap of this node, not of the log: overshooting it a little on two nodes at once is harmless. Deleting is always possible. */
  #isTooMuch(image: Image): boolean {
    return this.#scan !== undefined && this.#scan.sections.length > 0 && image.isOver(this.#update.length);
  }
}

/** Whether more of the log may save what looks hopeless. */
function mayChange(verdict: Verdict): verdict is Extract<Verdict, { ok: false }> {
  return !verdict.ok && (verdict.code === "gap" || verdict.code === "foreign-client");
}
