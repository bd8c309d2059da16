import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NotesConnection } from "../../../client/src/net/notes/notes-connection.ts";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Store } from "../../../server/store/store.ts";
import { freshId, openTestRoom, startNode, until } from "../notes/support.ts";
import type { Node, Person, TestRoom } from "../notes/support.ts";
import { changed, connect, isSaved, status } from "./support.ts";

describe("the saved indicator", () => {
  let store: Store;
  let node: Node;
  let room: TestRoom;
  let star: string;
  let field: string;
  const open: NotesConnection[] = [];
  const notesOf = (who: Person, document = star): NotesConnection => {
    const notes = connect(node, document, who.token);
    open.push(notes);
    return notes;
  };

  beforeEach(async () => {
    store = memoryStore();
    node = await startNode({ store });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
  });
  afterEach(async () => {
    for (const notes of open.splice(0)) notes.close();
    await node.close();
  });

  const stored = async (): Promise<string> =>
    (await readStar({ store: node.store, roomId: room.roomId, round: 1 })).texts.map(({ text }) => text).join("|");

  it("says saving, then saved, and by then the store has it", async () => {
    const notes = notesOf(room.ben);
    await status(notes, isSaved);
    notes.doc.getText(field).insert(0, "I asked why");
    expect(notes.status.kind).toBe("saving");
    await status(notes, isSaved);
    expect(await stored()).toBe("I asked why");
    notes.doc.getText(field).delete(0, 2);
    expect(notes.pending).toBe(1);
    await status(notes, isSaved);
    expect(await stored()).toBe("asked why");
    expect(notes.durability).toBe("buffered");
  });

  it("counts what only this device has, and says saved again after reconnecting", async () => {
    const notes = notesOf(room.ben);
    await status(notes, isSaved);
    const { url } = node;
    await node.close();
    notes.doc.getText(field).insert(0, "offline");
    notes.doc.getText(field).insert(0, "also ");
    await status(notes, ({ kind }) => kind === "reconnecting");
    expect(notes.status).toMatchObject({ kind: "reconnecting", changes: 2 });
    node = await startNode({ store, port: Number(new URL(url).port) });
    await status(notes, isSaved);
    expect(await stored()).toBe("also offline");
  });

  it("is not refused for typing at the very moment of reconnecting", async () => {
    const notes = notesOf(room.ben);
    notes.doc.getText(field).insert(0, "before ");
    const later = new Promise<void>((typed) => {
      notes.onStatus(() => {
        if (notes.doc.getText(field).length > 7) return;
        // The socket is open, and the server has not yet asked for what was written before.
        if (notes.status.kind === "saving") {
          notes.doc.getText(field).insert(7, "during ");
          typed();
        }
      });
    });
    await later;
    expect(notes.status.kind).toBe("saving");
    await status(notes, isSaved);
    expect(await stored()).toBe("before during ");
    expect(notes.refused).toBeUndefined();
  });

  it("knows whose words are whose", async () => {
    const ben = notesOf(room.ben);
    const ana = notesOf(room.ana);
    await Promise.all([status(ben, isSaved), status(ana, isSaved)]);
    ben.doc.getText(field).insert(0, "mine");
    ana.doc.getText(field).insert(0, "scribed ");
    await changed(ana, () => ana.authors.get(ben.doc.clientID) === room.ben.seatId);
    await changed(ben, () => ben.authors.get(ana.doc.clientID) === room.ana.seatId);
  });

  it("sets refused words aside, continues with a fresh document, and offers them back", async () => {
    const ben = notesOf(room.ben);
    const ana = notesOf(room.ana);
    await Promise.all([status(ben, isSaved), status(ana, isSaved)]);
    ben.doc.getText(field).insert(0, "kept ");
    await status(ben, isSaved);
    const before = ben.doc;
    // Star notes have no formatting: the whole frame is refused.
    ben.doc.getText(field).insert(5, "bold", { bold: true });
    ben.doc.getText(field).insert(5, "lost? ");
    await status(ben, () => ben.refused !== undefined);
    expect(ben.doc).not.toBe(before);
    expect(ben.status).toEqual({ kind: "refused", code: "content" });
    expect(ben.refused?.words).toEqual([{ root: field, text: "lost? bold" }]);
    expect(ben.doc.getText(field).toJSON()).toBe("kept ");
    ben.forgetRefused();
    ben.doc.getText(field).insert(5, "and written again");
    await status(ben, isSaved);
    await until(ana.doc, () => ana.doc.getText(field).toJSON() === "kept and written again");
  });

  it("gives back words that a reader could not write", async () => {
    const olu = notesOf(room.olu);
    await status(olu, isSaved);
    expect(olu.mayWrite).toBe(false);
    olu.doc.getText(field).insert(0, "not mine to say");
    await changed(olu, () => olu.refused !== undefined);
    expect(olu.refused).toEqual({ code: "not-allowed", words: [{ root: field, text: "not mine to say" }] });
  });

  it("tells the tabs of one browser nothing but what the server tells each of them", async () => {
    const secret = `${room.roomId}.private.${room.ana.seatId}`;
    const ana = notesOf(room.ana, secret);
    const ben = notesOf(room.ben, secret);
    await status(ana, isSaved);
    ana.doc.getText("notes").insert(0, "vague so far");
    await Promise.all([status(ana, isSaved), status(ben, ({ kind }) => kind === "closed")]);
    const again = notesOf(room.ana, secret);
    await status(again, isSaved);
    expect(again.doc.getText("notes").toJSON()).toBe("vague so far");
    expect(ben.doc.getText("notes").toJSON()).toBe("");
  });

  it("ends for good when the seat is removed", async () => {
    const ben = notesOf(room.ben);
    await status(ben, isSaved);
    await room.ana.act({ type: "remove-seat", seatId: room.ben.seatId });
    await status(ben, ({ kind }) => kind === "closed");
    expect(ben.status).toEqual({ kind: "closed", code: 4403, changes: 0 });
  });

  it("gives back words too many for one frame", async () => {
    const ben = notesOf(room.ben);
    await status(ben, isSaved);
    ben.doc.getText(field).insert(0, "x".repeat(600_000));
    await changed(ben, () => ben.refused !== undefined);
    expect(ben.refused?.code).toBe("size");
    expect(ben.refused?.words[0]?.text).toHaveLength(600_000);
    ben.forgetRefused();
    ben.doc.getText(field).insert(0, "shorter");
    await status(ben, isSaved);
    expect(await stored()).toBe("shorter");
  });
});
