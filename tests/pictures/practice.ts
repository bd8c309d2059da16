/** Practice alone without a room: a planned week, an answer from the question to the story, the drill, and the page of progress. */
import { press, sees } from "./steps.ts";
import type { Camera } from "./camera.ts";
import type { Studio } from "./studio.ts";

export async function walkPractice(studio: Studio, camera: Camera): Promise<void> {
  const sol = await studio.person("Sol");
  const { page } = sol;
  const shoot = (name: string): Promise<void> => camera.shoot(sol, `practice-${name}`);
  const tap = (name: string): Promise<void> => press(sol, name);

  await page.goto(`${studio.url}/progress`);
  await sees(sol, "Nothing told yet");
  await camera.shoot(sol, "progress-empty");

  await page.goto(`${studio.url}/practice`);
  await page.getByRole("button", { name: "From my gaps" }).waitFor();
  await page.getByRole("group", { name: "On these days" }).getByRole("checkbox").nth(2).check({ force: true });
  await press(sol, /^Plan \d/);
  await sees(sol, "Calendar file");
  await shoot("planned");
  await page.getByLabel("Principle").selectOption("customer-obsession");
  await tap("Practise it");
  await page.getByRole("button", { name: "Start telling" }).waitFor();
  await page.getByRole("switch", { name: /^Impatient/ }).check();
  await shoot("question");
  await tap("Start telling");
  await tap("S Situation");
  await studio.pass(20);
  await shoot("telling");
  await studio.pass(30);
  await page.getByRole("region", { name: "Interrupted" }).waitFor();
  await shoot("interrupted");
  await tap("A Action");
  await studio.pass(40);
  await tap("Take a moment");
  await shoot("moment");
  await tap("Go on");
  await tap("I’m done");
  await sees(sol, "What did you say?");
  for (const heard of [/^Who/, /^How The/]) await page.getByRole("checkbox", { name: heard }).check();
  await page.getByText("A line or two").click();
  await page.getByLabel("And what came of it?").fill("The mornings were much better.");
  await shoot("heard");
  await tap("Ask me");
  await sees(sol, "Follow-up 1 of 3");
  await shoot("follow-up");
  await tap("I’ve answered");
  await tap("I don’t know");
  await sees(sol, "Follow-up 3 of 3");
  await tap("I’ve answered");
  await page.getByRole("radio", { name: /^3\b/ }).check({ force: true });
  await tap("See a 3 and a 5");
  await shoot("rating");
  await tap("Keep my 3, write it down");
  await page.getByRole("textbox", { name: /^Situation/ }).fill("Our pharmacies got the stock file late.");
  await page.getByRole("textbox", { name: /^Action/ }).fill("We moved the export to a quiet hour.");
  await shoot("writing");
  await tap("See what it lacks");
  await sees(sol, "Learning is still open.");
  await shoot("findings");
  await page.getByLabel("Title of the story").fill("The late stock file");
  await page.getByRole("button", { name: "Keep it" }).last().click();
  await sees(sol, "Kept on this device");
  await shoot("kept");

  await page.goto(`${studio.url}/progress`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(sol, "progress");

  await page.goto(`${studio.url}/practice/drill`);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await camera.shoot(sol, "drill");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.locator(".probe").first().waitFor();
  await camera.shoot(sol, "drill-follow-up");
  await page.locator(".probe").first().click();
  await page.locator("button.pri").first().waitFor();
  await camera.shoot(sol, "drill-answered");
  await tap("Stop here");
  await camera.shoot(sol, "drill-over");
}
