import type { CalibrationSample } from "../../contract/pack.ts";
import { moreCalibration } from "./more-calibration.ts";

/** Half of the sample answers; the others are in `more-calibration.ts`. */
const firstCalibration: readonly CalibrationSample[] = [
  {
    id: "labels-in-the-aisle",
    principleId: "dive-deep",
    question: "Tell me about a problem whose cause was not where people looked first.",
    answer: {
      situation:
        "I was a shift lead in a warehouse for garden tools. In March the parcels that came back as wrong item went from about one in a hundred to nearly three. The site manager asked me to find out why.",
      task: "I had one week for it, beside my normal shift. People said it was the new temporary staff.",
      action:
        "I took the returns of the last ten days, 212 of them, and went through the list myself, line by line. I wrote the shelf beside each one. More than half came from one aisle, the one with the small fittings. So I stood in that aisle for two hours and watched. Boxes with nearly the same number, 4417 and 4471, stood side by side, and the labels printed since February were smaller. I asked three pickers to read me ten labels each from where they stood, and four of the thirty came out wrong. Two of the three had been with us for years. I moved those boxes apart and had the labels of that aisle printed in the old size.",
      result:
        "In the two weeks after that, wrong items went down to a little over one in a hundred. I told the site manager that it had not been the temporary staff.",
      learning: "Go and look before you believe the first story. I now ask to see new labels before they are printed.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What spoke for the temporary staff being the cause?" },
      reply:
        "Only that they were new. In the reading test one of the three was new and made one of the four mistakes, so about what you would expect. But I did not split the 212 by picker. I could have, the list had it.",
    },
    rating: 3,
    reason:
      "The teller opened the source with their own hands (212 lines, two hours in the aisle), named a cause, tested it with the reading test, and gives a figure from before and after. The other explanation, the temporary staff, was answered too: two of the three readers had been there for years. That is more than a 2, which would rest on what others said. It is not a 4: the answer to the other explanation rests on three people, although the list could have been split by picker, as the follow-up admits. Two things were changed at once, so the later figure cannot say which one helped.",
  },
  {
    id: "shorter-handover",
    principleId: "have-backbone-disagree-and-commit",
    question: "Tell me about a decision at work that you believed was wrong.",
    answer: {
      situation:
        "I was a nurse on a surgical ward with twenty-six beds. The hospital decided to shorten the handover between two shifts from thirty minutes to fifteen. The ward manager announced it at the Monday meeting.",
      task: "I thought it was dangerous. I was one of the most experienced people on the ward, so the others looked to me.",
      action:
        "I was quite clear about my opinion. In the break I told the others that this would go wrong one day, and nearly everybody agreed. We talked about it a lot. A few days later I met the manager in the corridor and asked her whether fifteen minutes would really be enough for everyone. She said that other hospitals did it in ten. I did not want to be the difficult one, so I said that we would see. After that I felt I had done my part. We then did it the new way, because that was what had been decided. I always stayed a little longer for my own patients, to be on the safe side, and some of the others did that too.",
      result:
        "It is still fifteen minutes. There have been a few near misses, but I think there were some before as well. The mood got better after a few weeks.",
      learning:
        "You cannot win every battle, and it is important to choose the right moment. Perhaps I would speak up sooner next time.",
    },
    followUp: {
      probe: { kind: "how", text: "What exactly did you say to the ward manager in the corridor?" },
      reply:
        "I said, do you think fifteen minutes is enough for everybody? I think she understood what I meant. I did not want to put her on the spot.",
    },
    rating: 2,
    reason:
      'The clear words went to people who could not decide. The one who could heard only a hint in the form of a question, with no fact and no other proposal, and the point was dropped at the first answer ("I said that we would see"). A 3 tells the decider plainly and with something to stand on. It is not a 1: nobody was attacked, and staying longer for the patients was care and not working against the decision. The confident tone should not lift it.',
  },
  {
    id: "permit-letters",
    principleId: "ownership",
    question: "Tell me about a problem you took up that was nobody's job.",
    answer: {
      situation:
        "I work on the desk of a council library. Every week people came in with letters about their parking permit that they could not understand, mostly older people. It was not our department. We sent them to the town hall, and the town hall sent them to the website.",
      task: "Nobody asked me for anything. My job is lending, and the reading groups. But it annoyed me, so I counted for a month, and there were 64.",
      action:
        'First I just helped them with the form, which was nice but changed nothing. Then I put the letters side by side, and nearly all were stuck at the same place. It asks for "proof of occupancy" and does not say that a tax bill will do. It took me three calls to find out who writes the letter, a Mr Osei in parking. I was a bit afraid he would say it was none of my business. I asked him to sit with me one morning and he did, and saw five people in two hours. He said the legal team owned the wording. So we wrote two sentences together, and I took them to legal with my count. My manager had given me four hours a week when I showed her the numbers.',
      result:
        "It went out in October. In November I counted nine people. Parking said that forms sent back were down from about a third to a tenth. Mr Osei's office now counts every quarter.",
      learning:
        "I should have gone to him at the start. Helping one by one felt useful, and it kept the problem alive.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did your own work lose by those hours?" },
      reply:
        "One reading group met every third week and not every second, for a season. I asked them first. Two people were annoyed about it.",
    },
    rating: 4,
    reason:
      "The problem belonged to nobody (\"It was not our department\"), the teller went to those whose ground it was, won both of them, and removed the cause: two sentences in the letter. 64 people became nine. That is more than a 3, which would have stayed with helping well at the desk. It comes near a 5, since Mr Osei's office goes on counting, but nothing of the teller's own was given up for it: the hours were granted. The modest, slightly wandering telling must not cost a point.",
  },
  {
    id: "second-guarantee",
    principleId: "customer-obsession",
    question: "Tell me about a customer you could not satisfy.",
    answer: {
      situation:
        "I worked on the shop floor of a store for home appliances. It was December and very busy. We were measured every week on the insurance plans we sold, and our shop was next to last in the region. A man of about seventy wanted a washing machine.",
      task: "My job was to advise him, and to reach twelve plans that week. I had nine.",
      action:
        "I recommended the machine that was on offer and put the five-year plan in with it. I mentioned it, but quickly, because people get confused by the details and there was a queue. Sixteen days later he came back with a letter. His machine already had five years of guarantee from the maker. He was rude, in front of other people. I explained that our plan has other advantages, and I showed him the paper he had signed. He wanted his money back, but the fourteen days were over. I know that the office can make an exception, but if you start that with one, everybody comes. So I stayed polite and offered him a voucher for ten pounds.",
      result:
        "We finished that week with thirteen plans, and the shop went up to fourth place. He did not come back, so I suppose he calmed down.",
      learning:
        "Customers do not read what they sign. I would make them read the page in front of me, so that nobody can complain later.",
    },
    followUp: {
      probe: { kind: "why", text: "Why did you not ask the office for an exception?" },
      reply: "Because then it counts against our numbers, and the manager asks who it was. And he had signed.",
    },
    rating: 1,
    reason:
      'The customer comes last from beginning to end. The plan was slipped in for the weekly count ("I mentioned it, but quickly"), he paid for protection he already had, and the one way to help, an exception by the office, was known and kept from him. A 2 would be a helpful seller who never checked the need. Here the teller saw the harm and put it down to him: "Customers do not read what they sign." Staying polite and offering a voucher do not lift it, and the higher sales figure is not evidence for this principle.',
  },
  {
    id: "label-at-the-bedside",
    principleId: "insist-on-the-highest-standards",
    question: "Tell me about a time you put right a fault that everyone around you had learned to live with.",
    answer: {
      situation:
        "I was an assistant in a hospital laboratory that gets about 900 blood samples a day. About every two weeks a tube had the wrong patient's label. We always caught it, and everybody took that as proof that our check worked.",
      task: "My task was to receive samples, nothing more. I thought the right number was none, because one day the check would miss one.",
      action:
        "I wrote down every case for ten weeks. There were five, and all five had been labelled at the desk and not at the bed. I went to Anna, the head nurse of the nearest ward, with one rule: the label goes on beside the patient, or the tube is not sent. She said it would cost her nurses four minutes a round, and nothing had ever happened. I asked for one ward and four weeks, and I walked along with a watch. With the printer on the trolley it was fifty seconds. I had also wanted a second signature. That was wrong, because the second person signed without looking, so we dropped it. The emergency room may label at the foot of the bed, since hands are short there. We wrote that down, so that it stayed an exception.",
      result:
        "Four weeks without a wrong tube prove little. But within a year all eleven wards took it up, and that year we had two. I left in spring. Anna teaches it to new nurses, and a second hospital has copied the trolley.",
      learning: "Catching a fault is not a success. I now ask what happens on the day when nobody catches it.",
    },
    followUp: {
      probe: { kind: "how", text: "What did you do with the nurse who did not believe you?" },
      reply: "I gave her the watch. She timed the others herself for a week. After that it was her rule and not mine.",
    },
    rating: 5,
    reason:
      'Nobody had asked for this standard, and those who had to carry it first called it needless ("nothing had ever happened"). The teller won them with a trial and a watch, gave up a part that did not work, and says where the rule bends and why. Eleven wards and a second hospital work to it after the teller has left. A 4 would end with a changed way of working and a named colleague who took it up. The quiet telling, and the teller\'s own doubt about the four weeks, speak for it.',
  },
  {
    id: "forty-branches",
    principleId: "deliver-results",
    question: "Tell me about a goal you reached although much stood in the way.",
    answer: {
      situation:
        "I was a project coordinator in a bank. The customer files of forty branches had to move to a new system by the end of June, because the licence of the old one ran out then. In April we were far behind and everyone was nervous.",
      task: "We had to get it back on track. I was responsible for the plan and for the reports to the steering group.",
      action:
        "I gave it everything. I was in at seven and hardly ever left before nine in the evening. I set up a daily call with all the teams and kept a very detailed tracker in four colours. I motivated people a lot, and we really grew together. When the data team got stuck with the old files, I escalated it at once, and the head of department sent four specialists. They were brilliant and rewrote the import in a week. In June the steering group asked how we stood, and I had to tell them that six branches would not be ready. They extended the old licence by three months, so we could finish the rest calmly.",
      result:
        "In the end all forty branches were moved, and it was a great success. The board thanked us, and the team spirit was incredible.",
      learning:
        "With commitment and good communication you can achieve anything. Next time I would escalate even earlier.",
    },
    followUp: {
      probe: { kind: "who", text: "Which part of clearing the old files was yours?" },
      reply:
        "I coordinated it. I made sure the specialists had everything they needed, rooms and access and so on. The technical part was of course theirs.",
    },
    rating: 2,
    reason:
      'Hours, calls and a tracker fill the Action, but the obstacle was cleared by four specialists whom somebody else sent. The date was missed, and this came out only when the steering group asked. The result stays general: nothing says what changed for a branch or a customer. A 3 would name what the teller did to get past the obstacle, with a warning in time. It is not a 1: the true state was told when asked, nobody else was blamed, and the work was finished. Energy and "great success" are not results.',
  },
  {
    id: "sixty-chairs",
    principleId: "frugality",
    question: "Describe a time you reached an aim with much less than others thought it would take.",
    answer: {
      situation:
        "I run the dining room of a restaurant with sixty seats. The seats of our chairs were torn, and guests remarked on it. The owner had an offer for new chairs at 9,600 pounds.",
      task: "I asked whether I could look for a cheaper way. He gave me until the end of the month.",
      action:
        "First I looked at every chair. The frames were solid oak. Only the seats were gone, and some of the joints. A hotel was selling a second-hand set for 3,000, but those chairs were too low for our tables, so I let that go. Then I asked the upholsterer at the end of our street. He has little work in January and made me a price of 35 a chair, if he could have them twenty at a time. The joints I glued with one of the waiters on two Mondays when we were closed. He was paid for it like any shift. For the weekends I borrowed twenty chairs from the parish hall and lent them our large serving dishes in return.",
      result:
        "With glue and wages it came to 2,380 pounds. We used to get two or three cards a month about the chairs, and in the next three months there were none. The owner put some of the rest into a dishwasher.",
      learning:
        "Find out what is really broken before you replace the whole. I would test the fabric first, because it stains easily and we clean it often.",
    },
    followUp: {
      probe: { kind: "howMuch", text: "How many hours went into it, yours included?" },
      reply:
        "I did not write them down. Two Mondays for the glue, so perhaps twelve, and the phone calls. I did not count mine, I must say.",
    },
    rating: 3,
    reason:
      "Both figures are there (9,600 and 2,380), an option was rejected for a stated reason, the helper was paid, and the guests got nothing worse: the cards stopped. It was the teller's own idea to look, so it is more than a 2. It is not a 4: mending in place of buying is a sound choice, but it was made once and nothing about the care of the chairs repeats since. The frequent cleaning is mentioned and not counted, so the whole cost is not known.",
  },
  {
    id: "friday-release",
    principleId: "earn-trust",
    question: "Tell me about a time you won the trust of someone who had good reason to doubt you.",
    answer: {
      situation:
        "I wrote booking software for clinics. Irena led our support desk, eight people. Twice that winter we had sent out a change on a Friday, and her people sat with angry clinics on the phone until late. The second one was mine.",
      task: "In February I was to lead a release for every clinic. She had told my manager that she no longer believed a date from us.",
      action:
        "I did not defend it. I asked to sit at her desk for two days and take calls, and I was bad at it. I had not known that the clinics blame her people by name, people they have talked to for years, while we get a ticket with a number. From her side we broke things and went home. I told her that. I also told her that I had seen a warning in my tests and hoped it would be fine. The whole desk was listening. Then I promised two things: nothing goes out after Wednesday, and my name is first on the phone list. In March my manager wanted a Thursday, and I refused, which cost me the quarter's bonus. In my notes I now write what I have not tested.",
      result:
        "The evening before the May release Irena rang me. Two of her people had signed their part without really looking. She could have kept quiet. We moved it by two days.",
      learning: "I now ask who sits there on Friday night if I am wrong.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did your refusal in March cost other people?" },
      reply:
        "My manager had promised the Thursday to a clinic, so he had to call them. He did not speak to me for a few days. The clinic waited until Tuesday.",
    },
    rating: 4,
    reason:
      "The teller went to see it from Irena's side and retells it so that she would agree, kept the promise at a cost (the bonus), and changed a habit in the notes. She began with distrust and then took a risk: she brought bad news about her own people. A 3 would end with the honest word and the kept promise. A 5 is arguable: the warning was told in front of the whole desk before anyone knew of it, and Irena's call about her own people shows that a second group had begun to handle mistakes differently. Two things speak for a 4: everyone knew of the failed release, and one call is only a beginning. A rater who gives a 5 and points to that call has read it well.",
  },
];

/** One of each principle. */
export const calibration: readonly CalibrationSample[] = [...firstCalibration, ...moreCalibration];
