/** Verbs as answers use them: which words open a clause of deed, which deeds say little, which are no deeds at all. */
import { lexicon } from "../text/tokens.ts";

const irregularPast = lexicon(
  "went took made got gave said told wrote rang spoke put set ran cut built drew held kept sent found bought brought sat",
  "stood met saw left led chose began came caught taught thought wore won sold spent read rode fed dug hung hid fought",
  "drove fell flew forgot froze ground grew knew laid lent let lost meant paid quit rose sang shook shut slept split stuck",
  "swept swam threw tore understood woke wound withdrew undid redid rewrote reset rebuilt overrode undertook broke chose",
  "did had re-cut re-shot recut reshot re-ran reran re-wrote re-built cc'd spun swung struck stole bent bet bid bound bred",
  "dealt dove fit hit hurt knelt leapt learnt lit outdid overcame oversaw proved sought shot showed slid sped spread sprang",
  "strung swore underwent upset wept fed foresaw backed",
);
/** Participles that do not end in -ed, for passives: "was taken", "were drawn up". */
const irregularParticiple = lexicon(
  "taken made given written told put set run cut built drawn held kept sent found bought brought met seen left led chosen",
  "begun come caught taught thought worn won sold spent read fed dug hung hidden fought driven flown forgotten frozen ground",
  "grown known laid lent lost paid shaken shut split stuck swept thrown torn understood withdrawn undone redone rewritten",
  "reset rebuilt broken done had shown struck sought shot spread begun gone dealt overcome undertaken overseen proven sewn",
  "got gotten beaten bent hit stolen sworn said",
);
const adjectival = lexicon(
  "interested worried pleased tired concerned supposed based located excited scared surprised stressed married used closed",
  "needed relieved frustrated disappointed satisfied confused involved dedicated motivated qualified experienced limited",
  "related crowded overwhelmed annoyed upset delighted ashamed determined committed worried bored exhausted retired shocked",
  "embarrassed red bed indeed speed need shed seed feed exceed hundred sacred naked wicked skilled talented gifted aged",
  "convinced prepared allowed prepared due lost gone done left stuck born afraid focused embarrassed disorganised",
);

export const isPast = (word: string): boolean =>
  irregularPast.has(word) ||
  (word.length > 3 && /[^e]ed$/.test(word) && !adjectival.has(word)) ||
  /[^aeiou]eed(?:ed)$/.test(word);

export const isParticiple = (word: string): boolean =>
  !adjectival.has(word) && (irregularParticiple.has(word) || (word.length > 3 && /ed$/.test(word)));

/** After "I", these tell a state or a thought, not a deed. */
export const stateVerbs = lexicon(
  "was am were be been is have had has felt feel thought think believe believed knew know hoped hope wanted want liked",
  "like loved love guess guessed suppose understood understand remember remembered heard hear enjoyed enjoy worried",
  "needed need realised realized realise realize cared wish wished worked work may might can could should must would will",
  "learned learnt noticed saw see mean meant live lived belonged expected did do don didn don't didn't wasn't wouldn't",
  "couldn't seemed stayed remained",
);
/** Deeds that leave the own part open: somebody else's deed with a hand in it. */
export const weakVerbs = lexicon(
  "helped help assisted assist supported support participated contributed joined attended took_part involved shared tried",
  "try worked collaborated coordinated liaised",
);
/** Deeds that name a wish or a manner and no step. */
export const emptyVerbs = lexicon(
  "helped assisted supported participated contributed tried worked listened ensured collaborated coordinated liaised dealt",
  "managed handled resolved solved engaged communicated aligned socialised socialized iterated identified addressed",
  "improved optimised optimized streamlined leveraged facilitated implemented developed enhanced maximised delivered",
  "led focused prioritised prioritized strived strove endeavoured committed motivated inspired empowered encouraged",
  "discussed talked spoke brainstormed analysed analyzed planned organised organized followed mobilised mobilized",
  "stayed remained was were had did came became felt thought knew believed jumped got went",
  "understood considered monitored oversaw tackled approached adapted adjusted persevered embraced harmonised",
  "looked learned learnt started began agreed arranged apologised apologized cooperated evaluated assessed",
  "worried hoped wanted needed liked loved tended happened seemed used continued executed spearheaded",
  "championed established fostered cultivated nurtured guided pushed strengthened consolidated finalised finalized",
  "reacted responded acted behaved cared respected trusted promised decided escalated reassured calmed dedicated",
  "conducted performed undertook clarified supported raised captured explored surfaced held challenged lived motivated",
  "informed involved existed appeared required meant kept gave made set",
);
/** Deeds that are a step when something particular follows: a call, a meeting, an order. */
export const plainVerbs = lexicon(
  "reviewed prepared introduced met sorted fixed held rolled launched consulted showed spent moved mentored coached built",
  "bought brought chose posted tidied updated trained created checked told called rang phoned emailed asked answered",
  "explained sent offered invited changed shared found saw read ran collected gathered presented provided updated reported",
);
