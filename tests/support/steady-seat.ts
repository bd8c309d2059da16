import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { Acted } from "../../shared/contract/reply.ts";
import type { ClientMessages, ServerMessages } from "../../shared/contract/sockets.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import type { Person } from "./people.ts";

const answerMs = 3_000;
const againMs = 100;

/** A seat as the page keeps it: reconnects after every break, and repeats a command under its id until it is answered. */
export class SteadySeat {
  readonly person: Person;
  readonly socket: Socket<ServerMessages, ClientMessages>;
  latest: RoomView | undefined;
  #isOver = false;

  constructor(person: Person, url: string) {
    this.person = person;
    this.socket = io(url, {
      path: "/socket.io",
      transports: ["websocket"],
      auth: { roomId: person.roomId, token: person.token },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      timeout: 2_000,
    });
    this.socket.on("room:view", (view) => (this.latest = view));
    // When the server refuses or disconnects us, the library leaves reconnecting to us.
    const comeBack = (): void => {
      if (!this.#isOver && !this.socket.active) setTimeout(() => this.socket.connect(), againMs);
    };
    this.socket.on("connect_error", comeBack);
    this.socket.on("disconnect", comeBack);
  }

  /** Resolves with the answer, however many connections that takes. */
  async act(command: RoomCommand, id: string = randomUUID()): Promise<Acted> {
    for (;;) {
      const acted = await this.#try(id, command);
      if (acted && (acted.ok || acted.code !== "busy")) return acted;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }

  end(): void {
    this.#isOver = true;
    this.socket.disconnect();
  }

  async #try(id: string, command: RoomCommand): Promise<Acted | undefined> {
    if (!this.socket.connected) return undefined;
    return new Promise((resolve) => {
      const settle = (acted?: Acted): void => {
        this.socket.off("disconnect", onGone);
        clearTimeout(timer);
        resolve(acted);
      };
      const onGone = (): void => settle();
      const timer = setTimeout(settle, answerMs);
      this.socket.once("disconnect", onGone);
      this.socket.emit("room:act", { id, command }, settle);
    });
  }
}
