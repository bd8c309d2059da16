/** Writes numbered entries into the embedded store in `folder`, one after the other, and reports for each whether it was acknowledged. */
import { openEmbedded } from "../../../server/store/embedded/embedded.ts";

const [folder = "", first = "0"] = process.argv.slice(2);
const store = await openEmbedded(folder);
for (let nth = Number(first); ; nth += 1) {
  const update = new TextEncoder().encode(`<${nth}>`);
  const said = await store.addNotes("roomroomroomroomroom01.star.1", [{ atMs: 1, seatId: "s", update }]).then(
    () => `saved ${nth}`,
    (error: unknown) => `${error instanceof Error ? error.name : "?"} ${nth}`,
  );
  process.stdout.write(`${said}\n`);
}
