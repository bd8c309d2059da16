/**
 * Invented tellings as a device hears them, a line per phrase: no punctuation, fillers, false starts, words taken for others, numbers in words. Each
 * story has an action in four wordings, and a result and a lesson in two; what a wording lacks is its label.
 */
import type { Answer } from "../../../shared/signals/text/sections.ts";
import type { LabelledAnswer } from "./labelled-answers.ts";

interface HeardStory {
  readonly name: string;
  readonly situation: string;
  readonly task: string;
  /** Whole; without the speaker's own part; without a reason; only named. */
  readonly action: { readonly whole: string; readonly who: string; readonly why: string; readonly how: string };
  /** With a measured outcome, and without one. */
  readonly result: { readonly measured: string; readonly howMuch: string };
  /** What changed, and a platitude. */
  readonly learning: { readonly changed: string; readonly learned: string };
}

const stories: readonly HeardStory[] = [
  {
    name: "pharmacy",
    situation:
      "so our pharmacies got the nightly stock file late um three mornings a week\nand everyone me included blamed the net work",
    task: "i was on call for integrations\nand i i had to decide if we'd pay for a second line",
    action: {
      whole:
        "i didn't believe my own hunch so i pulled six weeks of job logs\nand i sorted them by supplier uh by hand\ni showed the table to the network lead first because he had the most to loose",
      who: "so um we pulled six weeks of job logs\nand the team sorted them by supplier\nwe did that instead of buying a line because nobody had proof",
      why: "i pulled six weeks of job logs\nand then i sorted them by supplier uh by hand\nand i drew a table and i showed it to the network lead",
      how: "i just really got into it you know\ni took ownership and worked on it\nbecause a second line would have cost us for nothing",
    },
    result: {
      measured: "so late mornings went from three a week to one a month\nand we cancelled the the second line",
      howMuch: "so mornings were much better\nand people were happy with it",
    },
    learning: {
      changed: "now i always pull the logs before i ask for money",
      learned: "yeah um communication is really important",
    },
  },
  {
    name: "bakery",
    situation: "um i run the early shift at a bakery\nand the the bread for the school was late every monday",
    task: "my job was to get the vans out before six",
    action: {
      whole:
        "i stood at the oven for a week and wrote down every batch\nthen i moved the school order to the front of the oven list\nbecause rolls can wait and a school bus can't",
      who: "we wrote down every batch for a week\nand then we moved the school order to the front\nbecause rolls can weight and a bus can't",
      why: "i stood at the oven for a week and i wrote down every batch\nthen i moved the school order to the front of the list\nand i put the rolls behind it",
      how: "i handled it\ni made sure that it got sorted out\nbecause the school would have gone some where else",
    },
    result: {
      measured: "and since then the van has left at ten to six\nwe've been late twice in forty weeks",
      howMuch: "um and it worked out well\nthe school was very pleased",
    },
    learning: {
      changed: "next time i'd write it down for a day before i i shout at any one",
      learned: "so you always have to give a hundred and ten percent",
    },
  },
  {
    name: "hospital",
    situation: "so on our ward the the hand over took for ever\nand night nurses stayed on unpaid",
    task: "i was asked to find out why by the ward sister",
    action: {
      whole:
        "i timed nine hand overs with a stop watch\nand uh i saw that we read out beds that had no change\nso i made a card with only what changed because that is what kills people when it's missed",
      who: "it was timed with a stop watch\nand we saw that we read out beds with no change\nso we made a card with only the changes because that is what gets missed",
      why: "i timed nine hand overs with a stop watch\nand then i made a card with what changed\nand i asked two colleagues to try it",
      how: "i put a lot of effort in to it\ni engaged with everybody\nbecause people were going home exhausted",
    },
    result: {
      measured: "it went down from forty minutes to eighteen",
      howMuch: "it was a lot shorter\neverybody noticed",
    },
    learning: {
      changed: "what i learned is to time a thing before i call it slow\nand i do that with every round now",
      learned: "i learned a lot from that um definitely",
    },
  },
  {
    name: "library",
    situation: "we had like a thousand reservations stuck at the library\nafter the the new system came in",
    task: "it was up to me to clear them before the holidays",
    action: {
      whole:
        "i printed the list and i called the first fifty readers my self\nand i asked each of them if they still wanted it\nsince most of the books were years old i thought nobody would",
      who: "so the list was printed and people were called\nand they were asked if they still wanted it\nbecause most of the books were years old",
      why: "i printed the list\nand uh i called the first fifty readers my self\nand i took down what each one said",
      how: "i did what was needed\ni really pushed it\nbecause the holidays were coming",
    },
    result: {
      measured: "seven hundred of the thousand were gone in four days",
      howMuch: "most of them were gone quite quickly\nso that was a relief",
    },
    learning: {
      changed: "these days i ask ten people before i change any thing for all of them",
      learned: "team work makes the dream work",
    },
  },
  {
    name: "warehouse",
    situation: "so um in the ware house two people were hurt by the same fork lift corner",
    task: "i had to make it safe without closing the isle",
    action: {
      whole:
        "i stood there for two shifts and i marked every near miss on a plan\nthen i hung a mirror and i painted a stop line\ni chose a mirror rather than a light because the light had been broken twice",
      who: "we marked every near miss on a plan\nand they hung a mirror and painted a stop line\nrather than a light because the light had been broken twice",
      why: "i stood there for two shifts and i marked every near miss on a plan\nthen i hung a mirror up\nand i painted a stop line",
      how: "i dealt with it straight away\ni was proactive about it\nbecause i didn't want any one else hurt",
    },
    result: {
      measured: "near misses went from eleven a week to two",
      howMuch: "it has been a lot quieter there\nnobody complained",
    },
    learning: {
      changed: "i've learnt to watch for a shift first\nso now i walk the isle every quarter",
      learned: "safety is every body's business",
    },
  },
  {
    name: "app",
    situation: "so our app had this um this sign up form that people left half way\nand marketing blamed the colour",
    task: "i was the only front end person so it was on me",
    action: {
      whole:
        "i put a counter on every field\nand i watched five recordings uh with the sound off\nthen i cut the phone number because half of them stopped right there",
      who: "we put a counter on every field\nand we watched recordings together\nthen the phone number was cut because half of them stopped there",
      why: "i put a counter on every field\nand i watched five recordings\nthen i cut the phone number and i shipped it on a tuesday",
      how: "i owned the whole thing end to end\ni basically drove it\nbecause the numbers were embarrassing",
    },
    result: {
      measured: "sign ups rose by twenty two percent in a month",
      howMuch: "sign ups were way better after that",
    },
    learning: {
      changed: "next time i'd count before i argue\nand i put counters in from the first day now",
      learned: "the customer is always the most important thing",
    },
  },
  {
    name: "school",
    situation: "i teach year nine and half of them didn't hand in home work",
    task: "i was told to get that up before the the inspection",
    action: {
      whole:
        "i asked eight kids what they did at four o'clock\nand i found out that they mind their brothers and sisters\nso i opened the class room at lunch because that was the only quiet hour they had",
      who: "the kids were asked what they did at four\nand it turned out they mind their brothers and sisters\nso the class room was opened at lunch because it was the only quiet hour",
      why: "i asked eight kids what they did at four o'clock\nand then i opened the class room at lunch\nand i sat there with a box of pencils",
      how: "i worked very hard on it with them\ni supported every one\nbecause they deserve a chance",
    },
    result: {
      measured: "home work went from fourteen of thirty to twenty six",
      howMuch: "a lot more of them handed it in\nit was lovely to see",
    },
    learning: {
      changed: "now i ask the kids first before i i write a letter home",
      learned: "every child is different i suppose",
    },
  },
  {
    name: "hotel",
    situation: "um so at the hotel guests waited for ages at the check in on fridays",
    task: "i was duty manager so it was my job to fix it",
    action: {
      whole:
        "i counted cars from the car park camera for three weeks\nand i moved one person from the bar to the desk between five and seven\nbecause hiring would have taken till the autumn",
      who: "cars were counted from the camera\nand we moved some body from the bar to the desk\nbecause hiring would have taken till the autumn",
      why: "i counted cars from the car park camera for three weeks\nand then i moved one person from the bar to the desk between five and seven\nand i wrote it in to the rota",
      how: "i took charge and turned it around\ni went the extra mile\nbecause guests come first for me",
    },
    result: {
      measured: "the wait fell from twenty five minutes to six",
      howMuch: "the wait was much shorter\nand the reviews got nicer",
    },
    learning: {
      changed: "since then i look at when people come before i i ask for more staff",
      learned: "hospitality is all about people",
    },
  },
  {
    name: "lab",
    situation: "so in the lab our samples kept going off\nand we through away one in five",
    task: "i needed to find out where before the grant review",
    action: {
      whole:
        "i put a cheap thermometer in every box\nand i drove the root with the courier twice\ni did that in stead of buying a freezer because i thought the freezer was fine",
      who: "thermometers were put in every box\nand some body drove the root with the courier\nwe did that in stead of buying a freezer because it looked fine",
      why: "i put a cheap thermometer in every box\nand i drove the root with the courier twice\nthen i made a chart of it",
      how: "i investigated it thoroughly\ni left no stone unturned\nbecause the grant was at risk",
    },
    result: {
      measured: "we went from one in five to one in ninety",
      howMuch: "hardly any thing was lost any more",
    },
    learning: {
      changed: "next time i'd measure the road before the fridge",
      learned: "it was a great experience for me",
    },
  },
  {
    name: "charity",
    situation: "our food bank ran out by noon on every thursday um while monday had left overs",
    task: "my task was to even that out with no money",
    action: {
      whole:
        "i wrote down who came when for a month\nand then i rang thirty families and offered them a monday slot\ni rang rather than sending a letter because letters don't get opened",
      who: "it was written down who came when\nand then families were rung and offered a monday slot\nrather than sending a letter because letters don't get opened",
      why: "i wrote down who came when for a month\nand then i rang thirty families and i offered them a monday slot\nand i put the list on the door",
      how: "i coordinated all of that\ni made it happen\nbecause people were going home hungry",
    },
    result: {
      measured: "on thursdays we've run out once in twelve weeks",
      howMuch: "thursdays were so much calmer",
    },
    learning: {
      changed: "i always look at the days one by one now\nbefore i ask for more of every thing",
      learned: "small things make a big difference",
    },
  },
];

