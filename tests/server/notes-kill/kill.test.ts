import { describe, expect, it } from "vitest";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { openEmbedded } from "../../../server/store/embedded/embedded.ts";
import { freshFolder } from "../../support/folder.ts";
import { connect, isSaved, status } from "../notes-client/support.ts";
import type { NotesConnection } from "../../../client/src/net/notes/notes-connection.ts";
import { startKilledNode } from "./killed-node.ts";

const rounds = 5;
const field = "bbbbbbbbbbbb.action";

interface Edit {
  readonly word: string;
  readonly type: "insert" | "delete";
}

/** Types words of its own, deletes some of them, and knows which of these edits were shown as saved. */
class Typist {
  readonly edits: Edit[] = [];
  readonly notes: NotesConnection;
  readonly #name: string;
  #random: number;

  constructor(notes: NotesConnection, name: string, seed: number) {
    this.notes = notes;
    this.#name = name;
    this.#random = seed;
  }

  type(): void {
    const text = this.notes.doc.getText(field);
    const mine = this.edits.filter(({ type }) => type === "insert").map(({ word }) => word);
    const old = mine[this.#below(mine.length || 1)];
    const at = old === undefined || this.#below(4) > 0 ? -1 : text.toJSON().indexOf(old);
    if (old !== undefined && at >= 0) {
      this.edits.push({ word: old, type: "delete" });
      text.delete(at, old.length);
    } else {
      const word = `<${this.#name}${this.edits.length}>`;
      this.edits.push({ word, type: "insert" });
      text.insert(0, word);
    }
  }

  /** The first ones were shown as saved: those that were not are the latest. */
  get saved(): readonly Edit[] {
    return this.edits.slice(0, this.edits.length - this.notes.pending);
  }

  /** What is wrong in the stored text. Words with an unsaved deletion may be there or not. */
  faultsIn(stored: string): readonly string[] {
    const unsure = new Set(this.edits.slice(this.saved.length).map(({ word }) => word));
    const last = new Map(this.saved.map(({ word, type }) => [word, type]));
    return [...last]
      .filter(([word, type]) => !unsure.has(word) && stored.includes(word) !== (type === "insert"))
      .map(([word, type]) => `${type} of ${word}`);
  }

  #below(limit: number): number {
    this.#random = (this.#random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.#random / 2_147_483_648) * limit);
  }
}

describe("a node killed in the middle of typing", () => {
  it(`has everything on disk that was shown as saved, ${rounds} times`, async () => {
    const folder = await freshFolder();
    let node = await startKilledNode(folder.path);
    const { room, url } = node;
    const star = `${room.roomId}.star.1`;
    const typists = [
      new Typist(connect(node, star, room.ben), "b", 7),
      new Typist(connect(node, star, room.ana), "a", 11),
    ];
    let checked = 0;
    try {
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(typists.map(({ notes }) => status(notes, isSaved)));
        const enough = (typists[0]?.saved.length ?? 0) + 20 + round * 7;
        while ((typists[0]?.saved.length ?? 0) < enough) {
          for (const typist of typists) typist.type();
          await new Promise(setImmediate);
        }
        await node.kill();
        await Promise.all(typists.map(({ notes }) => status(notes, ({ kind }) => kind === "reconnecting")));

        const store = await openEmbedded(folder.path);
        const { texts } = await readStar({ store, roomId: room.roomId, round: 1 });
        await store.close();
        for (const typist of typists) {
          expect(typist.faultsIn(texts[0]?.text ?? "")).toEqual([]);
          checked += typist.saved.length;
        }
        node = await startKilledNode(folder.path, Number(new URL(url).port), room);
      }
      await Promise.all(typists.map(({ notes }) => status(notes, isSaved)));
      for (const typist of typists) {
        expect(typist.notes.refused).toBeUndefined();
        expect(typist.faultsIn(typist.notes.doc.getText(field).toJSON())).toEqual([]);
      }
      expect(checked).toBeGreaterThan(rounds * 20);
    } finally {
      for (const { notes } of typists) notes.close();
      await node.kill();
      await folder.remove();
    }
  }, 240_000);
});
