/** What counts as learned: a change or an insight of this story, against praise, feelings, promises and proverbs. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";

const told = {
  situation: "Our depot was short.",
  task: "Mine.",
  action: "I called the drivers and asked each one for a reason.",
  result: "It went from 9 to 4.",
  learning: "",
};
const lacksLesson = (changes: Partial<typeof told>): boolean =>
  analyse({ ...told, ...changes }).gaps.includes("learned");

describe("what was learned", () => {
  it.each([
    "I check the tide table before I promise a date now.",
    "Ever since, the spare key hangs in the boiler room.",
    "Lesson? Tape the cable first. I do.",
    "Measure the doorway before buying. We did the same with the piano.",
    "I wish I had asked the night porter first, he knew all along.",
    "I'd bring the interpreter in on day one, not day nine.",
    "The checklist lives on the trolley and nobody leaves the bay without it.",
    "Each new starter rides one full loop with me since.",
    "When the swimming club called, that was the first thing I asked them.",
    "I stopped quoting by phone. I drive out and look.",
    "We put the allergens on the order slip itself.",
    "Now I am keeping one free hour on Fridays for the late ones.",
    "I used to fix the leak first; I look at the roof first these days.",
    "A sick animal is moved the same evening from that day on.",
    "Next harvest we'll hire the second press in June.",
    "I keep a log of every call I make to the council.",
    "A parent who shouts is usually frightened. I sit down before I answer.",
    "Ask the cleaner, she sees it all. I have done so on three sites since.",
    "It taught me to send the drawing and not the description, which I've done with every supplier since then.",
    "I should have rung the bank on the first day instead of the third.",
    "My rule now: no paint before the second reading of the damp meter.",
    "Did it again w/ the spring batch and it held.",
    "We no longer book the hall without seeing the key.",
    "It changed how I pack: heavy at the bottom, papers on top.",
    "I'm grateful to my boss, and I now write down each change the same day.",
    "Whoever fills the form in should be in the room when it's designed; I invited two of them to the next one.",
    "The second time I split the class by reading age and not by year.",
    "Same trick went into the winter plan.",
    "A figure without a date is a rumour. I put the date on every slide.",
    "The welder told me it cracks when you cool it too fast, and I've let every joint stand since.",
    "My mentor told me I should ask for the drawing first, which I do for each quote.",
    "Put the fragile ones at the back. Our new driver gets told that on his first morning.",
    "I'm proud of it, but next time I would fix the ramp before the fence.",
    "We were lucky with the weather. The marquee is booked by default these days.",
    "A queue is a message. Since then I read it before I open a second till.",
    "Never again without a written handover: mine is one page and goes with the keys.",
    "I thought customers wanted it cheap, they wanted it on Friday. I ask for the date before the budget.",
    "If I were to do it over, I'd put the noisy saw outside from the start.",
    "Small pots dry out first, so the seedlings get watered before the tubs.",
    "I have since shown the knot to both apprentices.",
    "Thanks to Ana we found it; I let somebody else read my sums before they leave the house now.",
    "Numbers by tram stop tell more than numbers by line, we plan the winter timetable with them.",
    "It should have been tested with gloves on.",
    "The kids draw the rules themselves each September.",
    "Keep the old lock until the new one has survived a winter. Did so at the boathouse.",
    "stop at 3 offers, more only confuse. used it for the roof too",
    "We sort by weight on Mondays instead of by colour.",
    "I came to see that the night shift knows more about the oven than the plan does.",
    "Better one visit than ten mails. On the next site I went there on the first day.",
  ])("is told by: %s", (learning) => {
    expect(lacksLesson({ learning })).toBe(false);
  });

  it.each([
    "My boss told me I was a rock star and gave me the Friday off.",
    "The client wrote that we had done an outstanding job, and I was over the moon.",
    "I will take this experience with me for the rest of my career.",
    "I'll definitely use these skills in my next role.",
    "It was a stressful period but we pulled through together.",
    "I felt really bad for the guests and I still think of them.",
    "I wish the council had repaired that road years ago.",
    "I couldn't have managed it without my fantastic colleagues in the warehouse.",
    "It showed me that hard work and dedication always pay off in the end.",
    "Rome wasn't built in a day, as they say.",
    "I learned a lot about myself and about working with others.",
    "It proved to me once more that I can do anything if I put my mind to it.",
    "I am happy that I could contribute and I would like to thank everybody.",
    "It was an honour to be trusted with such a big task, and I will never forget it.",
    "Every cloud has a silver lining.",
    "The director said she'd never seen a team like ours and we all got a bonus.",
    "A great example of what you can achieve when everybody pulls together.",
    "I grew a lot as a person and as a leader.",
    "It made me who I am today.",
    "What doesn't kill you makes you stronger.",
    "I was promoted a few months later, which made me really proud.",
    "My family was very proud of me and so was my old teacher.",
    "It confirmed that I chose the right profession.",
    "Customers are the heart of our business and they always come first.",
    "I will apply what I learned in the future.",
    "We had a lot of fun and made friends for life.",
    "I realised how important it is to communicate openly with everyone.",
    "It was hard but rewarding, and I'd love to do something like it again.",
    "You have to believe in what you do, then it works out.",
    "They still talk about it at the Christmas party.",
    "People are different and you have to respect that.",
    "I learned to be more patient and to trust the process.",
    "Our chef called me a genius and hugged me in front of everyone.",
    "It was an eye-opener and a great adventure for all of us.",
    "I am someone who always gives 100 percent, and this shows it.",
    "The experience made me stronger and more confident.",
    "All's well that ends well.",
    "Sometimes you just have to jump in at the deep end.",
    "I'm still in touch with several of the guests and they send me cards.",
    "Everyone in the village thanked me and the mayor shook my hand.",
    "In the end, it is all about people and how you treat them.",
    "I was sad that it took so long, it should not happen to anyone.",
    "I will never forget the faces of the children.",
    "Where there is a will there is a way.",
    "You learn something new every day.",
    "I gained valuable insights into leadership and communication.",
    "My manager was impressed and mentioned me in the town hall.",
    "It strengthened my belief in teamwork and open communication.",
    "I look forward to bringing this passion to my next employer.",
  ])("is not told by: %s", (learning) => {
    expect(lacksLesson({ learning })).toBe(true);
  });

  it.each([
    "Waste fell to 4 kg. Ever since, I weigh the bins on Mondays.",
    "She passed with two faults. I film the hands of every learner now.",
    "All 40 came. I learned to ring the grandmothers and not the parents.",
    "It held for two winters. What I took from it is that salt gets under anything.",
    "Claims went from 30 to 12. I no longer sign a form I haven't read.",
    "It sold out in 3 days. From then on I printed the small run first.",
  ])("may stand in Result: %s", (result) => {
    expect(lacksLesson({ result })).toBe(false);
  });

  it.each([
    "We now bake 900 loaves a day and everyone is happy.",
    "Since then there were no complaints.",
    "They have ordered every month since then.",
    "I now have a team of nine.",
    "We get thank-you cards every week now.",
    "The line makes 40 an hour now, up from 28.",
    "Everybody was pleased and I was promoted in May.",
  ])("is no figure or thanks in Result: %s", (result) => {
    expect(lacksLesson({ result })).toBe(true);
  });
});
