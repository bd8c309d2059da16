import type { CalibrationSample } from "../../contract/pack.ts";
import { moreGeneralCalibration } from "./more-calibration.ts";

/** Four of the sample answers; the others are in `more-calibration.ts`. */
const firstCalibration: readonly CalibrationSample[] = [
  {
    id: "leaflet-for-parents",
    principleId: "communication",
    question: "Describe something complicated that you had to write for many different readers.",
    answer: {
      situation:
        "I was a trainee in a children's clinic. Parents got a sheet about fever medicine, a page and a half, written by the doctors. The telephone rang all evening with the same question: how much for my child?",
      task: "The head nurse asked me to make it shorter. I had two weeks, beside the normal work.",
      action:
        "I wrote down the questions from the telephone for three evenings. There were 31 calls, and 22 of them were about the amount. On the sheet this stood in the middle of the second page, by kilos and milligrams. I made a table with the weight on the left and a picture of the syringe on the right. Then I asked six parents in the waiting room to show me on a syringe how much they would give. Four were right. Two had looked at the age and not at the weight, so I took the age out. A doctor wanted to have the side effects first. I asked her to listen to one evening of calls with me, and after that she agreed to have them below.",
      result:
        "In the first week with the new sheet there were nine calls, four of them about the amount. The other ward took the sheet too. They now have it in three languages.",
      learning:
        "I had begun by making the sentences shorter. That was not the problem. I now ask somebody to do the thing and watch.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What became worse through the new sheet?" },
      reply:
        "The side effects are read less, I think. A father told me he had not seen them. I moved them up a little, but I have not tested that.",
    },
    rating: 4,
    reason:
      "The task was set, but the teller found what the readers needed by counting and by watching them, changed the text by what they did, and won a doubtful doctor by letting her hear. The effect lasted and is counted. A 3 would have written a clearer page. A 5 would change how the clinic writes for parents altogether; here it is one sheet, taken over by one other ward.",
  },
  {
    id: "group-of-five",
    principleId: "teamwork",
    question: "Describe a group project that did not turn out well.",
    answer: {
      situation:
        "In the fourth term we had a group project, five people, a market study for a small brewery. It counted for a third of the mark.",
      task: "I was responsible for the survey. And somehow for everything else as well, because the others were not so motivated.",
      action:
        "At the beginning I made a plan and sent it to all of them. Two people never did what was on it. I reminded them quite often in the group chat. One of them, Jonas, had a job in the evenings, and he said that he could only do things at the weekend, but we had agreed on Wednesdays. Three days before the date his part was still missing. I did not want to argue any more, so I wrote it myself in one night. I did not tell him. At the presentation he was surprised, and the professor noticed that he did not know what was on the slides.",
      result:
        "We got a 2.7. The brewery said thank you. I was disappointed, because my own part was clearly better than that. Two of us do not talk to Jonas any more.",
      learning:
        "Next time I would choose the people more carefully. And maybe I should have told him that I was writing it.",
    },
    followUp: {
      probe: { kind: "who", text: "What would Jonas say about your part in it?" },
      reply:
        "That I wanted to control everything, probably. He said in the chat once that he could not do Wednesdays. I thought a plan is a plan.",
    },
    rating: 2,
    reason:
      "The teller worked hard and saw one thing that they might have done, but the conflict was never brought to the person, the one known obstacle (the evenings) was ignored, and the others carry nearly all the blame. A 3 would speak to Jonas, or name a part of their own without being asked. It is not a 1: the work was not sabotaged, and the follow-up begins to see the other side. A story from study is as good as any other; it is not what lowers the rating.",
  },
  {
    id: "the-second-till",
    principleId: "integrity",
    question: "Tell me about a mistake you made that you had to admit to someone.",
    answer: {
      situation:
        "I worked at the till of a garden centre in the summer. In the evening we count, and one Saturday the second till was 140 short. It was the till of a colleague, Amira. She was still on probation.",
      task: "My task was only my own till, and mine was right.",
      action:
        "At home I remembered that around noon I had changed money for a customer, and I had taken it from her till, because it was nearer, and I had put the roll of coins in mine. But my till had been right. So I was not sure. I could have left it, nobody would have found out. On Sunday I called the manager at home and told her what I remembered and what did not fit. She was not very pleased about the call. On Monday we went through the receipts together, two hours, and found that I had booked one voucher twice, and this had made mine right by accident. So it was me. I told Amira in the break, before the manager did. I also said it to the two others, because they had talked about her.",
      result:
        "Amira was taken on. I got a written warning, which I thought was fair. Since then everybody who changes money writes a slip. I proposed that, and they kept it the next summer, when I was not there.",
      learning: "Being sure is not the point. I said it when I was at sixty per cent, and that was early enough.",
    },
    followUp: {
      probe: { kind: "why", text: "Why did you call on Sunday, and not wait until Monday?" },
      reply:
        "Because Amira had a talk about her probation on Monday at nine. I knew that. If I had come at ten, it would have been true as well, and useless.",
    },
    rating: 5,
    reason:
      "Something was corrected that nobody would have found and that was to the teller's advantage, at a cost (the warning), in time for the person who would have paid, and in front of those who had talked. The circumstances were changed so that it does not happen to others, and this held without them. A 4 would end with the call and the loss. A summer job and a small sum are enough for a 5.",
  },
  {
    id: "the-driving-test",
    principleId: "resilience",
    question: "Describe something you wanted to do well and failed at.",
    answer: {
      situation:
        "I wanted to become a bus driver after twelve years in an office that was closed. I failed the practical test in May, and then again in July.",
      task: "I had one more attempt that the employment office would pay for. I was forty-four.",
      action:
        "After the first time I said to myself that it was bad luck, a truck had stood in the way. After the second time I asked the examiner what he had seen. He said that I look at the bus and not at the street, and he showed me on a drawing. I was quite low for two weeks, I admit it. Then I asked my driving teacher if I could ride along with a real driver, and I did that on four mornings and only said aloud where I was looking. I had three more lessons, which I paid for myself, and used them only for turning right. I told my daughter the date, which I had not done before.",
      result: "In September I passed. I have been driving line 9 for a year and a half.",
      learning:
        "I had practised more and more of what I could already do. Asking the examiner was unpleasant and took five minutes.",
    },
    followUp: {
      probe: { kind: "howMuch", text: "What was different in the third test, in a way one could see?" },
      reply:
        "In the second one he had noted six times that I saw something late. In the third it was one. I have the two sheets at home.",
    },
    rating: 4,
    reason:
      "The teller separates luck from their own part, asks for the criticism that hurts and uses it, tries again in a changed way, and can compare the attempts (six and one). A 3 would try harder and pass. For a 5 something would have to come of it for other people. The short, dry telling holds all that is needed.",
  },
];

/** Sample answers for the general pack, one of each competency, of people at very different places in their work. */
export const generalCalibration: readonly CalibrationSample[] = [...firstCalibration, ...moreGeneralCalibration];
