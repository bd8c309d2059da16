/** What decides how a finding is worded. */
import type { Rule } from "../text/rules.ts";

export const statesChoice: Rule = {
  id: "states-choice",
  pattern: "\\b(?:chose|decided|picked|opted|went with|agreed)\\b",
  why: "a choice by its name",
  yes: ["we agreed a date", "i chose tin", "went with oak"],
  no: ["we went home", "choosy"],
};
