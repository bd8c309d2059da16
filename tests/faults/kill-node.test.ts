import { afterEach, beforeEach, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { Busy, missingIn, nothing, pause } from "../cluster/topology.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { until } from "../support/redis.ts";

const kills = 10;
/** Five seconds, on a machine that is five times slower; the report says how long it was. */
const healMs = 25_000;

let folder: Awaited<ReturnType<typeof freshFolder>>;
let node: NodeProcess;
let busy: Busy;

beforeEach(async () => {
  folder = await freshFolder();
  node = await NodeProcess.start({ BARLINE_DATA: folder.path, COMMANDS_PER_SECOND: "10000" });
  busy = await Busy.begin(node.url);
});
afterEach(async () => {
  busy.end();
  await node.end();
  await folder.remove();
});

it(`${kills} kills of the only node, in the middle of typing and commands, lose nothing that was acknowledged`, async () => {
  const healed: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    busy.start();
    await pause(200 + 37 * (round % 7));
    await node.end("SIGKILL");
    const promised = busy.promised();
    // Bypassing all nodes: the folder that the dead process left, with its lock.
    const store = await openEmbedded(folder.path);
    expect(await missingIn(store, busy, promised)).toEqual(nothing);
    await store.close();
    await node.start();
    const restarted = performance.now();
    await busy.stop();
    await until(() => busy.isSettled());
    healed.push(performance.now() - restarted);
  }
  const { lines, edits } = busy.promised();
  console.info(
    `${kills} kills: ${lines.length} commands and ${edits.length} edits acknowledged, 0 lost; ` +
      `settled after ${Math.round(Math.max(...healed))} ms at most.`,
  );
  expect(lines.length).toBeGreaterThan(kills);
  expect(edits.length).toBeGreaterThan(kills);
  expect(Math.max(...healed)).toBeLessThan(healMs);
  expect(busy.editors.flatMap(({ rejects }) => rejects)).toEqual([]);
  expect(busy.refused).toEqual([]);
});
