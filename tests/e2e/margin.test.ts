import { describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

/** A complete answer, except for a number in its Result. */
const answer = {
  Situation: "Our pharmacies got the stock file late and sent patients home without their medicine.",
  Task: "I was asked to find out why before the winter season and to keep the file on time.",
  Action:
    "I first read the transfer logs of every night, then I compared them with the backup plan and saw that both ran at once. I moved the backup to noon because the export could not be made faster. Then I wrote a check that rings me when the file is late.",
  Result: "The pharmacies got the file on time again and the complaints went away.",
  Learning: "I learned to read the logs before I ask for opinions. Since then I begin every fault with the log.",
} as const;

describe("the margin in a written round", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("says what is missing, sends the follow-up with a key, and falls silent once the number is there", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");

    // Prepared in the lobby: written, coached, and a proposed question on deck.
    await jonas.page.getByRole("checkbox", { name: /^Coach live/ }).check();
    await jonas.page.getByRole("button", { name: "Change the plan" }).click();
    await jonas.page.getByRole("radio", { name: "Written" }).check({ force: true });
    await jonas.page.getByRole("button", { name: "Propose a plan" }).click();
    await jonas.page.getByText("One question is on deck.", { exact: true }).waitFor();
    await expectAccessible(jonas.page);
    const question = (await jonas.page.locator(".pick .voice").first().innerText()).trim();
    await maya.page.getByText("Coach live is on").waitFor();
    await beginQuestions(jonas, maya);
    expect(await askFor(jonas, question.slice(0, 60), maya)).toBe(question);
    await jonas.page.getByText("Coach live is on: Maya sees what’s missing too").waitFor();

    for (const [section, words] of Object.entries(answer)) {
      await maya.page.getByRole("textbox", { name: new RegExp(`^${section}`) }).click();
      await maya.page.keyboard.insertText(words);
    }
    // The interviewer's margin speaks beside the Result, and nowhere else; the candidate reads the same, phrased for them.
    const beside = (section: string) => jonas.page.getByRole("region", { name: section, exact: true }).locator(".note");
    const finding = beside("Result").filter({ hasText: "How much?" });
    await finding.waitFor();
    // By a worker: no key waits for it.
    expect(jonas.page.workers().map((worker) => worker.url())).toContainEqual(
      expect.stringContaining("reading-worker"),
    );
    for (const section of ["Situation", "Task", "Action", "Learning"])
      await beside(section).getByText("Nothing to ask here").waitFor();
    expect(await jonas.page.getByRole("button", { name: /^Not so:/ }).count()).toBe(1);
    await maya.page.getByText("No number yet. What changed, and by how much?").waitFor();
    await expectAccessible(maya.page);

    // The card asks for the number; its key with Shift puts the follow-up on her screen, and it is not offered again.
    const card = jonas.page.getByRole("region", { name: "Ask next" });
    await card.getByText("No number yet").waitFor();
    const followUps = maya.page.getByRole("list", { name: "Follow-ups" }).getByRole("listitem");
    expect(await followUps.count()).toBe(0);
    await jonas.page.getByRole("main").first().focus();
    await jonas.page.keyboard.press("Shift+P");
    // What she reads, not what the card said before the press: on a slow machine it may have gone on to a better one meanwhile.
    const probe = (await followUps.getByRole("paragraph").innerText()).trim();
    expect(await followUps.count()).toBe(1);
    await card.getByText(probe).waitFor({ state: "detached" });

    // The number comes, and the finding goes.
    await maya.page.getByRole("textbox", { name: /^Result/ }).click();
    await maya.page.keyboard.press("Control+End");
    await maya.page.keyboard.type(" Late files fell from 47 to 6 a month.");
    await finding.waitFor({ state: "detached" });
    await beside("Result").getByText("Nothing to ask here").waitFor();
    await maya.page.getByText("No number yet.").waitFor({ state: "detached" });

    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
