/** A folder of packs as people's machines leave it: packs are read however they were saved, what is no pack is passed over. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readPacks } from "../../server/http/packs.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
import { freshFolder } from "../support/folder.ts";

it("reads packs with marks and as UTF-16, passes over what systems leave, and names a spoiled letter's line", async () => {
  const { path, remove } = await freshFolder();
  const write = (name: string, bytes: Uint8Array | string) => writeFile(join(path, name), bytes);
  const pack = (id: string) => JSON.stringify({ ...generalCompetencies, id, name: `Pack ${id}` }, null, 1);
  await write("notepad.json", `\uFEFF${pack("notepad")}`);
  await write("unicode.JSON", Buffer.from(`\uFEFF${pack("unicode")}`, "utf16le"));
  await write("._notepad.json", Buffer.from([0, 5, 22, 7]));
  await write("~$notepad.json", "locked");
  await write(".DS_Store", Buffer.from([0, 0, 0, 1]));
  await write("Thumbs.db", "");
  await write("readme.txt", "hello");
  await mkdir(join(path, "__MACOSX.json"));
  const read = await readPacks(path);
  expect(read).toMatchObject({
    ok: true,
    passedOver: [".DS_Store", "._notepad.json", "Thumbs.db", "__MACOSX.json", "readme.txt", "~$notepad.json"],
  });
  expect(read.ok && ["notepad", "unicode"].map((id) => read.shelf.pack(id)?.name)).toEqual([
    "Pack notepad",
    "Pack unicode",
  ]);

  await write("latin.json", Buffer.from(pack("latin").replace("Pack", "Übung"), "latin1"));
  const spoiled = await readPacks(path);
  expect(spoiled).toMatchObject({
    ok: false,
    faults: [{ path: expect.stringMatching(/^PACKS_DIR latin.json: line [2-5]$/) }],
  });
  await remove();
});
