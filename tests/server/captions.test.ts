/** Live captions: to everybody else in the room, only while the interview is told, and kept by nobody. */
import { expect, it } from "vitest";
import { limits } from "../../shared/contract/limits.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import type { Caption, ServerMessages } from "../../shared/contract/sockets.ts";
import { startNode } from "../support/app.ts";
import { openRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";

const step = (from: string, to: string): RoomCommand => ({ type: "next-phase", from, to }) as RoomCommand; // names of phases
const askId = shortId();

type Spoken = Parameters<ServerMessages["speech:say"]>[0];

/** Everything that others say to this connection. */
const captionsOf = ({ socket }: Connected): Spoken[] => {
  const heard: Spoken[] = [];
  socket.on("speech:say", (spoken) => heard.push(spoken));
  return heard;
};
const say = ({ socket }: Connected, words: string, more: Partial<Caption> = {}) =>
  socket.timeout(20_000).emitWithAck("speech:say", { on: true, words, final: false, ...more });
/** Everything sent to this connection earlier has arrived by the time the clock's answer has. */
const caughtUp = ({ socket }: Connected) => socket.timeout(20_000).emitWithAck("clock:ask", {});

async function panel() {
  const { url } = await startNode();
  const room = await openRoom(url, { format: "panel" });
  const people = [
    room.host,
    await room.join("Ivo", "interviewer"),
    await room.join("Ben", "candidate"),
    await room.join("Olu", "observer"),
  ];
  const [ana, ivo, ben, olu] = await Promise.all(people.map((person) => person.connect(url)));
  if (!ana || !ivo || !ben || !olu) throw new Error("four people are connected");
  return { ana, ivo, ben, olu };
}

it("shows everybody else what somebody says, and an observer may only read it", async () => {
  const { ana, ivo, ben, olu } = await panel();
  const [byAna, byBen, byOlu] = [captionsOf(ana), captionsOf(ben), captionsOf(olu)];
  expect(await say(ben, "too early")).toEqual({ ok: false, code: "wrong-phase" });
  await ana.does({ type: "start-round" });
  await ana.does(step("intro", "questions"));

  expect(await say(ben, "so our pharmacies")).toEqual({ ok: true });
  expect(await say(ben, "so our pharmacies got it late", { final: true })).toEqual({ ok: true });
  expect(await say(ana, "much better you say")).toEqual({ ok: true });
  expect(await say(olu, "psst")).toEqual({ ok: false, code: "not-allowed" });
  for (const person of [ana, ivo, ben, olu]) await caughtUp(person);
  const bens: readonly Spoken[] = [
    { from: ben.person.seatId, on: true, words: "so our pharmacies", final: false },
    { from: ben.person.seatId, on: true, words: "so our pharmacies got it late", final: true },
  ];
  const anas: Spoken = { from: ana.person.seatId, on: true, words: "much better you say", final: false };
  expect(byAna).toEqual(bens);
  expect(byBen).toEqual([anas]);
  expect(byOlu).toEqual([...bens, anas]);
});

it("refuses what is too long or is no caption", async () => {
  const { ana } = await panel();
  await ana.does({ type: "start-round" });
  const longest = "x".repeat(limits.captionChars);
  expect(await say(ana, longest)).toEqual({ ok: true });
  expect(await say(ana, `${longest}x`)).toMatchObject({ ok: false, code: "bad-command" });
  expect(await say(ana, "", { audio: "T2dnUw==" } as Partial<Caption>)).toMatchObject({
    ok: false,
    code: "bad-command",
  });
});

it("shows nothing to anybody in a panel's scoring, and stores nothing", async () => {
  const { ana, ivo, ben } = await panel();
  await ana.does({ type: "start-round" });
  await ana.does(step("intro", "questions"));
  const version = await ana.does({
    type: "ask-question",
    askId,
    principleId: "ownership",
    text: "Tell me about a time.",
  });
  expect(await say(ben, "a phrase that is said and gone")).toEqual({ ok: true });
  await ana.does(step("questions", "candidateQuestions"));
  await ana.does(step("candidateQuestions", "scoring"));
  const [byBen, byIvo] = [captionsOf(ben), captionsOf(ivo)];
  expect(await say(ana, "weak on numbers")).toEqual({ ok: false, code: "wrong-phase" });
  await caughtUp(ben);
  await caughtUp(ivo);
  expect([byBen, byIvo]).toEqual([[], []]);
  expect(ana.latest.version).toBeGreaterThan(version);
  expect(JSON.stringify(ana.views)).not.toContain("said and gone");
});
