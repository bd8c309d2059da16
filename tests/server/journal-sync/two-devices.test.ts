/** Two devices of one person over a real server: what one writes, the other has, and nothing is lost when they were apart. */
import { isDeepStrictEqual } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { conflictsIn } from "../../../client/src/journal/sync/conflicts.ts";
import { JournalSync } from "../../../client/src/journal/sync/journal-sync.ts";
import type { SyncState } from "../../../client/src/journal/sync/journal-sync.ts";
import { journalKeys } from "../../../client/src/journal/sync/sealing.ts";
import { newSecret } from "../../../client/src/net/ids.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { journalDocument } from "../../../shared/notes/journal.ts";
import { startNode } from "../../support/app.ts";
import type { TestNode } from "../../support/app.ts";
import { inTime } from "../../support/in-time.ts";
import { call } from "../../support/people.ts";
import { edit, NodeWebSocket, synced, until } from "../notes/support.ts";

/** A device: its journal, and its sync while it is on. */
class Device {
  readonly doc = new Y.Doc();
  readonly name: string;
  #sync: JournalSync | undefined;

  constructor(name: string) {
    this.name = name;
  }

  async goOnline(url: string, secret: string): Promise<JournalSync> {
    const keys = await journalKeys(secret);
    const notes = `${url.replace("http", "ws")}/notes`;
    this.#sync = new JournalSync({ ...this.#own, keys, url: notes, WebSocket: NodeWebSocket, gatherMs: 1 });
    return this.#sync;
  }

  goOffline(): void {
    this.#sync?.close();
    this.#sync = undefined;
  }

  get #own() {
    return { doc: this.doc, device: this.name };
  }

  is(state: SyncState): Promise<void> {
    const sync = this.#sync;
    if (!sync) throw new Error(`${this.name} is offline`);
    return inTime(
      `${this.name} ${state}`,
      new Promise((done) => {
        const look = (): void => {
          if (sync.state === state) done();
        };
        sync.onChange(look);
        look();
      }),
      () => sync.state,
    );
  }

  story(id: string, parts: Readonly<Record<string, string>> = {}): Y.Map<Y.Text> {
    const stories = this.doc.getMap<Y.Map<Y.Text>>("stories");
    const story = stories.get(id) ?? stories.set(id, new Y.Map<Y.Text>());
    for (const [part, text] of Object.entries(parts)) {
      const known = story.get(part) ?? story.set(part, new Y.Text());
      known.insert(known.length, text);
    }
    return story;
  }

  has(id: string, part: string, words: string): Promise<void> {
    return until(this.doc, () => this.doc.getMap<Y.Map<Y.Text>>("stories").get(id)?.get(part)?.toJSON() === words);
  }
}

