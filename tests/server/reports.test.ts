import { describe, expect, it } from "vitest";
import type { Report } from "../../shared/contract/report.ts";
import type { RoomCreated } from "../../shared/contract/http.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { csvReport } from "../../shared/report/csv.ts";
import { inline, quote } from "../../shared/report/inert-markdown.ts";
import { startNode } from "../support/app.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import type { Connected, Person } from "../support/people.ts";
import { Editor } from "../support/editors.ts";
import { until } from "../support/redis.ts";

const card: RoomCommand = {
  type: "seal-scorecard",
  ratings: [{ principleId: "ownership", rating: 4, evidence: [], reason: '=HYPERLINK("http://x")' }],
  strengths: "",
  concerns: "",
  keep: "The *clear* start",
  change: "[Say](javascript:alert(1)) <img src=x onerror=alert(1)>",
};

async function interview(ana: Connected): Promise<void> {
  await ana.does({ type: "start-round" });
  await ana.does({ type: "next-phase", from: "intro", to: "questions" });
  await ana.does({
    type: "ask-question",
    askId: shortId(),
    principleId: "ownership",
    text: "Tell me | about <b>a time</b>",
  });
  await ana.does({ type: "next-phase", from: "questions", to: "candidateQuestions" });
  await ana.does({ type: "next-phase", from: "candidateQuestions", to: "scoring" });
  await ana.does(card);
}

describe("the report", () => {
  it("is an attachment in three formats, cut to what the caller may see", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    await interview(await room.ana.connect(url));
    const report = <Body>(token: string, format: string) =>
      call<Body>(url, `/api/rooms/${room.roomId}/report?format=${format}`, { token });

    const json = await report<Report>(room.ana.token, "json");
    expect(json.headers.get("content-disposition")).toMatch(/^attachment; filename="barline-.*\.json"$/);
    expect(json.headers.get("cache-control")).toBe("no-store");
    expect(json.body).toMatchObject({ barline: 1, notes: [], authors: [] });
    const { body: view } = await call<RoomView>(url, `/api/rooms/${room.roomId}`, { token: room.ana.token });
    expect(json.body.view).toEqual(view);

    const csv = await report<string>(room.ana.token, "csv");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const [head, row] = csv.body.split("\r\n");
    expect(head).toBe("round,name,role,principle,question,kind,rating,reason,evidence,seatId,principleId");
    const question = view.rounds[0]?.asks[0]?.text ?? "";
    expect(row).toBe(
      `1,Ana,interviewer,Ownership,${question},card,4,"'=HYPERLINK(""http://x"")",,${room.ana.seatId},ownership`,
    );

    const md = await report<string>(room.ana.token, "md");
    expect(md.headers.get("content-type")).toContain("text/markdown");
    expect(md.body).toContain("### Question 1: Ownership");
    expect(md.body).toContain("The \\*clear\\* start");

    for (const format of ["md", "json", "csv"]) {
      const toBen = await call<unknown>(url, `/api/rooms/${room.roomId}/report?format=${format}`, {
        token: room.ben.token,
      });
      expect(JSON.stringify(toBen.body)).not.toMatch(/HYPERLINK|clear/);
    }
    expect((await report(room.ana.token, "exe")).status).toBe(400);
    expect((await call(url, `/api/rooms/${room.roomId}/report?format=md`)).status).toBe(401);
  });

  it("has the private notes of the one who takes it, and comes back with them", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const report = <Body>({ roomId, token }: Pick<Person, "roomId" | "token">, format: string) =>
      call<Body>(url, `/api/rooms/${roomId}/report?format=${format}`, { token });
    const papers = new Editor(url, `${room.roomId}.private.${room.ana.seatId}`, room.ana.token);
    await papers.synced();
    papers.doc.getText("notes").insert(0, "Rushed the *end*, ask about May");
    await until(() => papers.pending === 0);

    const json = await report<Report>(room.ana, "json");
    expect(json.body.privateNotes).toBe("Rushed the *end*, ask about May");
    const md = await report<string>(room.ana, "md");
    expect(md.body).toContain("## Private notes of Ana");
    expect(md.body).toContain("> Rushed the \\*end\\*, ask about May");
    for (const other of [room.ben, room.olu])
      for (const format of ["md", "json", "csv"])
        expect(JSON.stringify((await report(other, format)).body)).not.toMatch(/Rushed|private notes/i);

    const { roomId, seat } = (await call<RoomCreated>(url, "/api/rooms/import", { body: json.body })).body;
    const again = new Editor(url, `${roomId}.private.${seat.seatId}`, seat.token);
    await again.synced();
    expect(again.doc.getText("notes").toJSON()).toBe("Rushed the *end*, ask about May");
    const second = await report<Report>({ roomId, token: seat.token }, "json");
    expect(second.body.privateNotes).toBe("Rushed the *end*, ask about May");
    for (const editor of [papers, again]) editor.end();
  });

  it("keeps the history of notes to their readers, and to rooms that keep a replay", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const history = (document: string, token: string) =>
      call<{ code?: string }>(url, `/api/rooms/${room.roomId}/notes/${document}/history`, { token });
    const ofAna = `${room.roomId}.private.${room.ana.seatId}`;
    const { status, headers, body } = await history(`${room.roomId}.star.1`, room.olu.token);
    expect([status, body]).toEqual([200, ""]);
    expect(headers.get("content-type")).toContain("application/x-ndjson");
    expect((await history(ofAna, room.ana.token)).status).toBe(200);
    expect((await history(ofAna, room.ben.token)).body.code).toBe("not-allowed");
    expect((await history(`${room.roomId}.star.7`, room.ana.token)).body.code).toBe("not-found");
    expect((await history(`${"x".repeat(22)}.star.1`, room.ana.token)).body.code).toBe("not-found");
    expect((await history("nonsense", room.ana.token)).body.code).toBe("not-found");
    const ana = await room.ana.connect(url);
    await ana.does({ type: "set-options", options: { ...ana.latest.room.options, keepReplay: false } });
    expect((await history(`${room.roomId}.star.1`, room.olu.token)).body.code).toBe("not-found");
  });
});

