/** The interviewer's and observer's keys. Single keys work outside text; Alt versions inside it too. */
import type { Section } from "../../../../../shared/contract/ids.ts";
import type { Shortcut } from "../../../site/keys.ts";
import type { Interview } from "../interview.svelte.ts";
import { sectionName, sectionOrder, sectionLetter, tickName, tickOrder } from "../../../words/star.ts";

interface Parts {
  readonly interview: Interview;
  /** Questions and a card stand beside the answer: not for who only watches. */
  readonly hasCard: () => boolean;
  readonly findQuestion: () => void;
  readonly writeNote: () => void;
  readonly writeFollowUp: () => void;
  readonly writeScribe: () => void;
  readonly sendSuggestion: (key: number) => void;
  readonly markEvidence: () => void;
  readonly show: (tab: "answer" | "ask" | "notes" | "score") => void;
}

/** Taps by Alt and a letter; the candidate has the same, outside text without Alt. */
export const tapKeys = (interview: Interview, single: boolean): readonly Shortcut[] =>
  sectionOrder.flatMap((section: Section) => {
    const when = (): boolean => interview.room.may("tap");
    const run = (): void => interview.tap(section);
    const label = `${sectionName[section]} is told now`;
    const withAlt: Shortcut = { keys: `Alt+${sectionLetter[section]}`, label, group: "Telling", run, when };
    return single ? [withAlt, { ...withAlt, keys: sectionLetter[section].toLowerCase(), hidden: true }] : [withAlt];
  });

export function interviewerKeys(parts: Parts): readonly Shortcut[] {
  const { interview, hasCard } = parts;
  const { room } = interview;
  const whileAsked = (): boolean => room.may("probe");
  return [
    { keys: "/", label: "Find a question", group: "Asking", run: parts.findQuestion, when: hasCard },
    { keys: "f", label: "Write a follow-up", group: "Asking", run: parts.writeFollowUp, when: whileAsked },
    ...[1, 2, 3].flatMap((key): Shortcut[] => {
      const run = (): void => parts.sendSuggestion(key);
      const one: Shortcut = {
        keys: String(key),
        label: `Send suggested follow-up ${key}`,
        group: "Asking",
        run,
        when: whileAsked,
      };
      return [one, { ...one, keys: `Alt+${key}`, hidden: true }];
    }),
    {
      keys: "l",
      label: "Take the lead",
      group: "Asking",
      run: () => {
        const { ask } = room;
        if (ask) void interview.attempt.give({ type: "take-lead", askId: ask.askId });
      },
      when: () => room.may("take-lead") && !room.may("push-probe"),
    },
    ...tapKeys(interview, false),
    ...tickOrder.map((what, index): Shortcut => ({
      keys: `Alt+${index + 4}`,
      label: `Heard: ${tickName[what]}`,
      group: "Telling",
      run: () => interview.tick(what, !interview.heard.has(what)),
      when: () => room.may("tick"),
    })),
    {
      keys: "Alt+f",
      label: "Flag this moment",
      group: "Telling",
      run: () => void interview.flag(),
      when: () => room.may("flag"),
    },
    { keys: "Alt+i", label: "Scribe a line", group: "Telling", run: parts.writeScribe, when: whileAsked },
    {
      keys: "e",
      label: "Mark the selected words as evidence",
      group: "Notes",
      run: parts.markEvidence,
      when: hasCard,
    },
    { keys: "n", label: "New note", group: "Notes", run: parts.writeNote },
    { keys: "g a", label: "Go to the answer", group: "Going", run: () => parts.show("answer") },
    { keys: "g q", label: "Go to the questions", group: "Going", run: parts.findQuestion, when: hasCard },
    { keys: "g n", label: "Go to the notes", group: "Going", run: () => parts.show("notes") },
    { keys: "g s", label: "Go to the card", group: "Going", run: () => parts.show("score"), when: hasCard },
  ];
}
