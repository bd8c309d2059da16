/** Whatever a seat sends over its socket is carried out or refused; it never counts as a bug of ours, and never costs much. */
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { isBounded } from "../../../shared/contract/bounded.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { refusalCodes } from "../../../shared/contract/reply.ts";
import { requests } from "../../../shared/contract/sockets.ts";
import type { RequestName } from "../../../shared/contract/sockets.ts";
import { RoomCommand } from "../../../shared/contract/commands.ts";
import { startNode } from "../../support/app.ts";
import { cpuMsOf, machineFactor } from "../../support/cpu.ts";
import { peerRoom, shortId } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bugLog } from "./bug-log.ts";

const names = Object.keys(requests) as RequestName[]; // the keys of that table
const commandTypes = RoomCommand.options.map(({ shape }) => shape.type.value);

const deepText = (depth: number, open = "[", close = "]"): string => open.repeat(depth) + close.repeat(depth);
const deep = (depth: number): unknown => JSON.parse(deepText(depth));

/** As text: no library could even write some of them. */
const shapes = (to: string): Readonly<Record<string, string>> => {
  const id = `"id":"${randomUUID()}"`;
  const card = `"type":"seal-scorecard","strengths":"","concerns":"","keep":"","change":""`;
  const wide = (text: string, count = 9_000): string => `[${Array.from({ length: count }, () => text).join(",")}]`;
  const keys = Array.from({ length: 4_000 }, (_, nth) => `"key${nth}":1`).join(",");
  return {
    "deep data": `{"to":"${to}","data":${deepText(20_000)}}`,
    "deep objects": `{"to":"${to}","data":${deepText(5_000, '{"a":', "}").replace(":}", ":1}")}}`,
    "deep everything": deepText(30_000),
    "deep command": `{${id},"command":${deepText(20_000)}}`,
    "deep field": `{${id},"command":{${card},"ratings":${deepText(20_000)}}}`,
    "wide data": `{"to":"${to}","data":${wide("0")}}`,
    "many wrong ratings": `{${id},"command":{${card},"ratings":${wide('{"a":1}', 3_000)}}}`,
    "many wrong numbers": `{${id},"command":{${card},"ratings":${wide("0")}}}`,
    "much wrong evidence": `{${id},"command":{${card},"ratings":[{"principleId":"a","evidence":${wide('{"kind":1}', 2_000)}}]}}`,
    "wrong evidence of every rating": `{${id},"command":{${card},"ratings":${wide(`{"evidence":${wide('{"kind":"quote","x":1,"y":1}', 20)}}`, 40)}}}`,
    "many keys": `{${id},"command":{"type":"ready","ready":true,${keys}}}`,
    "keys of every object": '{"__proto__":{"id":1},"constructor":1,"toString":1}',
    "a long type": `{${id},"command":{"type":"${"x".repeat(60_000)}"}}`,
    "long white space": `{${id},"command":{"type":"say","lineId":"${shortId()}","text":"${" ".repeat(60_000)}"}}`,
    "surrogate halves": `{${id},"command":{"type":"say","lineId":"${shortId()}","text":"\\ud800\\ud800"}}`,
    "a number": "1e308",
  };
};

/** A seat that writes Socket.IO's packets by hand. */
async function byHand({ roomId, token }: Person, url: string) {
  const ws = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => ws.terminate());
  await new Promise((resolve) => ws.once("open", resolve));
  const waiting = new Map<string, (text: string) => void>();
  const joined = new Promise<void>((resolve) => {
    ws.on("message", (bytes: Buffer) => {
      const text = bytes.toString();
      if (text === "2") ws.send("3");
      if (text.startsWith("42")) resolve();
      const [, ack = ""] = /^43(\d+)/.exec(text) ?? [];
      waiting.get(ack)?.(text.slice(2 + ack.length));
    });
  });
  ws.send(`40${JSON.stringify({ roomId, token })}`);
  await joined;
  const closed = new Promise<string>((resolve) => ws.once("close", () => resolve('[{"ok":false,"code":"closed"}]')));
  let acks = 0;
  const ask = async (name: RequestName, input: string): Promise<Answer> => {
    const ack = String((acks += 1));
    const answered = new Promise<string>((resolve) => waiting.set(ack, resolve));
    ws.send(`42${ack}["${name}",${input}]`);
    const [answer] = JSON.parse(await Promise.race([answered, closed])) as [Answer]; // as the contract has it
    return answer;
  };
  return { ws, ask };
}

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly faults?: readonly unknown[];
}

async function seated(person: Person, url: string) {
  const seat = await person.connect(url);
  const untyped = seat.socket.timeout(20_000) as unknown as { emitWithAck(...given: unknown[]): Promise<Answer> };
  const send = (name: RequestName, input: unknown): Promise<Answer> => untyped.emitWithAck(name, input);
  return { seat, send };
}

const isAnswer = ({ ok, code }: Answer): boolean => ok || (refusalCodes as readonly unknown[]).includes(code);

