import type { CalibrationSample } from "../../contract/pack.ts";

/** The samples of the other six competencies. One of them is told at length, as people do. */
export const moreGeneralCalibration: readonly CalibrationSample[] = [
  {
    id: "costumes-on-the-rail",
    principleId: "problem-solving",
    question: "Tell me about the most difficult problem you have solved.",
    answer: {
      situation:
        "I keep the stock of the costume department in a theatre. Three times in one autumn a costume that was on the list was not on the rail in the evening, and somebody had to sew through the night.",
      task: "My manager wanted it to stop. The list is mine, so it was up to me to find out why.",
      action:
        "First I thought that people did not sign things out. I looked at the three cases, and two of them had been signed out and in again properly. So I followed ten costumes for a week and wrote down where each of them really was in the evening. Two were at the cleaner's, where nobody signs, because the driver takes the whole basket. I thought of two ways: a book at the cleaner's, or tags that the driver scans. The tags would have cost 900. I took the book, because the driver goes there every day, and he said that he would do it if it took less than a minute. I made a page with the numbers already on it, so he only has to tick.",
      result:
        "Since then it has happened once in four months, and that was a costume that an actor had taken home. The driver ticks, and I check on Fridays.",
      learning: "I had been sure that it was carelessness. Now I follow the thing and not the people.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did the book make more difficult?" },
      reply:
        "The basket leaves five minutes later. And I do not know what happens when the driver is on holiday, to be honest. I have not thought about that yet.",
    },
    rating: 3,
    reason:
      "The problem is said in a sentence, with the people it hurt. A first explanation was tested and dropped, two ways were weighed with a reason for the choice, and there is a sign that it is solved. A 2 would have put up a notice about signing out. For a 4 the book would have to be tried before it was relied on, or its effect on others looked at: the driver's holiday had not been thought of, as the follow-up shows. Following ten costumes for a week is the strongest part. The small subject costs nothing.",
  },
  {
    id: "school-on-the-move",
    principleId: "organisation-and-planning",
    question: "Describe the most complicated piece of work or event that you have planned from beginning to end.",
    answer: {
      situation:
        "Well, I should say first that I am a secretary at a school, so planning is a big word. Our school had to move into another building for a year because of the roof, and that was 640 pupils and 58 teachers. The city told us in May, and it had to be done by the first Monday in September. Our head was on sick leave just then. There had been a move like that at another school, and I called my colleague there, and she told me that they found their chemistry cupboard in November.",
      task: "The deputy asked me to make the plan, because I have all the lists anyway. He did the lessons, and I had everything that has to be carried, and who tells whom what. The removal firm had been chosen by the city: fourteen days in August, eight men.",
      action:
        "I began the wrong way, I must say, with a list of things. After a week it had 900 lines, and it told me nothing. So I threw that away, and I asked of each thing what would not work on that Monday without it. There were only five: numbers on the doors, the timetable, chairs, lunch, and the medicines for the children who need them. Everything else could come late. Then I looked at what depends on what. The numbers came first, because the timetable needs rooms and the men need doors. And the numbers depended on one man at the city who has to approve the escape plan, and he was on holiday from the tenth of July. So I took him the drawing on the eighth of June, in person, with a cake, that is how I am, and he needed until the second of July. Without that we would have lost August. I kept three of the fourteen days empty. The deputy wanted them for the science rooms, and I said no and told him about November. We needed two of them, because the lift broke. In June I told the teachers what would not be there in September: the maps, half of the books, the piano. Eleven complained. Mr Keller got his piano after all, because he found four strong fathers himself. On each floor there was one sheet on the door, so that anybody could have carried on, and on the Thursday I was at the dentist all day, and the second floor got done.",
      result:
        "On the Monday all 26 classes had a room, chairs and lunch. Four rooms had the wrong tables. I had estimated 1,100 boxes, and it was 1,460, because people do not throw anything away. Chemistry was found in the second week.",
      learning:
        "I would have the boxes counted by cupboard and not by room, and give every teacher a number that they may not exceed. And I would begin with the Monday.",
    },
    followUp: {
      probe: { kind: "result", text: "What of it was used again when you moved back?" },
      reply:
        "The sheets on the doors, and the five things. A school in our street moves next summer and has taken the sheets, but I do not know yet whether they work without me.",
    },
    rating: 4,
    reason:
      "The dependency that everything hung on, an approval before the tenth of July, was seen early. Three days were kept in reserve and two were needed, and what would not be done was said in June. Estimate and outcome stand side by side, with the reason. That is more than a 3, which would have brought the move in on time. The sheets on the doors point towards a 5, and one floor did run for a day without the teller; but whether others can plan by them is, as the teller says, not known yet. The cake, the wandering and the modest title must not cost a point.",
  },
  {
    id: "orders-on-paper",
    principleId: "adaptability",
    question: "Describe a new system or tool that you had to get used to.",
    answer: {
      situation:
        "I have been in the order department of a paper wholesaler for nine years. Last January they introduced a new system, over one weekend. We were seven people.",
      task: "All of us had to take orders in the new system from Monday. There had been two days of training.",
      action:
        "At the beginning it was chaos. I am a flexible person in principle, but the old system was simply better, you had everything on one page. In the training I took notes. From Monday I asked my colleague Sven a lot, because he understands these things, and he was patient with me. When something did not work I wrote the order on paper, and Sven or somebody else entered it in the evening. That went on for a few weeks, I would say until Easter. Then the boss said that it had to stop, so I sat down and learned the screen for new orders. For complaints I still ask. I told the others that we should all stay positive.",
      result: "Today I can work with it, it is normal now. We all got through it, and the mood is good again.",
      learning: "Change is never easy, but in the end you get used to everything.",
    },
    followUp: {
      probe: { kind: "howMuch", text: "How many of your orders did other people enter in those weeks?" },
      reply:
        "Ten a day, maybe. Sven said once that he was there until seven because of it. But they had offered to help.",
    },
    rating: 2,
    reason:
      "The work suffered until others had helped: about ten orders a day were entered by colleagues, and that ended when the boss asked. No old habit was given up by choice, and what was learned is what had been shown. It is not a 1: nothing was refused or undermined, and the main part can be done today. A 3 would name a habit that was dropped, something learned by the teller's own effort, and the day on which Sven was no longer needed. Calling oneself flexible is not evidence. Being slow is not the fault either; leaving the cost to others without noticing it is.",
  },
  {
    id: "twelve-boxes",
    principleId: "initiative",
    question: "Tell me about something you improved at work or at school without being asked.",
    answer: {
      situation:
        "I am in the second year of my training as an electrician, and one day a week I am at the vocational school. In the workshop there are twelve boxes with parts for the exercises, and something was always missing. You noticed it in the middle of an exercise.",
      task: "It was nobody's job, as far as I know. The teacher ordered new parts when somebody complained.",
      action:
        "One Tuesday in October I stayed an hour longer and looked into all twelve. There were 47 parts missing, but 31 of those were lying in other boxes. So I asked the teacher if I could sort them and put a list in each lid, and he said yes, if I did it outside the lessons. I made the list on one page, with a photograph of the full box. Jannik helped me with the last four. The next Tuesday I told the class how it is meant: you look at the photograph before you put the box back.",
      result:
        "For the rest of the year we lost about four parts a month. Before that it had been about ten, going by what the teacher had ordered. The other class uses the boxes too, and the lists are still in them.",
      learning: "I would ask the other class first. They found the lists a bit bossy in the beginning.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did you do when the other class did not keep to it?" },
      reply: "Nothing, really. The teacher told them. I thought that it was not up to me.",
    },
    rating: 3,
    reason:
      "It was begun unasked, with a first step and a day, cleared with the teacher, and brought to a working state that others gain from, with a figure before and after. A 2 would have told the teacher that parts were missing. For a 4 the teller would have to go on where it met reluctance: with the other class it was the teacher who did that. A workshop at school is as good a place as any to show initiative.",
  },
  {
    id: "gears-repaired",
    principleId: "customer-focus",
    question: "Tell me about a customer who was unhappy with you or your work.",
    answer: {
      situation:
        "I repair bicycles, and in the season we get about thirty a day. A woman brought hers because the gears jumped. She needed it on Friday for a trip with her daughter.",
      task: "I had it on my list for Thursday.",
      action:
        "I looked at it on Thursday at five. It needed a new cable, and we did not have one. So I adjusted the old one, and it worked. It would have held in town. On the slip I wrote that the gears were repaired, because if you write adjusted, people start to discuss it. She got it from my colleague on Friday morning. On Sunday she wrote a review: the cable had broken on the first day, and they had pushed the bicycles for nine kilometres. I answered that wear is not covered, and that she should have said that it was for the mountains. My colleague wanted to call her. I told him that if we do that for one, everybody wants something.",
      result: "She has not come back. A few people liked our answer, actually.",
      learning:
        "People have no idea how much work this is. I would take a picture of the cable now, so that I can prove that it was old.",
    },
    followUp: {
      probe: { kind: "why", text: "Why did you not tell her on Thursday that the cable was missing?" },
      reply:
        "Because then she takes it somewhere else, and I have done the work for nothing. And she would have been in a bad mood.",
    },
    rating: 1,
    reason:
      'A known fault was handed over under a word that hid it, the customer was left with the damage, and when she said so she was blamed in public. The colleague who wanted to make it good was stopped. A 2 would be a polite repair by somebody who never asked about the trip; here the trip was known, and the follow-up shows that keeping quiet was a choice. The busy season is real and does not lift it. What was learned protects the teller, and not the next customer: "so that I can prove that it was old."',
  },
  {
    id: "bags-on-the-night-shift",
    principleId: "leadership-without-a-title",
    question: "Tell me about a time people followed you although nobody had put you in charge.",
    answer: {
      situation:
        "I clean in a hospital at night, with about twenty others from eight countries. People hurt their backs, mostly with the big laundry bags. There was a rule, not more than fifteen kilos, and nothing to weigh them with.",
      task: "I am one of them and nothing else. The firm sends a new supervisor every half year.",
      action:
        "In the break I said that I would not lift them alone any more, and that I would come to anybody who called me. I gave them my number. For two weeks nobody called, and I was a bit embarrassed. Then Fatou did, from the third floor, and from that day the two of us always went together. The others saw it. Marek was against it, because it takes longer. I asked him how much longer, and he timed it for a week: forty seconds a bag. But he also said that the bags should simply not be so full, and he was right, I had not thought of that. So I asked him to talk to the nurses, because he is not afraid of anybody, and he got them to draw a line inside the bags. The others and I wrote the sentence for it in four languages. In January two people left, and it nearly stopped. I asked Fatou to show the new ones, because she does it better than I do: she lets them lift one first, so that they feel it.",
      result:
        "From September to March two people were off sick with their backs. In the half year before it was nine. The day shift has the line in its bags too, I found that out by accident. Fatou is the one they call now. I have been in another building since April.",
      learning:
        "I thought that I had to convince them. Mostly I had to do it first and wait. And without Marek, whom I did not like, there would be no line.",
    },
    followUp: {
      probe: { kind: "who", text: "Which part would have gone better without you?" },
      reply:
        "The nurses. I had been to see them before Marek and was too polite, so they did not understand that it was serious. I should have left it to him.",
    },
    rating: 5,
    reason:
      "Nobody had to follow, and the first step was the unpleasant one, alone for two weeks. The opponent was heard, made the plan better and got a real part in it; the low point is named, with what was done then. It runs without the teller, led by somebody they helped, and has spread to the day shift. What others did better is said plainly. A 4 would end with Marek won over and the group carrying on. Humble work and a quiet telling must not lower it.",
  },
];
