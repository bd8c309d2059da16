/** A sync step 2 or an update from a connection, from its arrival until its sender is told what became of it. */
import { limits } from "../../../shared/contract/limits.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { Connection } from "./connection.ts";
import type { ContentRules } from "../wire/content-rules.ts";
import { cut } from "../judge/cut.ts";
import { encodeScan } from "../wire/encode-part.ts";
import type { Image } from "../judge/image.ts";
import { atTheDoor, inTheLog, isTaken } from "../judge/judge.ts";
import type { Verdict } from "../judge/judge.ts";
import { portionOf } from "../judge/portions.ts";
import type { Portion } from "../judge/portions.ts";
import { scan } from "../wire/scan.ts";
import type { Scan } from "../wire/scan.ts";
import type { Outcome, Waiting } from "./waiting.ts";

const tooMuch = { ok: false, code: "size" } as const;
const noBytes = new Uint8Array();

/** The part of an update that is still to be taken, and the bytes that its scan points into. */
interface Found {
  readonly update: Uint8Array;
  readonly scan: Scan;
  /** Portions of it that have been taken. */
  readonly portions: number;
  /** Why it is only part of what came. */
  readonly lacks?: NoteReject;
}

/**
 * arrived ─▶ sifted ─▶ settled
 *              │ ▲
 *              ▼ │ the rest
 *           portioned
 */
type Stage =
  /** Never fit for the log, whatever that holds. */
  | { readonly is: "flawed"; readonly code: NoteReject }
  | { readonly is: "arrived"; readonly found: Found }
  | { readonly is: "sifted"; readonly found: Found; readonly expected: Verdict }
  /** All of it would be too much in one go. */
  | { readonly is: "portioned"; readonly found: Found; readonly portion: Portion };

