/** A pack file brought into one room: its faults reported place by place, then its questions asked and its principles named throughout. */
import { describe, expect, it } from "vitest";
import { packToCsv } from "../../shared/questions/pack-to-csv.ts";
import type { Pack, PackPrinciple } from "../../shared/contract/pack.ts";
import type { ProbeKind } from "../../shared/contract/ids.ts";
import { expectAccessible } from "./browser.ts";
import { askFor, beginQuestions, goToScoring, linkFor, openRoom, rateAndSeal, takeSeat, writeIn } from "./journey.ts";
import { sceneWith } from "./scene.ts";

const kinds: readonly ProbeKind[] = ["who", "why", "how", "howMuch", "learned"];

/** A principle whose name its id does not give away. */
const principle = (id: string, name: string, asked: string): PackPrinciple => ({
  id,
  name,
  meaning: `What ${name} means to us.`,
  strong: ["Told by the hour."],
  weak: ["Told by hearsay."],
  traps: ["Liking the teller."],
  anchors: { 1: "Against it.", 2: "A little.", 3: "At the bar.", 4: "More.", 5: "All of it." },
  probes: kinds.map((kind) => ({ kind, text: `In general, ${kind}?` })),
  questions: [
    {
      id: `${id}/one`,
      text: asked,
      theme: "deed",
      scope: "anyone",
      roles: ["general"],
      levels: ["mid"],
      probes: kinds.map((kind) => ({ kind, text: `That night, ${kind}?` })),
      strong: "Names the hour.",
      weak: "Names nobody.",
    },
  ],
});

const question = "Tell me about a night on which the lamp went out.";
/** Written by the host on the page of questions: for their own pack, and for one of the server's. */
const own = "Tell me about a night you stayed up for somebody.";
const inServersPack = "Tell me about a customer who nearly left.";
const pack = {
  barlinePack: 1,
  id: "lighthouse",
  name: "Lighthouse keepers",
  version: "1",
  language: "en",
  about: "For those who watch.",
  principles: [
    principle("keep-watch", "Awake when it matters", question),
    principle("tend-lamp", "Care for the light", "Tell me about something you mended before it broke."),
  ],
  presets: [{ id: "both", name: "Both", about: "The two of them.", principles: ["keep-watch", "tend-lamp"] }],
  candidateThemes: [],
  scripts: [],
  calibration: [],
} satisfies Pack;

