/** A seat or an address that costs too much is served a little later, and nobody is refused anything. */
import { describe, expect, it, onTestFinished } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { Loads } from "../../../server/loads.ts";
import { startNode } from "../../support/app.ts";
import { peerRoom, shortId } from "../../support/people.ts";
import { honest } from "../notes/hostile.ts";
import { RawClient, updateFrame } from "../notes/raw-client.ts";
import { freshId } from "../notes/support.ts";

const address = "127.0.0.1";
const owedS = 2;

describe("a seat that has cost more than its share", () => {
  it("is answered later, in a room as in notes, while others are answered at once", async () => {
    const loads = new Loads();
    const { url } = await startNode({ loads });
    const { ana, ben, roomId } = await peerRoom(url);
    const [here, there] = [await ana.connect(url), await ben.connect(url)];
    const notes = async (person: typeof ana): Promise<RawClient> => {
      const client = new RawClient({ url: `${url.replace("http", "ws")}/notes` }, `${roomId}.star.1`, person.token);
      onTestFinished(() => client.end());
      await client.join();
      return client;
    };
    const [anas, bens] = [await notes(ana), await notes(ben)];
    const field = `${freshId(12)}.action`;

    const order: string[] = [];
    const note = (what: string) => () => void order.push(what);
    loads.cpu.spend(
      { seat: `${roomId}/${ana.seatId}`, address },
      limits.seatCpuBurstMs + owedS * limits.seatCpuMsPerSecond,
    );
    anas.send(updateFrame(honest(1, field, "late")));
    const late = [
      here.does({ type: "say", lineId: shortId(), text: "late" }).then(note("Ana's line")),
      anas.hear("saved", ({ count }) => count === 1).then(note("Ana's note")),
    ];
    bens.send(updateFrame(honest(2, field, "now")));
    await there.does({ type: "say", lineId: shortId(), text: "now" }).then(note("Ben's line"));
    await bens.hear("saved", ({ count }) => count === 1).then(note("Ben's note"));
    await Promise.all(late);
    expect(order.slice(0, 2)).toEqual(["Ben's line", "Ben's note"]);
    expect(new Set(order.slice(2))).toEqual(new Set(["Ana's line", "Ana's note"]));
    expect(here.socket.connected).toBe(true);
  });

  it("brings its address nearer to a limit that holds for all seats there", async () => {
    const loads = new Loads();
    const { url } = await startNode({ loads });
    const { ana } = await peerRoom(url);
    const here = await ana.connect(url);
    loads.cpu.spend({ seat: "elsewhere", address }, limits.addressCpuBurstMs + owedS * limits.addressCpuMsPerSecond);
    await here.does({ type: "say", lineId: shortId(), text: "late" });
    expect(loads.cpu.owedMs({ seat: "another", address })).toBe(0);
  });
});
