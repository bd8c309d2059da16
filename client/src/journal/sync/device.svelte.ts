/**
 * Sync as this device has it: off, or on with one secret, which is kept beside the journal and shown only in a link. One tab of the browser
 * does the work, as all of them hold the same journal; the others show what it says.
 */
import type { Secret } from "../../../../shared/contract/ids.ts";
import type { CallFailed } from "../../net/http.ts";
import { callJournal } from "../../net/journal-calls.ts";
import { newSecret, newShortId } from "../../net/ids.ts";
import { read, write } from "../../net/kept.ts";
import type { Journal } from "../journal.svelte.ts";
import { conflictsIn, conflictsRoot, settle } from "./conflicts.ts";
import type { Choice, Conflict } from "./conflicts.ts";
import { JournalSync } from "./journal-sync.ts";
import type { SyncState } from "./journal-sync.ts";
import { forgetSecret, keepSecret, keptSecret } from "./kept-secret.ts";
import { canSeal, journalKeys } from "./sealing.ts";

/** Not among what is exported: a copy would be the same device twice. */
const deviceKey = "barline.device";
const channelName = "barline:journal-sync";

const isText = (value: unknown): value is string => typeof value === "string";

type Refusal = CallFailed["code"];
export type DeviceState = "off" | SyncState;

export class DeviceSync {
  readonly journal: Journal;
  /** Whether this page may use it: browsers keep WebCrypto from pages that were not fetched safely. */
  readonly isPossible = canSeal();
  #secret = $state.raw<Secret | undefined>(undefined);
  #state = $state.raw<DeviceState>("off");
  #conflicts = $state.raw<readonly Conflict[]>([]);
  readonly #device: string;
  readonly #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(channelName) : undefined;
  #sync: JournalSync | undefined;
  #giveBack: (() => void) | undefined;
  /** Counts what was begun, so that what comes too late is left alone. */
  #begun = 0;

  constructor(journal: Journal) {
    this.journal = journal;
    this.#device = read(localStorage, deviceKey, isText) ?? newShortId();
    write(localStorage, deviceKey, this.#device);
    const look = (): void => void (this.#conflicts = conflictsIn(journal.doc, this.#device));
    journal.doc.getMap(conflictsRoot).observe(look);
    look();
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Told>) => this.#hear(data));
    this.#secret = keptSecret(localStorage);
    if (this.#secret !== undefined) void this.#start(this.#secret);
    const hurry = (): void => this.#sync?.hurry();
    addEventListener("pagehide", hurry);
    document.addEventListener("visibilitychange", hurry);
  }

  get state(): DeviceState {
    return this.#state;
  }
  /** Parts that two devices changed apart, until somebody has chosen. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }
  conflictsOf(of: Conflict["of"], recordId: string): readonly Conflict[] {
    return this.#conflicts.filter((conflict) => conflict.of === of && conflict.recordId === recordId);
  }
  /** Whether this device syncs with this secret. */
  isWith(secret: Secret): boolean {
    return this.#secret === secret;
  }
  /** For another device. Undefined while off. */
  get link(): string | undefined {
    return this.#secret === undefined ? undefined : `${location.origin}/settings#j=${this.#secret}`;
  }

  settle(conflict: Conflict, choice: Choice): void {
    settle(this.journal, conflict, choice);
  }

  /** Makes a secret and a journal at the server. Resolves with why it was refused, if it was. */
  async turnOn(): Promise<Refusal | undefined> {
    const secret = newSecret();
    const { token, hash } = await journalKeys(secret);
    const opened = await callJournal("openJournal", hash, token);
    if (opened.ok) this.#keep(secret);
    return opened.ok ? undefined : opened.code;
  }

  /** Joins the journal of another device: both are merged, and neither loses a word. */
  join(secret: Secret): void {
    this.#keep(secret);
  }

  /** The copy here stays, and so does the one at the server. */
  turnOff(): void {
    forgetSecret(localStorage);
    this.#channel?.postMessage({ secret: null });
    this.#end();
  }

  /** Turns it off, and resolves once no tab of this browser syncs any more: what is deleted here then stays with the others. */
  async leave(): Promise<void> {
    this.turnOff();
    if ("locks" in navigator) await navigator.locks.request(channelName, () => undefined);
  }

  /** Deletes it at the server; this device keeps its copy. Resolves with why that failed, if it did. */
  async deleteFromServer(): Promise<Refusal | undefined> {
    if (this.#secret === undefined) return undefined;
    const { token, hash } = await journalKeys(this.#secret);
    const deleted = await callJournal("deleteJournal", hash, token);
    if (!deleted.ok && deleted.code !== "not-found") return deleted.code;
    this.turnOff();
    return undefined;
  }

  #keep(secret: Secret): void {
    keepSecret(localStorage, secret);
    this.#channel?.postMessage({ secret });
    this.#end();
    void this.#start(secret);
  }

  async #start(secret: Secret): Promise<void> {
    const begun = (this.#begun += 1);
    this.#secret = secret;
    this.#state = this.isPossible ? "connecting" : "offline";
    if (!this.isPossible) return;
    this.#channel?.postMessage({ asks: true });
    const keys = await journalKeys(secret);
    await turnOfThisTab(
      () => begun === this.#begun,
      (giveBack) => {
        this.#giveBack = giveBack;
        const url = `${location.origin.replace(/^http/, "ws")}/notes`;
        const sync = new JournalSync({ doc: this.journal.doc, keys, device: this.#device, url });
        this.#sync = sync;
        const tell = (): void => {
          this.#state = sync.state;
          this.#channel?.postMessage({ state: sync.state });
        };
        sync.onChange(tell);
        tell();
      },
    );
  }

  #end(): void {
    this.#begun += 1;
    this.#sync?.close();
    this.#sync = undefined;
    this.#giveBack?.();
    this.#giveBack = undefined;
    this.#secret = undefined;
    this.#state = "off";
  }

  /** What another tab says. */
  #hear(data: Told): void {
    if (data.asks && this.#sync) this.#channel?.postMessage({ state: this.#sync.state });
    if (data.state && !this.#sync && this.#secret !== undefined) this.#state = data.state;
    if (data.secret === undefined || data.secret === this.#secret) return;
    this.#end();
    if (data.secret !== null) void this.#start(data.secret);
  }
}

/** Between the tabs of a browser. `secret`: null turns sync off. */
interface Told {
  readonly state?: SyncState;
  readonly asks?: true;
  readonly secret?: Secret | null;
}

/** Calls `begin` when no other tab does this work; at once where browsers cannot say. It is given what ends the turn. */
async function turnOfThisTab(isWanted: () => boolean, begin: (giveBack: () => void) => void): Promise<void> {
  if (!("locks" in navigator)) {
    if (isWanted()) begin(() => undefined);
    return;
  }
  await navigator.locks.request(channelName, () =>
    isWanted() ? new Promise<void>((giveBack) => begin(giveBack)) : undefined,
  );
}
