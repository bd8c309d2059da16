/** What words are worth for `learned`: general truths and thanks against habits. Fitted by `tests/tools/fit-worth.ts`. */
import { generic } from "../lessons/lessons-words.ts";
import { worths } from "./worth.ts";

export const platitude = worths(
  [1.832, -0.435, -0.057],
  {
    [-5]: `
    # befor ever first now on
  `,
    [-4]: `
    ask each sinc
  `,
    [-3]: `
    asks do for i i'd list look not same start test the woul writ
  `,
    [-2]: `
    after again any at b book by call date day days go has leaver logs month new number one read ring rule says
    talk two w wd we'v wher who with yr
  `,
    [-1]: `
    aske check count default did does door down i've in line move next night no our review run she so sooner tell
    term then time too wait walk we week whenever wind wk
  `,
    [1]: `
    believ client communication everyon experienc grateful grew guest important it's leader lot make manager noth
    patienc pays relationship right simpl stay think this um very your
  `,
    [2]: `
    about are be better customer good great gues how i'm just love matter my of pleas prou should team teamwork
    thank that to together trust us will
  `,
    [3]: `
    am real work you
  `,
    [4]: `
    and is learn me
  `,
    [5]: `
    was
  `,
  },
  generic,
);
