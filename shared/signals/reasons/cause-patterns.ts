/** The rules for causes and purposes, ready to be looked for. */
import * as rules from "./cause-rules.ts";
import { heard, heardAny } from "../text/rules.ts";

export const platitude = heard(rules.platitude);
export const creditsTeam = heard(rules.creditsTeam);

export const causeWords = heard(rules.causeWord, "g");
export const timeAfterSince = heard(rules.timeAfterSince);

export const causesAfterAs = heardAny(rules.afterAs);
export const clauseAfterAs = heard(rules.clauseAfterAs);
export const comparesBeforeAs = heard(rules.comparesBeforeAs);

export const purposeWords = heard(rules.purposeWord, "g");
export const goodPurpose = heard(rules.goodPurpose);
export const sideDeed = heard(rules.sideDeed);
export const sideCall = heard(rules.sideCall);
export const sideRemark = heard(rules.sideRemark);
export const weighsOptions = heard(rules.weighsOptions);
export const mood = heard(rules.mood);
