/** A person whose wire is recorded, with the programs they use: a page, and an editor for each of their documents. */
import type { RoomId, Secret, SeatId } from "../../../shared/contract/ids.ts";
import type { Difference } from "../../../shared/contract/sockets.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import { nextView } from "../../../shared/room/applied.ts";
import { canariesIn, canary } from "../../support/canaries.ts";
import type { Canary } from "../../support/canaries.ts";
import { Editor } from "../../support/editors.ts";
import { inTime } from "../../support/in-time.ts";
import type { Connected, Person, ViewsBy } from "../../support/people.ts";
import { asVarUint, updateIn, wordsIn } from "../../support/reconstruct.ts";
import { until } from "../../support/redis.ts";
import { WireTap } from "../../support/wire-tap.ts";
import type { Message } from "../../support/wire-tap.ts";

export class Witness {
  readonly name: string;
  readonly person: Person;
  readonly wire: WireTap;
  readonly seat: Connected;
  readonly editors: Editor[] = [];

  private constructor(person: Person, wire: WireTap, seat: Connected) {
    this.name = person.name;
    this.person = person;
    this.wire = wire;
    this.seat = seat;
  }

  static async of(person: Person, url: string, views?: ViewsBy): Promise<Witness> {
    const wire = await WireTap.to(url);
    return new Witness(person, wire, await person.connect(wire.url, views));
  }

  get roomId(): RoomId {
    return this.person.roomId;
  }

  get seatId(): SeatId {
    return this.person.seatId;
  }

  /** Name of this person's own document, or of the round's notes. */
  document(kind: "private" | "own" | `star.${number}`): string {
    return `${this.roomId}.${kind}${kind.startsWith("star") ? "" : `.${this.seatId}`}`;
  }

  async open(document: string): Promise<Editor> {
    const editor = new Editor(this.wire.url, document, this.person.token);
    this.editors.push(editor);
    await editor.synced();
    return editor;
  }

  /** Tries to open a document; returns the code it is closed with. */
  async triesToOpen(document: string, token: Secret = this.person.token): Promise<number> {
    const editor = new Editor(this.wire.url, document, token);
    const code = await inTime(`a final close of ${document}`, editor.closed);
    editor.end();
    return code;
  }

  /** Fetches everything that a seat can over HTTP, and tries what belongs to `others`. Returns the statuses by path. */
  async asksForEverything(others: readonly Witness[]): Promise<ReadonlyMap<string, number>> {
    const room = `/api/rooms/${this.roomId}`;
    const documents = [this, ...others].flatMap((witness) => [witness.document("private"), witness.document("own")]);
    const paths = [
      room,
      ...["md", "json", "csv"].map((format) => `${room}/report?format=${format}`),
      ...[...documents, this.document("star.1"), this.document("star.2")].map(
        (name) => `${room}/notes/${name}/history`,
      ),
      ...["/metrics", "/readyz", "/healthz", "/api/openapi.json", "/api/packs", "/api/nothing"],
    ];
    const statuses = new Map<string, number>();
    for (const path of paths) statuses.set(path, (await this.wire.ask(path, this.person.token)).status);
    const wrong = "w".repeat(43);
    statuses.set("wrong token", (await this.wire.ask(room, wrong)).status);
    statuses.set("wrong resume", (await this.wire.ask(`${room}/resume`, undefined, { resume: wrong })).status);
    const join = { invite: wrong, name: "Eve", key: "0" };
    statuses.set("wrong invite", (await this.wire.ask(`${room}/seats`, undefined, join)).status);
    return statuses;
  }

  /** Which of these words ever reached this person, plainly, encoded, or piece by piece. */
  knows(all: readonly Canary[]): readonly string[] {
    const pieces = this.#documents().map((updates) => Buffer.from(wordsIn(updates)));
    const between = Buffer.from("\n");
    return canariesIn(all, Buffer.concat([...this.wire.heard(), ...pieces].flatMap((bytes) => [bytes, between])));
  }

