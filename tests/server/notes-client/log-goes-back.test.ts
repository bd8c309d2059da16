import { describe, expect, it, onTestFinished } from "vitest";
import { notesTimes } from "../../../client/src/net/notes/notes-connection.ts";
import type { NotesConnection, NotesConnectionParts } from "../../../client/src/net/notes/notes-connection.ts";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { layLine } from "../../support/line.ts";
import type { Line } from "../../support/line.ts";
import { randomOf } from "../../fuzz/random.ts";
import { isSame } from "../../support/editors.ts";
import { honest } from "../notes/hostile.ts";
import { RawClient, syncFrame } from "../notes/raw-client.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "../notes/support.ts";
import type { Node, Person, TestRoom } from "../notes/support.ts";
import { forgetfulStore } from "./forgetful-store.ts";
import type { ForgetfulStore } from "./forgetful-store.ts";
import { changed, connect, isSaved, status } from "./support.ts";

/** Somebody's device, on a connection of its own. */
interface Device {
  readonly who: Person;
  readonly notes: NotesConnection;
  readonly line: Line;
}

/** People at their notes, and a store that is about to lose what they wrote last. */
class Scene {
  readonly memory: ForgetfulStore;
  readonly room: TestRoom;
  readonly star: string;
  node: Node;

  private constructor(memory: ForgetfulStore, node: Node, room: TestRoom) {
    this.memory = memory;
    this.node = node;
    this.room = room;
    this.star = `${room.roomId}.star.1`;
  }

  static async open(): Promise<Scene> {
    const memory = forgetfulStore();
    const node = await startNode({ store: memory.store });
    const scene = new Scene(memory, node, await openTestRoom(node));
    onTestFinished(() => scene.node.close());
    return scene;
  }

  async device(who: Person, more?: Pick<NotesConnectionParts, "times">): Promise<Device> {
    const line = await layLine(this.node.url);
    onTestFinished(() => line.close());
    const notes = connect({ url: `${line.url.replace(/^http/, "ws")}/notes` }, this.star, who.token, more);
    onTestFinished(() => notes.close());
    await status(notes, isSaved);
    return { who, notes, line };
  }

  /** The store goes back to its copy, under the running node or with a new one, which remembers nothing. */
  async goBack(node: "the same" | "another"): Promise<void> {
    if (node === "the same") {
      await this.memory.goBack();
      return;
    }
    const port = Number(new URL(this.node.url).port);
    await this.node.close();
    await this.memory.goBack();
    this.node = await startNode({ store: this.memory.store, port });
  }

  copy(): Promise<void> {
    return this.memory.copy(this.room.roomId, this.star);
  }

  /** What the store has, and whether everybody's words in it count as theirs. */
  async stored(devices: readonly Device[]): Promise<{ readonly texts: readonly string[]; readonly misnamed: number }> {
    const { texts, authors } = await readStar({ store: this.memory.store, roomId: this.room.roomId, round: 1 });
    const seatOf = new Map(devices.map(({ notes, who }) => [notes.doc.clientID, who.seatId]));
    return {
      texts: texts.map(({ text }) => text).sort(),
      misnamed: authors.filter(({ clientId, seatId }) => seatOf.get(clientId) !== seatId).length,
    };
  }
}

/** Everybody has everything, and so has the store. */
async function equal(devices: readonly Device[]): Promise<void> {
  await Promise.all(devices.map(({ notes }) => status(notes, isSaved)));
  await new Promise<void>((done) => {
    const stops: (() => void)[] = [];
    const look = (): void => {
      const [first, ...others] = devices.map(({ notes }) => notes.doc);
      if (!first || !others.every((doc) => isSame(first, doc))) return;
      for (const stop of stops.splice(0)) stop();
      done();
    };
    const listen = ({ notes }: Device): void => {
      const { doc } = notes;
      doc.on("update", look);
      stops.push(() => doc.off("update", look));
    };
    for (const device of devices) {
      listen(device);
      const again = (): void => {
        listen(device); // a reader starts over
        look();
      };
      stops.push(device.notes.onChange(again));
    }
    look();
  });
}

const away = ({ notes }: Device): Promise<void> => status(notes, ({ kind }) => kind === "reconnecting");
/** Connected, and asked for what it has, whatever came of it. */
const back = ({ notes }: Device): Promise<void> => status(notes, ({ kind }) => kind === "saving" || kind === "saved");

