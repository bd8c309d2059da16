/** Practice alone, from the form to the review. */
import { askFor } from "../e2e/journey.ts";
import type { Camera } from "./camera.ts";
import type { Studio } from "./studio.ts";

export async function walkSolo(studio: Studio, camera: Camera): Promise<void> {
  const sol = await studio.person("Sol", "Alone");
  const { page } = sol;
  await page.goto(studio.url);
  await page.getByRole("radio", { name: "Alone" }).check({ force: true });
  await page.getByLabel("Your name").fill("Sol");
  await page.locator("#start").getByRole("button").last().click();
  await page.waitForURL(/\/r\/[\w-]{22}$/);
  await camera.shoot(sol, "solo-lobby");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Give me a question" }).waitFor();
  await camera.shoot(sol, "solo-choose");
  await askFor(sol, "deliver", sol);
  await studio.pass(20);
  await camera.shoot(sol, "solo-early");
  for (const part of ["Situation", "Task", "Action", "Result"]) {
    await page.locator(".tap", { hasText: part }).click();
    await page.locator('.tap[aria-pressed="true"]', { hasText: part }).waitFor();
    await studio.pass(40);
  }
  await page.getByRole("button", { name: "Who", exact: true }).click();
  await page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();
  await camera.shoot(sol, "solo-told");
  await page.getByRole("button", { name: "I’m done" }).click();
  await page.getByRole("region", { name: "Follow-up to answer aloud" }).waitFor();
  await camera.shoot(sol, "solo-follow-up");
  await page.getByRole("button", { name: "That’s all of it" }).click();
  await page.getByText("Write it down.").waitFor();
  await page.getByRole("textbox", { name: /^Result/ }).click();
  await page.keyboard.insertText(
    "We sent the stock file on time again and the pharmacies were happy with it. The complaints went away and nobody had to ring us in the night. The team took the same check to the other files, and the support people said that the mornings were calm from then on, which they had not been for a long while before that winter season.",
  );
  await page.getByText("Situation is still open.").first().waitFor();
  await camera.shoot(sol, "solo-writing");
  await page.getByRole("button", { name: "Rate it" }).click();
  await page.getByRole("radio", { name: /^3\b/ }).first().check({ force: true });
  await page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill("I had the ending but no number.");
  await camera.shoot(sol, "solo-rating");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await camera.shoot(sol, "solo-seal");
  await page.getByRole("button", { name: "Seal and open the review" }).click();
  await page.getByText("I had the ending but no number.").first().waitFor();
  await camera.shoot(sol, "solo-review");
}
