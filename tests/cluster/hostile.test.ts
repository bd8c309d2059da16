/** An attacker at one of two nodes over Redis: whatever is sent, the others' words keep arriving, and both nodes and the log agree. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { HistoryLine } from "../../shared/contract/http.ts";
import { corpus, honest } from "../server/notes/hostile.ts";
import { awarenessFrame, RawClient, syncFrame, updateFrame } from "../server/notes/raw-client.ts";
import { Editor, isSame } from "../support/editors.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";

const floodFrames = 4_000;
/** How long other people's words may take while somebody floods the node; a machine that is busy with other suites is slow. */
const heardWithinMs = 5_000;

describe("two nodes with an attacker", () => {
  let redis: OwnRedis;
  let one: NodeProcess;
  let two: NodeProcess;
  let room: Awaited<ReturnType<typeof peerRoom>>;
  let star: string;
  let field: string;
  /** Ben writes at the first node; Olu reads at the second, which is attacked. */
  let ben: Editor;
  let olu: Editor;
  const clients: RawClient[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    const environment = { REDIS_URL: redis.server.url };
    [one, two] = await Promise.all([NodeProcess.start(environment), NodeProcess.start(environment)]);
    room = await peerRoom(one.url);
    star = `${room.roomId}.star.1`;
    field = `${shortId()}.action`;
    ben = new Editor(one.url, star, room.ben.token);
    olu = new Editor(two.url, star, room.olu.token);
    await Promise.all([ben.synced(), olu.synced()]);
    ben.write(field, "begin", () => 0);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.end();
  });
  afterAll(async () => {
    ben.end();
    olu.end();
    await Promise.all([one.end(), two.end()]);
    await redis.stop();
  });

  const raw = async (who: Person, at: NodeProcess, document = star): Promise<RawClient> => {
    const client = new RawClient({ url: `${at.url.replace("http", "ws")}/notes` }, document, who.token);
    clients.push(client);
    await client.join();
    // It has nothing beyond the server. From now on none of its words are put off.
    client.send(syncFrame(1, Uint8Array.of(0, 0)));
    await client.hear("saved", ({ count }) => count === 1);
    return client;
  };

  /** Ben's next word is saved, and Olu has it. Returns how long that took. */
  const benIsHeard = async (): Promise<number> => {
    const word = shortId();
    const began = performance.now();
    ben.write(field, word, () => 0);
    await until(() => ben.pending === 0 && olu.text(field).includes(`${word};`));
    return performance.now() - began;
  };

  /** Both replicas, newcomers at both nodes and the history hold the same, and nothing is pending. */
  const allAgree = async (): Promise<void> => {
    const late = [one, two].map(({ url }) => new Editor(url, star, room.olu.token));
    await Promise.all(late.map((editor) => editor.synced()));
    const all = [ben, olu, ...late];
    await until(() => all.every(({ doc }) => isSame(doc, ben.doc)));
    for (const { url } of [one, two]) {
      const path = `/api/rooms/${room.roomId}/notes/${star}/history`;
      const { body } = await call<string>(url, path, { token: room.ben.token });
      const doc = new Y.Doc();
      for (const line of body.split("\n").filter(Boolean))
        Y.applyUpdate(doc, Buffer.from((JSON.parse(line) as HistoryLine).update, "base64"));
      expect(isSame(doc, ben.doc)).toBe(true);
      expect(doc.store.pendingStructs).toBeNull();
    }
    for (const { doc } of all) expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    for (const editor of late) editor.end();
    expect(ben.rejects).toEqual([]);
  };

  it("refuse every update of the corpus, and agree", async () => {
    let attacker = 4_000;
    for (const what of Object.keys(corpus)) {
      const ana = await raw(room.ana, two);
      attacker += 1;
      ana.send(updateFrame(evil(what, attacker)));
      expect((await ana.hear("reject")).code, what).toMatch(/^(?:content|gap|foreign-client|size)$/);
      await benIsHeard();
      ana.end();
    }
    await allAgree();
  });

  it("give a client id to one of two seats that both write under it first, at the same time, and agree on which", async () => {
    const [here, there] = [await raw(room.ben, one), await raw(room.ana, two)];
    for (let nth = 0; nth < 20; nth += 1) {
      const contested = 700_000 + nth;
      const outcome = (client: RawClient): Promise<string> => {
        const count = nth + 2;
        client.send(updateFrame(honest(contested, field, `${contested};`)));
        return Promise.race([
          client.hear("reject", (heard) => heard.count === count).then(({ code }) => code),
          client
            .hear("saved", (heard) => heard.count >= count)
            .then(() => {
              const refused = client.heard.find((heard) => heard.type === "reject" && heard.count === count);
              return refused?.type === "reject" ? refused.code : "saved";
            }),
        ]);
      };
      expect((await Promise.all([outcome(here), outcome(there)])).toSorted()).toEqual(["foreign-client", "saved"]);
    }
    await benIsHeard();
    await allAgree();
  });

  /** An update of the corpus, aimed at Ben's next word. */
  const evil = (what: string, attacker: number): Uint8Array => {
    const make = corpus[what];
    if (!make) throw new Error(`The corpus has nothing that ${what}.`);
    const victim = ben.doc.clientID;
    const clock = Y.decodeStateVector(Y.encodeStateVector(ben.doc)).get(victim) ?? 0;
    return make({ attacker, victim, clock, field });
  };
  const floods: Readonly<Record<string, (nth: number) => Uint8Array>> = {
    "gaps (F5)": (nth) => updateFrame(evil("leaves a gap of its own (F5)", 800_000 + nth)),
    "7-byte bombs (F6)": (nth) => updateFrame(evil("declares 33,554,431 structs (F6)", nth)),
    "words of the victim (F3)": (nth) => updateFrame(evil("writes words as the victim", nth)),
    "deletes of what the victim will write (F4)": (nth) =>
      updateFrame(evil("deletes what the victim will write (F4)", nth)),
    "origins to come": (nth) => updateFrame(evil("stands left of what the victim will write", 810_000 + nth)),
    "carets of others": (nth) =>
      awarenessFrame([{ client: ben.doc.clientID, clock: nth, state: { cursor: "forged" } }]),
    "null states": (nth) => awarenessFrame([{ client: 900_000 + nth, clock: 1, state: null }]),
    "bytes that are not messages": (nth) => Uint8Array.of(200 + (nth % 50), 1, 2, 3),
  };

  it.each(Object.keys(floods))(`carry on during ${floodFrames} frames of %s`, async (what) => {
    const ana = await raw(room.ana, two);
    for (let nth = 0; nth < floodFrames; nth += 1) ana.send(floods[what]?.(nth) ?? new Uint8Array());
    expect(await benIsHeard()).toBeLessThan(heardWithinMs);
    expect((await call(two.url, "/readyz")).status).toBe(200);
    ana.end();
    await allAgree();
  });

  it("drop what a reader writes, however it is disguised", async () => {
    const reader = await raw(room.olu, two);
    const before = ben.text(field);
    const dresses = [syncFrame(1, honest(5_001, field, "x")), updateFrame(honest(5_002, field, "x"))];
    for (const frame of dresses) for (let nth = 0; nth < 50; nth += 1) reader.send(frame);
    await reader.hear("reject", ({ count }) => count === 101);
    expect(new Set(reader.heard.flatMap((heard) => (heard.type === "reject" ? [heard.code] : [])))).toEqual(
      new Set(["not-allowed"]),
    );
    expect(ben.text(field)).toBe(before);
    await benIsHeard();
    await allAgree();
  });
});
