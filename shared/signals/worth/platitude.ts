/** What words are worth for `learned`: general truths and thanks against habits. Fitted by `tests/tools/fit-worth.ts`. */
import { generic } from "../lessons/lessons-words.ts";
import { worths } from "./worth.ts";

export const platitude = worths(
  [1.781, -0.423, -0.054],
  {
    [-5]: `
    befor ever first now on
  `,
    [-4]: `
    # ask each sinc
  `,
    [-3]: `
    asks day do for i'd list not same start test the with woul
  `,
    [-2]: `
    again any at b book by call count date go has i leaver logs look month new number one read ring rule talk then
    too two w wd we'v writ yr
  `,
    [-1]: `
    check days did down i've in keep line next night no our review she so tell time used wait we week wher who
  `,
    [1]: `
    believ better communication everyon experienc grateful great guest how important it's leader lot make noth
    prou relationship right stay take think um very your
  `,
    [2]: `
    about are be customer good gues i'm just manager matter my of said should team teamwork that to together trust
    will
  `,
    [3]: `
    am me real work you
  `,
    [4]: `
    and is learn
  `,
    [5]: `
    was
  `,
  },
  generic,
);
