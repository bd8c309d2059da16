/**
 * A panel judges behind closed doors: byte by byte, none of it reaches the candidate before it is shared, or a scorer before their own
 * seal.
 */
import { describe, expect, it } from "vitest";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { startNode } from "../support/app.ts";
import { openRoom, shortId } from "../support/people.ts";
import type { ViewsBy } from "../support/people.ts";
import { Book, type, Witness } from "./privacy/witness.ts";

const step = (from: string, to: string): RoomCommand => ({ type: "next-phase", from, to }) as RoomCommand; // names of phases
const rated = (reason: string) => ({ principleId: "dive-deep", rating: 3 as const, reason });

/** Ana hosts and asks, Bea raises the bar and leads, Ida asks too and scores late, Ben answers, Olu observes. */
async function gather(views: ViewsBy) {
  const { url } = await startNode({ env: { COMMANDS_PER_SECOND: "10000" } });
  const room = await openRoom(url, { format: "panel" });
  const ana = await Witness.of(room.host, url, views);
  const bea = await Witness.of(await room.join("Bea", "barRaiser"), url, views);
  const ida = await Witness.of(await room.join("Ida", "interviewer"), url, views);
  const ben = await Witness.of(await room.join("Ben", "candidate"), url, views);
  const olu = await Witness.of(await room.join("Olu", "observer"), url, views);
  return { ana, bea, ida, ben, olu, all: [ana, bea, ida, ben, olu] as const, book: new Book() };
}
type Cast = Awaited<ReturnType<typeof gather>>;

/** Up to scoring: each member of the panel writes private notes, and they whisper. */
async function interview({ ana, bea, ida, ben, olu, all, book }: Cast): Promise<void> {
  const backstage = [ana, bea, ida, olu];
  const askId = shortId();
  for (const member of backstage) {
    const papers = await member.open(member.document("private"));
    type(papers, "notes", book.write(`private notes of ${member.name}`, member));
    papers.doc.getMap("draft").set("1/dive-deep/reason", book.write(`a draft of ${member.name}`, member));
    const text = book.write(`a whisper of ${member.name}`, ...backstage);
    await member.seat.does({ type: "whisper", lineId: shortId(), text });
  }
  type(await ben.open(ben.document("own")), "scratch", book.write("the scratch paper", ben));
  await ana.seat.does({ type: "start-round" });
  await ana.seat.does(step("intro", "questions"));
  const text = book.write("the question", ...all);
  await ana.seat.does({ type: "ask-question", askId, principleId: "dive-deep", text });
  await ida.seat.does({
    type: "put-on-deck",
    deckId: shortId(),
    principleId: "earn-trust",
    text: book.write("the deck", ...backstage),
  });
  const aloud = book.write("a probe asked aloud", ...backstage);
  await ida.seat.does({ type: "probe", askId, probeId: shortId(), kind: "why", text: aloud, how: "aloud" });
  await ida.seat.does({ type: "tick", askId, what: "why", heard: true });
  await olu.seat.does({ type: "flag", note: book.write("a flag's note", ...backstage) });
  await ana.seat.does(step("questions", "candidateQuestions"));
  await ana.seat.does(step("candidateQuestions", "scoring"));
  await Promise.all(all.map((witness) => witness.saved()));
}

async function seals(who: Witness, book: Book, ...readers: readonly Witness[]): Promise<void> {
  const words = (what: string): string => book.write(`${what} of ${who.name}`, who, ...readers);
  await who.seat.does({
    type: "seal-scorecard",
    ratings: [{ ...rated(words("the reason")), evidence: [] }],
    strengths: words("strengths"),
    concerns: words("concerns"),
    keep: "",
    change: "",
    vote: "yes",
  });
}
const sealedBy = ({ name }: Witness): string[] =>
  ["the reason", "strengths", "concerns"].map((what) => `${what} of ${name}`);

/** Everybody asks for everything, on a second device too, and has received exactly what is theirs. */
async function expectOnlyTheirs({ all, book }: Cast): Promise<void> {
  for (const witness of all) {
    const others = all.filter((other) => other !== witness);
    const statuses = await witness.asksForEverything(others);
    for (const other of others) {
      expect(statuses.get(`/api/rooms/${witness.roomId}/notes/${other.document("private")}/history`)).toBe(403);
      expect(await witness.triesToOpen(other.document("private"))).toBe(4403);
    }
    for (const kind of ["private", "own"] as const) (await witness.open(witness.document(kind))).end();
    await witness.person.connect(witness.wire.url).then((device) => device.leave());
  }
  for (const witness of all)
    expect(witness.knows(book.canaries), `what reached ${witness.name}`).toEqual(book.of(witness));
}

