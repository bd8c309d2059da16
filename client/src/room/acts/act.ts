/**
 * An act is written once: its name, its icon, its key, when it applies and what it does. Buttons, the keyboard, the list of commands and
 * the help page all read it from here.
 */
import type { Right } from "../../../../shared/contract/views.ts";
import type { CommandOf, CommandType } from "../../../../shared/contract/commands.ts";
import type { Shortcut } from "../../site/keys.ts";
import { isApple } from "../../site/strokes.ts";
import type { Attempt } from "../../state/attempt.svelte.ts";
import type { Room } from "../../state/room.svelte.ts";
import type { IconName } from "../../ui/icons.ts";

/** Headings of the list of commands and of the help page, in the order of the help page. */
export const groups = [
  "Everywhere",
  "Room",
  "Asking",
  "Telling",
  "Notes",
  "Scorecard",
  "Debrief",
  "Review",
  "Practice",
  "Going",
] as const;

/** What an act is called and where it is found. */
export interface ActWords {
  /** What it does, in the words of the list of commands and the help page. */
  readonly label: string;
  /** The words on its button, if they are shorter. */
  readonly button?: string;
  readonly icon?: IconName;
  /** As `site/strokes.ts` writes it. */
  readonly key?: string;
  readonly group?: (typeof groups)[number];
  /** Acts of one family share a line on the help page. */
  readonly family?: string;
}

export interface InRoom {
  readonly room: Room;
}
/** Where orders are given: the room, and the place that shows refusals. */
export interface Ordering extends InRoom {
  readonly attempt: Attempt;
}

/** `On` is what it acts on; `Said` is what it has to be told, which is nothing for a key. */
export interface Act<On, Said extends readonly unknown[] = []> extends ActWords {
  /** The right it needs; `look`: only this screen changes. */
  readonly type: Right | "look";
  /** Does it make sense now? Checked in addition to the right. */
  readonly when?: (on: On) => boolean;
  readonly run: (on: On, ...said: Said) => unknown;
}

/** May this seat do it now, and does it make sense? */
export function applies<On>({ type, when }: Pick<Act<On>, "type" | "when">, on: On & Partial<InRoom>): boolean {
  return (type === "look" || on.room?.may(type) === true) && (when?.(on) ?? true);
}

/** Their keys, for `Keys.add`. */
export const shortcutsOf = <On>(acts: readonly Act<On>[], on: On & Partial<InRoom>): readonly Shortcut[] =>
  acts.flatMap((act) =>
    act.key === undefined
      ? []
      : {
          keys: act.key,
          label: act.label,
          ...(act.group && { group: act.group }),
          when: () => applies(act, on),
          run: () => void act.run(on),
        },
  );

/** How assistive technology is told about its key; a sequence cannot be told. */
export const ariaKey = ({ key }: Pick<ActWords, "key">): string | undefined =>
  key?.includes(" ") === true ? undefined : key?.replace("Mod", isApple() ? "Meta" : "Control");

/** What an order says besides its kind. */
type Details<Type extends CommandType> = Omit<CommandOf<Type>, "type">;
type Said<Type extends CommandType> = keyof Details<Type> extends never ? [] : [details: Details<Type>];

/** An act that just gives one order. Its `run` says whether the server carried it out. */
export const order = <Type extends CommandType, const Words extends ActWords>(type: Type, words: Words) => ({
  ...words,
  type,
  run: ({ attempt }: Ordering, ...[details]: Said<Type>): Promise<boolean> =>
    // The compiler does not see that a kind and its details make up a command again.
    attempt.give({ type, ...details } as CommandOf<Type>),
});
