/** Words that join a because to what it explains, and what keeps a because from explaining a choice. */
import { lines } from "../text/lines.ts";
import { finite } from "./pointing.ts";
import { platitudes } from "./platitudes.ts";
import { sourcesOf, type Rule, type Rules } from "../text/rules.ts";

/** "cause they shut", typed or said for because; not "the cause" and not "cause trouble". */
const bareCause = lines`
  (?<!\b(?:the|a|an|root|main|common|likely|possible|find|found|its|this|to|would|could|can|may|might|will|that|not|
  good|just|no|any|same|first|real|true|for|probable|what|did|does|it|which|often|they|you|we|i) )cause(?= (?:i|we|he|she|they|it|
  it's|you|you're|that's|that|the|a|an|there|there's|most|everyone|nobody|my|our|your|their|his|her|if|on|in|when|without|people|otherwise|half|some|
  all|they're|we're|i'm|\w+ (?:was|were|is|are|wasn't|weren't|isn't|aren't|had|hadn't|couldn't|can't|don't|doesn't|didn't|
  never|keeps?|kept|won't|needs?|wanted|would)\b|(?:\w+ )?\w+s (?!for\b|in\b|to\b|and\b|with\b|on\b|at\b|from\b|or\b|of\b)\w+)\b)
`;
/** Reasons anyone could give for anything; they do not explain a choice. */
export const platitude: Rule = {
  id: "platitude",
  pattern: `^\\W*(?:(?:that|i|we|they|he|she|in my view|to me|for me|at the end of the day|as we know|of course)\\W+)*(?:${sourcesOf(platitudes).join("|")})`,
  why: "a reason anyone could give",
  yes: [" the customer comes first", " i believe communication is key"],
  no: [" the customer rang first", " the key broke"],
};

export const creditsTeam: Rule = {
  id: "credits-team",
  pattern: "^\\s*of\\s+(?:my|our|the) (?:team|hard work|effort|passion|dedication|experience)",
  why: "thanks instead of a cause",
  yes: [" of my team", " of the hard work"],
  no: [" of the rain", " my team left"],
};

export const causeWord: Rule = {
  id: "cause-word",
  pattern: lines`
    \b(?:be(?:a?c)(?:[aou]{1,2}[sz]e?|uase|asue)|(?<=[,'] ?)cause|${bareCause}|cos|coz|cuz|bc|b/c|since|as|for otherwise|for the reason that)\b
  `,
  why: "a word for because",
  yes: ["late, cause they shut", "since it rained", "coz it broke", "becuase"],
  no: ["the cause was", "a cosy room"],
};

export const timeAfterSince: Rule = {
  id: "time-after-since",
  pattern: lines`
    ^\s+(?:then|the (?:start|beginning|day|time|age)(?= (?:of|i|we|that|when|one|before|after)\b|\W*$)|my|last|\d|
    monday|tuesday|wednesday|thursday|friday|(?:janu|febru)ary|march|april|may|june|july|august|
    (?:septem|octo|novem|decem)ber|that day|i (?:was|joined|started)\b(?= (?:a |in |at |on |\d|young|work)))
  `,
  why: "a since of time",
  yes: [" then", " the start of it", " last may", " i joined in may"],
  no: [" it rained", " he shut the gate"],
};

/** "as" with a clause behind it gives a cause; "as planned" and "as a nurse" do not. */
export const afterAs: Rules = [
  {
    id: "as-clause",
    pattern: lines`
      ^\s+(?:i|we|he|she|they|it|this|that|there|the|our|my|his|her|their|its|most|some|no|nobody|everyone|each|
      these|those|any|many|all|people|last(?! (?:year|time|week|month|term)\b)|\w+s)\s+(?:\w+\s+){0,3}?${finite}\b
    `,
    why: "a clause with a verb that states something",
    yes: [" the gate was shut", " nobody knew", " last train had gone"],
    no: [" planned", " a nurse"],
  },
  {
    id: "as-does",
    pattern: "^\\s+(?:it|he|she|this|that) (?!stands|says|happens|comes|arises|goes)\\w{3,}s\\b",
    why: "what something does",
    yes: [" it leaks", " she drives"],
    no: [" it stands", " it happens"],
  },
  {
    id: "as-is",
    pattern: "^\\s+(?:(?:[a-z]+ )?[a-z]{3,}|it|he|she|that)'s (?!best|first|own|next|last)[a-z]+",
    why: "what something is",
    yes: [" the lift's broken", " it's heavy"],
    no: [" the year's best", " the driver's own van"],
  },
];

/** After a comma, any subject with a verb soon after it will do. */
export const clauseAfterAs: Rule = {
  id: "clause-after-as",
  pattern: lines`
    ^\s+(?!(?:well|soon|long|far|much|many|if|though|usual|always|before|ever|follows|planned|needed|agreed|
    promised|expected|requested|required)\b)(?:[\w'-]+\s+){1,5}?${finite}\b
  `,
  why: "a clause after an as",
  yes: [" the gate was shut", " new drivers never knew"],
  no: [" planned", " well as he could"],
};

export const comparesBeforeAs: Rule = {
  id: "compares-before-as",
  pattern: lines`
    \b(?:same|such|so|as \w+|well|much|soon|just|known|acted|worked|work|far|long|be|was|is|exactly|twice|used|even)\s*$
  `,
  why: "an as that compares",
  yes: ["the same ", "just ", "known "],
  no: ["closed, ", "the van "],
};