describe.each(["whole", "differences"] as const)("what reaches people of a panel, by views: %s", (views) => {
  it("is nothing from the debrief before sharing, or before their own seal", async () => {
    const cast = await gather(views);
    const { ana, bea, ida, ben, olu, all, book } = cast;
    await interview(cast);
    // The panel moves to a call of its own; the candidate must not be able to walk in.
    const door = book.write("the panel's call", ana, bea, ida, olu).replace(/^.*"(.*)".*$/, "$1");
    await bea.seat.does({ type: "set-call", call: { kind: "link", url: `https://meet.example.org/${door}` } });
    await seals(ana, book);
    await seals(bea, book);
    await ben.seat.does({ type: "seal-self-rating", ratings: [rated(book.write("the self-rating", ben))] });
    const text = book.write("the feedback", ben);
    await ben.seat.does({ type: "seal-feedback", clear: 4, probed: 5, atEase: 3, fedTheAnswer: false, text });
    await expectOnlyTheirs(cast);

    // The bar raiser opens without Ida.
    await bea.seat.does({ type: "reveal", without: [ida.seatId] });
    for (const what of [...sealedBy(ana), ...sealedBy(bea), "the self-rating", "the feedback"])
      book.open(what, ana, bea, olu);
    await Promise.all(all.map(({ seat }) => seat.view(({ phase }) => phase === "debrief")));
    const versions = [ida, ben].map(({ seat }) => seat.latest.version);
    const judges = [ana, bea, olu];
    const revised = { type: "revise-scorecard", principleId: "dive-deep", rating: 3 } as const;
    await bea.seat.does({ type: "begin-reading", minutes: 1 });
    await ana.seat.does({ type: "change-vote", vote: "strongYes" });
    await ana.seat.does({ ...revised, reason: book.write("a revision", ...judges) });
    await bea.seat.does({ type: "decide", vote: "yes", rationale: book.write("the rationale", ...judges) });
    const action = (what: string): RoomCommand => ({
      type: "add-action",
      actionId: shortId(),
      owner: ben.seatId,
      text: book.write(what, ...judges),
    });
    await bea.seat.does(action("an action set in the debrief"));
    await expectOnlyTheirs(cast);
    // Nor does any number tell them that the panel is at work.
    expect([ida, ben].map(({ seat }) => seat.latest.version)).toEqual(versions);

    // Ida seals, and sees what the others see.
    await seals(ida, book, ...judges);
    for (const what of [...sealedBy(ana), ...sealedBy(bea), "the self-rating", "the feedback"]) book.open(what, ida);
    for (const what of ["a revision", "the rationale", "an action set in the debrief"]) book.open(what, ida);
    await expectOnlyTheirs(cast);

    // The candidate gets the lines that were chosen, and the actions with them.
    const line = { lineId: shortId(), kind: "strength", text: book.write("a shared line", ...all) } as const;
    await bea.seat.does({ type: "share-with-candidate", lines: [line] });
    book.open("an action set in the debrief", ben);
    await ben.seat.view(({ rounds }) => rounds[0]?.shared !== undefined);
    expect(ben.seat.latest.rounds[0]?.shared).toEqual({ lines: [line] });
    await expectOnlyTheirs(cast);
    await bea.seat.does(step("debrief", "review"));
    await Promise.all(all.map(({ seat }) => seat.view(({ phase }) => phase === "review")));
    book.open("a probe asked aloud", ben);
    book.open("the panel's call", ben);
    await expectOnlyTheirs(cast);

    // However the room ended, no view of the candidate's ever had a place for these.
    for (const view of ben.views()) {
      expect(Object.keys(view)).toEqual(expect.not.arrayContaining(["deck", "whispers"]));
      for (const round of view.rounds) {
        expect(Object.keys(round)).toEqual(
          expect.not.arrayContaining(["flags", "card", "cards", "selfRatings", "feedbacks", "debrief"]),
        );
        for (const ask of round.asks) expect(Object.keys(ask)).not.toContain("ticks");
      }
    }
  });
});
