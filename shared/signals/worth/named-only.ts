/** What words are worth for `how`: talk of the office against things and deeds. Fitted by `tests/tools/fit-worth.ts`. */
import { commonWords } from "../doers/common-words.ts";
import { emptyVerbs } from "../doers/verbs-words.ts";
import { worths } from "./worth.ts";

export const namedOnly = worths(
  [2.029, -0.425, -0.041],
  {
    [-5]: `
    # so
  `,
    [-3]: `
    aske at cut he move not split swapp the thre
  `,
    [-2]: `
    = by call card count didn't door dropp each first for four him if last line list night off one only order own
    paint photo put rang read rewrot room sat sent test they two who wrot
  `,
    [-1]: `
    adde anywa as ate back bank befor binn boxe break can chair cloth cook cover date don't drain driver dry even
    ever filter five fixe float foun free from half hand her hire his instead interview keys label let lift morn
    next nine nobod ones outsid pair pay phon post print re record ring rode run runs said says second sign six
    start step stoo stopp tape ten ticket to told too under wait walk week who' writ you
  `,
    [1]: `
    about all also around be better between bridg brought built busines calm challeng charg close comm contact
    coordinat dail dealt did drov engag everybod everyth feedback follow full gave going good hadn't head
    implement improv improvement inform issu it lots manag manager measur member mile monitor more my network
    never of our ownership peopl plac positiv present priorit proper push quit regular root situation solution
    spent spok stuff th think throughout time together took train trie valu variou vision way we whatever with
  `,
    [2]: `
    acros align best communicat customer get handl held help identif introduc kept led leverag lot motivat need
    partner proces report some stakeholder support sure talk were
  `,
    [3]: `
    and everyon i made real sort
  `,
    [4]: `
    team was work
  `,
  },
  [...commonWords, ...emptyVerbs],
);
