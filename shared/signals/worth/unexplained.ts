/** What words are worth for `why`: deeds alone against what they answer. Fitted by `tests/tools/fit-worth.ts`. */
import { worths } from "./worth.ts";

export const unexplained = worths([4.27, -0.256, -0.048], {
  [-5]: `
    becaus instead not sinc so
  `,
  [-4]: `
    = as bc didn't nobod rather than
  `,
  [-3]: `
    but couldn't don't have i or ppl they thos wet which would'v
  `,
  [-2]: `
    # air anywa batch bill break chos come cost gate hand he him hous i'd insid left letter night no noon only
    plant said sampl send slow stoo ten the thru till walk want woul
  `,
  [-1]: `
    machin oven see they'd
  `,
  [1]: `
    did engineer like next we
  `,
  [2]: `
    all between everyth inform line lot made pull ran report set slot staff stay sure through told
  `,
  [3]: `
    also handl kept late let real team with
  `,
  [4]: `
    some
  `,
  [5]: `
    and
  `,
});
