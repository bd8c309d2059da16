/** What a node holds of a room is a copy of its log: kept up to date without hints, and given up when the log has gone back. */
import { expect, it } from "vitest";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { StoreAway } from "../../server/store/store-away.ts";
import type { Store } from "../../server/store/store.ts";
import type { RoomId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { startNode } from "../support/app.ts";
import { Editor } from "../support/editors.ts";
import { openRoom, peerRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";
import { until } from "../support/redis.ts";

const say = (seat: Connected, text: string) => seat.does({ type: "say", lineId: shortId(), text });
const saidIn = ({ chat }: Connected["latest"]): string[] => chat.map(({ text }) => text);

it("follows rooms and notes of other nodes even if no hint ever comes", async () => {
  const store = { ...memoryStore(), watch: () => Promise.resolve(() => undefined) } satisfies Store;
  const bus = localBus();
  const [one, two] = [await startNode({ store, bus }), await startNode({ store, bus })];
  const room = await peerRoom(one.url);
  const [ana, ben] = [await room.ana.connect(one.url), await room.ben.connect(two.url)];
  const star = `${room.roomId}.star.1`;
  const [writer, reader] = [new Editor(two.url, star, room.ben.token), new Editor(one.url, star, room.olu.token)];
  await Promise.all([writer.synced(), reader.synced()]);
  const field = `${shortId()}.action`;
  const began = performance.now();
  writer.write(field, "w1", () => 0);
  await say(ana, "Shall we begin?");
  await ben.view((view) => view.chat.length === 1);
  await until(() => reader.text(field) === "w1;");
  // Twice: the last turn may just have passed, and a busy machine is late.
  expect(performance.now() - began).toBeLessThan(2 * limits.readOnEveryMs);
  for (const editor of [writer, reader]) editor.end();
});

/** A store that can be set back to an older copy of itself, as by a restore, and tells the nodes only when asked to. */
class Restorable {
  readonly store: Store;
  /** Called instead of reading, while the store is away. */
  onAsked: (() => void) | null = null;
  #inner = memoryStore();
  readonly #listeners = new Set<(epoch: string) => void>();

  constructor() {
    this.store = {
      ...this.#inner,
      // Nodes look by themselves every two seconds; what one of them reads meanwhile is part of the test.
      watch: () => Promise.resolve(() => undefined),
      readEvents: (...asked) => {
        if (!this.onAsked) return this.#inner.readEvents(...asked);
        this.onAsked();
        return Promise.reject(new StoreAway("away"));
      },
      appendEvents: (...asked) => this.#inner.appendEvents(...asked),
      onEpoch: (listener) => {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
      },
    };
  }

  /** Keeps only the first batches of these rooms. */
  async restore(lengths: ReadonlyMap<RoomId, number>): Promise<void> {
    const older = memoryStore();
    for (const [room, length] of lengths) {
      const kept = (await this.#inner.readEvents(room)).slice(0, length);
      for (const { position, batch } of kept) await older.appendEvents(room, position - 1, batch);
    }
    this.#inner = older;
  }

  tell(): void {
    for (const listener of this.#listeners) listener("another");
  }
}

it("starts over when the log has gone back, even if it has since grown past what was held", async () => {
  const restorable = new Restorable();
  const [one, two] = [await startNode({ store: restorable.store }), await startNode({ store: restorable.store })];
  const room = await openRoom(one.url);
  const ana = await room.host.connect(one.url);
  await say(ana, "one");
  const length = (await restorable.store.readEvents(room.roomId)).length;
  await say(ana, "two");
  await restorable.restore(new Map([[room.roomId, length]]));
  // The other node knows only the older copy, and people continue there.
  const there = await room.host.connect(two.url);
  for (const text of ["two, again", "three", "four"]) await say(there, text);
  await ana.view((view) => view.chat.length > 2); // read on, after words that no longer exist
  expect(saidIn(ana.latest)).toContain("two");

  restorable.tell();
  await ana.gone();
  const again = await room.host.connect(one.url);
  expect(saidIn(again.latest)).toEqual(["one", "two, again", "three", "four"]);
  await say(again, "five");
  await there.view((view) => view.chat.length === 5);
  expect(saidIn(there.latest)).toEqual(saidIn(again.latest));
});

it("compares every room with the log as soon as the store answers again", async () => {
  const restorable = new Restorable();
  const { url } = await startNode({ store: restorable.store });
  const rooms = [await openRoom(url), await openRoom(url)];
  const seats = await Promise.all(rooms.map((room) => room.host.connect(url)));
  const lengths = new Map<RoomId, number>();
  for (const { roomId } of rooms) lengths.set(roomId, (await restorable.store.readEvents(roomId)).length);
  for (const seat of seats) await say(seat, "lost");
  await restorable.restore(lengths);
  await new Promise<void>((asked) => {
    restorable.onAsked = asked;
    restorable.tell();
  });
  restorable.onAsked = null;
  await Promise.all(seats.map((seat) => seat.gone()));
  for (const room of rooms) {
    const again = await room.host.connect(url);
    expect(saidIn(again.latest)).toEqual([]);
    await say(again, "goes on");
    expect(saidIn(await again.view((view) => view.chat.length === 1))).toEqual(["goes on"]);
  }
});
