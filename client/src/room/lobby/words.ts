/** What the lobby says, by role and format. */
import type { Format, Role } from "../../../../shared/contract/ids.ts";
import type { Why } from "../../../../shared/questions/planner.ts";
import { listOf } from "../../words/counts.ts";

/** The heading: what this person is about to do. */
export const lobbyHeading: Readonly<Record<Role, string>> = {
  interviewer: "You’re asking the questions",
  barRaiser: "You’re asking, and you lead the debrief",
  candidate: "You’re telling the stories",
  observer: "You’re watching",
  soloist: "You’re practising on your own",
};

/** Why the planner chose a question, in one line. */
export const whyWords = ({ principle, isWithoutStory, madeFor, isRepeated }: Why): string => {
  const reason = {
    uncovered: "not asked about yet",
    weak: "low last time, so it comes back",
    least: "asked about least so far",
  }[principle];
  const story = isWithoutStory ? "no story of yours yet" : "";
  const made = madeFor && { work: "a question close to this work", leading: "a question for people who lead" }[madeFor];
  const question = isRepeated ? "nothing fresh was left" : made;
  return [reason, story, question].filter(Boolean).join("; ");
};

interface Brief {
  readonly format: Format;
  readonly role: Role;
  /** First names of the people who ask. */
  readonly asking: readonly string[];
  /** First name of the candidate, if there is one. */
  readonly candidate?: string | undefined;
}

/** One or two sentences: what will happen, for this role. */
export const lobbyBrief = ({ format, role, asking, candidate }: Brief): string => {
  const askers = listOf(asking) || "The interviewer";
  const teller = candidate ?? "The candidate";
  switch (role) {
    case "candidate":
      return format === "panel"
        ? `${askers} will ask and follow up; you’ll answer aloud. At the end you’ll see what the panel shares with you.`
        : `${askers} will ask and follow up; you’ll answer aloud. At the end you both see both sides, then you can swap.`;
    case "interviewer":
      return `${teller} will tell true stories. You listen, tick what you hear, and ask for what is missing. The room suggests how.`;
    case "barRaiser":
      return `You interview like the others. In the debrief you speak last, and the reveal and the decision are yours to lead.`;
    case "observer":
      return `You read along as it happens. You can whisper to those who ask and flag a moment. You never edit and never score.`;
    case "soloist":
      return "You ask yourself, speak against the clock, answer three follow-ups, and rate what you heard. Only you see any of it.";
  }
};

/** What a candidate is promised before the start. */
export const promises = (format: Format, keepReplay: boolean): readonly string[] => [
  "The others can read your notes as you type. Nobody sees your private scratch page, and nobody’s cursor is ever in your text.",
  keepReplay
    ? "Notes and timings are kept for the replay. The server never keeps sound or pictures."
    : "This room keeps no replay. Audio and video are never recorded.",
  format === "panel"
    ? "Ratings are sealed while they are written. You see what the panel decides to share with you, and nothing is shared by accident."
    : "Ratings are sealed while they are written. They open for both of you at the same moment.",
];
