import { describe, expect, it } from "vitest";
import { pressKey } from "./browser.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

describe("typing while the line is down", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("says that it is not saved, continues, and brings every word across afterwards", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "deliver", maya);

    const result = maya.page.getByRole("textbox", { name: /^Result/ });
    const indicator = maya.page.getByRole("banner").locator(".conn");
    await result.click();
    await maya.page.keyboard.type("Late files fell ");
    await indicator.filter({ hasText: /^Saved$/ }).waitFor();

    await maya.context.setOffline(true);
    await maya.page.keyboard.type("from 47 to 6 ");
    await indicator.filter({ hasText: /^Not saved, reconnecting \(\d+ changes? on this device\)/ }).waitFor();
    await maya.page.keyboard.type("a month.");
    await result.getByText("Late files fell from 47 to 6 a month.").waitFor();

    // Jonas is still connected: his own flag goes to the server and back, but her words do not come with it.
    await pressKey(jonas.page, "f");
    await jonas.page.getByText("Flagged. It’s on the timeline.").waitFor();
    expect(await jonas.page.getByText("from 47 to 6").count()).toBe(0);

    await maya.context.setOffline(false);
    await indicator.filter({ hasText: /^Saved$/ }).waitFor({ timeout: 45_000 });
    await jonas.page.getByText("Late files fell from 47 to 6 a month.").waitFor();
  });
});
