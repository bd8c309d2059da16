import { describe, expect, it } from "vitest";
import type { Report } from "../../shared/contract/report.ts";
import { expectAccessible, pressKey } from "./browser.ts";
import { rateAndSeal, rateSelfAndSeal, writeIn, sees } from "./journey.ts";
import { sceneWith } from "./scene.ts";

describe("two people hold a whole interview", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("from the first page to the review, and again with roles swapped", async () => {
    const { server, jonas, maya } = scene();
    // Create.
    await jonas.page.goto(server.url);
    await expectAccessible(jonas.page);
    await jonas.page.getByLabel("Your name").fill("Jonas Lind");
    await jonas.page.getByRole("button", { name: "Start a room" }).click();
    await jonas.page.waitForURL(/\/r\/[\w-]{22}$/);
    await sees(jonas, "Waiting for a candidate. Send them their link.");
    await expectAccessible(jonas.page);

    // The candidate joins by link.
    await jonas.page.getByRole("button", { name: /Copy candidate link/ }).click();
    await jonas.page.getByRole("button", { name: "Copied" }).waitFor();
    const link = await jonas.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${server.url}/r/`);
    await maya.page.goto(link);
    await sees(maya, /Jonas|practice interview/);
    await expectAccessible(maya.page);
    await maya.page.getByRole("textbox", { name: /name/i }).first().fill("Maya Okafor");
    await maya.page.getByRole("button", { name: "Take my seat" }).click();
    await sees(jonas, "Maya Okafor");
    expect(maya.page.url()).not.toContain("#");
    await expectAccessible(maya.page);

    // Ready, start, intro.
    await maya.page.getByRole("button", { name: "I’m ready" }).click();
    await sees(jonas, "The others are ready.");
    await jonas.page.getByRole("button", { name: "Start the interview" }).click();
    await sees(jonas, "Begin with a few words");
    await sees(maya, "The interview begins");
    await expectAccessible(jonas.page);
    await expectAccessible(maya.page);
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await sees(maya, "Jonas is choosing a question");

    // A question.
    await jonas.page.keyboard.press("/");
    await jonas.page.getByLabel("Find a principle or question").fill("deliver");
    const question = jonas.page
      .getByRole("listitem")
      .filter({ has: jonas.page.getByRole("button", { name: /^Send:/ }) });
    const words = (await question.first().locator(".voice").innerText()).trim();
    await question.first().hover();
    await question
      .first()
      .getByRole("button", { name: /^Send:/ })
      .click();
    await maya.page.getByRole("heading", { name: words }).waitFor();

    // Both write at once, with ticks and taps.
    await maya.page.getByRole("textbox", { name: /^Situation/ }).click();
    await maya.page.keyboard.type("Our pharmacies got the stock file late three mornings a week.");
    await jonas.page.getByRole("textbox", { name: "Scribe line" }).fill("Everyone blamed the network");
    await jonas.page.keyboard.press("Enter");
    await sees(maya, "Everyone blamed the network");
    await jonas.page
      .getByRole("textbox", { name: /^Situation/ })
      .getByText("three mornings a week")
      .waitFor();
    await jonas.page.getByRole("button", { name: "Action", exact: false }).first().click();
    await pressKey(jonas.page, "4");
    await jonas.page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();

    // One follow-up on the screen, one aloud.
    await writeIn(jonas, "Ask");
    await jonas.page.getByLabel(/^Follow-up for/).fill("Who else saw those logs?");
    await jonas.page.keyboard.press("Enter");
    await sees(maya, "Who else saw those logs?");
    await jonas.page.getByLabel(/^Follow-up for/).fill("What did it cost?");
    await jonas.page.getByRole("button", { name: "Asked aloud" }).click();
    await sees(jonas, "asked aloud");
    expect(await maya.page.getByText("What did it cost?").count()).toBe(0);

    // A private note stays private; a flag is kept.
    await jonas.page.getByLabel("New note").fill("Opens with what went wrong");
    await jonas.page.keyboard.press("Enter");
    await pressKey(jonas.page, "f");
    await expectAccessible(jonas.page);
    await expectAccessible(maya.page);

    // A reload in the middle of a word loses nothing.
    await maya.page.getByRole("textbox", { name: /^Result/ }).click();
    await maya.page.keyboard.type("Late files fell from 47 to 6 a mon");
    await maya.page.reload();
    await maya.page
      .getByRole("textbox", { name: /^Result/ })
      .getByText("Late files fell from 47 to 6 a mon")
      .waitFor();
    await maya.page.getByRole("textbox", { name: /^Result/ }).click();
    await maya.page.keyboard.press("End");
    await maya.page.keyboard.type("th.");
    await jonas.page.getByText("Late files fell from 47 to 6 a month.").waitFor();

    // The candidate's questions.
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await maya.page.getByRole("heading", { name: "Your questions" }).waitFor();
    await maya.page.getByLabel("A question of yours").first().fill("What does a good first month look like?");
    await maya.page.keyboard.press("Enter");
    await maya.page.getByRole("checkbox", { name: "What does a good first month look like?" }).first().check();
    await sees(jonas, "What does a good first month look like?");
    await expectAccessible(maya.page);

    // Scoring: sealed alone, opened together.
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await rateAndSeal(jonas, {
      rating: 4,
      reason: "Pulled the logs before acting.",
      keep: "Numbers first.",
      change: "Name your own part.",
    });
    await rateSelfAndSeal(maya, { rating: 3, reason: "I had the number but not the reason." });
    await expectAccessible(jonas.page);
    expect(await maya.page.getByText("Pulled the logs before acting.").count()).toBe(0);
    await jonas.page.getByRole("button", { name: /talk now/i }).click();
    await maya.page.getByRole("button", { name: /talk now/i }).click();
    await sees(maya, "Pulled the logs before acting.");
    await sees(jonas, "I had the number but not the reason.");
    await expectAccessible(maya.page);

    await jonas.page.getByLabel("What will be done").fill("Say which step was yours");
    await jonas.page.getByRole("button", { name: "Add", exact: true }).click();
    await sees(maya, "Say which step was yours");

    // Swap: the same room, the other way round, with the actions that are still open.
    await jonas.page.getByRole("button", { name: "Swap roles" }).first().click();
    for (const { page } of [jonas, maya]) {
      await page.getByRole("region", { name: "Still open" }).getByText("Say which step was yours").waitFor();
    }
    await jonas.page.getByRole("button", { name: "I’m ready" }).click();
    await sees(maya, "The others are ready.");
    await maya.page.getByRole("button", { name: "Start the interview" }).click();
    await maya.page.getByRole("button", { name: "Next part" }).click();
    await sees(jonas, "Maya is choosing a question");
    expect(await maya.page.getByText("Opens with what went wrong").count()).toBe(0);
    await maya.page.keyboard.press("/");
    await maya.page.getByLabel("Find a principle or question").fill("trust");
    const second = maya.page.getByRole("listitem").filter({ has: maya.page.getByRole("button", { name: /^Send:/ }) });
    await second.first().hover();
    await second
      .first()
      .getByRole("button", { name: /^Send:/ })
      .click();
    await jonas.page.getByRole("textbox", { name: /^Situation/ }).click();
    await jonas.page.keyboard.type("The rota was wrong for a month.");
    await maya.page.getByText("The rota was wrong for a month.").waitFor();
    await maya.page.getByRole("button", { name: "Next part" }).click();
    await jonas.page.getByRole("heading", { name: "Your questions" }).waitFor();
    await maya.page.getByRole("button", { name: "Next part" }).click();
    await rateAndSeal(maya, { rating: 3, reason: "Owned it.", keep: "Plain words.", change: "Say how much." });
    await rateSelfAndSeal(jonas, { rating: 3, reason: "Too short." });
    await jonas.page.getByRole("button", { name: /talk now/i }).click();
    await maya.page.getByRole("button", { name: /talk now/i }).click();
    await maya.page
      .getByRole("button", { name: /Next part|Go to the review/ })
      .first()
      .click();

    // The review holds both rounds, and the exports say the same.
    await sees(jonas, "Late files fell from 47 to 6 a month.");
    await sees(jonas, "The rota was wrong for a month.");
    await expectAccessible(jonas.page);
    const [roomId, token] = await jonas.page.evaluate(() => {
      const seat = Object.values(localStorage)
        .map((value: string): unknown => {
          try {
            return JSON.parse(value);
          } catch {
            return undefined; // not ours
          }
        })
        .flat()
        .find(
          (value): value is { roomId: string; token: string } =>
            typeof value === "object" && value !== null && "token" in value,
        );
      return [seat?.roomId ?? "", seat?.token ?? ""];
    });
    const report = async (format: string): Promise<string> => {
      const response = await fetch(`${server.url}/api/rooms/${roomId}/report?format=${format}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(200);
      return response.text();
    };
    const json = JSON.parse(await report("json")) as Report; // what the server says it is; the next lines check
    expect(json.barline).toBe(1);
    expect(json.notes.map((note) => note.text).join("\n")).toContain("47 to 6 a month.");
    expect(json.view.rounds).toHaveLength(2);
    expect(await report("md")).toContain("47 to 6 a month.");

    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
