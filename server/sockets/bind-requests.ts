import type { WebSocket } from "ws";
import type { z } from "zod";
import type { RateLimits } from "../config.ts";
import { requests } from "../../shared/contract/sockets.ts";
import type { Answers, InputOf, RequestName } from "../../shared/contract/sockets.ts";
import type { Refused } from "../../shared/contract/reply.ts";
import { isBounded } from "../../shared/contract/bounded.ts";
import { parseBounded } from "../../shared/contract/parse-bounded.ts";
import type { Guard } from "../guard.ts";
import { faultsOf } from "../http/answers.ts";
import type { Loads } from "../loads.ts";
import type { Metrics } from "../metrics.ts";
import type { Rates } from "../rates.ts";
import { StoreAway } from "../store/store-away.ts";
import type { SeatData, SeatSocket } from "./connection.ts";

/** One function per request; a missing one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (
    input: InputOf<Name>,
    seat: SeatData,
  ) => Answers[Name] | Refused | Promise<Answers[Name] | Refused>;
};

export interface BindParts {
  readonly handlers: Handlers;
  readonly rates: Rates;
  readonly metrics: Metrics;
  readonly loads: Loads;
  readonly guard: Guard;
}

const limitOf: Readonly<Record<RequestName, keyof RateLimits>> = {
  "room:act": "commandsPerSecond",
  "clock:ask": "signalsPerSecond",
  "view:ask": "signalsPerSecond",
  "call:signal": "signalsPerSecond",
  "speech:say": "signalsPerSecond",
};

/** The only place that listens to a seat: everything a seat sends is parsed, counted, and answered exactly once. */
export function bindRequests(socket: SeatSocket, parts: BindParts): void {
  for (const name of Object.keys(requests) as RequestName[] /* the keys of that very table */) {
    const listen = parts.guard.handler(
      name,
      async (...given: unknown[]) => {
        const last = given.at(-1);
        // A client that wants no answer sends no function; a client without arguments sends only the function.
        const answer = typeof last === "function" ? (last as (reply: unknown) => void) : () => undefined; // Socket.IO's own callback
        const input = typeof given[0] === "function" ? undefined : given[0];
        if (parts.loads.cpu.owedMs(socket.data.payer) > 0) await turnOf(socket, parts);
        answer(await answerTo(name, input, socket.data, parts));
      },
      () => socket.disconnect(true),
    );
    socket.on(name, listen);
  }
  socket.once(
    "disconnect",
    parts.guard.handler("a seat that left", () => parts.loads.left(socket.data.payer)),
  );
}

/** Waits until the seat and the address have paid for what they cost; the socket is not read meanwhile. */
async function turnOf(socket: SeatSocket, { loads }: BindParts): Promise<void> {
  const { payer } = socket.data;
  for (let owedMs = loads.cpu.owedMs(payer); owedMs > 0 && socket.connected; owedMs = loads.cpu.owedMs(payer)) {
    const { socket: wire } = socket.conn.transport as unknown as { readonly socket: WebSocket }; // WebSocket is the only transport
    wire.pause();
    await new Promise((resolve) => setTimeout(resolve, owedMs));
    wire.resume();
  }
}

async function answerTo<Name extends RequestName>(
  name: Name,
  input: unknown,
  seat: SeatData,
  { handlers, rates, metrics, loads, guard }: BindParts,
): Promise<Answers[Name] | Refused> {
  let type = "unread";
  const answered = <Answer extends Answers[Name] | Refused>(answer: Answer): Answer => {
    if (name === "room:act") metrics.commands.inc({ type, outcome: answer.ok ? "accepted" : answer.code });
    return answer;
  };
  try {
    const waiting = await rates.take(limitOf[name], `${seat.room.id}/${seat.seatId}/${name}`);
    if (waiting !== null) return answered({ ok: false, code: "too-many" });
    const read = loads.charge(seat.payer, () => readInput(name, input));
    if (!read.ok) return answered(read);
    if (name === "room:act") ({ type } = (read.input as InputOf<"room:act">).command); // parsed by that schema
    return answered(await handlers[name](read.input, seat));
  } catch (error) {
    // The client retries with the same id until the store is back.
    if (error instanceof StoreAway) return answered({ ok: false, code: "busy" });
    const bugId = guard.report(name, error);
    return answered({ ok: false, code: "busy", faults: [{ path: "bug", message: bugId ?? "" }] });
  }
}

function readInput<Name extends RequestName>(
  name: Name,
  input: unknown,
): { readonly ok: true; readonly input: InputOf<Name> } | Refused {
  if (!isBounded(input)) {
    const message = "is nested too deep, holds too much, or is not JSON";
    return { ok: false, code: "bad-command", faults: [{ path: "", message }] };
  }
  const read = parseBounded<z.ZodType>(requests[name].input, input);
  if (!read.ok) return { ok: false, code: "bad-command", faults: faultsOf(read, "") };
  return { ok: true, input: read.value as InputOf<Name> }; // parsed by the schema of the same name
}
