/** For the sample answers of the general pack: what else could be asked, and why it would be less. */
import type { FollowUpChoice } from "./choice.ts";

export const generalFollowUpChoices: readonly FollowUpChoice[] = [
  {
    sampleId: "leaflet-for-parents",
    why: "The gain is counted. Moving the side effects down has a price that nobody has mentioned yet.",
    others: [
      {
        text: "How many calls were there before, and how many after?",
        why: "31 in three evenings, nine in the first week: it was said.",
      },
      {
        text: "So the doctor was just being difficult?",
        why: "It takes sides and suggests its answer. How she was won over was told.",
      },
    ],
  },
  {
    sampleId: "group-of-five",
    why: "Every cause lies with the others. Through Jonas’s eyes, the teller’s own part comes into view.",
    others: [
      { text: "What mark did you get?", why: "A 2.7. It was said, and it doesn’t show who did what." },
      {
        text: "Were the others really that unmotivated?",
        why: "Yes will do, and it asks for more of the blame that is there already.",
      },
    ],
  },
  {
    sampleId: "the-second-till",
    why: "The confession is told in full. Why it couldn’t wait a day shows whom it was for.",
    others: [
      {
        text: "How did you find out that it was you?",
        why: "Two hours of receipts, and a voucher booked twice. It was told.",
      },
      {
        text: "That must have been hard to say, mustn’t it?",
        why: "It is kind, it suggests its answer, and it stays with the feeling.",
      },
    ],
  },
  {
    sampleId: "the-driving-test",
    why: "“I passed” could be luck again. A difference that somebody could see shows that the practice worked.",
    others: [
      {
        text: "What did the examiner tell you?",
        why: "That they looked at the bus and not at the street. It was said.",
      },
      {
        text: "Did you ever think of giving up?",
        why: "Yes or no will do, and the two low weeks were told already.",
      },
    ],
  },
  {
    sampleId: "costumes-on-the-rail",
    why: "Two ways were weighed, and one works. What it costs, and when it would fail, has not been looked at.",
    others: [
      {
        text: "Why did you choose the book, and not the tags?",
        why: "900 for the tags, and the driver goes there every day. The reason was given.",
      },
      {
        text: "Was the driver happy with it, and did he keep it up?",
        why: "Two questions at once, and yes would answer both.",
      },
    ],
  },
  {
    sampleId: "school-on-the-move",
    why: "The move is told to the last box. Whether anything of it lasted decides between this level and the next.",
    others: [
      {
        text: "How did you see that everything hung on one man at the city?",
        why: "From door numbers to escape plan to his holiday: told link by link.",
      },
      {
        text: "Weren’t eleven complaints rather petty?",
        why: "It suggests its answer, and leads from the plan to the people who complained.",
      },
    ],
  },
  {
    sampleId: "orders-on-paper",
    why: "“A few weeks” hides what it cost. A number shows who paid for it, and how much.",
    others: [
      {
        text: "How did you keep such a good attitude?",
        why: "It praises what was only claimed, and nothing in the answer can be checked.",
      },
      {
        text: "When did you stop writing orders on paper?",
        why: "Around Easter, when the boss said so. It was told.",
      },
    ],
  },
  {
    sampleId: "twelve-boxes",
    why: "With their own class it went well. Initiative shows where it meets people who didn’t ask for it.",
    others: [
      {
        text: "How many parts were missing, and where were they?",
        why: "47, with 31 of them in other boxes: it was said.",
      },
      {
        text: "Shouldn’t the teacher have done that himself?",
        why: "It suggests its answer, about somebody else’s part, where their own is the point.",
      },
    ],
  },
  {
    sampleId: "gears-repaired",
    why: "One word on the slip hid the fault. The reason for it shows whether that was an oversight or a choice.",
    others: [
      { text: "What exactly was wrong with the gears?", why: "An old cable, and no new one in the shop. It was told." },
      { text: "Wasn’t her review a bit unfair?", why: "It takes their side and hands them the answer." },
    ],
  },
  {
    sampleId: "bags-on-the-night-shift",
    why: "The teller gives others their due. Asking where they stood in the way shows whether that is more than modesty.",
    others: [
      {
        text: "How many people were off sick before, and how many after?",
        why: "Nine in half a year, then two. It was said.",
      },
      {
        text: "How did you bring Marek round?",
        why: "By asking how much longer it takes, and then by giving his idea to him to carry out. It was told.",
      },
    ],
  },
];