  /** Which of these ids of Yjs clients ever reached this person, as Yjs writes them or as digits. */
  knowsClients(ids: readonly number[]): readonly number[] {
    const heard = [...this.wire.heard(), ...this.#documents().flat()];
    return ids.filter((id) => heard.some((bytes) => isIn(bytes, Buffer.from(`${id}`)) || isIn(bytes, asVarUint(id))));
  }

  /** Every view that was shown or fetched, including those in reports. */
  views(): readonly RoomView[] {
    let latest: RoomView | undefined; // every connection begins with a whole view
    const shown = this.wire.messages().flatMap(({ payload }) => {
      const [, json] = /^42(\["room:(?:view|change)",[^]*)$/.exec(payload.toString()) ?? [];
      if (json === undefined) return [];
      const [name, said] = JSON.parse(json) as ["room:view", RoomView] | ["room:change", Difference]; // as the server's types say
      latest = name === "room:view" ? said : latest && nextView(latest, said);
      return latest ?? [];
    });
    const fetched = this.wire.bodies().flatMap((body) => {
      if (!body.includes('"phaseStartedMs"')) return [];
      try {
        const read = JSON.parse(body.toString()) as RoomView | { readonly view: RoomView }; // a room or a report
        return ["view" in read ? read.view : read];
      } catch {
        return []; // the API description contains the same words
      }
    });
    return [...shown, ...fetched.filter((view) => Array.isArray(view.rounds))];
  }

  /** Messages that carry news: no heartbeats, and no answers to this person's own requests. */
  news(): readonly Message[] {
    return this.wire.messages().filter(({ path, payload }) => {
      if (path.startsWith("/socket.io")) return /^42/.test(payload.toString("latin1", 0, 2));
      return payload[0] !== 1; // awareness is repeated as a heartbeat
    });
  }

  /** Everything this person wrote is saved. */
  async saved(): Promise<void> {
    await until(() => this.editors.every(({ pending }) => pending === 0));
  }

  /** The updates received, grouped by document; history over HTTP as a document of its own. */
  #documents(): Uint8Array[][] {
    const documents = new Map<string, Uint8Array[]>();
    const add = (name: string, update: Uint8Array | undefined): void => {
      if (update) documents.set(name, [...(documents.get(name) ?? []), update]);
    };
    for (const { path, payload } of this.wire.messages()) if (path.startsWith("/notes/")) add(path, updateIn(payload));
    this.wire.bodies().forEach((body, nth) => {
      for (const [, update = ""] of body.toString().matchAll(/"update":"([^"]*)"/g)) {
        add(`history ${nth}`, Buffer.from(update, "base64"));
      }
    });
    return [...documents.values()];
  }
}

/** Types as people do: one letter at a time, with one deleted again. */
export function type(editor: Editor, root: string, words: string): void {
  const text = editor.doc.getText(root);
  for (const letter of `${words}\n`) text.insert(text.length, letter);
  text.insert(text.length, "x");
  text.delete(text.length - 1, 1);
}

/** Everything that must not travel freely, and who may have it by now. */
export class Book {
  readonly #all = new Map<string, { readonly canary: Canary; readonly readers: Set<string> }>();

  get canaries(): readonly Canary[] {
    return [...this.#all.values()].map((secret) => secret.canary);
  }

  /** Words to be written somewhere; only `readers` may ever receive them. */
  write(what: string, ...readers: readonly Witness[]): string {
    const made = canary(what);
    this.#all.set(what, { canary: made, readers: new Set(readers.map(({ name }) => name)) });
    return made.text;
  }

  /** From now on these people have it too. */
  open(what: string, ...readers: readonly Witness[]): void {
    for (const { name } of readers) this.#all.get(what)?.readers.add(name);
  }

  /** What this person has by now if everything is right: no less, so that no test passes because nothing was looked at. */
  of({ name }: Witness): readonly string[] {
    return [...this.#all].filter(([, { readers }]) => readers.has(name)).map(([what]) => what);
  }
}

function isIn(bytes: Uint8Array, searched: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(searched);
}
