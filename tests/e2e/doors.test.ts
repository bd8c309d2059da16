import { describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { linkFor, openRoom, sees, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

describe("an invite", () => {
  const scene = sceneWith(["Jonas", "Maya", "Eve"]);

  it("says who invites and as what; a link that opens nothing says so before it asks for a name", async () => {
    const { server, jonas, maya, eve } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    const forMaya = await linkFor(jonas, "candidate");
    await maya.page.goto(forMaya);
    await maya.page.getByRole("heading", { name: "Jonas invited you to a practice interview" }).waitFor();
    await sees(maya, "You’ll be the candidate: Jonas asks, you answer.");
    await expectAccessible(maya.page);
    await takeSeat(maya, forMaya, "Maya Okafor");

    await eve.page.goto(forMaya);
    await eve.page.getByRole("heading", { name: "Somebody already has this seat" }).waitFor();
    await eve.page.goto(`${forMaya.slice(0, -6)}AAAAAA`);
    await eve.page.getByRole("heading", { name: "That link doesn’t open a room" }).waitFor();
    expect(await eve.page.getByRole("button", { name: "Take my seat" }).count()).toBe(0);

    // Escape closes a sheet wherever the focus is, and the focus never goes beneath one.
    await jonas.page.getByRole("button", { name: "Room menu" }).click();
    await jonas.page.getByRole("heading", { name: "This room", exact: true }).waitFor();
    await jonas.page.getByRole("heading", { name: "Plan" }).click();
    await jonas.page.keyboard.press("Escape");
    await jonas.page.getByRole("heading", { name: "This room", exact: true }).waitFor({ state: "detached" });
    await jonas.page.setViewportSize({ width: 390, height: 844 });
    await jonas.page.getByRole("button", { name: /^Chat/ }).click();
    await jonas.page.locator("input[placeholder='Say to everyone']:focus").waitFor();
    for (let stop = 0; stop < 4; stop += 1) await jonas.page.keyboard.press("Tab");
    await jonas.page.getByLabel("Say to everyone").waitFor({ state: "detached" });
    await jonas.page.setViewportSize({ width: 1440, height: 900 });

    // The host gives the room a name.
    await jonas.page.getByRole("button", { name: "Room menu" }).click();
    await jonas.page.getByLabel("What the room is called").fill("Thursday practice");
    await jonas.page.getByRole("button", { name: "Rename", exact: true }).last().click();
    await sees(maya, "Thursday practice");

    // Who is removed while at the page they joined by is told so, not invited again.
    await jonas.page.getByRole("button", { name: "Remove", exact: true }).click();
    await jonas.page.getByRole("button", { name: "Remove Maya" }).click();
    await maya.page.getByRole("heading", { name: "You were removed from this room" }).waitFor();
    expect(await maya.page.getByRole("button", { name: "Take my seat" }).count()).toBe(0);
  });
});
