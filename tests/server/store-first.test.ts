/** Nobody is told anything that the store does not have: no answer, no acknowledgement, no view and no word, on any node. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { StoreAway } from "../../server/store/store-away.ts";
import type { Store } from "../../server/store/store.ts";
import { closeCodes } from "../../shared/contract/notes-wire.ts";
import { startNode } from "../support/app.ts";
import type { TestNode } from "../support/app.ts";
import { heldStore } from "../support/held-store.ts";
import type { HeldStore } from "../support/held-store.ts";
import { inTime } from "../support/in-time.ts";
import { peerRoom, shortId } from "../support/people.ts";
import type { Connected, Person } from "../support/people.ts";
import { honest } from "./notes/hostile.ts";
import { RawClient, updateFrame } from "./notes/raw-client.ts";

const away = new StoreAway("the disk does not answer");

let inner: Store;
let held: HeldStore;
let one: TestNode;
let two: TestNode;
let people: Awaited<ReturnType<typeof peerRoom>>;

beforeEach(async () => {
  inner = memoryStore();
  held = heldStore(inner);
  const bus = localBus();
  one = await startNode({ store: held.store, bus });
  two = await startNode({ store: held.store, bus });
  people = await peerRoom(one.url);
});

afterEach(() => held.releaseAll());

/** Everything sent to this connection earlier has arrived by the time the clock's answer has: one socket keeps its order. */
const caughtUp = async ({ socket }: Connected): Promise<void> => {
  expect(await socket.timeout(20_000).emitWithAck("clock:ask", {})).toMatchObject({ ok: true });
};

describe("a command that the store has not taken yet", () => {
  const line = () => ({ type: "say", lineId: shortId(), text: "Good morning" }) as const;

  it("is neither answered nor shown to anybody before the store has it", async () => {
    const [ana, ben, olu] = [
      await people.ana.connect(one.url),
      await people.ben.connect(one.url),
      await people.olu.connect(two.url),
    ];
    const shown = () => [ana, ben, olu].map(({ latest }) => latest.chat.length);
    const write = held.hold("appendEvents");
    let isAnswered = false;
    const acted = ana.act(line()).finally(() => (isAnswered = true));
    await inTime("a write", write.arrived);
    await Promise.all([ana, ben, olu].map(caughtUp));
    const asked = await fetch(`${one.url}/api/rooms/${people.roomId}`, {
      headers: { authorization: `Bearer ${people.ben.token}` },
    });
    expect(((await asked.json()) as { chat: unknown[] }).chat).toEqual([]);
    expect(isAnswered).toBe(false);
    expect(shown()).toEqual([0, 0, 0]);
    write.release();
    expect(await acted).toMatchObject({ ok: true });
    for (const seat of [ana, ben, olu]) await seat.view(({ chat }) => chat.length === 1);
  });

  it("is shown to nobody at all when the store does not take it, and takes effect once when it is sent again", async () => {
    const [ana, ben, olu] = [
      await people.ana.connect(one.url),
      await people.ben.connect(one.url),
      await people.olu.connect(two.url),
    ];
    const [id, command] = [crypto.randomUUID(), line()];
    const write = held.hold("appendEvents");
    const acted = ana.act(command, id);
    await inTime("a write", write.arrived);
    write.fail(away);
    expect(await acted).toEqual({ ok: false, code: "busy" });
    await Promise.all([ana, ben, olu].map(caughtUp));
    expect([ana, ben, olu].flatMap(({ views }) => views.flatMap(({ chat }) => chat))).toEqual([]);
    expect(await ana.act(command, id)).toMatchObject({ ok: true });
    for (const seat of [ana, ben, olu]) expect((await seat.view(({ chat }) => chat.length > 0)).chat).toHaveLength(1);
  });
});

describe("words that the store has not taken yet", () => {
  const field = "bbbbbbbbbbbb.action";
  const clients: RawClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.end();
  });

  const open = async ({ token }: Person, node: TestNode, ...protocols: string[]): Promise<RawClient> => {
    const asks = protocols.length === 0 ? undefined : [...protocols, token];
    const client = new RawClient({ url: `${node.url.replace("http", "ws")}/notes` }, star(), token, asks);
    clients.push(client);
    await client.join();
    return client;
  };
  const star = (): string => `${people.roomId}.star.1`;
  const saved = ({ heard }: RawClient): number =>
    Math.max(0, ...heard.map((message) => (message.type === "saved" ? message.count : 0)));
  const wordsIn = ({ heard }: RawClient): number =>
    heard.filter((message) => message.type === "update" && message.update.length > 2).length;
  it("are neither acknowledged nor sent to anybody before the store has them", async () => {
    const ben = await open(people.ben, one);
    const readers = [await open(people.ana, one), await open(people.olu, one, "barline"), await open(people.ana, two)];
    const write = held.hold("addNotes");
    ben.send(updateFrame(honest(5, field, "I called them")));
    await inTime("a write", write.arrived);
    for (const client of [ben, ...readers]) await client.asksAgain();
    expect(saved(ben)).toBe(0);
    expect([ben, ...readers].map(wordsIn)).toEqual([0, 0, 0, 0]);
    expect(
      readers.flatMap(({ heard }) => heard.filter((told) => told.type === "authors" && "5" in told.authors)),
    ).toEqual([]);
    const late = await open(people.olu, two);
    expect(wordsIn(late)).toBe(0);
    write.release();
    await ben.hear("saved", ({ count }) => count === 1);
    for (const client of [...readers, late]) {
      await client.hear("update", () => client.text(field) === "I called them");
    }
  });

  it("reach nobody at all when the store does not take them", async () => {
    const ben = await open(people.ben, one);
    const [ana, olu] = [await open(people.ana, one), await open(people.olu, two)];
    const write = held.hold("addNotes");
    ben.send(updateFrame(honest(5, field, "never kept")));
    await inTime("a write", write.arrived);
    write.fail(away);
    expect(await ben.closed).toBe(closeCodes.store);
    expect(await ana.closed).toBe(closeCodes.store);
    await olu.asksAgain();
    expect(saved(ben)).toBe(0);
    expect([ben, ana, olu].map(wordsIn)).toEqual([0, 0, 0]);
    expect((await inner.readNotes(star())).tail).toEqual([]);
    expect(wordsIn(await open(people.ana, one))).toBe(0);
  });
});
