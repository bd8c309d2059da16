/** Acts that work in every part of a room. */
import type { Phase } from "../../../../shared/contract/ids.ts";
import type { Announcer } from "../../site/announcer.svelte.ts";
import { isTextField } from "../../site/keys.ts";
import { cyclePanes } from "../../site/panes.ts";
import type { Toasts } from "../../site/toasts.svelte.ts";
import { phaseName } from "../../words/phases.ts";
import { order, type Act, type InRoom } from "./act.ts";

export interface OnCard {
  readonly toggle: () => void;
  /** Lets the next key be a shortcut where somebody writes. */
  readonly askForKey: () => void;
}
const group = "Everywhere";

/** Goes before any other key while writing. */
export const leader = {
  type: "look",
  label: "Use one of these keys while writing",
  key: "Mod+J",
  group,
  run: ({ askForKey }: OnCard) => askForKey(),
} as const satisfies Act<OnCard>;

export const cardActs: readonly Act<OnCard>[] = [
  { type: "look", label: "Show all shortcuts", key: "?", group, run: ({ toggle }) => toggle() },
  { type: "look", label: "Find a command", key: "Mod+K", group, run: ({ toggle }) => toggle() },
  leader,
  {
    type: "look",
    label: "Next part of the screen",
    family: "Next or previous part of the screen",
    key: "F6",
    group,
    run: () => cyclePanes(1),
  },
  {
    type: "look",
    label: "Previous part of the screen",
    family: "Next or previous part of the screen",
    key: "Shift+F6",
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
  key: "Shift+N",
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
    const name = (phase: Phase): string => phaseName(phase, room.format, room.isCandidate).toLowerCase();
    const text = `Now: ${name(to)}`;
    const back = (): void => void room.act({ type, from: to, to: from });
    // The part is announced to everybody, as it changes.
    toasts.show(
      forGood ? { text, said: "" } : { text, undo: back, said: `Undo takes everyone back to ${name(from)}.` },
    );
  },
};

const sayWhoIsHere: Act<OnRoom> = {
  type: "look",
  label: "Say who is here",
  key: "H",
  group: "Room",
  run: ({ room, announcer }) => {
    const people = room.seated.map((seat) => `${seat.name}, ${room.isPresent(seat.seatId) ? "here" : "away"}`);
    announcer.alert(people.join("; "));
  },
};

const undo: Act<WithToasts> = {
  type: "look",
  label: "Undo",
  key: "Mod+Z",
  group: "Room",
  when: ({ toasts }) => toasts.shown.some((toast) => toast.undo) && !isTextField(document.activeElement),
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
  key: "G C",
  group: "Room",
  when: ({ room }) => !room.isSolo,
  run: ({ show }) => show("chat"),
};
export const openMenu: Act<OnSheets> = {
  type: "look",
  label: "Open the room menu",
  key: "G M",
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

export const setListening = order("set-listening", { label: "Note when I speak" });
export const addSpeech = order("add-speech", { label: "Note when I spoke" });
export const setRecording = order("set-recording", { label: "Record my voice" });

export const say = order("say", { label: "Say it" });
