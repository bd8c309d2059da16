/** What the report and the screens call the same things. */
import type { Role, Section, Vote } from "../contract/ids.ts";

export const sectionName: Readonly<Record<Section, string>> = {
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
  learning: "Learning",
};

export const roleName: Readonly<Record<Role, string>> = {
  interviewer: "interviewer",
  barRaiser: "bar raiser",
  candidate: "candidate",
  observer: "observer",
  soloist: "alone",
};

export const voteName: Readonly<Record<Vote, string>> = {
  strongNo: "Strong no",
  no: "No",
  yes: "Yes",
  strongYes: "Strong yes",
};
