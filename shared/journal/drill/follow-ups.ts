/** For the sample answers of the sixteen principles: what else could be asked, and why it would be less. */
import type { FollowUpChoice } from "./choice.ts";

export const followUpChoices: readonly FollowUpChoice[] = [
  {
    sampleId: "labels-in-the-aisle",
    why: "The cause rests on three people reading labels. Asking what spoke for the other explanation shows how far it was ever tested.",
    others: [
      { text: "How many returns did you go through?", why: "They said it: 212 of them, line by line." },
      {
        text: "Wasn’t it unfair to blame the temporary staff?",
        why: "It suggests its answer, and asks for a view where you need a check.",
      },
    ],
  },
  {
    sampleId: "shorter-handover",
    why: "“Quite clear about my opinion” and one question in a corridor do not go together. The exact words show which it was.",
    others: [
      {
        text: "How did the other nurses see it?",
        why: "They said that nearly everybody agreed; none of them could decide it.",
      },
      {
        text: "Did you think about going higher up?",
        why: "Yes or no will do. It asks about a thought, where what was said is still unclear.",
      },
    ],
  },
  {
    sampleId: "permit-letters",
    why: "Who, how and how much are told. Open is the price: four hours a week that their own desk went without.",
    others: [
      {
        text: "How many people came before, and how many after?",
        why: "64 in the month they counted, nine in November: it was said.",
      },
      {
        text: "Who owned the wording of the letter?",
        why: "The legal team, and how they got there was told step by step.",
      },
    ],
  },
  {
    sampleId: "second-guarantee",
    why: "The office could have made an exception, and they never asked. The reason they give for that is the reason for the rating.",
    others: [
      {
        text: "How did the shop do that week?",
        why: "Thirteen plans and fourth place. More about the target leads away from the customer.",
      },
      {
        text: "So he was being unreasonable, wasn’t he?",
        why: "It takes their side and hands them the answer.",
      },
    ],
  },
  {
    sampleId: "label-at-the-bedside",
    why: "The story has its numbers, its doubts and its mistake. How they dealt with somebody who did not believe them is not told yet.",
    others: [
      {
        text: "How did you find out where the labels were swapped?",
        why: "Ten weeks, five cases, all at the desk: told in full.",
      },
      {
        text: "What did it change, in numbers?",
        why: "One every two weeks before, two in a year after, eleven wards. It was said.",
      },
    ],
  },
  {
    sampleId: "forty-branches",
    why: "Four specialists rewrote the import. What the teller did about the one thing that blocked it decides the rating.",
    others: [
      {
        text: "How did you keep up the team’s spirit?",
        why: "It asks for more of what is praised already, and nothing that can be checked.",
      },
      {
        text: "What would you do differently next time?",
        why: "They said it: escalate even earlier. Their own part comes first.",
      },
    ],
  },
  {
    sampleId: "sixty-chairs",
    why: "2,380 pounds against 9,600 sounds complete until the hours are counted. Their own Mondays are in no figure.",
    others: [
      {
        text: "Where did you get chairs for the weekends?",
        why: "From the parish hall, for the use of the serving dishes. It was said.",
      },
      {
        text: "Did the guests like the new seats, and was the owner pleased?",
        why: "Two questions at once, and yes would answer both.",
      },
    ],
  },
  {
    sampleId: "friday-release",
    why: "The refusal is told as what it cost the teller. What it cost others shows whether they weighed it.",
    others: [
      {
        text: "What did you promise the desk?",
        why: "Nothing after Wednesday, and their name first on the list: it was said.",
      },
      {
        text: "How did it feel to be bad at taking calls?",
        why: "It is kind, and it stays with the part that is told best.",
      },
    ],
  },
  {
    sampleId: "report-nobody-read",
    why: "They left out thirty-seven pages and say what was won. What was lost shows whether they looked.",
    others: [
      {
        text: "How did you find out what people used?",
        why: "Nine answers, then three days at desks and on the phone. It was told.",
      },
      { text: "How many hours did it save?", why: "Fourteen a week, for two people. It was said." },
    ],
  },
  {
    sampleId: "quarter-in-the-bag",
    why: "The learning blames the customer. Asking for a check they would make today leaves no room for that.",
    others: [
      {
        text: "What did Tomek say about the notice period?",
        why: "That it was a year. They said so, and that they did not look into it.",
      },
      {
        text: "You must have been disappointed in her?",
        why: "It suggests the feeling, and that the fault was hers.",
      },
    ],
  },
  {
    sampleId: "bees-and-spreadsheets",
    why: "“Two of nine are going down” is the claim everything leads to. How sure they are shows what they understood of the method.",
    others: [
      { text: "How did you learn the method?", why: "Paper, author, exercises, one every evening: told step by step." },
      { text: "Would you write to her sooner next time?", why: "Yes will do, and they said that they ask sooner now." },
    ],
  },
  {
    sampleId: "kitchen-with-two-heads",
    why: "The account is rich and honest about the teller. Others who helped him grow do not appear in it.",
    others: [
      { text: "Why did you choose Yusuf?", why: "Because three stations got worse when he was away. It was said." },
      { text: "How long did it take until he had his own kitchen?", why: "Eleven months. It was said." },
    ],
  },
  {
    sampleId: "platform-for-everyone",
    why: "A big idea with every doubt waved away. Its weakest point is what they would not look at.",
    others: [
      {
        text: "How did you come up with such a bold vision?",
        why: "It praises and asks for more of the train. Nothing in it can be checked.",
      },
      {
        text: "How long did the presentation take?",
        why: "Forty minutes planned, an hour taken. It was said, and it changes nothing.",
      },
    ],
  },
  {
    sampleId: "cold-room-on-sunday",
    why: "They moved goods that somebody else had to judge. Why not wait is the decision under the whole story.",
    others: [
      { text: "What did you do first?", why: "Time, temperature, photograph, second sensor: told in order." },
      { text: "How much was lost in the end?", why: "21,000, where it might have been about 160,000. It was said." },
    ],
  },
  {
    sampleId: "ironing-on-the-night-shift",
    why: "One person was helped with care. Whether others at that press had the same trouble shows how far it went.",
    others: [
      { text: "How did you first speak to her?", why: "In the break, outside, and again the next night. It was told." },
      {
        text: "Didn’t the manager feel bad that he had not noticed?",
        why: "It suggests its answer, about somebody else’s feelings.",
      },
    ],
  },
  {
    sampleId: "filter-for-applications",
    why: "One of two proposals was dropped at the first no. What they would insist on today shows whether they know it.",
    others: [
      {
        text: "How did you notice who was at the bottom?",
        why: "A test for speed, two thousand old applications. It was told at length.",
      },
      { text: "By how much did the share change?", why: "From eleven to about twenty-six in a hundred. It was said." },
    ],
  },
];
