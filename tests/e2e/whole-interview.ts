/**
 * A whole interview between two people, both halves of it, from the lobby to the review. Whatever their pages and keyboards are like: what
 * they write, they write by hand, and what they do while writing, by key.
 */
import { expect } from "vitest";
import type { Person } from "./browser.ts";
import type { Hand } from "./hands.ts";
import { askFor, beginQuestions, linkFor, openRoom, sees, takeSeat } from "./journey.ts";

/** What somebody says, each once. */
export interface Words {
  readonly story: string;
  readonly heard: string;
  readonly question: string;
  readonly reason: string;
  readonly keep: string;
  readonly change: string;
  readonly action: string;
  readonly comment: string;
}

export interface Walker extends Person {
  readonly hand: Hand;
  readonly words: Words;
}

export interface Walk {
  readonly url: string;
  readonly asks: Walker;
  readonly answers: Walker;
  /** What these people also go through: once seated, and in the middle of the first answer. */
  readonly onceSeated?: () => Promise<void>;
  readonly amidst?: () => Promise<void>;
}

export async function holdWholeInterview({ url, asks, answers, onceSeated, amidst }: Walk): Promise<void> {
  await openRoom(asks, url, "Jonas Lind");
  await takeSeat(answers, await linkFor(asks, "candidate"), "Maya Okafor");
  await onceSeated?.();
  await beginQuestions(asks, answers);
  await sees(answers, "Jonas is choosing a question");
  const first = await askFor(asks, "dive deep", answers);
  expect(await answers.page.getByText("Jonas is choosing a question").count()).toBe(0);
  await tell(answers, asks);
  await amidst?.();
  // The last question does not stay on screen.
  const second = await askFor(asks, "ownership", answers);
  expect(second).not.toBe(first);
  await answers.page.getByRole("heading", { name: first }).waitFor({ state: "detached" });
  await theirQuestions(asks, answers);
  await score(asks, answers, 2);
  await write(asks, "What will be done", asks.words.action);
  await asks.page.keyboard.press("Enter");
  await sees(answers, asks.words.action);

  // The other half: the action is still open, the roles are exchanged.
  await answers.page.getByRole("button", { name: "Swap roles" }).first().click();
  for (const { page } of [asks, answers])
    await page.getByRole("region", { name: "Still open" }).getByText(asks.words.action).waitFor();
  await beginQuestions(answers, asks);
  await askFor(answers, "earn trust", asks);
  await tell(asks, answers);
  await theirQuestions(answers, asks);
  await score(answers, asks, 1);
  await answers.page.getByRole("button", { name: "Go to the review" }).click();
  await review(asks, answers);
}

/** Writes into the field with this label. */
async function write({ page, hand }: Walker, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).first().click();
  await hand.write(text);
}

/** Words by the candidate and by the interviewer's scribe line, a tap and a tick by key in the middle of them. */
async function tell(teller: Walker, other: Walker): Promise<void> {
  const situation = (person: Person) => person.page.getByRole("textbox", { name: /^Situation/ });
  await situation(teller).click();
  await teller.hand.write(teller.words.story);
  await situation(other).getByText(teller.words.story).waitFor();
  await teller.hand.press("a");
  const taps = other.page.getByRole("group", { name: "Where the telling is now" });
  await taps.getByRole("button", { pressed: true }).filter({ hasText: "Action" }).waitFor();
  await sees(teller, "Saved");

  // More than a scribe line takes is said, and kept until it is shorter.
  const line = other.page.getByRole("textbox", { name: "Scribe line" });
  await line.fill("x".repeat(300));
  await other.page.keyboard.press("Enter");
  await sees(other, "There’s room for 280 characters, and this has 300");
  expect(await line.inputValue()).toHaveLength(300);
  await line.fill("");
  await line.click();
  await other.hand.write(other.words.heard);
  await other.page.keyboard.press("Enter");
  await sees(teller, other.words.heard);
  await other.hand.press("4");
  await other.page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();
}

/** What the candidate asks, ticked off; then on to scoring. */
export async function theirQuestions(asks: Walker, answers: Walker): Promise<void> {
  await asks.page.getByRole("button", { name: "Next part" }).click();
  await answers.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await write(answers, "A question of yours", answers.words.question);
  await answers.page.keyboard.press("Enter");
  await answers.page.getByRole("checkbox", { name: answers.words.question }).first().check();
  await sees(asks, answers.words.question);
  await asks.page.getByRole("button", { name: "Next part" }).click();
}

/** Both cards by key, then opened together. */
export async function score(asks: Walker, answers: Walker, principles: number): Promise<void> {
  for (const scorer of [answers, asks]) {
    const { page, hand, words } = scorer;
    for (let at = 1; at <= principles; at += 1) {
      await page.getByText(`Principle ${at} of ${principles}`).waitFor();
      await hand.press("m", "4");
      await page.getByRole("radio", { name: /^4\b/, checked: true }).waitFor();
      await hand.write(words.reason);
      await page.keyboard.press("Enter");
    }
    if (scorer === asks) {
      await write(asks, /keep one/i, words.keep);
      await write(asks, /change one/i, words.change);
    }
    await page.getByRole("button", { name: /^Seal/ }).first().click();
    await page
      .getByRole("heading", { name: scorer === asks ? "Your scores are sealed" : "Your self-rating is sealed" })
      .waitFor();
  }
  expect(await answers.page.getByText(asks.words.keep).count()).toBe(0);
  for (const { page } of [asks, answers]) await page.getByRole("button", { name: /talk now/i }).click();
  for (const { page } of [asks, answers])
    for (const opened of [asks.words.reason, asks.words.keep, answers.words.reason])
      await page.getByText(opened).first().waitFor();
}

/** Both rounds are there whole; a comment and a tick reach the other. */
async function review(asks: Walker, answers: Walker): Promise<void> {
  for (const { page } of [asks, answers])
    for (const { words } of [asks, answers])
      for (const kept of [words.story, words.heard, words.keep, words.change])
        await page.getByText(kept).first().waitFor();
  for (const { page } of [asks, answers]) expect(await page.getByText("talk now").count()).toBe(0);
  await write(asks, /^Comment on this round/, asks.words.comment);
  await asks.page.keyboard.press("Enter");
  await sees(answers, asks.words.comment);
  await sees(asks, "Saved");
}
