/** The keys of the review. They work outside text fields and can be switched off like all single keys. */
import { tick } from "svelte";
import type { Shortcut } from "../site/keys.ts";
import type { RoundReview } from "./round-review.svelte.ts";

const group = "Review";

/** A button or a link takes Space and the like for itself. */
const isPressable = (): boolean =>
  document.activeElement?.matches("button, a, summary, select, [role=button]") === true;

export function reviewKeys(review: () => RoundReview | undefined): readonly Shortcut[] {
  const canReplay = (): boolean => review()?.recording.status === "here";
  return [
    {
      keys: "Space",
      label: "Play or stop",
      group,
      run: () => review()?.player.toggle(),
      when: () => canReplay() && !isPressable(),
    },
    { keys: "ArrowLeft", label: "Five seconds back", group, run: () => review()?.player.step(-1), when: canReplay },
    { keys: "ArrowRight", label: "Five seconds on", group, run: () => review()?.player.step(1), when: canReplay },
    {
      keys: "Shift+ArrowLeft",
      label: "To the event before",
      group,
      run: () => review()?.player.toStop(-1),
      when: canReplay,
    },
    {
      keys: "Shift+ArrowRight",
      label: "To the next event",
      group,
      run: () => review()?.player.toStop(1),
      when: canReplay,
    },
    { keys: "j", label: "Next comment", group, run: () => review()?.toThread(1) },
    { keys: "k", label: "Comment before", group, run: () => review()?.toThread(-1) },
    {
      keys: "c",
      label: "Comment here",
      group,
      when: () => review()?.room.may("comment") ?? false,
      run: () => {
        const no = review()?.no;
        void tick().then(() => document.getElementById(`comment-${no ?? 1}`)?.focus());
      },
    },
  ];
}
