/** Invented stories; the banks in `banks/` tell some of them in each of the layouts that people use. */
import type { Section } from "../../../shared/contract/ids.ts";

type Invented = Readonly<Record<Section, string>>;

const story = (situation: string, task: string, action: string, result: string, learning: string): Invented => ({
  situation,
  task,
  action,
  result,
  learning,
});

/** By their titles. */
export const invented: Readonly<Record<string, Invented>> = {
  "The bread that went stale by noon": story(
    "In our bakery on the harbour, 40 loaves a day came back unsold, and the till showed only what had been sold.",
    "I ran the morning shift and had to bring the waste down before the summer.",
    "I wrote down by the hour, for three weeks, which shelf was empty when. I moved the second bake from seven to ten and halved the rye.",
    "Returned loaves fell from 40 to 11 a day, which saved about 2,100 euros over the summer.",
    "Next time I'd count for one week, not three; the pattern was plain after five days.",
  ),
  "Four nights without a pager": story(
    "Our payment service woke somebody up eleven times in one month, mostly for a queue that drained by itself.",
    "Nobody owned the alerts, so I took them.",
    "- I listed every page of the month with what had been done about it.\n- I deleted three alarms that had never led to anything.\n- I gave the queue a limit and an alarm on its age.",
    "The next month had two pages, both of them real, and four whole on-call rotations slept through.",
    "An alarm without an action is noise. I ask for the action first now.",
  ),
  "The ward round nobody could hear": story(
    "On a surgical ward with 28 beds, the round took two hours, and relatives kept asking what had been said.",
    "As a charge nurse I was to make the round shorter without leaving anyone out.",
    "I asked six relatives what they'd missed, wrote a half-page form for each bed, and read it aloud with the patient before the doctors came.",
    "The round took 75 minutes, and questions at the desk dropped by half within a month.",
    "I should have shown the form to the night shift earlier; they found two gaps on the first day.",
  ),
  "A library of broken printers": story(
    "The school had nine printers, five of them broken, and a contract that charged for each visit.",
    "I was the only technician and had 400 euros left until August.",
    "I took two machines apart for spares, repaired three, and put the rest of the money into a shared one by the staff room.",
    "Seven printers ran in September, and we cancelled the contract, which had cost 3,600 euros a year.",
    "I learned to ask what a thing is for: half of the printing turned out to be the same form.",
  ),
  "Saying no to the red button": story(
    "A week before a launch, the head of sales wanted a button that deleted an account at once.",
    "I owned the settings page and thought that it was wrong.",
    "I showed her eleven support cases where people had wanted their data back, proposed a delay of seven days, and said that I'd build hers if she still wanted it.",
    "She took the delay. In the first quarter 62 of 480 people changed their minds within the week.",
    "Evidence from her own customers moved her; my opinion hadn't.",
  ),
  "The museum map for people who can't see it": story(
    "Blind visitors of our museum waited for a guide, and there were two guides for the whole week.",
    "I had to find a way in for them with no budget for a device.",
    "I walked the rooms blindfolded with a visitor, recorded twelve short descriptions by myself, and put them behind a telephone number.",
    "About 90 people a month call it, and guides are booked a third less.",
    "I had planned a smart app; a telephone was enough, and the visitor had told me so on the first day.",
  ),
  "Pallets in the wrong country": story(
    "Two of our lorries crossed the border each week with pallets meant for the other warehouse.",
    "My job was the labels, and the mistake cost 900 euros each time.",
    "I stood at the gate for two mornings and saw that both labels were white. I had one printed on orange and put the country in letters of ten centimetres.",
    "We had one wrong pallet in the next half-year instead of fifty.",
    "I'd looked for the fault in the software for a week. Now I go to the gate first.",
  ),
  "Teaching fractions with a football league": story(
    "Half of my seventh form failed the test on fractions, and the boys at the back had given up.",
    "I had four lessons to bring them through the retake.",
    "I let each of them run a team in a league where goals came in halves, thirds and quarters, and they had to argue about the table.",
    "26 of 28 passed the retake, against 14 the first time.",
    "I'd let the pupils make up the rules earlier; the best idea came from the last bench.",
  ),
  "The customer who counted the seconds": story(
    "A customer complained that our report took minutes to open. Our dashboard said 1.2 seconds.",
    "I was on call for support that week and promised her an answer by Friday.",
    "I called her and watched her screen. Her report had 40,000 rows, and we measured only the first. I sent the rows in pages and measured the last one too.",
    "Her report opened in 3 seconds instead of 140, and eleven other large customers got faster without asking.",
    "I trust a customer's watch before our dashboard.",
  ),
  "Cutting the budget of my own team": story(
    "Our cloud bill had grown to 31,000 a month, and the company had to save 10 percent everywhere.",
    "As lead of the data team I could cut people or machines.",
    "I had every job tagged with its owner, turned off what nobody claimed for two weeks, and moved the nightly runs to cheaper hours.",
    "The bill fell to 19,000, nobody had to go, and two tables that we turned off had been wrong for a year.",
    "I should have tagged things when the bill was small.",
  ),
  "The volunteer rota that held": story(
    "Our food bank lost one volunteer in three every month, and Saturdays were often closed.",
    "I'd been there for half a year and was asked to fix the rota.",
    "I telephoned 19 people who had left. Most had been given shifts that they couldn't keep. I let people choose two fixed shifts and swap among themselves.",
    "We lost 2 of 45 in the next three months, and no Saturday was closed.",
    "People leave a rota, not a cause. I'd have called the first five at once.",
  ),
  "An interface that three teams hated": story(
    "Three teams read our orders by copying our database at night, and each had its own bugs.",
    "I had to replace the copies without stopping any of them.",
    "I wrote down what each team truly read, 14 fields of 90, offered those as events, and ran both ways side by side for a month with a daily list of differences.",
    "All three moved over in ten weeks, and we dropped the nightly copy, which took four hours.",
    "The list of differences won them over. I'd begin with it.",
  ),
  "The apprentice who wanted to leave": story(
    "Our best apprentice handed in her notice after two months in the workshop.",
    "I was her master, so it was mine to understand why.",
    "I asked her to show me her day. She'd swept and fetched for six weeks. I gave her a door of her own to build, with her name on the order, and an hour with me each Friday.",
    "She stayed, passed her examination a year later, and now trains two others.",
    "I thought that she was learning by watching. I ask after two weeks now.",
  ),
  "Moving 600 files without losing one": story(
    "The archive of the court moved to a new building, and in the last move nine files had disappeared.",
    "I was in charge of the move of 600 files in two days.",
    "I gave every box a number on both sides, had two people sign at each door, and counted at noon and in the evening.",
    "All 600 arrived, and we were done four hours early.",
    "Counting at noon felt silly until it found a box in the lift.",
  ),
  "The form with nineteen questions": story(
    "Only 38 percent of the people who began our application for a loan finished it.",
    "I was to raise that to half without lending to more people.",
    "I sat beside seven people as they filled it in, and asked the lawyers for the reason of each question. Six had no reason any more.",
    "With 13 questions, 57 percent finished, and defaults stayed the same.",
    "I had been afraid of the lawyers. They were glad that somebody asked.",
  ),
  "A bet on the small engine": story(
    "Our boats used two large engines, and the season's fuel had doubled in price.",
    "As technical manager I had one winter to decide on the next ten boats.",
    "I borrowed a smaller engine, ran both on the same route for 30 days, and showed the captains the figures before the owner saw them.",
    "The small one used 34 percent less and lost nine minutes a trip. We bought ten.",
    "The captains would have refused a decision from the office. I'd do that part the same way again.",
  ),
  "When the translation was wrong": story(
    "A leaflet for our vaccine clinic had a wrong dose in the Turkish text, and 3,000 were printed.",
    "I had ordered it, so the mistake was mine.",
    "I told the clinic within the hour, stopped the boxes, called the 40 families who had one, and had two native speakers read the new one against the original.",
    "Nobody was hurt, and all clinics of the town use two readers now.",
    "I'd checked the layout and not the numbers. Numbers are read aloud now, by two people.",
  ),
  "The quiet engineer in the review": story(
    "In our design reviews the same three people spoke, and a fault that a junior had seen went out to 2,000 customers.",
    "I led the reviews.",
    "I had everyone write for ten minutes before anybody spoke, read the notes in order of age in the company, and thanked her in front of all for the next thing she found.",
    "In the following half-year, 9 of 21 serious findings came from the four youngest.",
    "Silence isn't agreement. I count who hasn't spoken.",
  ),
};
