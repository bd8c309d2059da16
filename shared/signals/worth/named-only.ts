/** What words are worth for `how`: talk of the office against things and deeds. Fitted by `tests/tools/fit-worth.ts`. */
import { commonWords } from "../doers/common-words.ts";
import { emptyVerbs } from "../doers/verbs-words.ts";
import { worths } from "./worth.ts";

export const namedOnly = worths(
  [2.126, -0.449, -0.029],
  {
    [-5]: `
    # so
  `,
    [-3]: `
    aske call cut he move not split swapp the thre
  `,
    [-2]: `
    = at back card count didn't door each first for four him if last line list night off one only order own photo
    put rang read room sat sent test they two who wrot
  `,
    [-1]: `
    adde as ate bank befor binn boxe break by cook cover date drain driver dropp dry even ever filter five foun
    free hand her his instead interview keys let name nine on ones paint pay print ran re rewrot ring said says
    second six stopp ten then thos told too w wait walk week who' writ you
  `,
    [1]: `
    about all also be bridg brought busines charg comm customer dail dealt did engag everybod feedback follow full
    gave going good governanc hadn't implement improv improvement inform lots manag manager measur member monitor
    my need network never of our ownership peopl plac positiv push situation solution spok stakeholder stuff
    succes th time together took train trie variou way with
  `,
    [2]: `
    acros align best calm communicat everyth get handl held help identif introduc kept led leverag lot motivat
    partner proces report some sort support sure talk were
  `,
    [3]: `
    and everyon i made real was
  `,
    [4]: `
    team work
  `,
  },
  [...commonWords, ...emptyVerbs],
);
