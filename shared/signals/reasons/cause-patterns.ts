/** Words that join a because to what it explains, and what keeps a because from explaining a choice. */
import { platitudes } from "./platitudes.ts";
import { lines } from "../text/lines.ts";
import { sourcesOf } from "../text/rules.ts";

/** Reasons anyone could give for anything; they do not explain a choice. */
export const platitude = new RegExp(
  `^\\W*(?:(?:that|i|we|they|he|she|in my view|to me|for me|at the end of the day|as we know|of course)\\W+)*(?:${sourcesOf(platitudes).join("|")})`,
);
export const creditsTeam = /^\s*of\s+(?:my|our|the) (?:team|hard work|effort|passion|dedication|experience)/;

/** "cause they shut", typed or said for because; not "the cause" and not "cause trouble". */
const bareCause = lines`
  (?<!\b(?:the|a|an|root|main|common|likely|possible|find|found|its|this|one|to|would|could|can|may|might|will|that|not|
  good|just|no|any|same|first|real|true|for|probable|what|did|does|it|which|often|they|you|we|i) )cause(?= (?:i|we|he|she|they|it|
  it's|you|you're|that's|that|the|a|an|there|there's|most|everyone|nobody|my|our|your|their|his|her|if|people|otherwise|half|some|
  all|they're|we're|i'm|\w+ (?:was|were|is|are|wasn't|weren't|isn't|aren't|had|hadn't|couldn't|can't|don't|doesn't|didn't|
  never|keeps?|kept|won't|needs?|wanted|would)\b|(?:\w+ )?\w+s (?!for\b|in\b|to\b|and\b|with\b|on\b|at\b|from\b|or\b|of\b)\w+)\b)
`;
export const causeWords = new RegExp(
  lines`
    \b(?:be(?:a?c)(?:[aou]{1,2}[sz]e?|uase|asue)|(?<=[,'] ?)cause|${bareCause}|cos|coz|cuz|bc|b/c|since|as|for otherwise|for the reason that)\b
  `,
  "g",
);
export const timeAfterSince = new RegExp(lines`
    ^\s+(?:then|the (?:start|beginning|day|time|age)(?= (?:of|i|we|that|when|one|before|after)\b|\W*$)|my|last|\d|
    monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|
    november|december|that day|i (?:was|joined|started)\b(?= (?:a |in |at |on |\d|young|work)))
  `);

const finite = lines`
    (?:was|were|is|are|had|has|have|could|couldn't|would|wouldn't|did|didn't|can|can't|said|needed|need|needs|
    knew|felt|thought|wasn't|weren't|isn't|aren't|don't|doesn't|hadn't|works?|takes?|took|makes?|means?|costs?|
    will|might|wanted|you're|we're|they're|it's|holds?|goes|went|gets?)
  `;
/** "as" with a clause behind it gives a cause; "as planned" and "as a nurse" do not. */
export const causesAfterAs: readonly RegExp[] = [
  new RegExp(
    lines`
      ^\s+(?:i|we|he|she|they|it|this|that|there|the|our|my|his|her|their|its|most|some|no|nobody|everyone|each|
      these|those|any|many|all|people|\w+s)\s+(?:\w+\s+){0,3}?${finite}\b
    `,
  ),
  /^\s+(?:it|he|she|this|that) (?!stands|says|happens|comes|arises|goes)\w{3,}s\b/,
  /^\s+(?:(?:[a-z]+ )?[a-z]{3,}|it|he|she|that)'s (?!best|first|own|next|last)[a-z]+/,
];
/** After a comma, any subject with a verb soon after it will do. */
export const clauseAfterAs = new RegExp(
  lines`
    ^\s+(?!(?:well|soon|long|far|much|many|if|though|usual|always|before|ever|follows|planned|needed|agreed|
    promised|expected|requested|required)\b)(?:[\w'-]+\s+){1,5}?${finite}\b
  `,
);
export const comparesBeforeAs =
  /\b(?:same|such|so|as \w+|well|much|soon|just|known|acted|worked|work|far|long|be|was|is|exactly|twice|used|even)\s*$/;

