/** Invented answers to compose rounds from: each part told well, and told with one thing missing. Spoken ones are an interviewer's notes. */
import type { Section } from "../../../../shared/contract/ids.ts";

export type Planted = "who" | "why" | "how" | "howMuch" | "learned";

export interface MirrorStory {
  readonly who: string;
  readonly mode: "spoken" | "written";
  readonly situation: readonly string[];
  readonly task: readonly string[];
  /** Told with everything; and with one thing missing. */
  readonly action: Readonly<Record<"whole" | "who" | "why" | "how", readonly string[]>>;
  readonly result: Readonly<Record<"whole" | "howMuch", readonly string[]>>;
  readonly learning: Readonly<Record<"whole" | "learned", readonly string[]>>;
}

export const sectionOf: Readonly<Record<Planted, Section>> = {
  who: "action",
  why: "action",
  how: "action",
  howMuch: "result",
  learned: "learning",
};

export const stories: readonly MirrorStory[] = [
  {
    who: "a bus depot planner",
    mode: "spoken",
    situation: ["early buses left late, 3 of 12 every morning", "drivers blamed the fuel queue"],
    task: ["asked by the depot head to get the first hour on time"],
    action: {
      whole: [
        'says "I stood at the pump for a week with a stopwatch"',
        "fuelled the long routes the night before because the queue was one pump, not slow drivers",
        'wrote the new order on the board himself, "I walked it through with each shift"',
      ],
      who: [
        'says "we stood at the pump for a week with a stopwatch"',
        "the long routes were fuelled the night before, because one pump was the limit",
        '"we put the new order on the board", shifts were told',
      ],
      why: [
        'says "I stood at the pump for a week with a stopwatch"',
        '"I moved the long routes to the night before"',
        'wrote the new order on the board himself, "I walked it through with each shift"',
      ],
      how: ['says "I dealt with the depot", because the pump was the limit'],
    },
    result: {
      whole: ["late starts from 3 a day to 2 a month", "held all winter"],
      howMuch: ["mornings were much calmer after that", "late starts dropped a lot"],
    },
    learning: {
      whole: ["times the slowest point first now, did the same at the tyre bay in may"],
      learned: ["teamwork makes all the difference"],
    },
  },
  {
    who: "a hotel receptionist",
    mode: "spoken",
    situation: ["guests waited 20 minutes at check-in on sundays", "two people on the desk"],
    task: ["duty manager told her to find something before easter"],
    action: {
      whole: [
        'says "I listed what I typed for each guest, 14 fields"',
        "moved eight of them to a form sent the day before since nobody reads them at the desk",
        'tested it with ten guests herself, "I rang each one afterwards"',
      ],
      who: [
        'says "we listed what is typed for each guest, 14 fields"',
        'then "we moved eight of them to a form", since nobody reads them at the desk',
        '"we tested it with ten guests"',
      ],
      why: [
        'says "I listed what I typed for each guest, 14 fields"',
        '"I moved eight of them to a form sent the day before"',
        'tested it with ten guests herself, "I rang each one afterwards"',
      ],
      how: ['says "I managed the queue", because sundays were the worst'],
    },
    result: {
      whole: ["wait went from 20 minutes to 6, measured over four sundays"],
      howMuch: ["queue got much shorter, guests were a lot happier"],
    },
    learning: {
      whole: ["counts fields on every form before she hands it out now"],
      learned: ["communication with guests is everything"],
    },
  },
  {
    who: "a data engineer",
    mode: "spoken",
    situation: ["nightly load failed twice a week, nobody on the team owned it", "reports were late to finance"],
    task: ["he was on rota when it failed for the third time, took it on"],
    action: {
      whole: [
        'says "I read 40 failure logs, sorted them by step"',
        "split the load in two rather than retry it, because one table blocked the rest",
        'says "I wrote the check that stops it before the write"',
      ],
      who: [
        'says "we read 40 failure logs, sorted them by step"',
        '"we split the load in two" rather than retry it, because one table blocked the rest',
        "a check was added before the write",
      ],
      why: [
        'says "I read 40 failure logs, sorted them by step"',
        '"I split the load in two"',
        'says "I wrote the check that stops it before the write"',
      ],
      how: ['says "I worked on the pipeline", because finance kept complaining'],
    },
    result: {
      whole: ["failures from 8 a month to none since june", "finance gets it at 7 every day"],
      howMuch: ["far fewer failures after that, finance was happy"],
    },
    learning: {
      whole: ["names an owner for every job before it goes live now"],
      learned: ["ownership is very important in a team"],
    },
  },
  {
    who: "a nursery teacher",
    mode: "spoken",
    situation: ["5 children cried at drop-off every day", "parents stayed for half an hour"],
    task: ["wanted calm mornings by half-term, her group"],
    action: {
      whole: [
        'says "I wrote down for two weeks who cried and when"',
        "gave each child a job at the door because the waiting was what upset them",
        'says "I met the five parents one by one" and agreed one goodbye',
      ],
      who: [
        'says "we wrote down for two weeks who cried and when"',
        '"we gave each child a job at the door", because the waiting was what upset them',
        "parents were told to say one goodbye",
      ],
      why: [
        'says "I wrote down for two weeks who cried and when"',
        '"I gave each child a job at the door"',
        'says "I met the five parents one by one" and agreed one goodbye',
      ],
      how: ['says "I handled the mornings", because the parents asked for help'],
    },
    result: {
      whole: ["from 5 children crying to 1 by the third week", "parents gone in 4 minutes"],
      howMuch: ["mornings became much quieter", "parents stayed a lot less"],
    },
    learning: {
      whole: ["since then she keeps a list for the first two weeks of every new group"],
      learned: ["patience is the key to everything"],
    },
  },
  {
    who: "a kitchen manager",
    mode: "spoken",
    situation: ["threw away 30 kg of bread a week", "owner saw only the bills"],
    task: ["had to halve it before the summer menu"],
    action: {
      whole: [
        'says "I weighed every bin for three weeks"',
        "cut the evening bake rather than the morning one since 22 of the 30 kg came after six",
        'says "I showed the bakers the sheet and set the new count with them"',
      ],
      who: [
        '"we weighed every bin for three weeks"',
        '"we cut the evening bake" rather than the morning one since most came after six',
        "a new count was set with the bakers",
      ],
      why: [
        'says "I weighed every bin for three weeks"',
        '"I cut the evening bake"',
        'says "I showed the bakers the sheet and set the new count with them"',
      ],
      how: ['says "I took care of the waste", because the owner saw the bills'],
    },
    result: {
      whole: ["30 kg down to 11 kg a week by july, about 90 pounds saved"],
      howMuch: ["a lot less bread in the bins", "owner noticed it at once"],
    },
    learning: {
      whole: ["weighs first before changing any order now, did it with the milk too"],
      learned: ["small things matter in a kitchen"],
    },
  },
  {
    who: "a support lead",
    mode: "spoken",
    situation: ["refund cases sat for 9 days", "two teams passed them back and forth"],
    task: ["hers to get under three days this quarter"],
    action: {
      whole: [
        'says "I followed 25 cases from start to end myself"',
        "gave one team the whole case because each hand-over cost two days",
        'says "I rewrote the form, trained the six people on it"',
      ],
      who: [
        'says "we followed 25 cases from start to end"',
        '"we gave one team the whole case", because each hand-over cost two days',
        "the form was rewritten, people were trained",
      ],
      why: [
        'says "I followed 25 cases from start to end myself"',
        '"I gave one team the whole case"',
        'says "I rewrote the form, trained the six people on it"',
      ],
      how: ['says "I drove the change", because the two teams had stopped talking'],
    },
    result: {
      whole: ["9 days to 2.5 days on average in march"],
      howMuch: ["refunds got much faster", "complaints mostly stopped"],
    },
    learning: {
      whole: ["follows ten cases end to end before touching any process now"],
      learned: ["always put the customer first"],
    },
  },
  {
    who: "a student of geology",
    mode: "written",
    situation: [
      "In my second year our field group lost half a day because three of the five GPS units were flat when we reached the quarry, and it was the second trip in a row.",
    ],
    task: [
      "I was the one who signed for the kit, so the tutor asked me to make sure that the next trip would not lose any time.",
    ],
    action: {
      whole: [
        "I took all five units home and timed how long each battery lasted. Two were dead cells, so I asked the store for new ones.",
        "I chose to charge them the night before instead of in the van, because the van's socket gave them less than half. Then I made a card with five boxes and ticked it at the door.",
      ],
      who: [
        "We took all five units home and we timed how long each battery lasted. Two were dead cells, so we asked the store for new ones.",
        "We chose to charge them the night before instead of in the van, because the van's socket gave them less than half. A card with five boxes was made and we ticked it at the door.",
      ],
      why: [
        "I took all five units home and timed how long each battery lasted. I asked the store for two new cells.",
        "I chose to charge them the night before. Then I made a card with five boxes and ticked it at the door.",
      ],
      how: ["I dealt with it, because I had signed for the kit and did not want to lose a third day."],
    },
    result: {
      whole: [
        "On the next four trips all five units worked, and we lost no time, where before it had been about three hours each trip.",
      ],
      howMuch: ["The next trips went much better and everybody was really happy with it."],
    },
    learning: {
      whole: [
        "Since then I test the kit two days before any trip, and I keep a card on the lid of every case I am in charge of.",
      ],
      learned: ["It taught me that preparation is key and that responsibility matters a lot."],
    },
  },
  {
    who: "a shop assistant",
    mode: "written",
    situation: [
      "Our shop sold winter boots, and in October people kept bringing them back because the size on the box did not match the shoe inside.",
    ],
    task: ["My manager gave me two weeks beside the till to find out where it went wrong and to stop it."],
    action: {
      whole: [
        "I opened sixty boxes in the store room and wrote down each mismatch. I saw that all of them came from one shelf.",
        "I decided to re-label that shelf rather than check every box at the till, because the till check would have cost two minutes per sale. I did it with a torch on a Sunday.",
      ],
      who: [
        "We opened sixty boxes in the store room and we wrote down each mismatch. All of them came from one shelf.",
        "We decided to re-label that shelf rather than check every box at the till, because the till check would have cost two minutes per sale. It was done on a Sunday.",
      ],
      why: [
        "I opened sixty boxes in the store room and wrote down each mismatch. I saw that all of them came from one shelf.",
        "I decided to re-label that shelf. I did it with a torch on a Sunday and showed the new labels to the others on Monday.",
      ],
      how: ["I took care of the problem, because my manager had asked me to and the boots were our best seller."],
    },
    result: {
      whole: ["Wrong sizes went from eleven in a week to one, and that one was my own mistake."],
      howMuch: ["After that far fewer boots came back and the manager was very pleased."],
    },
    learning: {
      whole: ["Now I open five boxes of every new delivery before I put it on the shelf."],
      learned: ["I learned that attention to detail is very important in retail."],
    },
  },
  {
    who: "a charity volunteer",
    mode: "written",
    situation: [
      "The food bank I help at ran out of baby milk on three Fridays in a row, and families had come by bus for it.",
    ],
    task: ["The coordinator was ill, so for that month I was the person who ordered."],
    action: {
      whole: [
        "I went through the slips of eight Fridays and counted how many tins were asked for each week. Then I rang two other banks and asked what they did.",
        "I moved the order to Tuesday instead of ordering more, because the shelf was full and the van only came on Wednesdays.",
      ],
      who: [
        "We went through the slips of eight Fridays and we counted how many tins were asked for each week. Then we rang two other banks and asked what they did.",
        "The order was moved to Tuesday instead of ordering more, because the shelf was full and the van only came on Wednesdays.",
      ],
      why: [
        "I went through the slips of eight Fridays and counted how many tins were asked for each week. Then I rang two other banks and asked what they did.",
        "I moved the order to Tuesday and told the van driver.",
      ],
      how: ["I sorted it out, because the families had come a long way and the coordinator was ill."],
    },
    result: {
      whole: [
        "We have not run out in the fourteen weeks since, and about thirty tins a week now go out where it was twenty before.",
      ],
      howMuch: ["It got a lot better quickly, and the families were so grateful."],
    },
    learning: {
      whole: ["I count eight weeks back now before I change any order, and I have done it for nappies since."],
      learned: ["The experience showed me how important it is to help other people."],
    },
  },
  {
    who: "a museum guide",
    mode: "spoken",
    situation: ["school groups got lost between rooms 4 and 7", "every tour ran over by a quarter of an hour"],
    task: ["asked to fix it before the summer term"],
    action: {
      whole: [
        'says "I walked it behind 9 groups and marked where they stopped"',
        "closed the side door instead of adding signs, because children follow light, not arrows",
        'says "I trained the four guides on the new turn"',
      ],
      who: [
        'says "we walked it behind 9 groups and marked where they stopped"',
        '"we closed the side door" instead of adding signs, because children follow light, not arrows',
        "guides were trained on the new turn",
      ],
      why: [
        'says "I walked it behind 9 groups and marked where they stopped"',
        '"I closed the side door"',
        'says "I trained the four guides on the new turn"',
      ],
      how: ['says "I handled it", because the schools had written to the director'],
    },
    result: {
      whole: ["tours over by 15 minutes before, by 2 after", "12 of 13 groups on time in june"],
      howMuch: ["tours ran much smoother, teachers were very pleased"],
    },
    learning: {
      whole: ["walks behind visitors first now whenever a room changes"],
      learned: ["you have to think like your visitors"],
    },
  },
];
