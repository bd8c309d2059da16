/** Idioms with which people praise their own conduct. They are not steps and do not explain a choice, however many there are. */
import { lines } from "../text/lines.ts";
import { phraseList } from "../text/phrase-book.ts";
import { sourcesOf, type Rules } from "../text/rules.ts";

const us = lines`
    (?:everyone|everybody|people|them|others|the|my|our)(?: (?:team|whole team|staff|crew|lads|group|guys|people|
    colleagues|spirits|mood|morale))?
  `;

export const praiseOfSelf: Rules = [
  {
    id: "kept-everyone-calm",
    pattern: lines`
    (?:kept|keep|keeping|lifted|raised|boosted|got) ${us} (?:calm|motivated|happy|going|focus+ed|positive|engaged|
    aligned|informed|spirits|morale|up|on track|on board|on side|in the loop)
  `,
    why: "care for others",
    yes: ["kept the team motivated"],
    no: ["kept the boxes"],
  },
  {
    id: "took-ownership",
    pattern:
      "(?:took|take|taking|assumed) (?:full |complete |real |total )?(?:ownership|charge|responsibility|the lead|the initiative|the reins)",
    why: "responsibility",
    yes: ["took full ownership"],
    no: ["took the tray"],
  },
  {
    id: "stayed-calm",
    pattern: lines`
    (?:stayed|remained|staying) (?:calm|positive|strong|focus+ed|professional|flexible|optimistic|on top|
    consequent|patient|visible|available)
  `,
    why: "composure",
    yes: ["stayed calm"],
    no: ["stayed home"],
  },
  {
    id: "made-sure",
    pattern: lines`
    (?:made sure|making sure|ensured) (?:that )?(?:everyone|everybody|people|she|he|they|the (?:team|client|
    customer|guests?|partners)|it was|i was|credit)
  `,
    why: "care without a deed",
    yes: ["made sure everyone"],
    no: ["made tea"],
  },
  {
    id: "kept-my-head",
    pattern: "(?:held|kept|lost) (?:my|our) (?:nerve|cool|head|smile|temper|patience|composure)",
    why: "composure",
    yes: ["kept my nerve"],
    no: ["kept my coat"],
  },
  {
    id: "never-gave-up",
    pattern: lines`
    (?:never|not) (?:gave|give) up|refused to (?:let|give|accept|be|quit|panic|lose|back)|let (?:the|it|them|
    anyone|nothing) (?:\w+ )?(?:get me down|see me|get to me|stop me)|get me down|see me worry
  `,
    why: "persistence",
    yes: ["never gave up"],
    no: ["gave the keys"],
  },
  {
    id: "worked-tirelessly",
    pattern: lines`
    (?:worked|working) (?:tirelessly|relentlessly|flat out|like|(?:really |very |extremely |so )?(?:hard|
    closely))|day and night|non-?stop|
    (?:long|short) (?:days|nights|hours) and
  `,
    why: "effort",
    yes: ["day and night"],
    no: ["a night bus"],
  },
];

export const selfPraise = phraseList(sourcesOf(praiseOfSelf), { before: "\\b", after: "\\b" });
