/** Acts that work in every part of a room. */
import type { Announcer } from "../../site/announcer.svelte.ts";
import { cyclePanes } from "../../site/keys.ts";
import type { Toasts } from "../../site/toasts.svelte.ts";
import { phaseName } from "../../words/phases.ts";
import { order, type Act, type InRoom } from "./act.ts";

export interface OnCard {
  readonly toggle: () => void;
}
const group = "Everywhere";

export const cardActs: readonly Act<OnCard>[] = [
  { type: "look", label: "Show all shortcuts", keys: ["?"], group, run: ({ toggle }) => toggle() },
  { type: "look", label: "Find a command", keys: ["Ctrl+k"], group, run: ({ toggle }) => toggle() },
  {
    type: "look",
    label: "Next part of the screen",
    family: "Next or previous part of the screen",
    keys: ["F6"],
    group,
    run: () => cyclePanes(1),
  },
  {
    type: "look",
    label: "Previous part of the screen",
    family: "Next or previous part of the screen",
    keys: ["Shift+F6"],
    group,
    run: () => cyclePanes(-1),
  },
];

export interface WithToasts extends InRoom {
  readonly toasts: Toasts;
}
export interface OnRoom extends WithToasts {
  readonly announcer: Announcer;
}

/** *Next part*, with a way back. */
export const moveOn: Act<WithToasts> = {
  type: "next-phase",
  label: "Next part",
  keys: ["Shift+N"],
  group: "Room",
  when: ({ room }) => room.onward !== undefined,
  run: async ({ room, toasts }) => {
    const { onward } = room;
    if (!onward) return;
    const { forGood } = room.view.steps;
    const reply = await room.act(onward);
    // `wrong-phase`: somebody else pressed it too, and we are where we wanted to be.
    if (!reply.ok) return;
    const { type, from, to } = onward;
    const words = `Now: ${phaseName(to, room.format, room.isCandidate).toLowerCase()}`;
    const back = (): void => void room.act({ type, from: to, to: from });
    toasts.show(forGood ? { text: words } : { text: words, undo: back });
  },
};

const sayWhoIsHere: Act<OnRoom> = {
  type: "look",
  label: "Say who is here",
  keys: ["Alt+w"],
  group: "Room",
  run: ({ room, announcer }) => {
    const people = room.seated.map((seat) => `${seat.name}, ${room.isPresent(seat.seatId) ? "here" : "away"}`);
    announcer.alert(people.join("; "));
  },
};

const undo: Act<WithToasts> = {
  type: "look",
  label: "Undo",
  keys: ["Ctrl+z"],
  group: "Room",
  when: ({ toasts }) =>
    toasts.shown.some((toast) => toast.undo) && !document.activeElement?.matches("input,textarea,[contenteditable]"),
  run: ({ toasts }) => {
    toasts.undoLast();
  },
};

export const roomActs: readonly Act<OnRoom>[] = [moveOn, sayWhoIsHere, undo];

export interface OnSheets extends InRoom {
  readonly show: (sheet: "chat" | "menu") => void;
}
export const openChat: Act<OnSheets> = {
  type: "look",
  label: "Open the chat",
  keys: ["g c"],
  group: "Room",
  when: ({ room }) => !room.isSolo,
  run: ({ show }) => show("chat"),
};
export const openMenu: Act<OnSheets> = {
  type: "look",
  label: "Open the room menu",
  keys: ["g m"],
  group: "Room",
  run: ({ show }) => show("menu"),
};
export const sheetActs = [openChat, openMenu];

export const pauseClock: Act<InRoom> = {
  type: "pause",
  label: "Pause the clock",
  icon: "pause",
  when: ({ room }) => room.view.pausedMs === null,
  run: ({ room }) => room.act({ type: "pause" }),
};
export const resumeClock: Act<InRoom> = {
  type: "resume",
  label: "Resume the clock",
  icon: "play",
  when: ({ room }) => room.view.pausedMs !== null,
  run: ({ room }) => room.act({ type: "resume" }),
};

export const say = order("say", { label: "Say it" });
