/** What roles are called and how they are drawn. Shapes: square asks, hexagon leads the debrief, circle tells, octagon watches. */
import type { Role } from "../../../shared/contract/ids.ts";

export type RoleClass = "int" | "bar" | "can" | "obs";

export const roleClass: Readonly<Record<Role, RoleClass>> = {
  interviewer: "int",
  barRaiser: "bar",
  candidate: "can",
  observer: "obs",
  soloist: "can",
};

export const roleName: Readonly<Record<Role, string>> = {
  interviewer: "Interviewer",
  barRaiser: "Bar raiser",
  candidate: "Candidate",
  observer: "Observer",
  soloist: "On your own",
};

/** What the role does, in one line. */
export const roleDoes: Readonly<Record<Role, string>> = {
  interviewer: "Asks, probes and scores.",
  barRaiser: "Asks and scores, and leads the debrief.",
  candidate: "Tells the stories.",
  observer: "Reads along, whispers and flags. Never scores.",
  soloist: "Asks and answers.",
};

/** A letter as a reader sees it: an emoji or an accented letter may be several code points. */
const firstLetter = (word: string): string => {
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment ?? "";
};

/** One or two letters for an avatar. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = firstLetter(words[0] ?? "?");
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? "") : "";
  return (first + last).toLocaleUpperCase();
};

/** The name people say: up to the first space. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;
