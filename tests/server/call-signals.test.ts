/** A panel talks about its candidate while it scores and debriefs: no signal reaches them then, whichever way it takes. */
import { expect, it } from "vitest";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import type { Bus } from "../../server/store/store.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { startNode } from "../support/app.ts";
import { call, openRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";

const step = (from: string, to: string): RoomCommand => ({ type: "next-phase", from, to }) as RoomCommand; // names of phases
const askId = shortId();
const toScoring: readonly RoomCommand[] = [
  { type: "start-round" },
  step("intro", "questions"),
  { type: "ask-question", askId, principleId: "ownership", text: "Tell me about a time." },
  step("questions", "candidateQuestions"),
  step("candidateQuestions", "scoring"),
];
const card: RoomCommand = {
  type: "seal-scorecard",
  ratings: [{ principleId: "ownership", rating: 3, evidence: [], reason: "Somewhat" }],
  strengths: "",
  concerns: "",
  keep: "",
  change: "",
  vote: "yes",
};

/** A panel of Ana and Ivo, with Ben as the candidate; all connected. */
async function panel(url: string) {
  const room = await openRoom(url, { format: "panel" });
  const [ivo, ben] = [await room.join("Ivo", "interviewer"), await room.join("Ben", "candidate")];
  return {
    roomId: room.roomId,
    ana: await room.host.connect(url),
    ivo: await ivo.connect(url),
    ben: await ben.connect(url),
  };
}

const signal = ({ socket }: Connected, { person }: Connected, data: string) =>
  socket.timeout(20_000).emitWithAck("call:signal", { to: person.seatId, data });
/** Everything sent to this connection earlier has arrived by the time the clock's answer has. */
const caughtUp = ({ socket }: Connected) => socket.timeout(20_000).emitWithAck("clock:ask", {});

it("gives a panel's candidate no signal and no relay in scoring and in debrief, and both again in the review", async () => {
  const { url } = await startNode();
  const { roomId, ana, ivo, ben } = await panel(url);
  const relay = async () => (await call(url, `/api/rooms/${roomId}/call`, { token: ben.person.token })).status;
  await ana.does({ type: "set-call", call: { kind: "room" } });
  for (const command of toScoring) await ana.does(command);

  for (const phase of ["scoring", "debrief"]) {
    expect(await relay(), phase).toBe(403);
    for (const from of [ana, ivo]) expect(await signal(from, ben, phase)).toEqual({ ok: false, code: "not-allowed" });
    expect(await signal(ben, ana, phase)).toEqual({ ok: false, code: "not-allowed" });
    expect(await signal(ana, ivo, phase)).toEqual({ ok: true });
    await caughtUp(ivo);
    await caughtUp(ben);
    expect(ivo.signals.at(-1)).toEqual({ from: ana.person.seatId, data: phase });
    expect([ben.signals, ana.signals]).toEqual([[], []]);
    if (phase === "debrief") break;
    await ana.does(card);
    await ivo.does(card);
    await ana.does({ type: "reveal", without: [] });
  }

  // Back for the result, and out again: two orders of the leader.
  await ana.does({ type: "call-candidate-back" });
  expect(await relay()).toBe(200);
  expect(await signal(ben, ana, "back")).toEqual({ ok: true });
  expect(await ana.signal()).toEqual({ from: ben.person.seatId, data: "back" });
  await ana.does({ type: "see-candidate-out" });
  expect(await relay()).toBe(403);
  expect(await signal(ben, ana, "out")).toEqual({ ok: false, code: "not-allowed" });
  expect(await signal(ana, ben, "out")).toEqual({ ok: false, code: "not-allowed" });

  await ana.does(step("debrief", "review"));
  expect(await signal(ana, ben, "review")).toEqual({ ok: true });
  expect(await ben.signal()).toEqual({ from: ana.person.seatId, data: "review" });
  expect(await relay()).toBe(200);
});

it("drops a signal that is still on its way to the candidate when scoring begins", async () => {
  const late = lateSignals(localBus());
  const { url } = await startNode({ bus: late.bus });
  const { ana, ivo, ben } = await panel(url);
  expect(await signal(ana, ben, "sent before")).toEqual({ ok: true });
  expect(await signal(ana, ivo, "sent before")).toEqual({ ok: true });
  expect(await signal(ben, ana, "sent before")).toEqual({ ok: true });
  for (const command of toScoring) await ana.does(command);
  late.arrive();
  expect(await ivo.signal()).toEqual({ from: ana.person.seatId, data: "sent before" });
  await caughtUp(ana);
  await caughtUp(ben);
  expect([ben.signals, ana.signals]).toEqual([[], []]);
});

it("passes nothing between panel and candidate while the candidate's node has not heard of scoring, and refuses once it has", async () => {
  const [store, bus] = [memoryStore(), localBus()];
  const { url } = await startNode({ store, bus });
  // No hint of a change reaches this node: it finds out when it next looks.
  const deaf = await startNode({ store: { ...store, watch: () => Promise.resolve(() => undefined) }, bus });
  const room = await openRoom(url, { format: "panel" });
  const ana = await room.host.connect(url);
  const ben = await (await room.join("Ben", "candidate")).connect(deaf.url);
  expect(await signal(ben, ana, "hello")).toEqual({ ok: true });
  expect(await ana.signal()).toMatchObject({ data: "hello" });
  for (const command of toScoring) await ana.does(command);
  expect(await signal(ana, ben, "from the panel")).toEqual({ ok: false, code: "not-allowed" });
  await signal(ben, ana, "from the candidate");
  await ben.view(({ phase }) => phase === "scoring");
  expect(await signal(ben, ana, "again")).toEqual({ ok: false, code: "not-allowed" });
  await caughtUp(ana);
  expect(ana.signals.map(({ data }) => data)).toEqual(["hello"]);
  expect(ben.signals).toEqual([]);
});

it("loses none of the many signals that come at once when somebody joins", async () => {
  const late = lateSignals(localBus());
  const { url } = await startNode({ bus: late.bus });
  const { ana, ivo } = await panel(url);
  const ways = Array.from({ length: 50 }, (_, nth) => `way ${nth}`);
  for (const way of ways) await signal(ana, ivo, way);
  late.arrive();
  await caughtUp(ivo);
  expect(ivo.signals.map(({ data }) => data)).toEqual(ways);
});

/** A bus on which call signals wait until they are released, as on a slow link between two nodes. */
function lateSignals(inner: Bus): { readonly bus: Bus; arrive(): void } {
  const waiting: (() => void)[] = [];
  return {
    bus: {
      ...inner,
      publish(topic, bytes) {
        if (topic.endsWith("/signals")) waiting.push(() => inner.publish(topic, bytes.slice()));
        else inner.publish(topic, bytes);
      },
    },
    arrive: () => waiting.splice(0).forEach((publish) => publish()),
  };
}