describe("a person's own pack file", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  const panel = () => scene().jonas.page.getByRole("region", { name: "Question pack" });
  const bring = async (name: string, text: string): Promise<void> => {
    const [chooser] = await Promise.all([
      scene().jonas.page.waitForEvent("filechooser"),
      panel().getByRole("button", { name: "Import a file for this room" }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  };
  /** The places that the page names, once it names this many. */
  const faults = async (count: number): Promise<readonly string[]> => {
    await panel()
      .getByText(new RegExp(`isn’t a pack yet: ${count} faults?\\.`))
      .waitFor();
    return panel().getByRole("listitem").locator("code").allInnerTexts();
  };

  it("is mended place by place, asked from, and shown with its own names", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await panel().getByRole("button", { name: "Change the pack" }).click();

    // Everything wrong is reported at its place, all at once, and nothing is changed.
    await bring("broken.json", '{\n  "barlinePack": 1,\n  "id" "lighthouse"\n}');
    expect(await faults(1)).toEqual(["line 3, column 8"]);
    const [watch, lamp] = pack.principles;
    const bad = {
      ...pack,
      language: 7,
      extra: true,
      principles: [
        { ...watch, name: "", anchors: { 1: "Against it." }, questions: [{ ...watch?.questions[0], theme: "song" }] },
        { ...lamp, id: "keep-watch", probes: [{ kind: "when", text: "When?" }] },
      ],
      presets: [{ id: "Both", name: "Both", about: "The two.", principles: ["nobody"] }],
    };
    await bring("bad.json", JSON.stringify(bad));
    const places = [
      "extra",
      "language",
      "presets[0].id",
      "presets[0].principles[0]",
      "principles[0].anchors.2",
      "principles[0].anchors.3",
      "principles[0].anchors.4",
      "principles[0].anchors.5",
      "principles[0].name",
      "principles[0].questions[0].theme",
      "principles[1].id",
      "principles[1].probes[0].kind",
      "principles[1].questions[0].id",
    ];
    const told = await faults(places.length);
    expect(told.map((place) => place.replace(/^line 1, /, "")).sort()).toEqual(places);
    await expectAccessible(jonas.page);
    const lines = packToCsv(pack).split("\r\n");
    const at = lines.findIndex((line) => line.includes("keep-watch/one"));
    const table = lines.with(at, (lines[at] ?? "").replace(",deed,", ",song,")).with(2, "nonsense");
    await bring("bad.csv", table.join("\r\n"));
    expect(await faults(3)).toEqual(["line 1, name", "line 3", `line ${at + 1}, principles[0].questions[0].theme`]);
    await jonas.page.getByText("All sixteen, chosen along the way.").waitFor();

    // It works as a table and as JSON: the room asks from it, and plans with it.
    await bring("good.csv", packToCsv({ ...pack, name: "Lighthouse, from a table" }));
    await panel().getByText("Lighthouse, from a table", { exact: true }).waitFor();
    await bring("good.json", JSON.stringify({ ...pack, name: "Lighthouse, from a file" }));
    await panel().getByText("Lighthouse, from a file", { exact: true }).waitFor();
    expect(await panel().getByRole("alert").innerText()).toBe("");

    // What the host keeps on this device is offered too: the server's pack with their question in it, and a pack of theirs.
    const library = await jonas.context.newPage();
    await library.goto(`${server.url}/questions`);
    const addQuestion = async (text: string): Promise<void> => {
      await library.getByRole("button", { name: "Add a question" }).click();
      await library.getByLabel("Your own question").fill(text);
      await library.getByRole("button", { name: "Add it" }).click();
      await library.locator("#found").getByText(text).waitFor();
    };
    await addQuestion(inServersPack);
    await library.locator('input[type="file"]').setInputFiles({
      name: "ours.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(pack)),
    });
    await library.locator("#found").getByText(question).waitFor();
    await addQuestion(own);

    const chosen = () => panel().getByLabel("Pack for this room").locator("option:checked");
    const choose = (label: string) => panel().getByLabel("Pack for this room").selectOption({ label });
    const reopen = async (): Promise<void> => {
      await panel().getByRole("button", { name: "Done" }).click();
      await panel().getByRole("button", { name: "Change the pack" }).click();
    };
    await reopen();
    const servers = "Leadership principles, with your own questions";
    await choose(servers);
    await panel().getByText("Leadership principles", { exact: true }).waitFor();
    await jonas.page.getByRole("button", { name: "Browse the bank" }).click();
    await jonas.page.getByText(inServersPack).waitFor();
    await jonas.page.getByRole("button", { name: "Close the bank" }).click();
    await reopen();
    await expect.poll(() => chosen().innerText()).toBe(servers);
    await choose("Lighthouse keepers, from this device");
    await panel().getByText("Lighthouse keepers", { exact: true }).waitFor();

    // The room keeps what it was given when the device no longer has it.
    await library.getByRole("button", { name: `Remove: ${own}` }).click();
    await library.getByRole("button", { name: "Remove this pack" }).click();
    await library.getByText("Lighthouse keepers removed from this device").waitFor();
    await library.close();
    await jonas.page.reload();
    await panel().getByRole("button", { name: "Change the pack" }).click();
    await expect.poll(() => chosen().innerText()).toBe("Lighthouse keepers, of this room");
    for (const { page } of [jonas, maya]) {
      await page.getByRole("region", { name: "Plan" }).getByText("Awake when it matters").waitFor();
    }
    await jonas.page.getByRole("button", { name: "Browse the bank" }).click();
    await jonas.page.getByRole("button", { name: "Care for the light" }).click();
    await jonas.page.getByText("Tell me about something you mended before it broke.").waitFor();

    // Asked: the candidate sees the question and what it is about, and knew nothing about it before.
    expect(await maya.page.content()).not.toContain("mended before");
    await beginQuestions(jonas, maya);
    expect(await askFor(jonas, "stayed up", maya)).toBe(own);
    await maya.page.getByRole("region", { name: "The question" }).getByText("Awake when it matters").waitFor();
    expect(await askFor(jonas, "went out", maya)).toBe(question);
    await maya.page.getByRole("region", { name: "The question" }).getByText("Awake when it matters").waitFor();
    await writeIn(jonas, "Ask");
    await jonas.page.getByLabel(/^Follow-up for/).fill("Who was awake?");
    await jonas.page.keyboard.press("Enter");
    await maya.page.getByText("Who was awake?", { exact: true }).waitFor();

    // Rated on its anchors, and named in what remains.
    await goToScoring(jonas, maya);
    await maya.page.getByRole("heading", { name: "Awake when it matters" }).waitFor();
    await maya.page.getByText("All of it.").first().waitFor();
    await rateAndSeal(jonas, { rating: 4, reason: "Was there.", keep: "The hour.", change: "The reason." });
    for (const { page } of [jonas, maya]) await page.goto(`${page.url()}/review`);
    for (const { page } of [jonas, maya]) {
      await page.getByText("Awake when it matters, asked at").first().waitFor();
      expect(await page.locator("main").innerText()).not.toMatch(/keep-watch|Keep Watch/);
    }
    await maya.page.getByRole("button", { name: "Export" }).click();
    const [report] = await Promise.all([
      maya.page.waitForEvent("download"),
      maya.page.getByRole("button", { name: /Markdown/ }).click(),
    ]);
    const written = (await (await report.createReadStream()).toArray()).join("");
    expect(written).toContain("### Question 1: Awake when it matters");
    expect([...jonas.complaints, ...maya.complaints].filter((complaint) => !complaint.includes("400"))).toEqual([]);
  });
});