describe("two devices with one secret", () => {
  let node: TestNode;
  let secret: string;
  const devices: Device[] = [];
  const device = (name: string): Device => {
    const made = new Device(name);
    devices.push(made);
    return made;
  };
  beforeEach(async () => {
    node = await startNode();
    secret = newSecret();
    const { hash, token } = await journalKeys(secret);
    expect((await call(node.url, `/api/journals/${hash}`, { method: "PUT", token })).status).toBe(204);
  });
  afterEach(() => {
    for (const each of devices.splice(0)) each.goOffline();
  });

  it("have the same journal, whoever wrote it, and say when it is saved", async () => {
    const [phone, laptop] = [device("phone"), device("laptop")];
    phone.story("s1", { situation: "Nine days to close the month." });
    await phone.goOnline(node.url, secret);
    await phone.is("saved");
    await laptop.goOnline(node.url, secret);
    await laptop.has("s1", "situation", "Nine days to close the month.");
    laptop.story("s1", { result: "Now two." });
    await phone.has("s1", "result", "Now two.");
    laptop.doc.getMap("stories").delete("s1");
    await until(phone.doc, () => !phone.doc.getMap("stories").has("s1"));
    expect(conflictsIn(phone.doc, "phone")).toEqual([]);
  });

  it("keep every word of both after a week apart", async () => {
    const [phone, laptop] = [device("phone"), device("laptop")];
    phone.story("s1", { situation: "Nine days. ", action: "I asked. " });
    phone.story("s2", { action: "Alone. " });
    await phone.goOnline(node.url, secret);
    await laptop.goOnline(node.url, secret);
    await laptop.has("s2", "action", "Alone. ");
    await Promise.all([phone.is("saved"), laptop.is("saved")]);
    phone.goOffline();
    laptop.goOffline();

    phone.story("s1", { action: "On the phone. ", result: "Two days." });
    phone.story("s3", { situation: "New on the phone." });
    laptop.story("s1", { action: "On the laptop. " });
    laptop.story("s2", { action: "And alone again." });

    await phone.goOnline(node.url, secret);
    await phone.is("saved");
    await laptop.goOnline(node.url, secret);
    await laptop.is("saved");
    await until(phone.doc, () => phone.story("s1").get("action")?.toJSON().includes("laptop") === true);
    const merged = laptop.story("s1").get("action")?.toJSON() ?? "";
    for (const words of ["I asked. ", "On the phone. ", "On the laptop. "]) expect(merged).toContain(words);
    expect(phone.story("s1").get("action")?.toJSON()).toBe(merged);
    await laptop.has("s3", "situation", "New on the phone.");
    await phone.has("s2", "action", "Alone. And alone again.");
  });

  it("show side by side what both changed while the server was away, until somebody chooses on either", async () => {
    const store = memoryStore();
    const first = await startNode({ store });
    const { hash, token } = await journalKeys(secret);
    await call(first.url, `/api/journals/${hash}`, { method: "PUT", token });
    const [phone, laptop] = [device("phone"), device("laptop")];
    phone.story("s1", { situation: "Nine days. ", action: "I asked. " });
    phone.story("s2", { action: "Alone." });
    await phone.goOnline(first.url, secret);
    await laptop.goOnline(first.url, secret);
    await laptop.has("s2", "action", "Alone.");
    await Promise.all([phone.is("saved"), laptop.is("saved")]);
    await first.close();
    await Promise.all([phone.is("offline"), laptop.is("offline")]);

    phone.story("s1", { action: "On the phone." });
    laptop.story("s1", { action: "On the laptop.", situation: "Only here." });
    phone.story("s2", { action: " But told again." });
    laptop.doc.getMap("stories").delete("s2");
    await startNode({ store, env: { PORT: String(first.port) } });

    for (const { doc } of [phone, laptop]) await until(doc, () => doc.getMap("conflicts").size === 2);
    // Both have found it, and agree on how it is written down.
    const kept = ({ doc }: Device): unknown => doc.getMap("conflicts").toJSON();
    await expect.poll(() => isDeepStrictEqual(kept(phone), kept(laptop)), { timeout: 30_000 }).toBe(true);
    await Promise.all([phone.is("saved"), laptop.is("saved")]);
    const [here, there] = ["I asked. On the phone.", "I asked. On the laptop."];
    const seen = conflictsIn(phone.doc, "phone").toSorted((a, b) => a.id.localeCompare(b.id));
    expect(seen).toEqual([
      { id: "stories/s1/action", of: "stories", recordId: "s1", key: "action", here, there },
      {
        id: "stories/s2/action",
        of: "stories",
        recordId: "s2",
        key: "action",
        here: "Alone. But told again.",
        there: null,
      },
    ]);
    const fromThere = conflictsIn(laptop.doc, "laptop").find(({ recordId }) => recordId === "s1");
    expect([fromThere?.here, fromThere?.there]).toEqual([there, here]);
    expect(phone.story("s1").get("action")?.toJSON()).toMatch(
      /^I asked\. (?:On the phone\.On the laptop\.|On the laptop\.On the phone\.)$/,
    );
    phone.doc.getMap("conflicts").clear();
    await until(laptop.doc, () => laptop.doc.getMap("conflicts").size === 0);
  });

  it("bring a large journal over in pieces, and one snapshot takes the place of many", async () => {
    const [phone, laptop] = [device("phone"), device("laptop")];
    const random = (length: number): string =>
      Array.from({ length }, () => Math.random().toString(36)[3] ?? "x").join("");
    const long = random(600_000);
    phone.story("s1", { rest: long });
    await phone.goOnline(node.url, secret);
    await laptop.goOnline(node.url, secret);
    await laptop.has("s1", "rest", long);
    await phone.is("saved");
    const { hash, token } = await journalKeys(secret);
    const watcher = edit({ url: `${node.url.replace("http", "ws")}/notes` }, journalDocument(hash), token);
    await synced(watcher);
    const sealed = watcher.doc.getArray<Uint8Array>("sealed");
    const bytes = (): number => sealed.toArray().reduce((sum, piece) => sum + piece.length, 0);
    const before = bytes();
    expect(sealed.length).toBeGreaterThan(2);
    for (const piece of sealed.toArray()) expect(piece.length).toBeLessThanOrEqual(limits.sealedBytes);
    let [most, fell] = [before, false];
    watcher.doc.on("update", () => {
      fell ||= bytes() < most / 1.5;
      most = Math.max(most, bytes());
    });
    for (let nth = 2; !fell && nth < 12; nth += 1) {
      const more = random(150_000);
      phone.story(`s${nth}`, { rest: more });
      await laptop.has(`s${nth}`, "rest", more);
      await phone.is("saved");
    }
    await until(watcher.doc, () => fell);
    const late = device("tablet");
    await late.goOnline(node.url, secret);
    await late.has("s1", "rest", long);
    await late.is("saved");
    expect(Y.equalSnapshots(Y.snapshot(late.doc), Y.snapshot(phone.doc))).toBe(true);
    watcher.destroy();
  }, 120_000);

  it("say when the server takes no more, leave what they cannot read alone, and send the rest once there is room", async () => {
    const phone = device("phone");
    await phone.goOnline(node.url, secret);
    await phone.is("saved");
    const { hash, token } = await journalKeys(secret);
    const later = edit({ url: `${node.url.replace("http", "ws")}/notes` }, journalDocument(hash), token);
    await synced(later);
    // As a later version might write: nothing that this one understands.
    const sealed = later.doc.getArray<Uint8Array>("sealed");
    const many = Math.floor(limits.journalBytes / limits.sealedBytes) - 1;
    for (let nth = 0; nth < many; nth += 1) sealed.push([new Uint8Array(limits.sealedBytes).fill(255)]);
    const random = Array.from({ length: 400_000 }, () => Math.random().toString(36)[3] ?? "x").join("");
    phone.story("s1", { rest: random });
    await phone.is("full");
    expect(phone.story("s1").get("rest")?.toJSON()).toBe(random);
    phone.goOffline();
    sealed.delete(0, many - 2);
    await phone.goOnline(node.url, secret);
    await phone.is("saved");
    const laptop = device("laptop");
    await laptop.goOnline(node.url, secret);
    await laptop.has("s1", "rest", random);
    expect(sealed.toArray().filter((piece) => piece[0] === 255)).toHaveLength(2);
    later.destroy();
  }, 120_000);

  it("learn that the journal was deleted elsewhere, and keep their copies", async () => {
    const [phone, laptop] = [device("phone"), device("laptop")];
    phone.story("s1", { situation: "Kept." });
    await phone.goOnline(node.url, secret);
    await laptop.goOnline(node.url, secret);
    await laptop.has("s1", "situation", "Kept.");
    const { hash, token } = await journalKeys(secret);
    expect((await call(node.url, `/api/journals/${hash}`, { method: "DELETE", token })).status).toBe(204);
    await Promise.all([phone.is("gone"), laptop.is("gone")]);
    expect(phone.story("s1").get("situation")?.toJSON()).toBe("Kept.");
    phone.goOffline();
    await phone.goOnline(node.url, secret);
    await phone.is("gone");
  });
});