/** Purposes, told as what should or should not come about. */
export const purposeWords = new RegExp(
  lines`
    \b(?:so that|so as (?:not )?to|in order (?:not )?to|to avoid|to prevent|to stop|(?<=, ?)to (?:keep|save|spare|
    free|catch|leave|buy)\b|to make sure|to minimi[sz]e|to protect|avoiding|
    so (?=(?!i\b|we\b|um\b|uh\b|yeah\b|then\b|far\b|on\b|
    as\b|much\b|many\b|that\b|it was\b)(?:(?!was\b|were\b|had\b)[\w'/]+ ){1,4}(?:done|ready|free|clear|safe|runs|goes|stays?|fits?|gets?|
    sees?|knows?|finds?|lasts?|never|can't|don't|doesn't|won't)\b)|so (?=(?:nobody|nobdy|no one|everyone|
    everybody|people|they|he|she|it|there|a|an|the|my|our|each|all|every) ?(?:\w+ ){0,4}?(?:can|could|would|'d|
    has to|have to|had to|never|always|only|won't|can't|doesn't|don't|isn't|aren't|wouldn't|couldn't|didn't|gets?|
    goes|came|stays?|sees?)\b))
  `,
  "g",
);
/** Purposes that any conduct could have: people feel well, informed and included. */
export const goodPurpose = new RegExp(lines`
    ^[^,.;]{0,60}?\b(?:feels?|felt|heard|valued|involved|included|on board|happy|satisfied|left behind|
    comfortable|motivated|informed|updated|aligned|aware|calm|positive|success\w*|smooth\w*|understood|
    understands?|quality|properly|correctly|(?:everything|all|it all) (?:goes|went|was|is|runs?|ran)|(?:everyone|
    everybody) (?:was|is|had|has|feels|felt|knew|knows|understood|got|gets)|best|delighted|alignment|consistency|
    ensured|transparen\w+|collaboration|efficien\w+)\b
  `);
/** Telling, noting down and thanking go beside the main deed; their purpose does not explain it. */
export const sideDeed = new RegExp(lines`
    ^\W*(?:(?:and|then|also|so|later|i|we|\w+ly|have|had|i've|we've|was|were|always)\W+)*(?:told|informed|noted|
    logged|recorded|documented|posted|e-?mailed|mailed|texted|announced|reminded|thanked|apologi[sz]ed|cc'?d|
    copied|signed|briefed|mentioned|pinned|filed|wrote (?:(?:the|my|a|his|her) (?:dates?|names?|numbers?|times?)|
    it|this|that|them|everything|all|down|to|a note|a memo|him|her|on)|kept \w+(?: \w+)? (?:informed|posted|
    updated)|let \w+ know|went (?:through|over) \w+[^.]* with)\b|^\W*(?:the |all )?(?:\w+ ){1,3}(?:was|
    were) (?:told|informed|briefed|given|sent|reminded|notified|shown)\b
  `);
/** Ringing and asking too, when it serves a purpose; because of something, they may be the choice itself. */
export const sideCall = /^\W*(?:(?:and|then|also|so|i|we)\W+)*(?:rang|phoned|called|asked|warned|messaged|invited)\b/;
/** When a deed was done, or that it was also done. */
export const sideRemark = new RegExp(lines`
    \b(?:did|do|done|ran|held|started) (?:it|this|that|them|so) (?:\w+ )?(?:on|at|in|by|over|during|late|early|
    after|before)\b|\b(?:too|as well),?\s*$|\balso\b|\bat the end\b|\bafterwards\b
  `);
export const weighsOptions = /\b(?:instead|rather|not|before|didn't|did not|only|over|first)\b/;
/** A feeling or a state that a because may explain without explaining any choice. */
export const mood = new RegExp(lines`
    \b(?:angry|upset|hard|difficult|unhappy|nervous|late|stressed|worried|sad|tired|important|happy|frustrated|
    annoyed|tense|confused|busy|scared|afraid|proud|glad|sorry|tough|challenging|furious|anxious|stressful|sick|
    ill|absent|away|good|bad|great|lucky|interesting|easy|simple|short|tight|popular|slow|long|a while|ages|quiet|
    strange|new|fun|exciting|emotional)\b
  `);
