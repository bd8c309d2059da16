/** Everything that reaches somebody, byte by byte: what they may not know is not in it, in any encoding. */
import { describe, expect, it } from "vitest";
import type { Tick } from "../../shared/contract/ids.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { startNode } from "../support/app.ts";
import { canariesIn, canary, forms } from "../support/canaries.ts";
import { openRoom, shortId } from "../support/people.ts";
import type { ViewsBy } from "../support/people.ts";
import { Book, type, Witness } from "./privacy/witness.ts";

interface Cast {
  readonly ana: Witness;
  readonly ben: Witness;
  readonly olu: Witness;
  readonly all: readonly Witness[];
  readonly book: Book;
}

/** Ana asks, Ben answers, Olu observes; each on a recorded wire. */
async function gather(options: object = {}, views: ViewsBy = "whole"): Promise<Cast> {
  const { url } = await startNode({ env: { COMMANDS_PER_SECOND: "10000" } });
  const room = await openRoom(url, { options });
  const [ana, ben, olu] = [
    await Witness.of(room.host, url, views),
    await Witness.of(await room.join("Ben", "candidate"), url, views),
    await Witness.of(await room.join("Olu", "observer"), url, views),
  ];
  return { ana, ben, olu, all: [ana, ben, olu], book: new Book() };
}

const step = (from: string, to: string): RoomCommand => ({ type: "next-phase", from, to }) as RoomCommand; // names of phases
const deck = (text: string): RoomCommand => ({
  type: "put-on-deck",
  deckId: shortId(),
  principleId: "dive-deep",
  text,
});
const whisper = (text: string): RoomCommand => ({ type: "whisper", lineId: shortId(), text });
const say = (text: string): RoomCommand => ({ type: "say", lineId: shortId(), text });
const tick = (askId: string, what: Tick): RoomCommand => ({ type: "tick", askId, what, heard: true });

/** One round up to the moment before anything opens: everything that can be written is written, by everybody who can. */
async function interview(asks: Witness, answers: Witness, { all, olu, book }: Cast, no: number): Promise<string> {
  const named = (what: string): string => `${what}, round ${no}`;
  const [star, scribe] = [
    await answers.open(answers.document(`star.${no}`)),
    await asks.open(`${asks.roomId}.star.${no}`),
  ];
  const papers = await asks.open(asks.document("private"));
  const own = await answers.open(answers.document("own"));
  const observed = await olu.open(olu.document("private"));
  await olu.open(`${olu.roomId}.star.${no}`);
  const askId = shortId();

  // The lobby: each prepares alone.
  await asks.seat.does(deck(book.write(named("the deck before"), asks, olu)));
  await asks.seat.does(whisper(book.write(named("a whisper before"), asks, olu)));
  type(own, "scratch", book.write(named("the scratch paper"), answers));
  own.doc.getArray<string>("questions").push([book.write(named("an own question kept back"), answers)]);
  type(papers, "notes", book.write(named("private notes"), asks));
  await asks.seat.does({ type: "start-round" });
  await asks.seat.does(step("intro", "questions"));

  // The question, and all that happens around it.
  await asks.seat.does({
    type: "ask-question",
    askId,
    principleId: "dive-deep",
    questionId: "dive-deep/found-the-cause",
    text: book.write(named("the question"), ...all),
  });
  const probe = (how: "pushed" | "aloud", text: string): RoomCommand => ({
    type: "probe",
    askId,
    probeId: shortId(),
    kind: "why",
    how,
    text,
  });
  await asks.seat.does(probe("pushed", book.write(named("a probe on the screen"), ...all)));
  await asks.seat.does(probe("aloud", book.write(named("a probe asked aloud"), asks, olu)));
  for (const what of ["who", "why", "howMuch"] as const) await asks.seat.does(tick(askId, what));
  const about = book.write(named("the words of a finding called wrong"));
  await asks.seat.does({ type: "deny-finding", askId, gap: "howMuch", kind: "howMuch", rule: "degree", words: about });
  await asks.seat.does({ type: "flag", note: book.write(named("a flag's note"), asks, olu) });
  await olu.seat.does({ type: "flag", note: book.write(named("the observer's flag"), asks, olu) });
  await asks.seat.does(deck(book.write(named("the deck"), asks, olu)));
  await olu.seat.does(whisper(book.write(named("the observer's whisper"), asks, olu)));
  type(papers, "notes", book.write(named("more private notes"), asks));
  type(observed, "notes", book.write(named("the observer's notes"), olu));
  papers.doc.getMap("draft").set(`${no}/dive-deep/reason`, book.write(named("a draft"), asks));
  papers.doc.getMap("draft").set(`${no}/card/keep`, "x");
  papers.doc.getMap("draft").set(`${no}/card/keep`, book.write(named("a draft written over"), asks));
  type(star, `${askId}.action`, book.write(named("the answer"), ...all));
  scribe.doc.getText(`${askId}.result`).insert(0, book.write(named("a scribed line"), ...all));
  await asks.seat.does(say(book.write(named("a line of chat"), ...all)));
  await answers.seat.does({ type: "tap", askId, section: "action" });

  // The candidate's questions; scoring, each alone.
  await asks.seat.does(step("questions", "candidateQuestions"));
  await answers.seat.does({ type: "tick-own-question", text: book.write(named("an own question asked"), ...all) });
  await asks.seat.does(step("candidateQuestions", "scoring"));
  const evidence = [
    { kind: "moment", atMs: Date.now(), text: book.write(named("a moment as evidence"), asks) } as const,
    {
      kind: "quote",
      askId,
      section: "action",
      from: "AA==",
      to: "AA==",
      writer: answers.seatId,
      text: book.write(named("a quote as evidence"), asks),
    } as const,
  ];
  await asks.seat.does({
    type: "seal-scorecard",
    ratings: [{ principleId: "dive-deep", rating: 4, evidence, reason: book.write(named("the reason"), asks) }],
    strengths: book.write(named("strengths"), asks),
    concerns: book.write(named("concerns"), asks),
    keep: book.write(named("one to keep"), asks),
    change: book.write(named("one to change"), asks),
  });
  const reason = book.write(named("the self-rating"), answers);
  await answers.seat.does({ type: "seal-self-rating", ratings: [{ principleId: "dive-deep", rating: 2, reason }] });
  const text = book.write(named("the feedback"), answers);
  await answers.seat.does({ type: "seal-feedback", clear: 4, probed: 5, atEase: 3, fedTheAnswer: false, text });
  await Promise.all(all.map((witness) => witness.saved()));
  return askId;
}

