/** What words are worth for `why`: deeds alone against what they answer. Fitted by `tests/tools/fit-worth.ts`. */
import { worths } from "./worth.ts";

export const unexplained = worths([4.131, -0.248, -0.043], {
  [-5]: `
    instead not sinc so
  `,
  [-4]: `
    = as becaus didn't have nobod rather than
  `,
  [-3]: `
    but couldn't i or slow thos
  `,
  [-2]: `
    # back come cost days don't go hand he last leav left load no only said saw send shift ten the ther they till
    two walk which woul
  `,
  [-1]: `
    need
  `,
  [2]: `
    all boar did line made next pull ran report set staff sure were
  `,
  [3]: `
    also everyth kept late let real with
  `,
  [4]: `
    some team
  `,
  [5]: `
    and
  `,
});
