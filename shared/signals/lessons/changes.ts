/** How people say that something has been done differently since. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const today = "(?:now|nowadays|these days|since|from now on|from then on|by default|as a rule|as standard)";
export const habit = lines`
    (?:do|use|keep|write|ask|check|start|put|read|make|have|send|book|call|ring|phone|walk|test|run|pack|carry|
    take|get|give|draw|print|show|tell|count|look|bring|set|agree|leave|build|plan|add|say|go|hold|begin|let|log|
    share|record|measure|train|review|meet|sit|stop|rehearse|double-check|time|photograph|weigh|mark|label|try|
    calibrate|insist|spend|open|visit|listen|watch|map|note|pace|offer|warn|explain|teach|sort|pick|order|drive|
    confirm|repeat|track|speak|talk|cook|clean|turn|follow|hand|hang|store|text|email|wash|fix|knock|eat)
  `;

/** "i still stagger them" */
export const stillDo =
  "(?:i|we) still (?!(?:am|are|was|were|have|had|think|feel|believe|know|don't|can|could|remember|miss|see|love|like|get|want|kept|\\w+ed)\\b)\\w+";

export const changes: Rules = [
  {
    id: "still-do",
    pattern: stillDo,
    why: "a habit that stayed",
    yes: ["i still stagger them"],
    no: ["i still know him", "i was still late"],
  },
  {
    id: "i-now",
    pattern: `(?:i|we)(?:'ve| have)? (?:now|also now|always now|since)`,
    why: "what the teller does now",
    yes: ["I now measure twice"],
    no: ["now is late"],
  },
  {
    id: "does-today",
    pattern: `(?:i|we)(?:'ve|'d|'ll)? [^.!?\\n]{3,80} (?:${today}|always)$`,
    why: "what is done nowadays",
    yes: ["i carry a spare bulb now", "i look first one day always"],
    no: ["i carried it"],
  },
  {
    id: "always-first",
    pattern:
      "(?:i|we) (?:always|never) (?!was|am|were|are|had|put|come)\\w+ [^.!?\\n]*\\b(?:first|before|now|again|until)",
    why: "a rule that the teller keeps",
    yes: ["i always price the small job first"],
    no: ["i always put people first"],
  },
  {
    id: "since-then",
    pattern:
      "since then|ever since|from (?:then|now|that (?:day|point|moment)) on|from now|nowadays|these days|no longer|any ?more",
    why: "a change since",
    yes: ["since then I call"],
    no: ["since Monday"],
  },
  {
    id: "every-time",
    pattern: lines`
      (?:every|each) (?:time|new|single|job|shift|project|morning|\w+day|week|month|one|quarter|season|term)|(?:next|second|another) time
      (?! (?:it )?(?:will|should|'ll) be\b)
    `,
    why: "a repeated occasion",
    yes: ["every new job", "every friday", "next time i ask"],
    no: ["every man", "next time will be better"],
  },
  {
    id: "if-i",
    pattern: "if i (?:did|had|were|was|could)",
    why: "a second chance imagined",
    yes: ["if i did it again"],
    no: ["if they did"],
  },
  {
    id: "would",
    pattern: lines`
    (?:i'd|i would|we'd|we would|id|i'll|we'll|i will|we will|you want to) (?!like\b|say\b|love\b|recommend\b|describe\b|hope\b|
    be (?:happy|proud|glad)\b)\w+
  `,
    why: "what would be done",
    yes: ["i'd ask first", "you want to start with the carpet"],
    no: ["i'd like to"],
  },
  {
    id: "first-thing",
    pattern: lines`
      that's (?:what|how) (?:i|we) (?:do|start|always|work)\b|(?:it|that|this)(?:'s| is) (?:now )?(?:the|my|our) (?:first|one) (?:thing|
      question) (?:i|we)\b
    `,
    why: "a new first question",
    yes: ["now it's the first thing i ask", "profile first that's what i do"],
    no: ["it's the first thing"],
  },
  {
    id: "should-have",
    pattern: lines`
      should(?:'ve| have)|shouldn't have|would(?:'ve| have) (?:saved|spared|been|done|asked|started|rung|called|checked|told|tested|
      put|begun|gone|set|got)|could have (?:saved|avoided|asked|done)
    `,
    why: "what should have been done",
    yes: ["should have asked"],
    no: ["should i ask"],
  },
  {
    id: "did-it-again",
    pattern: lines`
    did (?:just |exactly |precisely )?(?:it|this|the same|that|so) (?:again|since|for|on|in|with|there)|
    did (?:just|exactly) (?:that|this|so)|done (?:so|it|that|this|the same)
  `,
    why: "the same done again",
    yes: ["did the same again"],
    no: ["did the dishes"],
  },
  {
    id: "made-a-rule",
    pattern: lines`
      first always|(?:in|at|on) (?:my|our|his|her) new (?:job|work|role|place|school|shop|team)|(?:have )?made (?:it )?a (?:rule|habit|
      point|checklist)|a rule
    `,
    why: "a rule that was made",
    yes: ["I made it a rule", "power off first always", "i use it in my new work"],
    no: ["I made tea"],
  },
  {
    id: "is-now-standard",
    pattern: "(?:is|became|has become|it's|are) (?:now|standard|part of|a standing|routine|my default)",
    why: "a new standard",
    yes: ["is now standard"],
    no: ["is a standard"],
  },
  {
    id: "started",
    pattern: lines`
    (?:i|we)(?:'ve| have)? (?:started|stopped|begun|began|changed|switched|adopted|added|introduced|set up|
    written|moved|kept|built|put|taught|counted|done|used|asked|run|had|made|given|brought|kept)\b
  `,
    why: "a beginning of the new way",
    yes: ["we've started weighing it"],
    no: ["we start at nine"],
  },
  {
    id: "used-to",
    pattern: "used to\\b[^.!?\\n]*\\b(?:now|not)",
    why: "what was done before",
    yes: ["I used to guess, now I ask"],
    no: ["I used it"],
  },
  {
    id: "goes-into",
    pattern: "goes in|went into|goes? (?:on|into) (?:my|our|the|every)|on the next|in the next|as well",
    why: "where the change was put",
    yes: ["goes into the checklist"],
    no: ["goes home"],
  },
  {
    id: "changed-me",
    pattern: "(?:it|that|this) (?:has )?(?:changed|taught me to)|piloted first|since been|has been used",
    why: "a change by its name",
    yes: ["it taught me to wait"],
    no: ["it taught them"],
  },
  {
    id: "do-it-at",
    pattern: "(?:i|we)(?:'ve)? (?:do|done|did|use|used|run|say) (?:it|this|that|so|the same) (?:at|on|in|with|for|to)",
    why: "the same elsewhere",
    yes: ["i use it at home"],
    no: ["i use a hammer"],
  },
  {
    id: "is-on-every",
    pattern: "(?:it's|it is|that's|that is|is) (?:\\w+ ){0,4}(?:in|on) (?:my|our|the|every|each)",
    why: "where the change stands",
    yes: ["it's on every sheet"],
    no: ["it's raining"],
  },
  {
    id: "hangs-on",
    pattern: lines`
    (?:hangs?|lives?|sits|stands|stays|is (?:taped|pinned|kept|stuck|written|printed)) (?:now )?(?:on|in|at|by|
    under|beside|next to|over|above) (?:the|my|our|every|each|a)
  `,
    why: "where the change hangs",
    yes: ["hangs on the door"],
    no: ["hangs about"],
  },
  {
    id: "wish-i",
    pattern: lines`
    i wish (?:i|we)|i used to|(?:the )?first (?:thing|question) (?:i|we) (?:told|tell|said|say|asked?|did|do|
    showed|check(?:ed)?|look(?:ed)?)
  `,
    why: "a wish to have done it",
    yes: ["i wish i had asked"],
    no: ["a wish"],
  },
  {
    id: "tries-to",
    pattern: "i try to|do(?:ne|ing)? (?:it|that|this) (?:weekly|monthly|daily|since)",
    why: "an attempt at a habit",
    yes: ["i try to ask"],
    no: ["i tried it"],
  },
];
