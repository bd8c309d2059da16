/** The picture on the first page of the repository: an interviewer in the middle of an answer, with the card of what to ask next. */
import { askFor, beginQuestions, linkFor, openRoom, takeSeat, writeIn } from "../e2e/journey.ts";
import { pressKey } from "../e2e/browser.ts";
import { press, sees } from "./steps.ts";
import type { Studio } from "./studio.ts";

/** What is told, part by part, with the seconds that each takes. */
const told = [
  ["Situation", "Our pharmacies got the stock file late three mornings a week. Everybody blamed the network.", 40],
  ["Task", "I was on the night shift, and nobody had asked me to look.", 15],
  ["Action", "I read the logs line by line with the night shift. We moved the export to a quiet hour.", 50],
] as const;

export async function takeReadmePicture(studio: Studio, path: string): Promise<void> {
  const [jonas, maya] = [await studio.person("Jonas", "Tuesday practice"), await studio.person("Maya")];
  await openRoom(jonas, studio.url, "Jonas Lind");
  await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
  await beginQuestions(jonas, maya);
  await studio.pass(30);
  await askFor(jonas, "dive deep", maya);
  await studio.pass(20);
  for (const [section, text, seconds] of told) {
    await pressKey(maya.page, section.slice(0, 1).toLowerCase());
    await maya.page.getByRole("textbox", { name: new RegExp(`^${section}`) }).click();
    await maya.page.keyboard.insertText(text);
    await sees(jonas, text.slice(0, 40));
    await studio.pass(seconds);
  }
  await writeIn(jonas, "Ask");
  await jonas.page.getByLabel("Follow-up for Maya").fill("What made you look, when everybody blamed the network?");
  await jonas.page.keyboard.press("Enter");
  await sees(maya, "What made you look");
  await studio.pass(25);
  await writeIn(jonas, "Note");
  for (const heard of ["Who", "How"]) await press(jonas, new RegExp(`^${heard}$`));
  await jonas.page.getByLabel("Find a principle or question").fill("");
  await jonas.page
    .getByRole("textbox", { name: /private|notes, only you/i })
    .first()
    .click();
  await jonas.page.keyboard.insertText("The same three days each week: she saw the pattern.");
  await jonas.page.getByRole("main").hover();
  await studio.pass(10);
  await jonas.page.evaluate(() => document.fonts.ready);
  await sees(jonas, "Saved");
  await jonas.page.screenshot({ path, animations: "disabled", style: ".toasts { display: none !important }" });
}
