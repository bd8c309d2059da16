/** What rules hear, and what only looks like it. Each row runs as a test. */
interface RuleExamples {
  /** Table and rule. */
  readonly id: string;
  readonly why: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const row = (id: string, why: string, yes: readonly string[], no: readonly string[]): RuleExamples => ({
  id,
  why,
  yes,
  no,
});

export const examples: readonly RuleExamples[] = [
  row(
    "reasons/chosen-over",
    "what was chosen over what",
    ["I chose the tram over the bus"],
    ["I chose it over the weekend"],
  ),
  row("reasons/chosen-instead", "a choice with its alternative", ["went by boat instead"], ["went by boat"]),
  row("reasons/could-have-but", "an option that was left", ["could have waited, but"], ["we could see it, but"]),
  row("reasons/considered-but", "an option that was weighed", ["I thought of selling it, but"], ["I thought so"]),
  row("reasons/others-wanted-but", "what others wanted instead", ["he wanted a pump but"], ["he wanted a pump"]),
  row("reasons/if-would", "what another way would bring", ["if we closed it, they'd leave"], ["if we closed it"]),
  row("reasons/names-the-risk", "a risk by its name", ["the risk was a second leak"], ["a risky leak"]),
  row("reasons/weighed", "options weighed", ["I compared both quotes"], ["he compared both quotes"]),
  row("reasons/otherwise", "what would happen otherwise", ["otherwise it floods"], ["likewise it floods"]),
  row("reasons/for-that-reason", "a reason by its name", ["which is why I rang"], ["I know why"]),
  row("reasons/instead-of-doing", "a deed set aside", ["instead of waiting"], ["instead, I waited"]),
  row("reasons/two-options", "options counted", ["there were two ways"], ["there were two cars"]),
  row("reasons/no-point", "what would not help", ["no point in asking"], ["a point was asked"]),
  row("reasons/would-rather", "a preference", ["I'd rather lose a day"], ["rather a lot"]),
  row("reasons/why-colon", "a why before its answer", ["reason: the seal"], ["reasonable"]),
  row("changes/i-now", "what the teller does now", ["I now measure twice"], ["now is late"]),
  row("changes/since-then", "a change since", ["since then I call"], ["since Monday"]),
  row("changes/made-a-rule", "a rule that was made", ["I made it a rule"], ["I made tea"]),
  row("changes/used-to", "what was done before", ["I used to guess, now I ask"], ["I used it"]),
  row("pleased/grateful", "thanks", ["I am grateful"], ["a great deal"]),
  row("pleased/meant-a-lot", "feeling", ["it meant a lot"], ["it meant rain"]),
  row("misplaced/next-time", "a lesson outside its section", ["next time I ask"], ["the next bus"]),
  row("misplaced/no-longer", "a habit that ended", ["I no longer guess"], ["no longer than this"]),
  row("habits/now-i", "a habit after now", ["now i always ring first"], ["now i know", "now i was late"]),
  row("habits/i-now", "a habit before now", ["i film the feet of everyone now"], ["i knew it by now"]),
  row("habits/runs-on-every", "a check that stayed", ["that runs on every push"], ["that ran on friday"]),
  row("habits/i-would", "what would be done", ["i'd start with the roof"], ["i'd quoted for it", "i'd say so"]),
  row("dates/day-month", "a date", ["on 14 May"], ["14 maybes"]),
  row("dates/iso-date", "a date", ["2024-05-14"], ["20-24"]),
  row("dates/dotted-date", "a date with dots", ["until the 12.12."], ["the 12.55"]),
  row("dates/on-dotted-date", "a date with dots after on", ["on 11.11"], ["on 2.5"]),
  row("dates/spoken-year", "a year as it is said", ["nineteen seventy four"], ["nineteen people"]),
  row(
    "dates/spoken-recent-year",
    "a year as it is said",
    ["in twenty sixteen"],
    ["in twenty minutes", "in twenty two"],
  ),
  row("clock/am-pm", "a time of day", ["at 9 pm"], ["9 pumps"]),
  row("clock/half-past", "a time of day in words", ["ten past seven"], ["ten people past"]),
  row("clock/to-the-hour", "a time of day in words", ["twenty to six"], ["by ten to six"]),
  row("clock/spoken-departure", "a train by its time", ["the twenty three fourteen"], ["the twenty three"]),
  row("clock/evening-hours", "hours of an evening", ["most came 20-23h"], ["it takes 2-3h"]),
  row("clock/o-clock", "a full hour", ["three o'clock"], ["three clocks"]),
  row("ages/years-old", "an age", ["3-4 yr olds", "82 years old"], ["82 years"]),
  row("ages/old-man-years", "an age after its person", ["an old man, 82 years, and he"], ["a plan for 82 years"]),
  row("ages/like-an-age", "an age as it is said", ["he was like fifty eight and"], ["it was like fifty eight"]),
  row("ages/over-an-age", "an age group", ["a lot of them were over seventy"], ["lifted us above half"]),
  row("idioms/all-week", "a set phrase", ["open 24/7"], ["24 of 7"]),
  row("idioms/one-to-ones", "a kind of meeting", ["our 1:1s"], ["1 of 1"]),
  row("idioms/status-code", "a code", ["a 404 error"], ["400 pages"]),
  row("amounts/a-lot-of", "an amount", ["a lot of calls"], ["a lot of fun", "kind of"]),
  row("amounts/lots-of", "an amount", ["hundreds of thousands"], ["calls"]),
  row("amounts/several", "a count", ["several tanks"], ["severed tanks"]),
  row("amounts/many", "a count", ["many calls"], ["how many calls"]),
  row("degrees/significantly", "a degree", ["fell significantly"], ["fell"]),
  row("degrees/much-better", "a comparison", ["much faster"], ["faster"]),
  row("degrees/went-well", "praise", ["it went really well"], ["it went well-known ways"]),
  row("times/often", "a frequency", ["we met regularly"], ["how often", "too often"]),
  row("times/over-time", "a duration", ["for a while"], ["for a white van"]),
  row("outcomes/good-feedback", "praise of an outcome", ["great feedback"], ["feedback forms"]),
];
