import { limits } from "../../shared/contract/limits.ts";
import { isInCall } from "../../shared/room/call.ts";
import { seatOf } from "../../shared/room/seats.ts";
import { captions, hasCaptions, mayBeCaptioned } from "../calls/captions.ts";
import { signals } from "../calls/signalling.ts";
import type { Loads } from "../loads.ts";
import type { Bus } from "../store/store.ts";
import type { Handlers } from "./bind-requests.ts";

export interface HandlerParts {
  readonly bus: Bus;
  readonly loads: Loads;
}

export function createHandlers({ bus, loads }: HandlerParts): Handlers {
  return {
    "room:act": ({ id, command }, { room, seatId, payer, acted }) => {
      acted();
      return room.act(seatId, id, command, (work) => loads.charge(payer, work));
    },

    "clock:ask": (_input, { room }) => ({ ok: true, nowMs: room.nowMs() }),

    "view:ask": (_input, { payer, showWhole }) => {
      loads.charge(payer, showWhole);
      return { ok: true };
    },

    /** Refuses: `unknown` for a seat that is not there; `not-allowed` while either of the two is not in the call. */
    "call:signal": ({ to, data }, { room, seatId }) => {
      if (JSON.stringify(data).length > limits.signalBytes) {
        const message = `is longer than ${limits.signalBytes} characters`;
        return { ok: false, code: "bad-command", faults: [{ path: "data", message }] };
      }
      const seat = seatOf(room.state, to);
      if (!seat || seat.gone || to === seatId) return { ok: false, code: "unknown" };
      if (!isInCall(room.state, seatId) || !isInCall(room.state, to)) return { ok: false, code: "not-allowed" };
      signals.publish(bus, room.id, { from: seatId, to, data });
      return { ok: true };
    },

    /** Refuses: `not-allowed` for an observer or a seat that has left; `wrong-phase` outside the interview itself. */
    "speech:say": (caption, { room, seatId }) => {
      if (!mayBeCaptioned(room.state, seatId)) return { ok: false, code: "not-allowed" };
      if (!hasCaptions(room.state)) return { ok: false, code: "wrong-phase" };
      captions.publish(bus, room.id, { from: seatId, ...caption });
      return { ok: true };
    },
  };
}
