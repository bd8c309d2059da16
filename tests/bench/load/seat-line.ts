/** One seat's connection, in Socket.IO written by hand: what it hears is looked at, and never parsed. */
import { Line } from "./line.ts";

/** Where a seat connects to, and with what. */
export interface SeatPlace {
  readonly port: number;
  readonly from: string;
  readonly auth: object;
}

export interface SeatLineParts extends SeatPlace {
  /** A view, or what has changed in one. */
  readonly onView: (payload: Buffer) => void;
}

export class SeatLine {
  /** Bytes that this seat was sent, with their frames. */
  heardBytes = 0;
  /** Bytes of the views among them, and how many there were. */
  viewBytes = 0;
  views = 0;
  readonly #line: Line;
  readonly #answers = new Map<
    number,
    { readonly done: (answer: string) => void; readonly failed: (why: Error) => void }
  >();
  #asked = 0;
  #entered: () => void = () => undefined;
  #refused: (why: Error) => void = () => undefined;

  private constructor({ port, from, auth, onView }: SeatLineParts) {
    this.#line = new Line({
      port,
      from,
      path: "/socket.io/?EIO=4&transport=websocket",
      onFrame: (payload) => this.#hear(payload as Buffer /* cut from one */, auth, onView),
      onClose: () => {
        const why = new Error("a seat was disconnected");
        this.#refused(why);
        for (const { failed } of this.#answers.values()) failed(why);
      },
    });
  }

  /** Connects, and waits for the first view. */
  static enter(parts: SeatLineParts): Promise<SeatLine> {
    return new Promise((resolve, reject) => {
      const seat = new SeatLine(parts);
      seat.#entered = () => resolve(seat);
      seat.#refused = reject;
      seat.#line.opened.catch(reject);
    });
  }

  /** Gives a command; resolves to the text of its answer. */
  act(id: string, command: object): Promise<string> {
    const nth = this.#asked++;
    this.#line.sendText(`42${nth}${JSON.stringify(["room:act", { id, command }])}`);
    return new Promise((done, failed) => this.#answers.set(nth, { done, failed }));
  }

  cut(): void {
    this.#line.cut();
  }

  #hear(payload: Buffer, auth: object, onView: (payload: Buffer) => void): void {
    this.heardBytes += payload.length + (payload.length < 126 ? 2 : payload.length < 65_536 ? 4 : 10);
    const kind = payload.toString("latin1", 0, 2);
    if (kind === "42") {
      const name = payload.toString("latin1", 4, 13);
      if (name !== "room:view" && name !== "room:chan") return;
      this.viewBytes += payload.length;
      this.views += 1;
      onView(payload);
      this.#entered();
    } else if (kind === "43") {
      const text = payload.toString();
      const nth = Number.parseInt(text.slice(2), 10);
      this.#answers.get(nth)?.done(text);
      this.#answers.delete(nth);
    } else if (kind === "2") this.#line.sendText("3");
    else if (kind.startsWith("0")) this.#line.sendText(`40${JSON.stringify(auth)}`);
    else if (kind === "44") this.#refused(new Error(payload.toString()));
  }
}