type Lack = "who" | "why" | "how" | "howMuch" | "learned" | "missing:learning" | "missing:task";
/** What each telling of a story lacks. */
const tellings: readonly (readonly Lack[])[] = [
  [],
  ["who"],
  ["why"],
  ["how", "howMuch"],
  ["howMuch"],
  ["learned"],
  ["why", "missing:learning"],
];

function told(story: HeardStory, lacks: readonly Lack[]): Answer {
  const lack = (gap: Lack): boolean => lacks.includes(gap);
  const action = (["who", "why", "how"] as const).find(lack) ?? "whole";
  return {
    situation: story.situation,
    task: lack("missing:task") ? "" : story.task,
    action: story.action[action],
    result: lack("howMuch") ? story.result.howMuch : story.result.measured,
    learning: lack("missing:learning") ? "" : lack("learned") ? story.learning.learned : story.learning.changed,
  };
}

/** Only their gaps are labelled: a missing lesson is one gap, whichever way it is named. */
export const heardTranscripts: readonly LabelledAnswer[] = stories.flatMap((story) =>
  tellings.map((gaps, nth) => ({
    id: `${story.name}-${nth + 1}`,
    sections: told(story, gaps),
    counts: { i: 0, we: 0 },
    numbers: [],
    vague: [],
    gaps,
    maybe: { gaps: gaps.includes("missing:learning") ? ["learned"] : [] },
    tags: ["heard"],
  })),
);
