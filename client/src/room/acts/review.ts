/** Acts of the review. Its keys work outside text fields and can be switched off like all single keys. */
import { tick } from "svelte";
import type { CommandOf } from "../../../../shared/contract/commands.ts";
import { newShortId } from "../../net/ids.ts";
import { order, type Act, type InRoom, type Ordering } from "./act.ts";

const group = "Review";

const isOn = (controls: string): boolean => document.activeElement?.matches(controls) === true;
/** What has the focus is pressed or ticked with Space. */
const takesSpace = (): boolean => isOn("button, a, summary, select, [role=button], [type=checkbox], [type=radio]");
/** One of several is chosen with the arrows. */
const takesArrows = (): boolean => isOn("[type=radio]");

/** The half that is on screen: a `RoundReview`, for example. */
export interface HalfInReview {
  readonly no: number;
  readonly recording: { readonly status: string };
  readonly player: {
    readonly toggle: () => void;
    readonly step: (by: -1 | 1) => void;
    readonly toStop: (by: -1 | 1) => void;
  };
  readonly toThread: (by: -1 | 1) => void;
}
export interface OnReview extends InRoom {
  readonly half: () => HalfInReview | undefined;
}
const canReplay = ({ half }: OnReview): boolean => half()?.recording.status === "here";
const canStep = (on: OnReview): boolean => canReplay(on) && !takesArrows();

export const reviewActs: readonly Act<OnReview>[] = [
  {
    type: "look",
    label: "Play or stop",
    key: "Space",
    group,
    when: (on) => canReplay(on) && !takesSpace(),
    run: ({ half }) => half()?.player.toggle(),
  },
  {
    type: "look",
    label: "Five seconds back",
    family: "Five seconds back or forward",
    key: "ArrowLeft",
    group,
    when: canStep,
    run: ({ half }) => half()?.player.step(-1),
  },
  {
    type: "look",
    label: "Five seconds forward",
    family: "Five seconds back or forward",
    key: "ArrowRight",
    group,
    when: canStep,
    run: ({ half }) => half()?.player.step(1),
  },
  {
    type: "look",
    label: "To the previous event",
    family: "To the previous or next event",
    key: "Shift+ArrowLeft",
    group,
    when: canStep,
    run: ({ half }) => half()?.player.toStop(-1),
  },
  {
    type: "look",
    label: "To the next event",
    family: "To the previous or next event",
    key: "Shift+ArrowRight",
    group,
    when: canStep,
    run: ({ half }) => half()?.player.toStop(1),
  },
  { type: "look", label: "Next comment", key: "J", group, run: ({ half }) => half()?.toThread(1) },
  { type: "look", label: "Previous comment", key: "K", group, run: ({ half }) => half()?.toThread(-1) },
  {
    type: "comment",
    label: "Comment here",
    key: "C",
    group,
    run: ({ half }) => {
      const no = half()?.no;
      void tick().then(() => document.getElementById(`comment-${no ?? 1}`)?.focus());
    },
  },
];

export const comment = {
  type: "comment",
  label: "Post",
  run: ({ attempt }: Ordering, said: Omit<CommandOf<"comment">, "type" | "commentId">): Promise<boolean> =>
    attempt.give({ type: "comment", commentId: newShortId(), ...said }),
} as const;
export const resolveComment = order("resolve-comment", { label: "Resolve" });
export const revokeReviewLink = order("revoke-review-link", { label: "Revoke link" });
