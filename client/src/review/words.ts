/** Words of the review. */
import type { Part } from "../../../shared/report/timeline.ts";
import { inWords, plural } from "../words/counts.ts";

/** "18 November", with the year when it is not this year. */
export const dayText = (atMs: number, nowMs: number = Date.now()): string => {
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Date(atMs).toLocaleDateString(undefined, {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
};

export const lengthText = (ms: number): string => plural(Math.max(1, Math.round(ms / 60_000)), "minute");

export const partName = (part: Part, isMine: boolean): string => {
  switch (part.kind) {
    case "warmUp":
      return "Warm-up";
    case "question":
      return `Question ${inWords(part.number ?? 1)}`;
    case "ownQuestions":
      return isMine ? "Your questions" : "Their questions";
    case "after":
      return "Afterwards";
  }
};