export class Write implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  verdict: Verdict | undefined;
  readonly #count: number;
  readonly #rules: ContentRules;
  readonly #mayWrite: boolean;
  readonly #isStep2: boolean;
  #stage: Stage;

  constructor(
    connection: Connection,
    { update, isStep2 }: { readonly update: Uint8Array; readonly isStep2: boolean },
    rules: ContentRules,
  ) {
    this.connection = connection;
    this.#rules = rules;
    this.#count = connection.count();
    this.#isStep2 = isStep2;
    this.#mayWrite = connection.access() === "writes";
    const scanned = update.length > limits.notesFrameBytes ? tooMuch : scan(update, rules);
    if (!scanned.ok) this.#stage = { is: "flawed", code: scanned.code };
    // Only the server adds trailers, see `claim-entry.ts`.
    else if (scanned.scan.rest.length > 0 || !scanned.scan.isPlain) this.#stage = { is: "flawed", code: "content" };
    else this.#stage = { is: "arrived", found: { update, scan: scanned.scan, portions: 0 } };
  }

  /** The client ids it writes under. */
  get clients(): readonly number[] {
    return this.#found?.scan.sections.map(({ client }) => client) ?? [];
  }

  get entry(): Uint8Array {
    if (this.#stage.is === "portioned") return this.#stage.portion.entry;
    const found = this.#found;
    if (!found) return noBytes;
    return found.portions > 0 ? encodeScan(found.update, found.scan) : found.update;
  }

  get scan(): Scan | undefined {
    return this.#stage.is === "sifted" && this.#stage.found.portions === 0 ? this.#stage.found.scan : undefined;
  }

  get isToBeStored(): boolean {
    return this.#stage.is === "portioned" || (this.#stage.is === "sifted" && isTaken(this.#stage.expected));
  }

  get isUnfinished(): boolean {
    return this.#stage.is === "portioned" || (this.#stage.is === "arrived" && this.#stage.found.portions > 0);
  }

  sift(image: Image, isLast: boolean): boolean {
    const found = this.#found;
    if (!found) return false;
    const expected = this.#take(image, found);
    this.#stage = this.#sifted(image, found, expected);
    const part = isLast && mayChange(expected) ? this.#partOf(found, expected.code, image) : undefined;
    if (part) this.#stage = this.#sifted(image, part, this.#take(image, part));
    return mayChange(expected);
  }

  settle(image: Image): Outcome | undefined {
    const { putOff } = this.connection;
    if (this.#stage.is === "portioned" && this.verdict?.ok !== false) {
      const { found, portion } = this.#stage;
      this.#stage = { is: "arrived", found: { ...found, scan: portion.rest, portions: found.portions + 1 } };
      this.verdict = undefined;
      return undefined;
    }
    if (this.#stage.is === "portioned") this.#stage = { is: "sifted", found: this.#stage.found, expected: tooMuch };
    if (this.#stage.is === "sifted" && this.#stage.expected.ok && this.#stage.found.lacks !== undefined) {
      putOff.addPart(this.#count, this.#stage.found.lacks);
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

  get #found(): Found | undefined {
    return this.#stage.is === "flawed" ? undefined : this.#stage.found;
  }

  /** All of it at once, or a portion if that would keep a node or a page busy for too long. */
  #sifted(image: Image, found: Found, expected: Verdict): Stage {
    const sifted = { is: "sifted", found, expected } as const;
    if (expected.ok || !expected.placed || found.portions >= limits.notesPortionsPerFrame) return sifted;
    const portion = portionOf(found.update, found.scan, expected.placed, image.knowledge);
    if (!portion || portion.writers > limits.notesWritersInPortions) return sifted;
    const scanned = scan(portion.entry, this.#rules);
    if (!scanned.ok) throw new Error(`a portion of an update cannot be read: ${scanned.code}`);
    // Its content was placed in a slightly different order, at about the same cost.
    const verdict = this.#take(image, { ...found, scan: scanned.scan }, inTheLog);
    return isTaken(verdict) ? { is: "portioned", found, portion } : sifted;
  }

  /**
   * The answer to our question holds other people's words, or words that depend on what the log does not have: what is the sender's own and
   * can stand now is taken, and the rest is asked for again.
   */
  #partOf(found: Found, code: NoteReject, image: Image): Found | undefined {
    if (!this.#isStep2 || !this.connection.putOff.owes) return undefined;
    const part = cut(found.update, found.scan, image.knowledge, this.connection.seatId);
    const scanned = part && scan(part, this.#rules);
    return part && scanned?.ok
      ? { update: part, scan: scanned.scan, portions: found.portions, lacks: code }
      : undefined;
  }

  /**
   * For what was not seen in the log as an entry of its own: hopeless frames, those that bring nothing new (or only what another waiting
   * one was to bring, which must have counted), and those that another node has already replaced by a snapshot.
   */
  #afterwards(image: Image): Verdict {
    if (this.#stage.is === "flawed") return { ok: false, code: this.#stage.code };
    if (this.#stage.is === "sifted" && !this.#stage.expected.ok) return this.#stage.expected;
    const verdict = image.judge(this.#stage.found.scan, this.connection.seatId);
    return verdict.ok && verdict.brings ? { ok: false, code: "gap" } : verdict;
  }

  /**
   * Known clocks bring nothing, but here they would be acknowledged, whatever words came with them. A sync step 2 may honestly repeat other
   * people's words that this node had not read; an update holds only its sender's.
   */
  #own({ knowledge }: Image, verdict: Verdict): Verdict {
    const isForeign =
      !this.#isStep2 &&
      this.#found?.scan.sections.some(
        ({ client }) => (knowledge.ownerOf(client) ?? this.connection.seatId) !== this.connection.seatId,
      );
    return verdict.ok && isForeign === true ? { ok: false, code: "foreign-client" } : verdict;
  }

  /** Adds it to what is known, if it is worth storing. */
  #take(image: Image, found: Found, most = atTheDoor): Verdict {
    const { knowledge } = image;
    const attempt = (): Verdict => {
      const verdict = this.#allowed(image, found, image.take(found.scan, this.connection.seatId, most));
      if (isTaken(verdict)) knowledge.measure(); // after each entry, as when it is read from the log
      return verdict;
    };
    return knowledge.attempt(attempt, isTaken);
  }

  #allowed(image: Image, found: Found, taken: Verdict): Verdict {
    const verdict = this.#own(image, taken);
    if (verdict.ok && !verdict.brings) return verdict;
    if (!this.#mayWrite || this.connection.access() !== "writes") return { ok: false, code: "not-allowed" };
    return verdict.ok && isTooMuch(image, found) ? { ok: false, code: "full" } : verdict;
  }
}

/** A cap of this node, not of the log: overshooting it a little on two nodes at once is harmless. Deleting is always possible. */
const isTooMuch = (image: Image, { update, scan: { sections } }: Found): boolean =>
  sections.length > 0 && image.isOver(update.length);

/** Whether more of the log may save what looks hopeless. */
function mayChange(verdict: Verdict): verdict is Extract<Verdict, { ok: false }> {
  return !verdict.ok && (verdict.code === "gap" || verdict.code === "foreign-client");
}
