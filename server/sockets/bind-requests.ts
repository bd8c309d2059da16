import type { RateLimits } from "../config.ts";
import { requests } from "../../shared/contract/sockets.ts";
import type { Answers, InputOf, RequestName } from "../../shared/contract/sockets.ts";
import type { Refused } from "../../shared/contract/reply.ts";
import { faultsOf } from "../http/answers.ts";
import type { Log } from "../log.ts";
import { logBug } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rates } from "../rates.ts";
import { StoreAway } from "../store/store-away.ts";
import type { SeatData, SeatSocket } from "./connection.ts";

/** One function a request; a missing one does not compile. */
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
  readonly log: Log;
}

const limitOf: Readonly<Record<RequestName, keyof RateLimits>> = {
  "room:act": "commandsPerSecond",
  "clock:ask": "signalsPerSecond",
  "call:signal": "signalsPerSecond",
};

/** The only place that listens to a seat: everything it sends is parsed, counted, and answered exactly once. */
export function bindRequests(socket: SeatSocket, parts: BindParts): void {
  for (const name of Object.keys(requests) as RequestName[] /* the keys of that very table */) {
    const listen = (...given: unknown[]): void => {
      const last = given.at(-1);
      // Whoever wants no answer sends no function; whoever has nothing to say sends only the function.
      const answer = typeof last === "function" ? (last as (reply: unknown) => void) : () => undefined; // Socket.IO's own callback
      const input = typeof given[0] === "function" ? undefined : given[0];
      answerTo(name, input, socket.data, parts).then(answer, () => undefined);
    };
    socket.on(name, listen);
  }
}

async function answerTo<Name extends RequestName>(
  name: Name,
  input: unknown,
  seat: SeatData,
  { handlers, rates, metrics, log }: BindParts,
): Promise<Answers[Name] | Refused> {
  let type = "unread";
  const answered = <Answer extends Answers[Name] | Refused>(answer: Answer): Answer => {
    if (name === "room:act") metrics.commands.inc({ type, outcome: answer.ok ? "accepted" : answer.code });
    return answer;
  };
  try {
    const waiting = await rates.take(limitOf[name], `${seat.room.id}/${seat.seatId}/${name}`);
    if (waiting !== null) return answered({ ok: false, code: "too-many" });
    const read = requests[name].input.safeParse(input);
    if (!read.success) return answered({ ok: false, code: "bad-command", faults: faultsOf(read.error) });
    if (name === "room:act") ({ type } = (read.data as InputOf<"room:act">).command); // parsed by that schema
    return answered(await handlers[name](read.data as InputOf<Name>, seat)); // parsed by the schema of the same name
  } catch (error) {
    // The client repeats it with the same id until the store is back.
    if (error instanceof StoreAway) return answered({ ok: false, code: "busy" });
    metrics.bugs.inc();
    const bugId = logBug(log, name, error);
    return answered({ ok: false, code: "busy", faults: [{ path: "bug", message: bugId }] });
  }
}
