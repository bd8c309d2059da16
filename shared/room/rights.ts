/** The table of rules, read for one seat: what its position in the room lets it order, whatever the payload. */
import { formats, phases, roles } from "../contract/ids.ts";
import type { Format, Phase, Role } from "../contract/ids.ts";
import type { CommandType } from "../contract/commands.ts";
import { rules } from "./rules.ts";
import type { Holder, Rule } from "./rules.ts";
import { hostOf, leaderOf, roleNow } from "./seats.ts";
import type { RoomState, Seat } from "./state.ts";

/** Everything about a seat that the rules look at. */
export interface Standing {
  readonly role: Role;
  readonly isHost: boolean;
  readonly isLeader: boolean;
}

export function standingOf(state: RoomState, seat: Seat): Standing {
  return {
    role: roleNow(state, seat),
    isHost: hostOf(state) === seat.seatId,
    isLeader: leaderOf(state) === seat.seatId,
  };
}

/** Is the room over for this kind of order? It ended, or was imported from a report. */
export function isOverFor(type: CommandType, { endedMs, imported }: RoomState): boolean {
  const rule = rules[type];
  return (endedMs !== null && !rule.afterEnd) || (imported !== null && !rule.whenImported);
}

/** `isAuthor`: whether the seat wrote what the order names. */
export function isHolder(
  rule: Rule,
  { format, phase }: { readonly format: Format; readonly phase: Phase },
  standing: Standing,
  isAuthor: boolean,
): boolean {
  const who = phase === "debrief" && rule.whoInDebrief ? rule.whoInDebrief : rule.who[format];
  return who.some((holder) => holds(holder, standing, isAuthor));
}

function holds(holder: Holder, { role, isHost, isLeader }: Standing, isAuthor: boolean): boolean {
  switch (holder) {
    case "host":
      return isHost;
    case "leader":
      return isLeader;
    case "author":
      return isAuthor;
    default:
      return role === holder;
  }
}

/** The kinds of order that the rules grant this standing now, in a room that is not over. */
export function grantedTo({ format, phase }: RoomState, { role, isHost, isLeader }: Standing): readonly CommandType[] {
  return granted[format][phase][role][isHost ? 1 : 0][isLeader ? 1 : 0];
}

/** The table's keys; Object.keys forgets which. */
const commandTypes = Object.keys(rules) as readonly CommandType[];

function byEach<Name extends string, Thing>(
  names: readonly Name[],
  make: (name: Name) => Thing,
): Readonly<Record<Name, Thing>> {
  // Object.fromEntries forgets the keys.
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Thing>;
}

type Both<Thing> = readonly [no: Thing, yes: Thing];
type Granted = Readonly<Record<Role, Both<Both<readonly CommandType[]>>>>;

/** Worked out once: views are made for every seat at every change, and this is the same for all rooms. */
const granted = byEach(formats, (format) =>
  byEach(phases, (phase) =>
    byEach<Role, Granted[Role]>(roles, (role) => {
      const types = (isHost: boolean, isLeader: boolean): readonly CommandType[] =>
        commandTypes.filter(
          (type) =>
            rules[type].when.includes(phase) &&
            isHolder(rules[type], { format, phase }, { role, isHost, isLeader }, true),
        );
      return [
        [types(false, false), types(false, true)],
        [types(true, false), types(true, true)],
      ];
    }),
  ),
);
