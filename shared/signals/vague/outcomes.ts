/** Praise of the outcome, which is vague only in a result. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** Outcome nouns: "good feedback" says nothing, "a good colleague" is just praise. */
const outcome = lines`
    (?:feedback|results?|responses?|progress|outcomes?|success(?:es)?|reviews?|improvements?|impact|impression|
    effects?|difference|reactions?|performance|growth|numbers|figures|sales|takings|orders|bookings|demand|
    adoption|traction|take-up|footfall|margins?|returns|yields?|harvest|retention|coverage|audiences?|ratings?|
    scores?|shape|gains?|savings?|increase|reduction|decrease|drop|rise|boost|uptake|turnout|attendance|
    engagement|outcome|comments?|uplift|change|quality|relationships?|atmosphere|spirit|mood)
  `;

export const outcomes: Rules = [
  {
    id: "right-down",
    pattern: lines`
      (?:(?<=(?:\w{3,}(?:ed|s)|went|go|goes|came|come|fell|fall|rose|grew|is|are|was|were|it) )(?:right|straight|way) (?:down|
      off|up)|cut right back|shot (?:up|down)|soared|rocketed|plummeted|plunged|ballooned|(?:fell|dropped|dropping) (?:away|off)|
      tailed off|died down|(?:down|slowed|dropped) to a trickle|through the roof|like a stone|night and day)\b
      (?! (?:the|a|an|to (?!almost|nearly|nothing)|from|by|my|our|his|her|that|this)\b)
    `,
    why: "a change without its size",
    yes: ["complaints dropped right off", "it calmed right down", "sales shot up", "went through the roof"],
    no: ["went right down the hill", "he was right", "came straight up to me", "shot up to 40"],
  },
  {
    id: "left-happy",
    pattern:
      "(?<=(?:left|leave|leaving|went away|went home|go home|going home|came out) )(?:happy|pleased|satisfied|delighted|content)\\b",
    why: "praise of an outcome",
    yes: ["left happy"],
    no: ["a happy man"],
  },
  {
    id: "most-of",
    pattern: lines`
    (?<!the |at |what |matters |mattered )most(?= (?:of (?:them|the|us|our|these|those|my|their|its?|his|her)|
    people|came|went|left|[a-z]+ed|[a-z]+s)\b)|(?:al+most|nearly|practically|virtually|pretty much) (?:all|every\w*|none|
    stopped|finished|done|complete|completed|ready|
    gone|solved|full|empty)\b
  `,
    why: "a share",
    yes: ["most of them", "most came back", "it pretty much stopped"],
    no: ["at most"],
  },
  {
    id: "beautifully",
    pattern: lines`
    (?:beautifully|wonderfully|brilliantly|perfectly|flawlessly|superbly|splendidly|marvellously|
    fantastically)\b(?! (?:clear|normal|possible|good|fine|well|legal|safe|still|able|happy))
  `,
    why: "praise of an outcome",
    yes: ["worked beautifully"],
    no: ["beautifully clear"],
  },
  {
    id: "good-feedback",
    pattern: lines`
    (?:(?:great|good|nice|excellent|fantastic|amazing|wonderful|positive|strong|solid|decent|brilliant|big|major|
    real|impressive|outstanding|encouraging|promising|better|best|healthy|clear|favou?rable|superb|terrific|
    awesome|incredible|mixed|satisfactory|satisfying|high|low|poor|bad|visible|tangible|meaningful|marked|overall|
    warm|lovely)(?: and(?= (?:great|good|nice|positive|strong|lasting|high|clear|warm)))? )+${outcome}
  `,
    why: "praise of an outcome",
    yes: ["great feedback"],
    no: ["feedback forms"],
  },
  {
    id: "feedback-was-good",
    pattern: lines`
    (?:feedback|responses?|results?|reactions?|reviews?|outcome|reception|comments|impact|relationship|engagement|
    attendance|uptake|turnout|footfall|morale|sales|takings|bookings|take-up|mood|traffic|orders|retention|
    adoption|demand|performance|coverage|quality|ratings?|figures|numbers) (?:was|were|is|are|has been|have been|
    got|became|remained) (?:all |very |mostly |generally |really |overall |extremely |overwhelmingly |quite |
    also |so )*(?:positive|good|great|excellent|fantastic|amazing|strong|better|high|encouraging|impressive|
    outstanding|decent|brilliant|ok|okay|fine|low|poor|mixed|satisfactory|healthy|solid|steady|stable|buoyant)
  `,
    why: "praise of an outcome",
    yes: ["reviews were great"],
    no: ["reviews were held"],
  },
];
