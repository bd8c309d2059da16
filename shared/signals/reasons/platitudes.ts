/** Reasons anyone could give for anything; they do not explain a choice. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const everybodysGood = lines`
    (?:the )?(?:customers?|clients?|patients?|safety|quality|people|children|students|guests|team ?work|
    communication|honesty|trust|respect|deadlines?)(?: \w+){0,3}
  `;
const praisesIt = lines`
    (?:always |must |should |has to |have to )*(?:comes? first|is|are|be|matters?|deserves?)\b ?(?:\w+ )?(?:first|
    important|key|everything|king|paramount|essential|number one|my priority|our priority|a priority|the priority|
    happy|vital|crucial|best|matters?)?
  `;

/** Each from the first word of the reason given. */
export const platitudes: Rules = [
  {
    id: "everybodys-good",
    pattern: `${everybodysGood} ${praisesIt}`,
    why: "a value everybody shares",
    yes: ["customers come first"],
    no: ["the pump comes first", "the children looked at them before"],
  },
  {
    id: "my-job",
    pattern:
      "(?:it|that|this)? ?(?:is|was|'s) (?:\\w+ )?(?:my|our) (?:job|role|duty|responsibility|task|passion|nature|priority)",
    why: "a duty",
    yes: ["it was my job"],
    no: ["it was my pump"],
  },
  {
    id: "the-right-thing",
    pattern: lines`
    (?:it|that|this)? ?(?:is|was|'s|felt|seemed) (?:\w+ )?(?:important|the right thing|right|necessary|needed|key|
    essential|urgent|critical|crucial|what (?:we|i|you) do|the best (?:way|thing|option|choice|solution)|
    a priority|vital)
  `,
    why: "a verdict",
    yes: ["it was important"],
    no: ["it was blocked"],
  },
  {
    id: "i-care",
    pattern: lines`
    (?:i |we )?(?:really |truly |always |do |'m |am |was )*(?:care|cared|believe|believed in|love|loved|like|
    passionate|proud|want(?:ed)? (?:to (?:do (?:a good job|my best|well|it right)|help|succeed|be|make (?:him|her|
    them|everyone|people) happy)|the best|everyone))
  `,
    why: "a feeling",
    yes: ["i care"],
    no: ["i carry"],
  },
  {
    id: "we-are-a-team",
    pattern:
      "we (?:are|were) a team|(?:we|they|people|everyone|everybody|each of us) (?:all )?(?:has|had|needs?|matters|deserves?|count)",
    why: "a community",
    yes: ["we are a team"],
    no: ["we are at sea"],
  },
  {
    id: "what-matters",
    pattern: lines`
    (?:nothing|that|this|it) (?:is|was|'s) (?:more important|what (?:i|we|it's|matters|counts))|
    [^,.;]{0,30}costs nothing|in the end|life is|we live|(?:that|this|it)(?:'s| is) (?:just |simply )?(?:who|how|
    what) (?:i|we|you)|you (?:only|never|always|have to|should|must|need)
  `,
    why: "a saying",
    yes: ["nothing is more important"],
    no: ["nothing was left"],
  },
];