describe.each(["the same", "another"] as const)("after the log went back under %s node", (nodeAfter) => {
  const orders = [["laptop", "phone", "ana"] as const, ["ana", "phone", "laptop"] as const];
  it.each(orders)(
    "words that depend on others' come back with their writers, in the order %s, %s, %s",
    async (...order) => {
      const scene = await Scene.open();
      const field = `${freshId(12)}.action`;
      const laptop = await scene.device(scene.room.ben);
      const phone = await scene.device(scene.room.ben);
      laptop.notes.doc.getText(field).insert(0, "I asked. ");
      await equal([laptop, phone]);
      await scene.copy();

      // Ana arrives after the copy was made: the log will never have heard of her.
      const ana = await scene.device(scene.room.ana);
      const olu = await scene.device(scene.room.olu);
      const everybody = [laptop, phone, ana, olu];
      const write = async ({ notes }: Device, at: number, words: string): Promise<void> => {
        notes.doc.getText(field).insert(at, words);
        await equal(everybody);
      };
      await write(laptop, 9, "Then I called. ");
      await write(ana, 24, "(12 calls) ");
      await write(phone, 28, "long ");
      await write(ana, 40, "Done.");
      laptop.notes.doc.getText(field).delete(24, 4);
      await equal(everybody);
      ana.notes.doc.getText(field).delete(0, 2);
      await equal(everybody);
      const words = laptop.notes.doc.getText(field).toJSON();
      expect(words).toBe("asked. Then I called. long calls) Done.");

      for (const { line } of everybody) line.cut("/");
      await Promise.all(everybody.map(away));
      await scene.goBack(nodeAfter);
      olu.line.mend();
      for (const name of order) {
        const device = { laptop, phone, ana }[name];
        device.line.mend();
        await back(device);
      }
      await equal(everybody);
      expect(laptop.notes.doc.getText(field).toJSON()).toBe(words);
      expect(await scene.stored(everybody)).toEqual({ texts: [words], misnamed: 0 });
      expect(everybody.map(({ notes }) => notes.refused)).toEqual([undefined, undefined, undefined, undefined]);
      await write(ana, 0, "He ");
      await write(laptop, 3, "always ");
    },
  );

  it.each([1, 2, 3, 4])(
    "everybody ends with the same words, in whatever order they come back (seed %i)",
    async (seed) => {
      const random = randomOf(seed);
      const scene = await Scene.open();
      const fields = [`${freshId(12)}.action`, `${freshId(12)}.result`];
      const devices: Device[] = [];
      for (const who of [scene.room.ben, scene.room.ben, scene.room.ana]) devices.push(await scene.device(who));
      const steps = 60;
      const copiedAt = random(steps / 2);
      for (let step = 0; step < steps; step += 1) {
        if (step === copiedAt) {
          await equal(devices);
          await scene.copy();
          devices.push(await scene.device(scene.room.ana));
        }
        const { notes } = devices[random(devices.length)] ?? devices[0] ?? expect.fail();
        const text = notes.doc.getText(fields[random(2)]);
        if (text.length > 4 && random(4) === 0) text.delete(random(text.length - 4), 1 + random(4));
        else text.insert(random(text.length + 1), `<${step}>`);
        if (random(3) === 0) await equal(devices);
      }
      await equal(devices);
      const words = fields.map((field) => devices[0]?.notes.doc.getText(field).toJSON());
      for (const { line } of devices) line.cut("/");
      await Promise.all(devices.map(away));
      // Some keep writing meanwhile.
      devices[0]?.notes.doc.getText(fields[0]).insert(0, "offline ");
      await scene.goBack(nodeAfter);
      const left = [...devices];
      while (left.length > 0) {
        const [device] = left.splice(random(left.length), 1);
        device?.line.mend();
        if (device && random(2) === 0) await back(device);
      }
      await equal(devices);
      expect(fields.map((field) => devices[0]?.notes.doc.getText(field).toJSON())).toEqual([
        `offline ${words[0]}`,
        words[1],
      ]);
      expect(devices.map(({ notes }) => notes.refused)).toEqual(devices.map(() => undefined));
      expect(await scene.stored(devices)).toEqual({ texts: [`offline ${words[0]}`, words[1]].sort(), misnamed: 0 });
    },
  );
});

