/**
 * Three people hold a panel's interview and two peers theirs by keyboard alone; what the panel's screen readers are told is what
 * `docs/announcements.md` says. Both at once, as the panel mostly waits for what is read to it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { announcementsPage, linesOf, readAnnouncements, settled, type Told } from "./announcements.ts";
import { listenIn, newlyHeard, type Heard } from "./heard.ts";
import { holdPanelByKeyboard } from "./panel-by-keyboard.ts";
import { holdPeersByKeyboard } from "./peers-by-keyboard.ts";
import { sceneWith } from "./scene.ts";

const page = "docs/announcements.md";
/** `npm run announcements`. */
const isWriting = process.env["ANNOUNCEMENTS"] === "write";
/** Longer than the queue holds anything back. */
const quietMs = 6_000;
const waitMs = 40_000;

describe("keyboard alone", () => {
  const scene = sceneWith(["Jonas", "Maya", "Olu"]);

  it.concurrent(
    "is enough for two peers in both roles, from the first page to the review and on to the next round",
    async () => {
      const { server, open } = scene();
      const [jonas, maya] = [await open("Jonas"), await open("Maya")];
      await holdPeersByKeyboard({ url: server.url, jonas, maya });
      expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
    },
  );

  it.concurrent(
    "is enough for a panel’s whole interview, with the focus always in sight, and everybody is told what they need",
    async (test) => {
      const { server, jonas, maya, olu } = scene();
      const people = [jonas, maya, olu];
      for (const { context } of people) await listenIn(context);
      const expected = isWriting ? undefined : readAnnouncements(readFileSync(page, "utf8"));
      const steps: Told[] = [];

      await holdPanelByKeyboard({ url: server.url, jonas, maya, olu }, async (title, run) => {
        const heard = new Map<string, readonly Heard[]>(people.map(({ name }) => [name, []]));
        const listen = async (): Promise<number> => {
          let more = 0;
          for (const { name, page } of people) {
            const fresh = await newlyHeard(page);
            heard.set(name, [...(heard.get(name) ?? []), ...fresh]);
            more += fresh.length;
          }
          return more;
        };
        steps.push({ title, heard });
        await run();
        if (expected === undefined) {
          do await jonas.page.waitForTimeout(quietMs);
          while ((await listen()) > 0);
          return;
        }
        const wanted = settled(expected.get(title) ?? []);
        // While two tests run, only a test's own `expect` knows which it belongs to.
        await test.expect
          .poll(async () => (await listen(), settled(linesOf({ title, heard }))), { timeout: waitMs, message: title })
          .toEqual(wanted);
      });

      const all = steps.flatMap(linesOf);
      for (const name of ["Jonas", "Olu"]) {
        expect(all.filter((line) => line.startsWith(`- **${name}**: Ask next. `)).length).toBeGreaterThan(0);
        expect(all).toContain(`- **${name}**: Maya is writing in Action`);
      }
      // A finding is never for the candidate's ears.
      expect(all.filter((line) => line.startsWith("- **Maya**") && /Ask next|hisper/.test(line))).toEqual([]);
      if (expected === undefined) writeFileSync(page, announcementsPage(steps));
      else expect([...expected.keys()]).toEqual(steps.map(({ title }) => title));
      const complaints = people.flatMap((person) => person.complaints);
      // Maya's connection is cut on purpose.
      expect(complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    },
  );
});