describe("a hostile request", () => {
  it("of any shape is refused, costs at most 50 ms, and is not a bug of ours", async () => {
    const { log, bugs } = bugLog();
    const { url } = await startNode({ log, env: { COMMANDS_PER_SECOND: "1000", SIGNALS_PER_SECOND: "1000" } });
    const { ana, ben } = await peerRoom(url);
    const { ask } = await byHand(ana, url);
    await ben.connect(url);
    for (const name of names) {
      for (const [what, input] of Object.entries(shapes(ben.seatId))) {
        let answer: Answer | undefined;
        const costMs = await cpuMsOf(async () => (answer = await ask(name, input)));
        expect(answer && isAnswer(answer), `${name}: ${what}: ${JSON.stringify(answer)}`).toBe(true);
        expect(answer?.faults?.length ?? 0, `${name}: ${what}`).toBeLessThanOrEqual(limits.faultsTold + 1);
        if (what.startsWith("deep")) {
          expect(answer, `${name}: ${what}`).toMatchObject({ ok: false, code: "bad-command" });
        }
        // Both ends of the socket are in this process.
        expect(costMs, `${name}: ${what}`).toBeLessThan(2 * 50 * machineFactor());
      }
    }
    expect(bugs).toEqual([]);
    expect(await ask("room:act", `{"id":"${randomUUID()}","command":{"type":"ready","ready":true}}`)).toMatchObject({
      ok: true,
    });
  });

  it("made of random JSON, close to what is expected or far from it, is answered and is not a bug of ours", async () => {
    const { log, bugs } = bugLog();
    const { url } = await startNode({ log, env: { COMMANDS_PER_SECOND: "10000", SIGNALS_PER_SECOND: "10000" } });
    const { ana, ben } = await peerRoom(url);
    const { send } = await seated(ana, url);
    await ben.connect(url);
    const json = fc.jsonValue({ maxDepth: 20, noUnicodeString: false });
    const command = fc
      .tuple(fc.constantFrom(...commandTypes), fc.dictionary(fieldNames, fc.oneof(json, ids(ben))))
      .map(([type, fields]) => ({ ...fields, type }));
    const input = fc.oneof(
      json,
      fc.record({ id: fc.oneof(fc.uuid(), json), command: fc.oneof(command, json) }),
      fc.record({ to: fc.constantFrom(ben.seatId, ana.seatId, "nobody"), data: json }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), input, async (name, given) => {
        const answer = await send(name, given);
        expect(isAnswer(answer), JSON.stringify(answer)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
    expect(bugs).toEqual([]);
  }, 120_000);

  it("below the requests, in Socket.IO's own protocol, ends at most that connection", async () => {
    const { log, bugs } = bugLog();
    const { url } = await startNode({ log });
    const { ana, ben } = await peerRoom(url);
    const { seat } = await seated(ben, url);
    const packets = [
      '42["error",1]',
      '42["disconnect"]',
      '42["newListener","x"]',
      '42["room:act"]',
      '42["call:signal",null,null,null]',
      `42${deepText(25_000, "[", "]")}`,
      `42["call:signal",${deepText(25_000, "[", "]")}]`,
      `451-["call:signal",${deepText(20_000, "[", "]")},{"_placeholder":true,"num":0}]`,
      '451-["call:signal",{"_placeholder":true,"num":99}]',
      '4299999999999["clock:ask",1]',
      "43[1]",
      "4399999[]",
      "40/elsewhere,{}",
      "41",
      "45",
      "9",
      "",
      "4".repeat(1_000),
    ];
    for (const packet of packets) {
      const { ws } = await byHand(ana, url);
      ws.send(packet);
      ws.send(Buffer.from("bytes"));
      await seat.does({ type: "say", lineId: shortId(), text: `after ${packet.slice(0, 20)}` });
      ws.terminate();
    }
    expect(bugs).toEqual([]);
    expect(seat.socket.connected).toBe(true);
  });
});

const fieldNames = fc.constantFrom(
  "seatId",
  "askId",
  "text",
  "round",
  "ratings",
  "lines",
  "plan",
  "role",
  "anchor",
  "x",
);
const ids = (person: Person) => fc.constantFrom(person.seatId, "ownership", "", "x".repeat(100), 0, -1, null);

describe("the outline of a request", () => {
  it("is bounded in depth and number, whatever it is made of", () => {
    const { requestDepth, requestValues } = limits;
    expect(isBounded(deep(requestDepth + 1))).toBe(true);
    expect(isBounded(deep(requestDepth + 2))).toBe(false);
    expect(isBounded(Array.from({ length: requestValues - 1 }, () => 1))).toBe(true);
    expect(isBounded(Array.from({ length: requestValues }, () => 1))).toBe(false);
    for (const odd of [Buffer.alloc(1), new Map(), new Date(), () => 1, [Symbol.iterator, new Set()]]) {
      expect(isBounded(odd)).toBe(false);
    }
    for (const plain of [null, undefined, 1, "x", true, {}, [], Object.create(null)])
      expect(isBounded(plain)).toBe(true);
  });
});
