/** Synced journals: opened by whoever has the token, unknown to everybody else, and only ever sealed bytes. */
import { describe, expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { limits } from "../../shared/contract/limits.ts";
import type { Problem } from "../../shared/contract/reply.ts";
import type { FreeSpace } from "../../server/store/free-space.ts";
import { startNode } from "../support/app.ts";
import { freshJournal, openJournal } from "../support/journals.ts";
import { call, openRoom } from "../support/people.ts";
import { edit, entry, freshId, synced, until } from "./notes/support.ts";
import type { Editor } from "./notes/support.ts";

const open = (url: string, document: string, token: string): Editor => {
  const editor = edit({ url: `${url.replace("http", "ws")}/notes` }, document, token);
  onTestFinished(() => editor.destroy());
  return editor;
};
const sealedIn = ({ doc }: Pick<Editor, "doc">) => doc.getArray<Uint8Array>("sealed");
const bytes = (...all: number[]): Uint8Array => Uint8Array.from(all);

describe("a synced journal", () => {
  it("is the same on every device that has the token", async () => {
    const { url } = await startNode();
    const { document, token, path } = await openJournal(url);
    expect((await call(url, path, { method: "PUT", token })).status).toBe(204); // once more, as after a lost answer
    const [phone, laptop] = [open(url, document, token), open(url, document, token)];
    await Promise.all([synced(phone), synced(laptop)]);
    sealedIn(phone).push([bytes(1, 2, 3), bytes(4)]);
    await until(laptop.doc, () => sealedIn(laptop).length === 2);
    sealedIn(laptop).push([bytes(5)]);
    sealedIn(laptop).delete(0, 2);
    await until(phone.doc, () => sealedIn(phone).length === 1);
    const later = open(url, document, token);
    await until(later.doc, () => sealedIn(later).length === 1);
    expect(sealedIn(later).get(0)).toEqual(bytes(5));
  });

  it("does not exist for anybody without its token, whatever else they have", async () => {
    const { url } = await startNode();
    const journal = await openJournal(url);
    const { host } = await openRoom(url);
    const other = await openJournal(url);
    for (const token of [freshId(43), host.token, other.token, journal.hash]) {
      expect(await entry(open(url, journal.document, token))).toBe(4404);
      for (const method of ["PUT", "DELETE"]) {
        const { status, body } = await call<Problem>(url, journal.path, { method, token });
        expect([status, body.code]).toEqual([404, "not-found"]);
      }
    }
    const history = `/api/rooms/${host.roomId}/notes/${journal.document}/history`;
    expect((await call(url, history, { token: host.token })).status).toBe(404);
    // What was never opened answers in the same way, to everybody.
    const unknown = freshJournal();
    expect(await entry(open(url, unknown.document, unknown.token))).toBe(4404);
    expect(await entry(open(url, unknown.document, freshId(43)))).toBe(4404);
    expect((await call(url, unknown.path, { method: "DELETE", token: unknown.token })).status).toBe(404);
  });

  it("ends on every device when it is deleted, and is not begun again under its name", async () => {
    const { url } = await startNode();
    const { document, token, path } = await openJournal(url);
    const phone = open(url, document, token);
    await synced(phone);
    sealedIn(phone).push([bytes(1)]);
    expect((await call(url, path, { method: "DELETE", token })).status).toBe(204);
    expect(await phone.closed).toBe(4410);
    expect(await entry(open(url, document, token))).toBe(4410);
    for (const method of ["PUT", "DELETE"]) expect((await call(url, path, { method, token })).status).toBe(404);
  });

  it("takes nothing but sealed pieces of a bounded size", async () => {
    const { url } = await startNode();
    const { document, token } = await openJournal(url);
    const codeOf = async (write: (doc: Y.Doc) => void): Promise<number> => {
      const editor = open(url, document, token);
      await synced(editor);
      write(editor.doc);
      return editor.closed;
    };
    expect(await codeOf((doc) => doc.getText("sealed").insert(0, "in the clear"))).toBe(4403);
    expect(await codeOf((doc) => doc.getArray("sealed").push(["in the clear"]))).toBe(4403);
    expect(await codeOf((doc) => doc.getArray("sealed").push([new Y.Map()]))).toBe(4403);
    expect(await codeOf((doc) => doc.getArray("open").push([bytes(1)]))).toBe(4403);
    expect(await codeOf((doc) => doc.getMap("sealed").set("0", bytes(1)))).toBe(4403);
    expect(await codeOf((doc) => doc.getArray("sealed").push([new Uint8Array(limits.sealedBytes + 1)]))).toBe(4413);
    const [before, beside] = [open(url, document, token), open(url, document, token)];
    await Promise.all([synced(before), synced(beside)]);
    sealedIn(before).push([new Uint8Array(limits.sealedBytes)]);
    await until(beside.doc, () => sealedIn(beside).length === 1);
    expect(await codeOf((doc) => doc.getArray("sealed").insert(0, [bytes(1)]))).toBe(4403);
    const after = open(url, document, token);
    await until(after.doc, () => sealedIn(after).length === 1);
  });

  it("is full at its size, and takes more once old pieces are deleted", async () => {
    const { url } = await startNode();
    const { document, token } = await openJournal(url);
    const [writer, reader] = [open(url, document, token), open(url, document, token)];
    await Promise.all([synced(writer), synced(reader)]);
    const pieces = Math.floor(limits.journalBytes / limits.sealedBytes) - 1;
    for (let nth = 1; nth <= pieces; nth += 1) {
      sealedIn(writer).push([new Uint8Array(limits.sealedBytes)]);
      await until(reader.doc, () => sealedIn(reader).length === nth);
    }
    // Whoever joins still gets all of it in one frame.
    const late = open(url, document, token);
    await until(late.doc, () => sealedIn(late).length === pieces);
    sealedIn(late).push([new Uint8Array(limits.sealedBytes)]);
    expect(await late.closed).toBe(4413);
    sealedIn(writer).delete(0, pieces);
    await until(reader.doc, () => sealedIn(reader).length === 0);
    sealedIn(writer).push([new Uint8Array(limits.sealedBytes)]);
    await until(reader.doc, () => sealedIn(reader).length === 1);
  }, 60_000);

  it("waits when its address has stored its share of the day", async () => {
    const { url } = await startNode({ env: { BYTES_PER_DAY: "24000" } });
    const { document, token } = await openJournal(url);
    const [here, beside] = [open(url, document, token), open(url, document, token)];
    await Promise.all([synced(here), synced(beside)]);
    sealedIn(here).push([new Uint8Array(17_000)]);
    await until(beside.doc, () => sealedIn(beside).length === 1);
    sealedIn(here).push([new Uint8Array(17_000)]);
    const another = freshJournal();
    const tooMany = await call<Problem>(url, another.path, { method: "PUT", token: another.token });
    expect([tooMany.status, tooMany.body.code]).toEqual([429, "too-many"]);
    // Reading is still answered, and what waits is neither stored nor refused.
    const late = open(url, document, token);
    await until(late.doc, () => sealedIn(late).length === 1);
    expect([here.provider.wsconnected, sealedIn(beside).length]).toEqual([true, 1]);
  });

  it("is not begun and waits while the store is nearly full, and can still be read", async () => {
    const space = { isNearlyFull: false };
    const freeSpace: FreeSpace = { isLow: () => space.isNearlyFull, close: () => Promise.resolve() };
    const { url } = await startNode({ freeSpace });
    const { document, token } = await openJournal(url);
    const first = open(url, document, token);
    await synced(first);
    sealedIn(first).push([bytes(1)]);
    const second = open(url, document, token);
    await until(second.doc, () => sealedIn(second).length === 1);
    space.isNearlyFull = true;
    sealedIn(first).push([bytes(2)]);
    const late = open(url, document, token);
    await until(late.doc, () => sealedIn(late).length === 1);
    const another = freshJournal();
    const refused = await call<Problem>(url, another.path, { method: "PUT", token: another.token });
    expect([refused.status, refused.body.code]).toEqual([507, "no-space"]);
    space.isNearlyFull = false;
    await until(second.doc, () => sealedIn(second).length === 2);
  });
});