describe("after the log went back", () => {
  it("words that depend on somebody who stays away are given back to their writer, those and no others", async () => {
    const scene = await Scene.open();
    const [field, other] = [`${freshId(12)}.action`, `${freshId(12)}.result`];
    const soon = { times: { ...notesTimes, othersComeBackWithin: 500 } };
    const ben = await scene.device(scene.room.ben, soon);
    ben.notes.doc.getText(field).insert(0, "I asked. ");
    await status(ben.notes, isSaved);
    await scene.copy();
    const ana = await scene.device(scene.room.ana, soon);
    ana.notes.doc.getText(field).insert(9, "(whom?) ");
    await equal([ben, ana]);
    ben.notes.doc.getText(other).insert(0, "It worked. ");
    ben.notes.doc.getText(field).insert(17, "Everybody.");
    ben.notes.doc.getText(other).insert(11, "Twice.");
    await equal([ben, ana]);
    for (const { line } of [ben, ana]) line.cut("/");
    await Promise.all([ben, ana].map(away));
    await scene.goBack("the same");
    ben.line.mend();
    await changed(ben.notes, () => ben.notes.refused !== undefined);
    expect(ben.notes.refused).toEqual({
      code: "gap",
      words: [
        { root: field, text: "Everybody." },
        { root: other, text: "Twice." },
      ],
    });
    expect(ben.notes.doc.getText(field).toJSON()).toBe("I asked. ");
    ben.notes.forgetRefused();
    ben.notes.doc.getText(field).insert(9, "All of them.");
    ana.line.mend();
    await equal([ben, ana]);
    const { texts } = await scene.stored([ben, ana]);
    expect(texts.toString()).toMatch(/^I asked\. (?=.*\(whom\?\))(?=.*All of them\.).*,It worked\. $/);
  });

  it("nobody takes the client id of somebody who is still away", async () => {
    const scene = await Scene.open();
    const field = `${freshId(12)}.action`;
    await scene.copy();
    const ben = await scene.device(scene.room.ben);
    ben.notes.doc.getText(field).insert(0, "I asked.");
    await status(ben.notes, isSaved);
    ben.line.cut("/");
    await away(ben);
    await scene.goBack("the same");
    const mallory = new RawClient(scene.node, scene.star, scene.room.ana.token);
    onTestFinished(() => mallory.end());
    await mallory.join();
    mallory.send(syncFrame(1, honest(ben.notes.doc.clientID, field, "I lied. ")));
    expect(await mallory.hear("reject")).toEqual({ type: "reject", count: 1, code: "foreign-client" });
    ben.line.mend();
    await back(ben);
    await status(ben.notes, isSaved);
    expect(await scene.stored([ben])).toEqual({ texts: ["I asked."], misnamed: 0 });
  });

  it("stock clients, which offer everything they have, bring back what is theirs", async () => {
    const scene = await Scene.open();
    const field = `${freshId(12)}.action`;
    const devices = [scene.room.ben, scene.room.ana].map((who) => edit(scene.node, scene.star, who.token));
    onTestFinished(() => devices.forEach((device) => device.destroy()));
    const [ben, ana] = devices;
    if (!ben || !ana) return expect.fail();
    await Promise.all([synced(ben), synced(ana)]);
    await scene.copy();
    for (const [writer, reader, words] of [
      [ben, ana, "I asked. "],
      [ana, ben, "(whom?) "],
      [ben, ana, "Everybody. "],
      [ana, ben, "(nice) "],
    ] as const) {
      const text = writer.doc.getText(field);
      text.insert(text.length, words);
      const whole = text.toJSON();
      await until(reader.doc, () => reader.doc.getText(field).toJSON() === whole);
    }
    ana.provider.disconnect();
    ben.provider.disconnect();
    ana.doc.getText(field).delete(0, 2);
    await scene.goBack("the same");
    ana.provider.connect();
    await synced(ana);
    ben.provider.connect();
    await until(ben.doc, () => ben.doc.getText(field).toJSON() === "asked. (whom?) Everybody. (nice) ");
    const late = edit(scene.node, scene.star, scene.room.olu.token);
    onTestFinished(() => late.destroy());
    await until(late.doc, () => isSame(late.doc, ben.doc));
  });
});
