/** The findings that people called wrong, as needed to improve the rules: without names, ids or times of day. */
import type { ProbeKind, Subject } from "../../shared/contract/ids.ts";
import { evolve } from "../../shared/room/evolve.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { StoredEvent } from "../store/store.ts";
import { plain } from "./tell.ts";

export interface DeniedFinding {
  readonly day: string;
  readonly mode: "spoken" | "written";
  readonly gap: Subject;
  readonly kind: ProbeKind;
  readonly rule?: string;
  /** Only with the consent of the person who called it wrong. */
  readonly words?: string;
}

/** Of one room, oldest question first. */
export function denialsOf(log: readonly StoredEvent[]): readonly DeniedFinding[] {
  const room = log.reduce<RoomState | null>((state, { batch }) => evolve(state, batch), null);
  return (room?.rounds ?? [])
    .flatMap(({ asks }) => asks.flatMap(({ denials }) => denials))
    .map(({ gap, kind, rule, words, atMs }) => ({
      day: new Date(atMs).toISOString().slice(0, 10),
      mode: room?.plan.mode ?? "spoken",
      gap,
      kind,
      ...(rule === undefined ? {} : { rule }),
      ...(words === undefined ? {} : { words: plain(words) }),
    }));
}
