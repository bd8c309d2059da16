import assert from "node:assert";
import { randomBytes, randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import { onTestFinished } from "vitest";
import type { RoomCreated, SeatGrant } from "../../shared/contract/http.ts";
import type { Format, Role, RoomId, Secret, SeatId } from "../../shared/contract/ids.ts";
import type { Acted } from "../../shared/contract/reply.ts";
import type { ClientMessages, Difference, SeatPresence, ServerMessages } from "../../shared/contract/sockets.ts";
import type { Plan, RoomView } from "../../shared/contract/views.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { nextView } from "../../shared/room/applied.ts";
import { inVain, patienceMs } from "./in-time.ts";

type Over = Parameters<ServerMessages["room:over"]>[0];
type Signal = Parameters<ServerMessages["call:signal"]>[0];

export const shortId = (): string => randomBytes(9).toString("base64url");

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** One HTTP call; `body` is the JSON that came back, or the text if it is not JSON. */
export async function call<Body>(
  url: string,
  path: string,
  {
    method,
    body,
    token,
    headers,
  }: { method?: string; body?: unknown; token?: Secret; headers?: Record<string, string> } = {},
): Promise<Reply<Body>> {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson =
    /json/.test(response.headers.get("content-type") ?? "") &&
    !/ndjson/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as Body, // the test says what it expects, and checks
  };
}

/** How a client wants its views: see the handshake. */
export type ViewsBy = "whole" | "differences";

/** Somebody with a seat: what they got from the server, and their connections. */
export class Person {
  readonly name: string;
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly token: Secret;

  constructor(name: string, roomId: RoomId, grant: SeatGrant) {
    this.name = name;
    this.roomId = roomId;
    this.seatId = grant.seatId;
    this.role = grant.role;
    this.token = grant.token;
  }

  /** Connects to a node and waits for the first view. */
  async connect(url: string, views: ViewsBy = "whole"): Promise<Connected> {
    const connected = new Connected(this, url, { roomId: this.roomId, token: this.token, views });
    await connected.opened();
    await connected.view(() => true);
    return connected;
  }
}

/** One connection of a person. Everything it receives is kept; every wait looks there first. */
export class Connected {
  readonly person: Person;
  readonly socket: Socket<ServerMessages, ClientMessages>;
  /** As shown, whether they came whole or by differences. */
  readonly views: RoomView[] = [];
  readonly differences: Difference[] = [];
  readonly presences: (readonly SeatPresence[])[] = [];
  readonly signals: Signal[] = [];
  readonly overs: Over[] = [];
  readonly #waits = new Set<() => void>();

  constructor(person: Person, url: string, auth: object = { roomId: person.roomId, token: person.token }) {
    this.person = person;
    this.socket = io(url, { path: "/socket.io", transports: ["websocket"], auth, forceNew: true, reconnection: false });
    this.socket.on("room:view", (view) => this.#heard(this.views, view));
    this.socket.on("room:change", (difference) => {
      const view = nextView(this.latest, difference);
      if (!view) throw new Error("a difference does not fit the view before it");
      this.differences.push(difference);
      this.#heard(this.views, view);
    });
    this.socket.on("room:presence", ({ seats }) => this.#heard(this.presences, seats));
    this.socket.on("call:signal", (signal) => this.#heard(this.signals, signal));
    this.socket.on("room:over", (over) => this.#heard(this.overs, over));
    this.socket.on("disconnect", () => this.#tell());
    onTestFinished(() => void this.socket.disconnect());
  }

  get latest(): RoomView {
    const view = this.views.at(-1);
    if (!view) throw new Error("nothing was shown yet");
    return view;
  }

  opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.socket.connected) resolve();
      this.socket.once("connect", resolve);
      this.socket.once("connect_error", reject);
    });
  }

  act(command: RoomCommand, id: string = randomUUID()): Promise<Acted> {
    return this.socket.timeout(20_000).emitWithAck("room:act", { id, command });
  }

  /** Acts, and fails the test if that is refused. */
  async does(command: RoomCommand): Promise<number> {
    const acted = await this.act(command);
    if (!acted.ok) assert.fail(`${this.person.name}: ${command.type} was refused: ${JSON.stringify(acted)}`);
    return acted.version;
  }

  /** The first view that is as wanted, already shown or still to come. Of those already shown, only the newest counts. */
  view(isWanted: (view: RoomView) => boolean): Promise<RoomView> {
    return this.#wait(() => this.views.slice(-1).find(isWanted));
  }

  presence(isWanted: (seats: readonly SeatPresence[]) => boolean): Promise<readonly SeatPresence[]> {
    return this.#wait(() => this.presences.slice(-1).find(isWanted));
  }

  over(): Promise<Over> {
    return this.#wait(() => this.overs[0]);
  }

  signal(): Promise<Signal> {
    return this.#wait(() => this.signals[0]);
  }

  async gone(): Promise<void> {
    await this.#wait(() => (this.socket.connected ? undefined : true));
  }

  leave(): void {
    this.socket.disconnect();
  }

  #heard<Message>(into: Message[], message: Message): void {
    into.push(message);
    this.#tell();
  }

  #tell(): void {
    for (const wait of [...this.#waits]) wait();
  }

  #wait<Found>(look: () => Found | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waits.delete(check);
        reject(inVain(this.person.name, this.views.at(-1)));
      }, patienceMs);
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waits.delete(check);
        resolve(found);
      };
      this.#waits.add(check);
      check();
    });
  }
}

export interface OpenedRoom {
  readonly roomId: RoomId;
  readonly host: Person;
  readonly invites: RoomCreated["invites"];
  /** Takes a seat through the invite of that role. */
  join(name: string, role: Role): Promise<Person>;
}

/** Opens a room over HTTP. Ana hosts unless told otherwise. */
export async function openRoom(
  url: string,
  wish: { format?: Format; name?: string; role?: Role; title?: string; plan?: Partial<Plan>; options?: object } = {},
): Promise<OpenedRoom> {
  const body = { format: "peer", name: "Ana", role: "interviewer", key: randomUUID(), ...wish };
  const created = await call<RoomCreated>(url, "/api/rooms", { body });
  if (created.status !== 201) throw new Error(`the room was not opened: ${JSON.stringify(created.body)}`);
  const { roomId, seat, invites } = created.body;
  return {
    roomId,
    invites,
    host: new Person(body.name, roomId, seat),
    async join(name, role) {
      const taken = await call<SeatGrant>(url, `/api/rooms/${roomId}/seats`, {
        body: { invite: invites[role], name, key: randomUUID() },
      });
      if (taken.status !== 201) throw new Error(`${name} got no seat: ${JSON.stringify(taken.body)}`);
      return new Person(name, roomId, taken.body);
    },
  };
}

/** A peer room with Ana, who asks, Ben, who answers, and Olu, who observes. */
export async function peerRoom(url: string): Promise<OpenedRoom & { ana: Person; ben: Person; olu: Person }> {
  const room = await openRoom(url);
  return { ...room, ana: room.host, ben: await room.join("Ben", "candidate"), olu: await room.join("Olu", "observer") };
}