const onCards = ["a moment as evidence", "a quote as evidence", "the reason", "strengths", "concerns"];
const opened = [...onCards, "one to keep", "one to change", "the self-rating", "the feedback"];
const flagged = ["a flag's note", "the observer's flag"];

/** Everybody asks for everything, on a second device too, and has received exactly what is theirs. */
async function expectOnlyTheirs({ all, book }: Cast): Promise<void> {
  for (const witness of all) {
    const others = all.filter((other) => other !== witness);
    const statuses = await witness.asksForEverything(others);
    expect(statuses.get(`/api/rooms/${witness.roomId}`)).toBe(200);
    expect(statuses.get("wrong token")).toBe(404);
    for (const other of others) {
      for (const document of [other.document("private"), other.document("own")]) {
        expect(statuses.get(`/api/rooms/${witness.roomId}/notes/${document}/history`)).toBe(403);
        expect(await witness.triesToOpen(document)).toBe(4403);
        expect(await witness.triesToOpen(document, "w".repeat(43))).toBe(4401);
      }
    }
    for (const kind of ["private", "own"] as const) (await witness.open(witness.document(kind))).end();
    await witness.person.connect(witness.wire.url).then((device) => device.leave());
  }
  for (const witness of all)
    expect(witness.knows(book.canaries), `what reached ${witness.name}`).toEqual(book.of(witness));
}

/** No view shows the candidate of a round what was noted or judged in it. */
function expectNothingOfListening(who: Witness, round: number, isBeforeReveal: boolean): void {
  const rounds = who.views().flatMap(({ rounds }) => rounds.filter(({ no }) => no === round));
  expect(rounds.length).toBeGreaterThan(10);
  for (const round of rounds) {
    expect(round.candidate).toBe(who.seatId);
    for (const ask of round.asks)
      for (const hidden of ["ticks", "denials"]) expect(Object.keys(ask)).not.toContain(hidden);
    if (!isBeforeReveal) continue;
    for (const hidden of ["flags", "card", "cards", "selfRatings", "feedbacks", "debrief", "shared"]) {
      expect(Object.keys(round)).not.toContain(hidden);
    }
  }
}

