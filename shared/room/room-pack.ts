/** The pack a room asks from, when it is not the server's first one: who may choose or bring one. Who may read it: `sight.ts`. */
import type { SeatId } from "../contract/ids.ts";
import { limits } from "../contract/limits.ts";
import type { Plan } from "../contract/views.ts";
import type { Pack } from "../contract/pack.ts";
import type { RoomEvent } from "./events.ts";
import { principleNamesOf } from "./principle-names.ts";
import { isHolder, standingOf } from "./rights.ts";
import { rules } from "./rules.ts";
import { seatOf } from "./seats.ts";
import type { RoomState } from "./state.ts";

export interface PackWish {
  readonly seatId: SeatId;
  readonly pack: Pack;
  /** Brought by a person: kept with the room. Otherwise the server has it, and only its id is kept. */
  readonly isOwn: boolean;
}

type Chosen =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly code: "not-allowed" | "wrong-phase" | "room-over" | "too-many" };

/**
 * Gives the room a pack, and with it a plan from that pack's first preset. For seats that may set the plan.
 * Refuses: `too-many` when the room already has as many packs of its own as it can keep.
 */
export function choosePack(state: RoomState, { seatId, pack, isOwn }: PackWish): Chosen {
  const seat = seatOf(state, seatId);
  if (!seat || seat.gone) return { ok: false, code: "not-allowed" };
  if (state.endedMs !== null) return { ok: false, code: "room-over" };
  const rule = rules["set-plan"];
  if (!isHolder(rule, state, standingOf(state, seat), false)) return { ok: false, code: "not-allowed" };
  if (!rule.when.includes(state.phase)) return { ok: false, code: "wrong-phase" };
  if (isOwn && state.packsImported >= limits.packsPerRoom) return { ok: false, code: "too-many" };
  const chosen: RoomEvent = isOwn
    ? { type: "pack-imported", pack }
    : { type: "pack-chosen", packId: pack.id, name: pack.name, principleNames: principleNamesOf(pack) };
  return { ok: true, events: [chosen, { type: "plan-set", plan: planOf(pack, state.plan) }] };
}

function planOf(pack: Pack, before: Plan): Plan {
  const preset = pack.presets.find((preset) => preset.principles.length > 0);
  const principles = preset?.principles ?? pack.principles.map((principle) => principle.id);
  return {
    ...before,
    preset: preset?.id ?? "custom",
    principles: principles.map((principleId) => ({ principleId })),
  };
}
