import type { Pack } from "../../contract/pack.ts";
import { areRightALot } from "./are-right-a-lot.ts";
import { biasForAction } from "./bias-for-action.ts";
import { calibration } from "./calibration.ts";
import { candidateThemes } from "./candidate-themes.ts";
import { customerObsession } from "./customer-obsession.ts";
import { deliverResults } from "./deliver-results.ts";
import { diveDeep } from "./dive-deep.ts";
import { earnTrust } from "./earn-trust.ts";
import { frugality } from "./frugality.ts";
import { haveBackboneDisagreeAndCommit } from "./have-backbone-disagree-and-commit.ts";
import { hireAndDevelopTheBest } from "./hire-and-develop-the-best.ts";
import { insistOnTheHighestStandards } from "./insist-on-the-highest-standards.ts";
import { inventAndSimplify } from "./invent-and-simplify.ts";
import { learnAndBeCurious } from "./learn-and-be-curious.ts";
import { ownership } from "./ownership.ts";
import { presets } from "./presets.ts";
import { scripts } from "./scripts.ts";
import { striveToBeEarthsBestEmployer } from "./strive-to-be-earths-best-employer.ts";
import { successAndScaleBringBroadResponsibility } from "./success-and-scale-bring-broad-responsibility.ts";
import { thinkBig } from "./think-big.ts";

/** The pack every room starts with: the sixteen principles in their usual order. */
export const leadershipPrinciples: Pack = {
  barlinePack: 2,
  id: "leadership-principles",
  name: "Leadership principles",
  version: "2.1.0",
  language: "en-GB",
  about:
    "Sixteen leadership principles with questions about real events, the follow-ups that open them up, and five worded levels for rating what was told.",
  principles: [
    customerObsession,
    ownership,
    inventAndSimplify,
    areRightALot,
    learnAndBeCurious,
    hireAndDevelopTheBest,
    insistOnTheHighestStandards,
    thinkBig,
    biasForAction,
    frugality,
    earnTrust,
    diveDeep,
    haveBackboneDisagreeAndCommit,
    deliverResults,
    striveToBeEarthsBestEmployer,
    successAndScaleBringBroadResponsibility,
  ],
  presets,
  candidateThemes,
  scripts,
  calibration,
};