describe.each(["whole", "differences"] as const)("what reaches people in a peer interview, by views: %s", (views) => {
  it("is theirs to know, up to the reveal, through a swap, and after", async () => {
    const cast = await gather({}, views);
    const { ana, ben, all, book } = cast;
    await interview(ana, ben, cast, 1);
    // What a candidate may not do is refused without a word about what there is.
    const [askId = ""] = ana.seat.latest.rounds[0]?.asks.map((ask) => ask.askId) ?? [];
    const [card] = ana.seat.latest.deck ?? [];
    for (const command of [
      whisper("?"),
      deck("?"),
      tick(askId, "how"),
      { type: "drop-from-deck", deckId: card?.deckId ?? "" },
      { type: "take-lead", askId },
      { type: "revise-scorecard", principleId: "dive-deep", rating: 1, reason: "?" },
    ] satisfies RoomCommand[]) {
      expect(await ben.seat.act(command)).toMatchObject({ ok: false, code: "not-allowed" });
    }
    await expectOnlyTheirs(cast);
    expectNothingOfListening(ben, 1, true);
    for (const view of ben.views()) {
      expect(Object.keys(view)).not.toContain("deck");
      expect(Object.keys(view)).not.toContain("whispers");
    }

    // Nobody learns the ids under which others write private notes.
    const secretive = all.flatMap((witness) =>
      witness.editors
        .filter(({ provider }) => !provider.roomname.includes(".star."))
        .flatMap(({ doc }) => ({ id: doc.clientID, name: witness.name })),
    );
    for (const witness of all) {
      const foreign = secretive.filter(({ name }) => name !== witness.name).map(({ id }) => id);
      expect(witness.knowsClients(foreign)).toEqual([]);
    }
    const spoken = ben.editors.find(({ provider }) => provider.roomname.endsWith(".star.1"))?.doc.clientID ?? 0;
    expect(ana.knowsClients([spoken])).toEqual([spoken]);

    // The other way round: the first round stays closed, and the new interviewer gets nothing from it.
    await ana.seat.does({ type: "swap-roles" });
    await interview(ben, ana, cast, 2);
    await expectOnlyTheirs(cast);
    expectNothingOfListening(ben, 1, true);
    expectNothingOfListening(ana, 2, true);
    expect(ana.seat.latest.rounds[0]?.asks[0]?.ticks).toHaveLength(3);
    expect(ben.seat.latest.rounds[1]?.asks[0]?.ticks).toHaveLength(3);
    expect(ben.seat.latest.deck?.length).toBe(2);

    // The reveal opens both rounds to everybody; what was noted while listening waits for the review, or stays private for ever.
    await ana.seat.does({ type: "reveal", without: [] });
    await expectOnlyTheirs(cast);
    await ben.seat.does({ type: "reveal", without: [] });
    for (const no of [1, 2]) {
      for (const what of [...opened, ...flagged]) book.open(`${what}, round ${no}`, ...all);
    }
    await Promise.all(all.map(({ seat }) => seat.view(({ phase }) => phase === "debrief")));
    await expectOnlyTheirs(cast);
    await ben.seat.does(step("debrief", "review"));
    await Promise.all(all.map(({ seat }) => seat.view(({ phase }) => phase === "review")));
    book.open("a probe asked aloud, round 2", ana);
    book.open("a probe asked aloud, round 1", ben);
    await expectOnlyTheirs(cast);
    expectNothingOfListening(ben, 1, false);
    expectNothingOfListening(ana, 2, false);
  });

  it("is silence while the others whisper, listen and prepare", async () => {
    const { ana, ben, olu } = await gather({}, views);
    const askId = shortId();
    await ana.seat.does({ type: "start-round" });
    await ana.seat.does(step("intro", "questions"));
    await ana.seat.does({ type: "ask-question", askId, principleId: "dive-deep", text: "Tell me about a time." });
    await ben.seat.view(({ rounds }) => rounds[0]?.asks.length === 1);
    await ben.open(ben.document("star.1"));
    const papers = await ana.open(ana.document("private"));
    await ben.seat.presence((seats) => seats.filter(({ here }) => here).length === 3);
    const [before, shown, version] = [ben.news().length, ben.seat.views.length, ben.seat.latest.version];

    for (let nth = 0; nth < 5; nth += 1) {
      await ana.seat.does(whisper(`w${nth}`));
      await olu.seat.does(whisper(`o${nth}`));
      await ana.seat.does(deck(`d${nth}`));
      await olu.seat.does({ type: "flag", note: `f${nth}` });
      await ana.seat.does({ type: "tick", askId, what: "who", heard: nth % 2 === 0 });
      await ana.seat.does({ type: "probe", askId, probeId: shortId(), kind: "why", text: `p${nth}`, how: "aloud" });
      type(papers, "notes", `n${nth}`);
      papers.doc.getMap("draft").set("1/dive-deep/reason", `r${nth}`);
    }
    await ana.saved();
    await ana.seat.does(say("Take your time."));
    await ben.seat.view(({ chat }) => chat.length === 1);
    // One view for the line that was said to all; nothing for the forty things before it, not even a changed number.
    expect(ben.seat.views.length - shown).toBe(1);
    expect(ben.seat.latest.version).toBe(version + 1);
    expect(ben.news().length - before).toBe(1);
    expect(ana.seat.latest.version).toBeGreaterThan(version + 20);
  });

  it("names no principle to a candidate who is to be surprised", async () => {
    const { ana, ben } = await gather({ hidePrinciple: true }, views);
    const asked = {
      type: "ask-question",
      askId: shortId(),
      text: "Tell me about a time.",
      principleId: "dive-deep",
    } as const;
    await ana.seat.does({ type: "start-round" });
    await ana.seat.does(step("intro", "questions"));
    await ana.seat.does({ ...asked, questionId: "dive-deep/found-the-cause" });
    await ben.seat.view(({ rounds }) => rounds[0]?.asks.length === 1);
    for (const path of ["", "/report?format=md", "/report?format=json", "/report?format=csv"]) {
      await ben.wire.ask(`/api/rooms/${ben.roomId}${path}`, ben.person.token);
    }
    const said = () => ben.wire.heard().filter((bytes) => /dive-deep|Dive Deep/.test(bytes.toString()));
    expect(said()).toEqual([]);
    await ana.seat.does(step("questions", "candidateQuestions"));
    await ana.seat.does(step("candidateQuestions", "scoring"));
    await ben.seat.view(({ phase }) => phase === "scoring");
    expect(said()).not.toEqual([]);
  });
});

