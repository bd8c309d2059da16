import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { notesTimes } from "../../../client/src/net/notes/notes-connection.ts";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { layLine } from "../../support/line.ts";
import type { Line } from "../../support/line.ts";
import { RawClient } from "../notes/raw-client.ts";
import { freshId, openTestRoom, startNode } from "../notes/support.ts";
import type { Node, TestRoom } from "../notes/support.ts";
import { connect, isSaved, status } from "./support.ts";

/** How often both sides send something; every 10 s in real life. */
const heartbeatMs = 100;
const times = { ...notesTimes, silentAfter: 1_500 };

// The provider's own patience, of 30 s, would be too late.
describe("a connection that has gone silent but looks open", { timeout: 20_000 }, () => {
  let node: Node;
  let room: TestRoom;
  let star: string;
  let line: Line;

  beforeEach(async () => {
    node = await startNode({ heartbeatMs });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    line = await layLine(node.url);
  });
  afterEach(async () => {
    await line.close();
    await node.close();
  });

  const overLine = (): Pick<Node, "url"> => ({ url: `${line.url.replace(/^http/, "ws")}/notes` });

  it("is noticed by the writer: no longer saved, and saved again over a new one", async () => {
    const field = `${freshId(12)}.action`;
    const notes = connect(overLine(), star, room.ben.token, { times });
    onTestFinished(() => notes.close());
    await status(notes, isSaved);
    notes.doc.getText(field).insert(0, "I asked");
    await status(notes, isSaved);

    line.hush("/notes");
    // Nobody types: the missing connection shows all the same.
    await status(notes, ({ kind }) => kind === "reconnecting");
    await status(notes, isSaved);

    line.hush("/notes");
    notes.doc.getText(field).insert(7, " why");
    expect(notes.status).toMatchObject({ kind: "saving" });
    await status(notes, ({ kind }) => kind === "reconnecting");
    expect(notes.status).toMatchObject({ kind: "reconnecting", changes: 1 });
    await status(notes, isSaved);
    const { texts } = await readStar({ store: node.store, roomId: room.roomId, round: 1 });
    expect(texts.map(({ text }) => text)).toEqual(["I asked why"]);
    expect(notes.refused).toBeUndefined();
  });

  it("is not mistaken for dead while nobody types", async () => {
    const notes = connect(overLine(), star, room.ben.token, { times });
    onTestFinished(() => notes.close());
    await status(notes, isSaved);
    const told: string[] = [];
    notes.onStatus(() => told.push(notes.status.kind));
    // Somebody else hears from the server for longer than it would take the writer to give up.
    const ana = new RawClient(node, star, room.ana.token);
    onTestFinished(() => ana.end());
    await ana.join();
    const began = performance.now();
    while (performance.now() - began < 2 * times.silentAfter) {
      ana.heard.length = 0;
      await ana.hear("saved");
    }
    expect(told).toEqual([]);
  });

  it("is given up by the server, and others no longer see who was at the other end", async () => {
    const ben = connect(overLine(), star, room.ben.token); // its own patience is 15 s
    onTestFinished(() => ben.close());
    await status(ben, isSaved);
    ben.awareness.setLocalStateField("cursor", { anchor: 1 });
    const ana = new RawClient(node, star, room.ana.token);
    onTestFinished(() => ana.end());
    await ana.join();
    const isBen = ({ client }: { readonly client: number }): boolean => client === ben.doc.clientID;
    await ana.hear("awareness", ({ states }) => states.some((state) => isBen(state) && state.state !== null));
    line.hush("/notes");
    await ana.hear("awareness", ({ states }) => states.some((state) => isBen(state) && state.state === null));
  });
});
