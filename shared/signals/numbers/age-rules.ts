/** Ages and age groups, which measure nothing. */
import { anyNumberWord } from "./number-words.ts";
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const smallWord =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty)";

export const ages: Rules = [
  {
    id: "years-old",
    pattern: lines`
    \b(?:\d{1,3}|${anyNumberWord}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?: ?(?:-|–|to|or|
    and) ?(?:\d{1,3}|[a-z]{3,9}))?[ -]?(?:years?|yrs?|months?|weeks?|days?|y)[ -]?(?:olds?|of age|o)\b
  `,
    why: "an age",
    yes: ["3-4 yr olds", "82 years old"],
    no: ["82 years"],
  },
  {
    id: "aged-span",
    pattern: `\\b(?:aged?|ages|over|under)(?: between| of| from)? \\d{1,3}(?: ?(?:-|–|to|and) ?\\d{1,3}| (?:and|or) over)?s(?! ?(?:%))\\b`,
    why: "an age group",
    yes: ["over 60s"],
    no: ["60s"],
  },
  {
    id: "aged",
    pattern: lines`
    \b(?:aged?|ages)(?: between| of| from| only| just| about)? (?:\d{1,3}|
    ${smallWord}(?:[ -]${smallWord})?)(?: ?(?:-|–|to|and|or) ?(?:\d{1,3}|${smallWord}))?\b
  `,
    why: "an age by its word",
    yes: ["aged 14"],
    no: ["14 aged hams"],
  },
  {
    id: "people-over",
    pattern: lines`
    \b(?:people|those|anyone|residents?|adults?|men|women|patients?|everyone|pensioners|folk|members|volunteers|
    customers|players|kids|children|boys|girls|drivers|guests|anybody|somebody|someone|staff) (?:who (?:are|
    were) |aged )?(?:over|under|above|below) \d{2}\b(?! ?(?:%|percent|kg|lbs|minutes|hours|days|miles|met(?:re|er)s|points))
  `,
    why: "an age group",
    yes: ["people over 65"],
    no: ["over 65 people", "everyone over 25 metres"],
  },
  {
    id: "users-plus",
    pattern:
      "\\b(?:users?|people|ppl|customers|patients|pts|drivers|members|residents|anyone|everyone|those|the) (?:age )?[4-9]\\d ?\\+(?! ?\\w+s\\b)",
    why: "an age group, as notes have it",
    yes: ["users 60+ can't find it"],
    no: ["60+ users", "customers 200+"],
  },
  {
    id: "old-man-years",
    pattern: lines`
    (?:man|woman|lady|gentleman|guy|lad|boy|girl|patient|resident|mother|father|grandmother|grandfather|he|she|dog|cat|horse),?
    (?: was| is| of)?,? (?:\d{1,3}|${anyNumberWord}(?:[ -]\w+)?) (?:years?|yrs?)(?=[,.;)]|$| and (?:he|she|with)\b)
  `,
    why: "an age after its person",
    yes: ["an old man, 82 years, and he", "dog 11 yrs"],
    no: ["a plan for 82 years"],
  },
  {
    id: "like-an-age",
    pattern: lines`
    \b(?:he|she|who|he's|she's|they're|i)(?: was| is| were)? (?:um |like |about |only |just |already |um like )+
    (?:${anyNumberWord}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\d{2})(?= (?:and|but|so|or|um|then|i|he|she|
    with)\b|[,.;]|$)
  `,
    why: "an age as it is said",
    yes: ["he was like fifty eight and"],
    no: ["it was like fifty eight"],
  },
  {
    id: "over-an-age",
    pattern: lines`
    \b(?:them|they|they're|people|us|patients|customers|residents|volunteers|members|guests|passengers|most|half)(?: of them| of us)?
    (?: were| are| was| is|'re)?(?: all| mostly| well)? (?:over|under|above|past|
    in their) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|
    three|four|five|six|seven|eight|nine))?|\d{2})s?(?= (?:and|but|so|or)\b|[,.;]|$)
  `,
    why: "an age group",
    yes: ["a lot of them were over seventy"],
    no: ["lifted us above half"],
  },
  {
    id: "old-people-over",
    pattern: lines`
      \b(?:old|elderly|older|young|younger) (?:people|folk|ladies|men|women|persons|customers|patients)\b[^.;]{0,40}
      \b(?:over|under|above) (?:\d{2}|\w+ty)(?=[.,;]|$| (?:and|so|but)\b)
    `,
    why: "an age group",
    yes: ["old people cannot use it like over seventy"],
    no: ["old people over the road"],
  },
  {
    id: "quit-at",
    pattern: lines`
    \b(?:quit\w*|dropp?(?:ing|ed)? out|retir\w+|(?:left|leave|leaving) school|married|widowed) at (?:\d{1,2}|[a-z]{3,8}teen|
    \w+ty)\b(?! ?[:%])
  `,
    why: "the age at which people stop",
    yes: ["kids quitting at 13", "she left school at sixteen"],
    no: ["quit at 13:00", "left at 13"],
  },
  {
    id: "turned",
    pattern: `\\bturn(?:ed|ing)? (?:1[3-9]|[2-9]\\d)\\b(?=[.,;)]| and| in| that| on)`,
    why: "a birthday",
    yes: ["turned 40 and"],
    no: ["turned 40 screws"],
  },
];
