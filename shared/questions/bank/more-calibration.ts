import type { CalibrationSample } from "../../contract/pack.ts";

/** The other half of the samples. Three of them are told at length, as people do: three to four minutes aloud. */
export const moreCalibration: readonly CalibrationSample[] = [
  {
    id: "report-nobody-read",
    principleId: "invent-and-simplify",
    question: "Walk me through something you automated.",
    answer: {
      situation:
        "So, this was at a company that makes planning software for bus operators, and I was one of four engineers in what we called the tools team, although really we did everything that nobody else wanted. Every Monday morning two people from operations, Hana and Luis, spent most of the day putting together a report about delays. They took exports from five systems, cleaned them by hand, copied them into one very large spreadsheet and sent it to about forty people. It had been like that for four years. My manager asked me to automate it, and he thought it would take a quarter.",
      task: "My task was the report, all five exports, the same forty-one pages. I was supposed to have it done by the end of June. I should say that I really like automating things, so I was happy, and I nearly began with the first export the same afternoon.",
      action:
        "But first I sat with Hana for one whole Monday, because I wanted to see the cleaning. And she said something, around lunch, she said that on page thirty there had been a wrong date for a year and nobody had written to her. That stayed with me. So I asked my manager for a week before I started. He was not thrilled. I wrote to the forty people, and only nine answered, so I went round and asked the rest at their desks or called them, which took three days. What came out was that they used four numbers. Four. One person in finance used a fifth one, once a year. Nobody had ever asked. There was one head of department, Pieter, who wanted everything, and we talked twice. The second time I brought him his own list of what he had done with the report in the last two months, and there was one entry on it. I also made a bet with myself: I left out one page for two weeks, told Hana, told nobody else, and waited for complaints. If five people had complained I would have built the whole thing. One did. So I built a page with four numbers that reads two of the five systems. It took nine days. In the first version the numbers were live, and that was a mistake, because people came to meetings with different numbers, so I froze them on Monday at seven. The yearly number for finance stayed a manual export. I wrote down how, on half a page.",
      result:
        "Hana and Luis have their Mondays back, both of them, so about fourteen hours a week. Three of the five exports were switched off. The other depots heard of it and two of them use the same page now, and I was not involved in the second one. My manager gave the rest of the quarter to something else.",
      learning:
        "I used to ask how to automate a thing. Now I ask who would miss it. I would leave a page out in the open next time, though, with a note, because one colleague felt tested, and she was right.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did you lose by leaving the other pages out?" },
      reply:
        "In October somebody from the unions wanted three years of delays by driver. We did not have that any more in one place. It took Luis two days. I still think it was right, but I should have kept the raw exports.",
    },
    rating: 4,
    reason:
      'The task was assigned, the answer was not: the teller set the obvious solution aside, tested their idea with something that could have ended it ("If five people had complained I would have built the whole thing"), changed it after use, and counts the gain. Two other depots adopted it. A 3 would have automated the forty-one pages well. It comes near a 5, since a class of work is gone and spread without them, but the doubts met were mild and it stayed within reports of one kind. The length and the side remarks must not cost a point; the honest follow-up answer supports the 4.',
  },
  {
    id: "quarter-in-the-bag",
    principleId: "are-right-a-lot",
    question: "Tell me about something at work you were sure of and wrong about.",
    answer: {
      situation:
        "I sell payroll software to companies of fifty to five hundred people. Last autumn I had a chain of garden centres, 300 employees, which would have been my largest contract. Their head of personnel loved us. She called me twice a week.",
      task: "I had to give my forecast to the region, and I put it at ninety per cent for the quarter. I have been doing this for eleven years and I know when a deal is done.",
      action:
        "My sales engineer, Tomek, asked me in September if I had talked to their finance people. I told him that personnel decides on payroll, it always does. He also said that their old provider had a notice period of a year, he had read it somewhere. I did not look into that, because she would have told me. In October she became slower to answer. I took that for holidays and sent the contract with a discount, to make it easy for her. I also told my manager that he could count on it, and he moved two people to prepare the start. In December it turned out that the finance director had renewed the old contract in August. She had not known it herself, or she was too embarrassed.",
      result:
        "So we lost it. The region missed the quarter by about that amount, and the two people had been waiting for three weeks. I made up for it in spring with two smaller ones.",
      learning:
        "You can never fully trust a customer. Looking back, there was nothing in her behaviour that anybody could have seen, and in the end it was their internal chaos. I still think that ninety per cent was a fair estimate at that time.",
    },
    followUp: {
      probe: { kind: "learned", text: "What would you check today before you say ninety per cent?" },
      reply:
        "I would ask her more directly if she is sure. But honestly, if somebody wants to hide something, you have no chance. Experience tells you a lot, and usually mine is right.",
    },
    rating: 1,
    reason:
      "Two named facts that could have overturned the view were offered by a colleague (finance, the notice period) and waved away, neither would have cost more than a call, and others paid for the certainty. When probed, the teller blames the customer and calls the estimate fair. A 2 would see at least one of the missed checks. That the loss is told openly and made up later is honest, but it is not evidence for judgement.",
  },
  {
    id: "bees-and-spreadsheets",
    principleId: "learn-and-be-curious",
    question: "Walk me through how you learned something new that your work suddenly required.",
    answer: {
      situation:
        "I am finishing a degree in geography. In my second year I volunteered for a group that counts wild bees in the city parks. They had six years of counts in notebooks and wanted to know if the bees were getting fewer. The person who did the statistics had moved away.",
      task: "I said that I would do it, because I had had one course in statistics. Then I saw the data and understood that the course was not enough. The report for the city was due in eight weeks.",
      action:
        "I first typed one notebook, to see what was in it. The counts depended a lot on who was counting and on the weather, and I did not know how to deal with that. I looked for a method and found the name of it in a paper about birds. I understood about half of the paper. So I wrote to the author, and she sent me a set of exercises with their solutions. I did one every evening, on her data first and then on ours. After three weeks I compared my results with a student in the year above me, and they were different, because I had treated rainy days as zeros. I corrected that. I practised explaining the result to my flatmate, who studies music, until she could repeat it.",
      result:
        "The report was ready two days before the date. It says that two of nine species are going down and that for the others we cannot tell. The city used our numbers for two meadows. I have since used the same method in my thesis.",
      learning:
        "I learn a method much faster with somebody else's solved data than with my own. And I ask sooner. I was afraid to write to her for a whole week.",
    },
    followUp: {
      probe: { kind: "howMuch", text: "How sure are you that those two species are going down?" },
      reply:
        "Fairly sure for one. It falls by about eight per cent a year, and the range is from four to twelve. For the other one it could just be zero. I wrote that in the report, in the same sentence.",
    },
    rating: 3,
    reason:
      "A gap of their own is seen and named, closed by a deliberate effort one can picture (one exercise an evening, the comparison, the flatmate), and the knowledge was used and corrected. The follow-up shows that it is real. Study and voluntary work count like any other. It is not a 4: the question was set by the task, and nothing the teller had believed was overturned apart from one error. It is more than a 2, which would rest on a course or on good intentions.",
  },
  {
    id: "kitchen-with-two-heads",
    principleId: "hire-and-develop-the-best",
    question: "Walk me through how you helped somebody take the next step in their career.",
    answer: {
      situation:
        "I ran the kitchen of a large hotel, twenty-two people. The hotel group had asked every head of kitchen to train a deputy. Mine was to be Yusuf, who had been on the fish station for six years. He was quiet, and the others had expected Clara, who was louder and faster.",
      task: "I had been told to have a deputy within a year. I chose Yusuf, because when he was on holiday three other stations got worse, and I wanted to know why.",
      action:
        "I asked him what he wanted. He said he wanted a kitchen where nobody shouts, and that he was afraid of ordering, because of the numbers. So we did the ordering together every Thursday for two months, and then he did it and I corrected, and once he ordered four times too much salmon, 900 euros, and I did not take it away from him. We made it the staff meal and a lesson. I told Clara myself, on the day I decided, and what she would need. She was angry for weeks. In month five I gave him the Saturday evenings, which had been mine and which I loved. I stayed at home, and that was hard. He rearranged two stations and I did not like it. The waiting time went down by six minutes, so I left it. I had told him he was too soft with one cook, with two examples. He said I was too hard with the same man. We were both right, I think.",
      result:
        "After eleven months he took over the kitchen of the group's hotel in the next town. He has trained two deputies since then in the same way, on Thursdays. The group made the Thursday part of its programme. And Clara became my deputy, a year later than she wanted and better at it.",
      learning: "I had nearly chosen by volume. I now ask who is missed when they are away, before I ask who wants it.",
    },
    followUp: {
      probe: { kind: "who", text: "Who else had a part in his growth?" },
      reply:
        "The woman from accounting, more than I. She showed him on one afternoon that ordering is four multiplications. I had explained it for three weeks. And Clara, against her will, because she corrected him every single day.",
    },
    rating: 5,
    reason:
      "The duty to train a deputy was assigned, and what was done with it was excellent: ability seen that others missed, fitting and regular support, the hard sentence, a mistake borne, and something of the teller's own given up (the Saturdays). The effect carried on without them: Yusuf trains others, and the programme changed. A 4 would end with his promotion. Nothing here was heroic or unasked, and a 5 does not need that. The credit given away in the follow-up speaks for it.",
  },
  {
    id: "platform-for-everyone",
    principleId: "think-big",
    question: "Tell me about the biggest bet you have made at work.",
    answer: {
      situation:
        "Right, so I was in sales for a company that makes label printers, and at that time I was responsible for the north, which is a big region, about a third of the turnover. And I have always been somebody who thinks big, I cannot help it. People sell printers, and I say, why are we selling printers? We should own the label. We should be the platform for everything that gets labelled, from the factory to the shop. I had that idea on a train, actually, and I called my manager from the train, and she said, that is interesting, put it on paper. That was in the spring, and in autumn there was the big strategy meeting with the board.",
      task: "So I saw it as my mission to bring the company to the next level. It was not really my job, my job was the region, but I felt that somebody had to have the vision. My target for myself was ten times the turnover in five years, and the number was meant to shake people up.",
      action:
        "First I made a really strong presentation. I worked on it for weeks, also at weekends, and a friend who is a designer helped me, so it looked better than anything we had ever shown to the board. It had the whole picture, the factory, the truck, the shop, and us in the middle. I talked to a lot of people in the company to get them excited. Marketing was excited. The people in development were a bit negative, they said that every factory has its own system and asked who would pay for the connections, but development always says that, and I told them we should not start with the problems. I showed it to two customers at a fair, in the evening, and they liked it very much. One of them said that this was the future. I did not ask them for money, it was too early for that. Then came the board. I had forty minutes and took an hour, and it was very emotional. The head of finance asked what would have to be true for the ten times, and I said that you cannot calculate a vision. I think that was a strong moment. They decided to set up a working group, and I was in it, and we met every month. We made a road map in three phases. In the end development built a small connection for one customer, a bakery chain, so that they could print from their own system, and it took four months. I sold that one, and it was a good contract.",
      result:
        "The bakery chain bought sixty printers, which was the biggest order of that year in my region. The working group was closed the next summer, because of other priorities, but the word platform is in the company's brochure today, and that came from me. So I would say that I changed how we think.",
      learning:
        "If you want to do something big you need patience and you need people who believe in you. Maybe I was too early. I would involve the board from the beginning next time.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What was the weakest point of the idea?" },
      reply:
        "That it was too big for the company at that moment. I mean, technically there were these connections, but that is a detail, somebody would have solved it.",
    },
    rating: 2,
    reason:
      "The aim is large and the words are larger, but nothing made it believable: the weakest assumption, who pays for the connections, was named by others twice and brushed aside, and no customer was asked to commit. What came of it is one good ordinary order. A 3 would give a fact behind the aim and take a first real step towards it. It is not a 1: nobody was harmed, the teller did go and speak to people, and a customer got something useful. Four lively minutes and a confident voice must not lift it.",
  },
  {
    id: "cold-room-on-sunday",
    principleId: "bias-for-action",
    question: "Walk me through the first hour after you found a serious problem that nobody else knew about.",
    answer: {
      situation:
        "I was the weekend supervisor at a store for medicines, mostly vaccines. On a Sunday in July at about ten past two I saw that the big cold room was at eleven degrees. It should be at five. The alarm had not gone off. There were goods for about 400,000 euros in it.",
      task: "On weekends I may move goods and call the technician. Whether goods are still good is for the pharmacist to say, and she was on a plane until six.",
      action:
        "I wrote down the time and the temperature and took a photograph. Then I looked at the record of the other sensor, and it said nine degrees since a quarter to two, so it had just begun. I called the technician, who needed ninety minutes. I thought that moving things can be undone and warming cannot. So I decided to move the most sensitive goods into the two small cold rooms, and to block all deliveries from the big one. I had one driver who was already waiting. He was annoyed. I told the three people on the shift that if the small rooms went over six degrees we would stop, because then we would only be spreading the problem. At ten to three one was at five point eight, so we stopped with it and used only the other. I wrote to the pharmacist, so that she would have it when she landed: what I knew, what I did not know, and that I had not declared anything good or bad.",
      result:
        "A third of the goods was moved within fifty minutes. The technician had it cold again at five. The pharmacist released all that we had moved and threw away goods for 21,000. She said that without the moving it would have been about 160,000. One delivery to a clinic came three hours late, and I had called them.",
      learning:
        "I had trusted the alarm. We now read the temperatures by eye at every change of shift, and I put it in the plan of the other weekend supervisor too.",
    },
    followUp: {
      probe: { kind: "why", text: "Why did you not wait for the pharmacist?" },
      reply:
        "Because she would have had to decide at six with everything at fourteen degrees. By moving I did not take her decision, I kept it open for her. If she had been reachable I would have called her first.",
    },
    rating: 4,
    reason:
      "The step was shaped by whether it could be undone (\"moving things can be undone and warming cannot\"), a sign for stopping was named beforehand and then heeded, the right people knew at once, and figures stand beside the decision, also the clinic's late delivery. A 3 would have acted quickly without the stop. It is not a 5: the step lay within the supervisor's mandate, so the risk was limited, and the new reading is a good habit for two people and has not yet been shown to let others act sooner.",
  },
  {
    id: "ironing-on-the-night-shift",
    principleId: "strive-to-be-earths-best-employer",
    question: "Tell me about a colleague who was having a hard time at work.",
    answer: {
      situation:
        "I worked in an industrial laundry, on the night shift, with about fifteen people. Mirela was the one at the ironing press, over fifty, always on time. From around January she began to make small mistakes, and one night I found her sitting on the floor behind the machine.",
      task: "I was not her boss, only the one who had been there longest. But the others looked away, and I thought that somebody should ask.",
      action:
        "I asked her in the break, outside, if she was all right. At first she said yes. The next night she told me that her shoulder hurt so much that she could not sleep, and that she was afraid they would send her home if she said so. I asked if I could speak to the shift manager, and she did not want that. So I left it and proposed that we change places for the last two hours each night, because folding is done with the arms down. I asked the third one at our table, and he was fine with it. After two weeks she was a bit better, and then she said I could tell the manager, if she was there. We went together. He had not known. He agreed that she changes places every two hours, officially, and he sent her to the company doctor.",
      result:
        "After about six weeks she told me that she was sleeping again. Her mistakes had stopped. She is still there. I have left since then, but we write.",
      learning:
        "To ask before you help. If I had gone to the manager on the first night, I do not think she would ever have told me anything again.",
    },
    followUp: {
      probe: { kind: "contrary", text: "Who else at the press had the same trouble?" },
      reply:
        "Probably the man on the day shift. I never asked, to be honest. We were only thinking about her. That would have been a good idea, to change places for everybody.",
    },
    rating: 3,
    reason:
      "One person's difficulty was noticed and asked about with care, her wish was respected, something nameable changed, and the teller knows how she was six weeks later. It is not a 4: the cause, two hours and more at one press, stayed in place for everybody else, and the follow-up says so plainly. It is more than a 2, which would be sympathy without a change, or help over her head. The teller's warmth and honesty are real and do not add a level.",
  },
  {
    id: "filter-for-applications",
    principleId: "success-and-scale-bring-broad-responsibility",
    question: "Tell me about a time you thought about who could be harmed before releasing or starting something.",
    answer: {
      situation:
        "Okay, I have to explain a bit, because it is a small world. I worked as a software engineer for a company that runs a website for flats to rent, and landlords get far too many applications, sometimes three hundred for one flat. So product wanted a feature that sorts the applications, a score basically, from income and job and how complete the application is, so that landlords see the best twenty first. It was a big thing for the company because a competitor had it. I was one of three people building it, and I did the part that computes the score, which I found interesting as a problem, to be honest.",
      task: "My task was to build the score by the end of March. Nobody had said anything about who might be harmed. There was a legal check at the end, but that is about the law, it takes an hour and they look at the text on the page.",
      action:
        "What happened is that I needed test data, and so I took two thousand old applications, without names, and ran the score over them, just to see if it was fast enough. And I looked at who was at the bottom. It was a lot of people with fixed-term contracts, and people who had written short texts, and I thought, these short texts, they look like people who do not speak the language so well. I was not sure. I talked about it with Ewa, my colleague, and she said that her brother had been looking for eight months with exactly such a contract. That made it more concrete. So I made a small count, by hand, with two hundred of them, I think it took me two days, and of the short texts a bit more than half seemed to be from people who write in a second language, and nearly all of them were outside the first twenty. I brought that to the product manager. She was not happy, because of the date. She asked what I proposed, and I had not really thought about that, so I went away again, and I came back with two things: that the length of the text does not count, only whether the questions are answered, and that landlords see the list in a mixed order within groups and not one by one. The second one she did not want, because then it is not really sorted and the competitor's is. The first one we did. It cost four days, and we took them from the tests of something else. I also wrote a page about it for the team, with the count.",
      result:
        "We released it a week late. With the same two thousand applications, the share of short texts in the first twenty went from eleven to about twenty-six in a hundred. I do not know what happened with the contracts, the fixed-term ones, because they still count. I also do not know who got a flat in the end, we do not see that.",
      learning:
        "I would look at the bottom of the list first, not by accident. And I would talk to somebody who has been looking for a flat, not only to Ewa about her brother. I did the same count later for another feature, on my own.",
    },
    followUp: {
      probe: { kind: "contrary", text: "What did you not insist on that you would insist on today?" },
      reply:
        "The contracts. I had the number, it was in the page I wrote, and I did not say it aloud in the meeting, because the first thing had already cost a week. I think about that one.",
    },
    rating: 3,
    reason:
      "A particular side effect on people outside was noticed before anybody complained, looked into by hand, and made smaller by a named change with its cost and its figures. It is not a 4: nobody who would bear it was asked, the larger part (the contracts) was left, and nothing was checked after the release. It is more than a 2, which would worry and leave it to the legal check. The long and winding telling hides clear steps; rate the steps. What the follow-up admits is to the teller's credit as a person, and it confirms the 3.",
  },
];
