/** What near a bare number says that it is a time of day or a version. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const hoursCue: Rule = {
  id: "hours-cue",
  pattern: lines`
    \b(?:open|clos|shift|work|class|lesson|school|daily|o'clock|morning|night|runs?|rota|on duty)
  `,
  why: "hours that somewhere is open",
  yes: ["open nine to five", "the night rota"],
  no: ["paid nine pounds", "reopen"],
};

export const clockCue: Rule = {
  id: "clock-cue",
  pattern: lines`
    \b(?:start|open|clos|finish|shift|train|bus|meeting|bell|depart|arriv|clock|briefing|handover|kick-?off|slot|
    late|early|lunch|break|morning|evening|appointment|doors|class|lesson|assembly|service|mass|left|boat|ferry|
    flight|call)
  `,
  why: "something that happens at an hour",
  yes: ["the train at nine", "doors at six"],
  no: ["paid at nine", "indoors"],
};

export const versionCue: Rule = {
  id: "version-cue",
  pattern: lines`
    \b(?:upgrad|pinn?|bump|migrat|downgrad|patch|roll|releas|shipp|deploy|version|support|install|updat|runtime|lib)
  `,
  why: "something that has versions",
  yes: ["upgraded to 3", "the runtime was 3"],
  no: ["moved to 3", "a lead of 3"],
};
