import { candidateThemes } from "../bank/candidate-themes.ts";
import { scripts } from "../bank/scripts.ts";
import type { Pack } from "../../contract/pack.ts";
import { adaptability } from "./adaptability.ts";
import { generalCalibration } from "./calibration.ts";
import { communication } from "./communication.ts";
import { customerFocus } from "./customer-focus.ts";
import { initiative } from "./initiative.ts";
import { integrity } from "./integrity.ts";
import { leadershipWithoutATitle } from "./leadership-without-a-title.ts";
import { organisationAndPlanning } from "./organisation-and-planning.ts";
import { problemSolving } from "./problem-solving.ts";
import { resilience } from "./resilience.ts";
import { teamwork } from "./teamwork.ts";

/** A second pack for any employer: ten competencies that most interviews ask about. */
export const generalCompetencies: Pack = {
  barlinePack: 2,
  id: "general-competencies",
  name: "General competencies",
  version: "2.1.0",
  language: "en-GB",
  about:
    "Ten competencies that nearly every employer asks about, with questions about real events, follow-ups and five worded levels. For a first job, a change of trade, or any interview that follows no set of principles.",
  principles: [
    communication,
    teamwork,
    problemSolving,
    organisationAndPlanning,
    adaptability,
    initiative,
    customerFocus,
    leadershipWithoutATitle,
    integrity,
    resilience,
  ],
  presets: [
    {
      id: "all-ten",
      name: "All ten",
      about: "Every competency, for people who want to see the whole field and fill the gaps over several sessions.",
      principles: [
        "communication",
        "teamwork",
        "problem-solving",
        "organisation-and-planning",
        "adaptability",
        "initiative",
        "customer-focus",
        "leadership-without-a-title",
        "integrity",
        "resilience",
      ],
    },
    {
      id: "first-job",
      name: "First job",
      role: "newcomer",
      leads: "no",
      about: "For people with little paid work behind them: stories from school, study, sport or a summer job will do.",
      principles: ["communication", "teamwork", "initiative", "organisation-and-planning"],
    },
    {
      id: "serving-people",
      name: "Serving people",
      about: "For work at a counter, on a ward, in a classroom or on the phone, with people who need something now.",
      principles: ["customer-focus", "communication", "resilience", "integrity"],
    },
    {
      id: "step-up",
      name: "Stepping up",
      about: "For people who want to lead for the first time: winning others, solving what is unclear, staying honest.",
      principles: ["leadership-without-a-title", "problem-solving", "adaptability", "teamwork", "integrity"],
    },
  ],
  candidateThemes,
  scripts,
  calibration: generalCalibration,
};
