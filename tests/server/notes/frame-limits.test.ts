/** How much work one frame may cause everybody who has to integrate it. */
import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { claimEntry } from "../../../server/notes/wire/claim-entry.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { scan } from "../../../server/notes/wire/scan.ts";
import { honest } from "./hostile.ts";
import { starRules } from "./honest-session.ts";
import { awarenessFrame, updateFrame } from "./raw-client.ts";
import { starNotes } from "./star-notes.ts";

const field = "bbbbbbbbbbbb.action";
const notes = starNotes();

/** One letter per struct, each to the right of the previous one. */
const letters = (client: number, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
    for (let clock = 0; clock < count; clock += 1) {
      encoding.writeUint8(encoder, clock === 0 ? 4 : 4 | 128);
      if (clock === 0) {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, field);
      } else {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock - 1);
      }
      encoding.writeVarString(encoder, "x");
    }
    encoding.writeVarUint(encoder, 0);
  });

/** Every other letter of a client, from the first on. */
const everyOther = (client: number, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [0, 1, client, count]) encoding.writeVarUint(encoder, number);
    for (let nth = 0; nth < count; nth += 1) {
      encoding.writeVarUint(encoder, 2 * nth);
      encoding.writeVarUint(encoder, 1);
    }
  });

it("refuses a frame of too many structs, and takes one of very many", async () => {
  const ben = await notes.join(notes.room.ben);
  ben.send(updateFrame(letters(5, limits.notesStructsPerFrame + 1)));
  ben.send(updateFrame(letters(6, limits.notesStructsPerFrame / 4)));
  expect([await ben.outcome(1), await ben.outcome(2)]).toEqual(["size", "saved"]);
});

it("refuses a frame of too many deletes, and takes one of very many", async () => {
  const ben = await notes.join(notes.room.ben);
  const doc = new Y.Doc();
  doc.getText(field).insert(0, "x".repeat(2 * limits.notesDeletesPerFrame + 2));
  ben.send(updateFrame(Y.encodeStateAsUpdate(doc)));
  ben.send(updateFrame(everyOther(doc.clientID, limits.notesDeletesPerFrame + 1)));
  ben.send(updateFrame(everyOther(doc.clientID, 100)));
  expect([await ben.outcome(1), await ben.outcome(2), await ben.outcome(3)]).toEqual(["saved", "size", "saved"]);
  // However many of them are already known.
  const known = scan(everyOther(7, limits.notesDeletesPerFrame + 1), starRules);
  expect(known).toEqual({ ok: false, code: "size" });
});

it("takes no claim from a client: only the server says who owns a client id", async () => {
  const [ben, ana] = [await notes.join(notes.room.ben), await notes.join(notes.room.ana)];
  ben.send(updateFrame(claimEntry(7)));
  // Nor a claim after words: the words are Ben's to write.
  ben.send(updateFrame(Buffer.concat([honest(5, field, "mine"), Uint8Array.of(7)])));
  ben.send(awarenessFrame([{ client: 8, clock: 1, state: {} }]));
  expect([await ben.outcome(1), await ben.outcome(2)]).toEqual(["content", "content"]);
  ana.send(updateFrame(honest(7, field, "hers")));
  expect(await ana.outcome(1)).toBe("saved");
  await ben.hear("authors", ({ authors }) => authors["7"] === notes.room.ana.seatId);
});

it("refuses new signs that counts disagree about, and still reads those of older logs", async () => {
  const ben = await notes.join(notes.room.ben);
  const odd = ["a\rb", "a\r\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u000bb", "a\u000cb", "a\0b", "a\u007fb"];
  const fine = ["a\nb", "a\tb".replace("\t", " "), "é\u00a0…", "👩‍🔬"];
  for (const [at, words] of [...odd, ...fine].entries()) ben.send(updateFrame(honest(20 + at, field, words)));
  for (const [at] of odd.entries()) expect(await ben.outcome(at + 1), JSON.stringify(odd[at])).toBe("content");
  for (const [at] of fine.entries()) expect(await ben.outcome(odd.length + at + 1)).toBe("saved");
  expect(odd.map((words) => scan(honest(7, field, words), starRules).ok)).toEqual(odd.map(() => true));
});