describe("the scanner", () => {
  it("finds what is there, in every encoding it knows and every one the wire uses", async () => {
    const bird = canary("a bird");
    const around = (form: Uint8Array): Buffer => Buffer.concat([Buffer.from("before "), form, Buffer.from(" after")]);
    for (const form of forms(bird.core)) expect(canariesIn([bird], around(form))).toEqual(["a bird"]);
    for (const nth of [0, 1, 2, 3]) {
      const within = Buffer.from(`${"y".repeat(nth)}${bird.text}!`);
      for (const code of ["base64", "base64url", "hex", "utf16le"] as const) {
        expect(
          canariesIn(
            [bird],
            Buffer.from(within.toString(code === "utf16le" ? "latin1" : code), code === "utf16le" ? code : "utf8"),
          ),
        ).toEqual(["a bird"]);
      }
    }
    expect(canariesIn([bird, canary("another")], around(Buffer.from(bird.core.slice(1))))).toEqual([]);

    // On a real wire: a line of chat in frames, views, and reports; notes letter by letter, and in the history.
    const { ben, ana } = await gather();
    const [line, typed, pasted] = [canary("a line"), canary("typed"), canary("pasted")];
    await ana.seat.does({ type: "start-round" });
    const [star, read] = [await ana.open(ana.document("star.1")), await ben.open(ben.document("star.1"))];
    const root = `${shortId()}.action`;
    await ana.seat.does(say(line.text));
    type(star, root, typed.text);
    star.doc.getText(root).insert(0, pasted.text);
    await ana.saved();
    await ben.seat.view(({ chat }) => chat.length === 1);
    while (read.doc.getText(root).length < star.doc.getText(root).length)
      await new Promise((next) => read.doc.once("update", next));
    const inMessages = ben.wire.messages().map(({ payload }) => canariesIn([line, typed, pasted], payload));
    expect(inMessages.flat()).toContain("a line");
    expect(inMessages.flat()).toContain("pasted");
    expect(inMessages.flat()).not.toContain("typed"); // no frame holds two letters of it
    expect(ben.knows([line, typed, pasted])).toEqual(["a line", "typed", "pasted"]);
    const history = await ben.wire.ask(
      `/api/rooms/${ben.roomId}/notes/${ben.document("star.1")}/history`,
      ben.person.token,
    );
    expect(canariesIn([line, typed, pasted], Buffer.from(history.body))).toEqual(["pasted"]);
    const report = await ben.wire.ask(`/api/rooms/${ben.roomId}/report?format=json`, ben.person.token);
    expect(canariesIn([line], Buffer.from(report.body))).toEqual(["a line"]);
  });
});
