/** A client that sends whatever bytes a test wants, and waits for what comes back. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Secret } from "../../../shared/contract/ids.ts";
import { inTime } from "../../support/in-time.ts";
import type { Node } from "./support.ts";

export type Heard =
  | { readonly type: "hello"; readonly durability: string }
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "reject"; readonly count: number; readonly code: string }
  | { readonly type: "authors"; readonly authors: Readonly<Record<string, string>> }
  | { readonly type: "step1" }
  | { readonly type: "update"; readonly update: Uint8Array }
  | { readonly type: "awareness"; readonly states: readonly { client: number; clock: number; state: unknown }[] };

export function read(bytes: Uint8Array): Heard | undefined {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === 1) return { type: "awareness", states: readStates(decoding.readVarUint8Array(decoder)) };
  const subtype = decoding.readVarUint(decoder);
  if (type === 0) {
    return subtype === 0 ? { type: "step1" } : { type: "update", update: decoding.readVarUint8Array(decoder) };
  }
  if (type !== 120) return undefined;
  switch (subtype) {
    case 0:
      decoding.readVarUint(decoder);
      return { type: "hello", durability: decoding.readVarString(decoder) };
    case 1:
      return { type: "saved", count: decoding.readVarUint(decoder) };
    case 2:
      return { type: "reject", count: decoding.readVarUint(decoder), code: decoding.readVarString(decoder) };
    case 3:
      return { type: "authors", authors: JSON.parse(decoding.readVarString(decoder)) as Record<string, string> };
    default:
      return undefined;
  }
}

function readStates(update: Uint8Array) {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }));
}

export const syncFrame = (subtype: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, subtype);
    encoding.writeVarUint8Array(encoder, payload);
  });
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update);
export const awarenessFrame = (states: readonly { client: number; clock: number; state: unknown }[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, states.length);
        for (const { client, clock, state } of states) {
          encoding.writeVarUint(inner, client);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, JSON.stringify(state));
        }
      }),
    );
  });

export class RawClient {
  readonly heard: Heard[] = [];
  readonly ws: WebSocket;
  readonly opened: Promise<void>;
  readonly #closed: Promise<number>;
  readonly #waiting = new Set<() => void>();

  constructor(node: Pick<Node, "url">, document: string, token: Secret, protocols = ["barline.ack", "barline", token]) {
    this.ws = new WebSocket(`${node.url}/${document}`, protocols);
    this.ws.binaryType = "nodebuffer";
    this.opened = new Promise((opened) => this.ws.once("open", opened));
    this.#closed = new Promise((closed) => this.ws.once("close", closed));
    this.ws.on("error", () => undefined);
    this.ws.on("message", (bytes: Buffer) => {
      const heard = read(bytes);
      if (heard) this.heard.push(heard);
      for (const look of this.#waiting) look();
    });
  }

  get closed(): Promise<number> {
    return inTime("a close", this.#closed, () => this.heard.slice(-5));
  }

  send(frame: Uint8Array): void {
    this.ws.send(frame);
  }

  /** Introduces itself as a client that has nothing, and waits for the answer. */
  async join(): Promise<void> {
    await this.opened;
    this.send(syncFrame(0, Uint8Array.of(0)));
    await this.hear("update");
  }

  /** The first message of this type that passes, already received or still to come. */
  hear<Type extends Heard["type"]>(
    type: Type,
    passes: (heard: Extract<Heard, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<Heard, { type: Type }>> {
    const heard = this.#once(() =>
      this.heard.find(
        (message): message is Extract<Heard, { type: Type }> =>
          message.type === type && passes(message as Extract<Heard, { type: Type }>),
      ),
    );
    return inTime(`a message of type ${type}`, heard, () => this.heard.slice(-5));
  }

  /** Asks for everything once more. "answered": everything the server sent before it got the question has arrived by then. */
  async asksAgain(): Promise<"answered"> {
    const answers = (): number => this.heard.filter(({ type }) => type === "update").length;
    const before = answers();
    this.send(syncFrame(0, Uint8Array.of(0)));
    await this.hear("update", () => answers() > before);
    return "answered";
  }

  /** What became of a write: the code it was refused with, or "saved". */
  outcome(count: number): Promise<string> {
    const isTold = (heard: Heard): boolean =>
      (heard.type === "saved" && heard.count >= count) || (heard.type === "reject" && heard.count === count);
    const settled = this.#once(() => (this.heard.some(isTold) ? this.heard : undefined)).then(
      (all) =>
        all.flatMap((frame) => (frame.type === "reject" && frame.count === count ? [frame.code] : []))[0] ?? "saved",
    );
    return inTime(`what became of write ${count}`, settled, () => this.heard.slice(-5));
  }

  /** What this client would show: everything it was sent, applied. */
  text(field: string): string {
    const doc = new Y.Doc();
    for (const message of this.heard) if (message.type === "update") Y.applyUpdate(doc, message.update);
    const text = doc.getText(field).toJSON();
    doc.destroy();
    return text;
  }

  end(): void {
    this.ws.terminate();
  }

  /** What `find` finds in what has been received, now or after a later message. */
  #once<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((done) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        done(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
