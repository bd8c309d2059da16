import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, widths } from "./browser.ts";
import { reflowFaults } from "./reflow.ts";
import { sceneWith } from "./scene.ts";
import { spaceText } from "./text-spacing.ts";

const pages = [
  "/",
  "/questions",
  "/journal",
  "/stories",
  "/stories/none-of-this-device",
  "/practice",
  "/settings",
  "/help",
  "/no-such-page",
  "/r/AAAAAAAAAAAAAAAAAAAAAA",
  "/r/AAAAAAAAAAAAAAAAAAAAAA/review",
] as const;

describe("every page that needs no seat", () => {
  const scene = sceneWith(["Visitor"]);

  it.each(pages)("%s is accessible in both themes, fits every width and causes no complaints", async (path) => {
    const { server, visitor } = scene();
    const { page, complaints } = visitor;
    complaints.length = 0;
    await page.setViewportSize({ width: widths.desk, height: 900 });
    await page.goto(`${server.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    for (const width of [widths.laptop, widths.phone, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
    // An address that leads nowhere is answered with 404, and the browser says so.
    const honest = complaints.filter((complaint) => !(path === "/no-such-page" && complaint.includes("404")));
    expect(honest).toEqual([]);
  });

  it.each(["/", "/help", "/settings", "/practice"])(
    "%s keeps all its words with wide spacing (WCAG 1.4.12) and the largest text",
    async (path) => {
      const { server, visitor } = scene();
      const { page } = visitor;
      await page.goto(`${server.url}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await spaceText(page);
      await page.evaluate(() => (document.documentElement.dataset["text"] = "larger"));
      for (const width of [widths.laptop, widths.phone, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await reflowFaults(page), `at ${width} px`).toEqual([]);
      }
    },
  );

  it.each(["Schibsted Grotesk", "Newsreader", "Newsreader italic"])(
    "writes people's names in %s whole",
    async (face) => {
      const { server, visitor } = scene();
      const { page, context } = visitor;
      await page.goto(server.url);
      const family = face.replace(" italic", "");
      await page.getByRole("heading", { level: 1 }).evaluate(
        async (heading, style) => {
          // Ń and ế are put together from letters and accents.
          heading.textContent = "Åse Ńemec Nguyễn Thế Œuvre Straße “5–10 %” €½";
          heading.style.font = style;
          await document.fonts.load(style, heading.textContent);
        },
        `${face === family ? "" : "italic "}400 20px "${family} Variable", monospace`,
      );
      const session = await context.newCDPSession(page);
      await session.send("DOM.enable");
      await session.send("CSS.enable");
      const { root } = await session.send("DOM.getDocument");
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "h1" });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont])).toEqual([
        [expect.any(String), true],
      ]);
    },
  );
});
