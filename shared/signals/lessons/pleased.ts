/** Praise and thanks, feelings and good wishes, which are not lessons. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const pleased: Rules = [
  {
    id: "grateful",
    pattern:
      "grateful|thankful|thanks|thank|proud\\w*|pride|blessed|appreciat\\w+|praised|congratulat\\w+|honou?r(?:ed)?|privileged?|rewarding|kudos",
    why: "thanks",
    yes: ["I am grateful"],
    no: ["a great deal"],
  },
  {
    id: "enjoyed",
    pattern: lines`
    enjoy\w*|loved|great (?:experience|team|job|time|people|colleagues|customers?|boss)|happy (?:with|that|
    to have)|pleased|compliment\w*|award\w*|certificates?|medals?|
    (?:so|really|very|super) (?:nice|kind|lovely) (?:about|to)|recogni[sz]ed|lucky|glad|applau\w+|promot(?:ed|ion)
  `,
    why: "pleasure",
    yes: ["we enjoyed it"],
    no: ["we joined it"],
  },
  {
    id: "meant-a-lot",
    pattern: lines`
    meant? (?:a lot|the world|so much|everything)|means (?:a lot|the world|so much|everything)|over the moon|
    bonus|voucher|enrich\w+|(?:beautiful|unforgettable|memorable) (?:experience|time|moment)|(?:lots?|a lot|
    so much|great) (?:of )?fun|friends for life|friends
  `,
    why: "feeling",
    yes: ["it meant a lot"],
    no: ["it meant rain"],
  },
  {
    id: "not-without-them",
    pattern: lines`
    (?:couldn't|could not|wouldn't|would not) (?:have|be) (?:\w+ ){1,4}without|believe in (?:myself|yourself|
    ourselves)|(?:i am|i'm|we are|we're) capable of|put my mind to|who i am today|grew (?:a lot )?as
  `,
    why: "praise of help",
    yes: ["couldn't have done it without"],
    no: ["couldn't do it"],
  },
  {
    id: "treated",
    pattern: lines`
      (?:bought|baked|gave|sent|sends?|made|brought|left) (?:us|me|the (?:team|crew|staff|ward)|everyone) (?:all |both )?(?:an? |some |lots of |the )?
      (?:\w+ )?(?:lunch|cakes?|cards?|drinks?|flowers|chocolates?|biscuits|beers?|wine|bottle|meals?|dinner|gifts?|presents?|thank\w*|letter|pizza|bonus)|
      to celebrate|celebrated|which was (?:nice|lovely|great|kind)|(?:couldn't|could not) have asked for|wouldn't change a thing|
      team (?:sport|game|effort)|word (?:i'd|i would) use
    `,
    why: "a treat, or words of praise",
    yes: [
      "she baked us a cake",
      "they still send us all a card",
      "couldn't have asked for a better crew",
      "it's a team sport",
    ],
    no: ["sent us a spare valve", "i'd use chalk", "gave me the rota"],
  },
  {
    id: "felt-good",
    pattern: lines`
    (?:feel|felt|feeling) (?:\w+ )?(?:bad|sorry|awful|terrible|guilty|sad|good|great|relieved|sick|happy|valued)|
    i wish (?!i\b|we\b|i'd|we'd|i'm|to)(?:\w+ ){1,4}(?:had|would|could|were)|(?:horrible|terrible|stressful|hard|
    tough|difficult|crazy|intense|exhausting|wonderful) (?:\w+ )?(?:time|period|week|weekend|day|days|months?|
    year|experience|situation)|pulled through
  `,
    why: "a feeling",
    yes: ["it felt good"],
    no: ["it fell"],
  },
  {
    id: "stays-with-me",
    pattern: "(?:carry|take|keep) (?:it |this |that |them )?with me|stays? with me|never forget(?! to\\b)",
    why: "a memory",
    yes: ["it stays with me"],
    no: ["stays with friends"],
  },
  {
    id: "i-am-someone",
    pattern: lines`
    (?:i am|i'm) (?:someone|a person|the (?:kind|type|sort)|still in touch)|look(?:ing)? forward to|(?:i|
    we) (?:was|were|am|are) (?:\w+ )?(?:sad|happy|shocked|surprised|impressed|amazed|touched|moved)
  `,
    why: "a description of oneself",
    yes: ["i'm someone who cares"],
    no: ["i'm in"],
  },
  {
    id: "as-they-say",
    pattern: "as they say|as the saying goes|i hope (?:it|this|that|to)|hopefully",
    why: "a saying",
    yes: ["as they say"],
    no: ["they say"],
  },
];
