import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { peerRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";
import { startServer } from "../support/server-process.ts";

const rounds = 5;

interface Said {
  readonly lineId: string;
  readonly id: string;
  readonly text: string;
}

/** Speaks until the node dies. What was acknowledged is in `kept`; the last line may or may not have arrived. */
async function speakUntilKilled(seat: Connected, kept: Said[]): Promise<Said | undefined> {
  for (;;) {
    const said = { lineId: shortId(), id: randomUUID(), text: randomUUID() };
    try {
      const { id, ...line } = said;
      const reply = await new Promise<{ ok: boolean }>((resolve, reject) => {
        seat.socket.once("disconnect", reject);
        seat.act({ type: "say", ...line }, id).then(resolve, reject);
      });
      if (!reply.ok) throw new Error("refused");
      kept.push(said);
    } catch {
      return seat.socket.connected ? undefined : said;
    }
  }
}

it("has every acknowledged command after each of several kills, in order and once", async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  // Many commands in a short time: the limit is not being tested here.
  const env = { BARLINE_DATA: folder.path, COMMANDS_PER_SECOND: "10000" };
  let server = await startServer(env);
  const room = await peerRoom(server.url);
  const kept: Said[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const seats = [
      await room.ana.connect(server.url),
      await room.ben.connect(server.url),
      await room.olu.connect(server.url),
    ];
    const before = kept.length;
    const speaking = Promise.all(seats.map((seat) => speakUntilKilled(seat, kept)));
    await seats[0]?.view((view) => view.chat.length > before + 60 + 20 * round);
    server.kill("SIGKILL");
    const open = await speaking;
    await server.ended();
    expect(kept.length).toBeGreaterThan(before);

    server = await startServer(env);
    const ana = await room.ana.connect(server.url);
    const ids = ana.latest.chat.map((line) => line.lineId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(kept.filter(({ lineId }) => !ids.includes(lineId))).toEqual([]);
    // Repeating what was in flight has one effect, whether or not it had arrived.
    const again = [ana, await room.ben.connect(server.url), await room.olu.connect(server.url)];
    for (const [nth, said] of open.entries()) {
      if (!said) continue;
      const { id, ...line } = said;
      expect(await again[nth]?.act({ type: "say", ...line }, id)).toMatchObject({ ok: true });
      kept.push(said);
      const view = await ana.view((view) => view.chat.some(({ lineId }) => lineId === said.lineId));
      expect(view.chat.filter(({ lineId }) => lineId === said.lineId)).toHaveLength(1);
    }
    for (const seat of again) seat.leave();
  }
});
