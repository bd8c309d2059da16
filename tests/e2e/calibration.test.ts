import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { calibration } from "../../shared/questions/bank/calibration.ts";
import { expectAccessible, type Person } from "./browser.ts";
import { linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

const panelOf = (page: Page) => page.getByRole("region", { name: "Calibration" });

/** Everything that the server sends to a page from now on. */
function receivedBy({ page }: Person): readonly string[] {
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  return frames;
}

describe("the calibration of a panel", () => {
  const scene = sceneWith(["Ana", "Ida", "Ben"]);

  const rate = async ({ page }: Person, level: number): Promise<void> => {
    await panelOf(page)
      .getByRole("radio", { name: new RegExp(`^${level}, `) })
      .check();
    await panelOf(page).getByRole("button", { name: "Give my rating" }).click();
  };

  it("is rated alone, then shows all ratings, the agreed one with its reason, and the spread", async () => {
    const { server, ana, ida, ben } = scene();
    const [toIda, toBen] = [receivedBy(ida), receivedBy(ben)];
    const [sample] = calibration.slice(2);
    if (!sample) throw new Error("the pack has more than two samples");
    await openRoom(ana, server.url, "Ana Berg", "A panel");
    await takeSeat(ida, await linkFor(ana, "interviewer"), "Ida Berg");
    await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Berg");

    await panelOf(ana.page).getByLabel("Sample answer").selectOption({ index: 3 });
    await panelOf(ana.page).getByRole("button", { name: "Begin the calibration" }).click();
    for (const { page } of [ana, ida]) {
      await panelOf(page).getByText(sample.question).waitFor();
      await panelOf(page).getByText(sample.answer.action).waitFor();
    }

    // Ana has rated: Ida sees that she has, but not what.
    await rate(ana, 5);
    await panelOf(ana.page).getByText("You gave 5. 1 of 2 have rated; waiting for Ida.").waitFor();
    await expectAccessible(ida.page);
    for (const { page } of [ana, ida]) {
      expect(await panelOf(page).getByText("Agreed:").count()).toBe(0);
      expect(await panelOf(page).getByText(sample.reason).count()).toBe(0);
    }
    expect(await panelOf(ida.page).getByText("Ana Berg").count()).toBe(0);
    const seen = toIda.filter((frame) => frame.includes('"ratedBy"')).join();
    expect(seen).toContain(`"sampleId":"${sample.id}"`);
    expect(seen).not.toMatch(/"rating":|"ratings":/);

    // The last rating opens them all.
    await rate(ida, 2);
    for (const { page } of [ana, ida]) {
      const opened = panelOf(page);
      await opened
        .getByRole("listitem")
        .filter({ hasText: /5\s*Raises the bar\s*Ana Berg/ })
        .waitFor();
      await opened
        .getByRole("listitem")
        .filter({ hasText: /2\s*Below the bar\s*Ida Berg/ })
        .waitFor();
      await opened.getByText(`Agreed: ${sample.rating}, `).waitFor();
      await opened.getByText("From 2 to 5.").waitFor();
      await opened.getByText(sample.reason).waitFor();
    }
    await expectAccessible(ana.page);

    // Nobody waits for ever for somebody who is late.
    await panelOf(ana.page).getByRole("button", { name: "Rate another" }).click();
    await rate(ana, 3);
    await panelOf(ana.page).getByRole("button", { name: "Open without them" }).click();
    await panelOf(ida.page).getByText("Everyone gave 3.").waitFor();

    // The candidate is told nothing about it.
    await ben.page.getByRole("heading", { name: "Plan" }).waitFor();
    expect(await panelOf(ben.page).count()).toBe(0);
    expect(toBen.join()).toContain('"phase":"lobby"');
    expect(toBen.join()).not.toMatch(/sampleId|calibration/);
    expect([...ana.complaints, ...ida.complaints, ...ben.complaints]).toEqual([]);
  });
});
