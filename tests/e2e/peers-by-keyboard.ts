/** Two peers who use nothing but the keyboard: both halves, each in both roles, the talk after them, the review, and once more from there. */
import { ByKeyboard } from "./by-keyboard.ts";
import type { Person } from "./browser.ts";
import { sees } from "./journey.ts";

export interface Two {
  readonly url: string;
  readonly jonas: Person;
  readonly maya: Person;
}

export async function holdPeersByKeyboard(two: Two): Promise<void> {
  const jonas = new ByKeyboard(two.jonas);
  const maya = new ByKeyboard(two.maya);
  const bothKeepFocus = async (after: string): Promise<void> => {
    for (const who of [jonas, maya]) await who.keepsFocus(after);
  };

  await jonas.page.goto(two.url);
  await jonas.fill("Your name", "Jonas Lind");
  await jonas.press("Enter");
  await jonas.page.waitForURL(/\/r\/[\w-]{22}$/);
  await jonas.page.getByRole("heading", { name: "Seats" }).waitFor();
  await jonas.keepsFocus("opening a room");
  await maya.joins(await jonas.copiesLink("candidate"), "Maya Okafor");

  await holdHalf(jonas, maya, "dive deep", "The stock file came late three mornings a week.");
  await jonas.fill("What will be done", "End on a number");
  await jonas.press("Enter");
  await sees(maya.person, "End on a number");
  await bothKeepFocus("an action");

  // The same room the other way round: one of the two asks for it, and neither loses the focus.
  await maya.use("Swap roles");
  for (const { page } of [jonas, maya])
    await page.getByRole("region", { name: "Still open" }).getByText("End on a number").waitFor();
  await bothKeepFocus("swapping");
  await holdHalf(maya, jonas, "earn trust", "The rota was wrong for a month, and I had made it.");
  await maya.use("Go to the review");
  for (const { page } of [jonas, maya])
    await page
      .getByLabel(/^Comment on this round/)
      .first()
      .waitFor();
  await bothKeepFocus("the review");

  // The review: what was done is ticked off, one half alone, a comment and its answer, the replay.
  await jonas.tabTo(jonas.page.getByRole("checkbox", { name: "End on a number" }));
  await jonas.press("Space");
  await maya.page
    .getByRole("checkbox", { name: "End on a number", checked: true })
    .first()
    .waitFor({ state: "attached" });
  await jonas.tabTo(jonas.page.getByRole("radio", { name: "Both sides" }), "Shift+Tab");
  await jonas.press("ArrowRight");
  await jonas.page.getByRole("radio", { name: /^Round 1/, checked: true }).waitFor({ state: "attached" });
  await jonas.fill(/^Comment on this round/, "Who else saw the file?");
  await jonas.press("Enter");
  await sees(maya.person, "Who else saw the file?");
  await maya.use("Reply");
  await maya.write("Only I did.");
  await maya.press("Enter");
  await sees(jonas.person, "Only I did.");
  await jonas.tabTo(jonas.page.getByRole("slider", { name: "Moment of the replay" }));
  await jonas.press("Home", "ArrowRight");
  await jonas.use("Notes as left");
  await bothKeepFocus("the replay");

  // Once more: the other is asked, reads on, and comes when they like.
  await jonas.tabTo(jonas.button("Go again, swapped"), "Shift+Tab");
  await jonas.press("Enter");
  await jonas.page.getByRole("heading", { name: "Seats" }).waitFor();
  await sees(maya.person, "wants to go again");
  await bothKeepFocus("going again");
  await maya.tabTo(maya.button("Join the next round"), "Shift+Tab");
  await maya.press("Enter");
  await maya.page.getByRole("heading", { name: "Seats" }).waitFor();
  await maya.use("I’m ready");
  await jonas.page.getByText(/ready/).first().waitFor();
  await bothKeepFocus("the next lobby");
}

/** From the lobby until both sides are open. */
async function holdHalf(asks: ByKeyboard, answers: ByKeyboard, sought: string, story: string): Promise<void> {
  const bothKeepFocus = async (after: string): Promise<void> => {
    for (const who of [asks, answers]) await who.keepsFocus(after);
  };
  const nextPart = async (heading: string | RegExp): Promise<void> => {
    await asks.act("Shift+N");
    await answers.page.getByRole("heading", { name: heading }).first().waitFor();
    await bothKeepFocus("the next part");
  };

  await answers.use("I’m ready");
  await asks.page.getByText("The others are ready.").waitFor();
  await asks.use("Start the interview");
  await sees(answers.person, "The interview begins");
  await bothKeepFocus("the start");
  await nextPart(/is choosing a question$/);
  await asks.asks(sought, answers);
  await bothKeepFocus("a question");

  // She writes in the part she tells; he taps, ticks, says what the card offers, and goes on with a line.
  await answers.tabTo(answers.page.getByRole("textbox", { name: /^Situation/ }));
  await answers.act("s");
  await answers.write(story);
  await sees(asks.person, story);
  await asks.act("a");
  await asks.act("4");
  await asks.page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();
  await asks.act("1");
  await sees(asks.person, "asked aloud");
  await asks.act("i");
  await asks.write("Read the file alone");
  await asks.press("Enter");
  await sees(answers.person, "Read the file alone");
  await bothKeepFocus("a line");

  await nextPart("Your questions");
  await asks.act("Shift+N");
  for (const scorer of [asks, answers]) {
    await scorer.page.getByText("Principle 1 of 1").waitFor();
    await scorer.keepsFocus("scoring");
    await scorer.act("m", "3");
    await scorer.page.getByRole("radio", { name: /^3\b/, checked: true }).waitFor();
    await scorer.write("Told it by the hour.");
    await scorer.use("Next");
    if (scorer === asks) {
      await scorer.fill(/keep one/i, "Plain words.");
      await scorer.press("Enter");
      await scorer.write("Say how much.");
    }
    await scorer.use("Seal");
    const sealed = scorer === asks ? "Your scores are sealed" : "Your self-rating is sealed";
    await scorer.page.getByRole("heading", { name: sealed }).waitFor();
    await bothKeepFocus("sealing");
  }
  await asks.use("Talk now");
  await answers.use("Yes, talk now");
  for (const { page } of [asks, answers])
    await page.getByRole("heading", { name: "Both sides are open. Talk about it." }).waitFor();
  await bothKeepFocus("opening both sides");
}
