/** Parts of the journey that several browser tests go through, as people do: by what the screen says. */
import type { RoomId, Secret } from "../../shared/contract/ids.ts";
import type { Person } from "./browser.ts";

/** Waits until the page shows this; the failure names what was missing. */
export const sees = ({ page }: Person, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Makes a room and waits in its lobby. `format`: a word of its label; a peer room unless said. */
export async function openRoom({ page }: Person, url: string, name: string, format?: string): Promise<void> {
  await page.goto(url);
  if (format !== undefined) await page.getByRole("radio", { name: format }).check({ force: true });
  await page.getByRole("radio", { name: "Interviewer" }).check({ force: true });
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Start a room" }).click();
  await page.waitForURL(/\/r\/[\w-]{22}$/);
}

/** The link that the host sends to the person who should take this role. */
export async function linkFor({ page }: Person, role: string): Promise<string> {
  await page.getByRole("button", { name: `Copy ${role} link` }).click();
  const copied = page.getByRole("button", { name: "Copied" });
  await copied.waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await copied.waitFor({ state: "detached" });
  return link;
}

export async function takeSeat({ page }: Person, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("textbox", { name: /name/i }).first().fill(name);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.getByRole("button", { name: "I’m ready" }).waitFor();
}

/** From the lobby to the questions. */
export async function beginQuestions({ page }: Person, candidate: Person): Promise<void> {
  await candidate.page.getByRole("button", { name: "I’m ready" }).click();
  await page.getByText("The others are ready.").waitFor();
  await page.getByRole("button", { name: "Start the interview" }).click();
  await page.getByRole("button", { name: "Next part" }).click();
}

/** Asks the first question found, and waits until the candidate sees it. Returns its text. */
export async function askFor({ page }: Person, sought: string, candidate: Person): Promise<string> {
  await page.keyboard.press("/");
  await page.getByLabel("Find a principle or question").fill(sought);
  const send = page.getByRole("button", { name: /^Send:/ });
  const found = page.getByRole("listitem").filter({ has: send }).first();
  const words = (await found.locator(".voice").innerText()).trim();
  await found.hover();
  await found.getByRole("button", { name: /^Send:/ }).click();
  await candidate.page.getByRole("heading", { name: words }).waitFor();
  return words;
}

/** Switches the line under the answer to a note of what is heard, or to a follow-up of the interviewer's own. */
export async function writeIn({ page }: Person, mode: "Note" | "Ask"): Promise<void> {
  await page.getByRole("group", { name: "What you write" }).getByRole("button", { name: mode }).click();
}

export interface CardToSeal {
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly reason: string;
  readonly keep: string;
  readonly change: string;
}

/** A peer's card: each principle on its anchors with a reason, one thing to keep, one to change; then sealed. */
export async function rateAndSeal({ page }: Person, card: CardToSeal): Promise<void> {
  // Not the card beside the interview, which may still be there.
  const next = page.getByRole("button", { name: "Next", exact: true });
  await next.waitFor();
  await page
    .getByRole("radio", { name: new RegExp(`^${card.rating}\\b`) })
    .first()
    .check({ force: true });
  await page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill(card.reason);
  await next.click();
  await page
    .getByRole("textbox", { name: /keep one/i })
    .first()
    .fill(card.keep);
  await page
    .getByRole("textbox", { name: /change one/i })
    .first()
    .fill(card.change);
  await page.getByRole("button", { name: /^Seal/ }).first().click();
  await page.getByRole("heading", { name: "Your scores are sealed" }).waitFor();
}

/** A question is asked, and two lines of its answer are on both screens. */
export async function beginAnswer(asker: Person, candidate: Person): Promise<void> {
  await askFor(asker, "deliver", candidate);
  await candidate.page
    .getByRole("textbox", { name: /^Action/ })
    .fill("We read the logs line by line.\nThen we moved the export.");
  await asker.page.getByText("Then we moved the export.").waitFor();
}

export async function rateSelfAndSeal(
  { page }: Person,
  own: { readonly rating: number; readonly reason: string },
): Promise<void> {
  await page
    .getByRole("radio", { name: new RegExp(`^${own.rating}\\b`) })
    .first()
    .check({ force: true });
  await page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill(own.reason);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: /^Seal/ }).first().click();
  await page.getByRole("heading", { name: "Your self-rating is sealed" }).waitFor();
}

/** From an open question to the scoring, past the candidate's own questions: a part that is on its way cannot be left. */
export async function goToScoring({ page }: Person, candidate: Person): Promise<void> {
  await page.getByRole("button", { name: "Next part" }).click();
  await candidate.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await page.getByRole("button", { name: "Next part" }).click();
}

/** From an open question to the reveal and the review. */
export async function endRound(ana: Person, ben: Person, rating: 2 | 4): Promise<void> {
  await goToScoring(ana, ben);
  await rateAndSeal(ana, { rating, reason: "Went to the orders.", keep: "Plain words.", change: "End on a number." });
  await rateSelfAndSeal(ben, { rating: 4, reason: "I had the number." });
  await ana.page.getByRole("button", { name: /talk now/i }).click();
  await ben.page.getByRole("button", { name: /talk now/i }).click();
  await sees(ben, "Went to the orders.");
  await ana.page
    .getByRole("button", { name: /Next part|Go to the review/ })
    .first()
    .click();
  await ben.page.getByRole("article", { name: "Notes as they were left" }).waitFor();
}

/** The first seat that is kept on this person's device, for other programs of theirs. */
export function keptSeat({ page }: Person): Promise<{ readonly roomId: RoomId; readonly token: Secret }> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("barline:seat:")) ?? "";
    return JSON.parse(localStorage.getItem(key) ?? "{}") as { readonly roomId: RoomId; readonly token: Secret };
  });
}