/** The ratings of a round that somebody gave themselves. */
const tableOf = (selfRating: object): string => {
  const view = { room: {}, seats: [], rounds: [{ no: 1, asks: [], selfRating }] };
  return csvReport({ view } as unknown as Pick<Report, "view">, []); // only these are read
};

describe("what people wrote", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "＋1", "－1", "＠1"])(
    "is no formula in a spreadsheet: %j",
    (reason) => {
      const rating = { principleId: "ownership", rating: 3, reason } as const;
      expect(tableOf({ seatId: "ben", ratings: [rating] }).split("1,,,Ownership,,self,3,")[1]).toMatch(/^"'/);
    },
  );

  it("is followed by how it was talked, in columns of its own, where a device said so", () => {
    const seats = [
      { seatId: "ana", name: "Ana", role: "interviewer" },
      { seatId: "ben", name: "Ben, B.", role: "candidate" },
    ];
    const spans = (...all: (readonly [from: number, to: number])[]) =>
      all.map(([from, to]) => ({ fromMs: 1_000 * from, toMs: 1_000 * to }));
    const speech = [
      { seatId: "ana", spans: spans([2, 5], [20, 24]) },
      { seatId: "ben", spans: spans([7.5, 22], [30, 40]) },
    ];
    const asks = [{ askId: "a", principleId: "ownership", text: "Tell me", askedMs: 3_000, endedMs: null }];
    const rating = { principleId: "ownership", rating: 3, reason: "told" } as const;
    const selfRating = { seatId: "ben", ratings: [rating] };
    const view = { room: {}, seats, rounds: [{ no: 1, asks, candidate: "ben", startedMs: 1_000, selfRating, speech }] };
    const table = csvReport({ view } as unknown as Pick<Report, "view">, []); // only these are read
    expect(table.slice(1).trim().split("\r\n")).toEqual([
      "round,name,role,principle,question,kind,rating,reason,evidence,seatId,principleId,seconds,share,over,atSeconds",
      '1,"Ben, B.",candidate,Ownership,Tell me,self,3,told,,ben,ownership,,,,',
      '1,"Ben, B.",candidate,,,talk,,,,ben,,24.5,0.778,,',
      "1,Ana,interviewer,,,talk,,,,ana,,7,0.222,,",
      '1,"Ben, B.",candidate,,Tell me,firstWord,,,,ben,,2.5,,,4',
      '1,"Ben, B.",candidate,,,longestTalk,,,,ben,,14.5,,,6.5',
      '1,Ana,interviewer,,,overlap,,,,ana,,2,,"Ben, B.",19',
    ]);
  });

  it("leaves ids as they are, for programs that look them up", () => {
    const rating = { principleId: "ownership", rating: 3, reason: "told" } as const;
    expect(tableOf({ seatId: "-fqqBr5lPY9B", ratings: [rating] })).toContain(
      "\r\n1,,,Ownership,,self,3,told,,-fqqBr5lPY9B,ownership\r\n",
    );
  });

  it("does nothing in Markdown", () => {
    expect(inline("[x](javascript:alert(1))")).toBe("\\[x\\](javascript\\:\u2060alert(1))");
    expect(inline("<script>")).toBe("\\<script\\>");
    expect(inline("a\n# b\n| c |")).toBe("a \\# b \\| c \\|");
    expect(inline("safe\u202etxt.exe\u0000")).toBe("safetxt\u2060\\.exe");
    expect(inline("![x](data:text/html,y)")).not.toContain("![");
    expect(inline("see https://evil.example and www.evil.example")).not.toMatch(/https:\/|www\./);
    expect(quote("1. one\n- two\n---\n> three\n    code")).toBe(
      ["> 1\\. one  ", "> \\- two  ", "> \\---  ", "> \\> three  ", "> code  "].join("\n"),
    );
    expect(inline("Tom & Jerry &lt;")).toBe("Tom &amp; Jerry &amp;\u2060lt;");
  });
});