/** Purposes, told as what should or should not come about. */
export const purposeWord: Rule = {
  id: "purpose-word",
  pattern: lines`
    \b(?:so that|so as (?:not )?to|in order (?:not )?to|to avoid|to prevent|to stop|(?<=, ?)to (?:keep|save|spare|
    free|catch|leave|buy)\b|to make sure|to minimi[sz]e|to protect|avoiding|
    so (?=(?!i\b|we\b|um\b|uh\b|yeah\b|then\b|far\b|on\b|
    as\b|much\b|many\b|that\b|it was\b)(?:(?!was\b|were\b|had\b)[\w'/]+ ){1,4}(?:done|ready|free|clear|safe|runs|goes|stays?|fits?|gets?|
    sees?|knows?|finds?|lasts?|never|can't|don't|doesn't|won't)\b)|so (?=(?:nobody|nobdy|no one|everyone|
    everybody|people|they|he|she|it|there|a|an|the|my|our|each|all|every) ?(?:\w+ ){0,4}?(?:can|could|would|'d|
    has to|have to|had to|never|always|only|won't|can't|doesn't|don't|isn't|aren't|wouldn't|couldn't|didn't|gets?|
    goes|came|stays?|sees?)\b))
  `,
  why: "a purpose, told as what should come about",
  yes: ["so that it runs", "to avoid a queue", "so nobody can fall"],
  no: ["so i rang", "to the bank"],
};

/** Purposes that any conduct could have: people feel well, informed and included. */
export const goodPurpose: Rule = {
  id: "good-purpose",
  pattern: lines`
    ^[^,.;]{0,60}?\b(?:feels?|felt|heard|valued|involved|included|on board|happy|satisfied|left behind|
    comfortable|motivated|informed|updated|aligned|aware|(?<!it's |its |is |was )calm|positive|success\w*|smooth\w*|understood|
    understands?|quality|properly|correctly|(?:everything|all|it all) (?:goes|went|was|is|runs?|ran)|(?:everyone|
    everybody) (?:was|is|ha[ds](?! to)|feels|felt|knew|knows|understood|got|gets)|best|delighted|alignment|consistency|
    ensured|transparen\w+|collaboration|efficien\w+)\b
  `,
  why: "a purpose that any conduct could have",
  yes: [" everyone feels heard", " it all goes well"],
  no: [" nobody falls", " the gate shuts", " everyone had to listen", " they lift when its calm"],
};

/** Telling, noting down and thanking go beside the main deed; their purpose does not explain it. */
export const sideDeed: Rule = {
  id: "side-deed",
  pattern: lines`
    ^\W*(?:(?:and|then|also|so|later|i|we|\w+ly|have|had|i've|we've|was|were|always)\W+)*(?:told|informed|noted|
    logged|recorded|documented|posted|e-?mailed|mailed|texted|announced|reminded|thanked|apologi[sz]ed|cc'?d|
    copied|signed|briefed|mentioned|pinned|filed|wrote (?:(?:the|my|a|his|her) (?:dates?|names?|numbers?|times?)|
    it|this|that|them|everything|all|down|to|a note|a memo|him|her|on)|kept \w+(?: \w+)? (?:informed|posted|
    updated)|let \w+ know|went (?:through|over) \w+[^.]* with)\b|^\W*(?:the |all )?(?:\w+ ){1,3}(?:was|
    were) (?:told|informed|briefed|given|sent|reminded|notified|shown)\b
  `,
  why: "telling and noting, beside the main deed",
  yes: ["then i told him", "i kept him informed", "the crew was briefed"],
  no: ["i moved the till", "the told tale"],
};

/** Ringing and asking too, when it serves a purpose; because of something, they may be the choice itself. */
export const sideCall: Rule = {
  id: "side-call",
  pattern: lines`
    ^\W*(?:(?:and|then|also|so|i|we)\W+)*(?:rang|phoned|called|asked|warned|messaged|invited)\b
  `,
  why: "ringing and asking, beside the main deed",
  yes: ["and i rang him", "asked her"],
  no: ["i moved the till", "the call"],
};

/** When a deed was done, or that it was also done. */
export const sideRemark: Rule = {
  id: "side-remark",
  pattern: lines`
    \b(?:did|do|done|ran|held|started) (?:it|this|that|them|so) (?:\w+ )?(?:on|at|in|by|over|during|late|early|
    after|before)\b|\b(?:too|as well),?\s*$|\balso\b|\bat the end\b|\bafterwards\b
  `,
  why: "when a deed was done, or that it was also done",
  yes: ["i did it on monday", "it rang too,", "at the end"],
  no: ["i did it", "two"],
};

export const weighsOptions: Rule = {
  id: "weighs-options",
  pattern: "\\b(?:instead|rather|not|before|didn't|did not|only|over|first)\\b",
  why: "an option weighed",
  yes: ["instead of it", "did not wait", "only then"],
  no: ["and then", "onlooker"],
};

/** A feeling or a state that a because may explain without explaining any choice. */
export const mood: Rule = {
  id: "mood",
  pattern: lines`
    \b(?:angry|upset|hard|difficult|unhappy|nervous|late|stressed|worried|sad|tired|important|happy|frustrated|
    annoyed|tense|confused|busy|scared|afraid|proud|glad|sorry|tough|challenging|furious|anxious|stressful|sick|
    ill|absent|away|good|bad|great|lucky|interesting|easy|simple|short|tight|popular|slow|long|a while|ages|quiet|
    strange|new|fun|exciting|emotional)\b
  `,
  why: "a feeling or a state",
  yes: ["it was hard", "she was upset", "took ages"],
  no: ["it was shut", "hardware"],
};
