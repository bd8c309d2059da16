/** Bounded parsing accepts what Zod accepts, with the same result, and refuses what Zod refuses, in the same places. */
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CreateRoom } from "../../shared/contract/http.ts";
import { limits } from "../../shared/contract/limits.ts";
import { parseBounded } from "../../shared/contract/parse-bounded.ts";
import { requests } from "../../shared/contract/sockets.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { Pack } from "../../shared/contract/pack.ts";
import { Report } from "../../shared/contract/report.ts";
import { ana, inPhase } from "../support/given-room.ts";

const report = (): unknown =>
  JSON.parse(
    JSON.stringify({
      barline: 1,
      exportedMs: 1,
      view: inPhase("panel", "review").seenBy(ana),
      notes: [],
      authors: [],
    }),
  );
/** More than is handed to Zod in one piece. */
function sealing(): unknown {
  const quote = {
    askId: "a".repeat(12),
    section: "action",
    from: "AQ==",
    to: "AQ==",
    text: "x".repeat(900),
    writer: ana,
  };
  const evidence = Array.from({ length: 9 }, (_, at) =>
    at % 2 === 0 ? { kind: "quote", ...quote } : { kind: "moment", atMs: at, text: "x".repeat(900) },
  );
  const ratings = Array.from({ length: 20 }, () => ({
    principleId: "ownership",
    rating: 3,
    evidence,
    reason: "He did.",
  }));
  const words = { strengths: "", concerns: "", keep: "", change: "" };
  return { id: randomUUID(), command: { type: "seal-scorecard", ratings, ...words } };
}

const bodies: readonly (readonly [string, z.ZodType, unknown])[] = [
  ["pack", Pack, leadershipPrinciples],
  ["report", Report, report()],
  [
    "room",
    CreateRoom,
    { format: "peer", name: " Ana ", role: "interviewer", key: "0".repeat(36), plan: { principles: [] } },
  ],
  ["card over a socket", requests["room:act"].input, sealing()],
];

/** Every place in a value. */
function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...place, name]))];
}

/** A copy with something else at a place. */
function changed(value: unknown, place: readonly string[], by: unknown): unknown {
  const [name, ...rest] = place;
  if (name === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }; // it has places inside
  Reflect.set(copy as object, name, changed(Reflect.get(value as object, name), rest, by));
  return copy;
}

const other = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, "", "x".repeat(700), "\u0000", -1, 1.5, [], [{}], { more: 1 }, Array(300).fill("x")),
);

describe("bounded parsing", () => {
  it.each(bodies)("accepts and refuses as Zod does: a %s, whatever is changed in it", (_name, schema, body) => {
    const places = placesIn(body);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), other), { maxLength: 3 }), (changes) => {
        const given = changes.reduce<unknown>((value, [at, by]) => {
          const place = places[at % places.length] ?? [];
          try {
            return changed(value, place, by);
          } catch {
            return value; // an earlier change took this place away
          }
        }, body);
        const [ours, theirs] = [parseBounded(schema, given), schema.safeParse(given)];
        expect(ours.ok).toBe(theirs.success);
        if (ours.ok) expect(ours.value).toEqual(theirs.data);
      }),
      { numRuns: 300 },
    );
  });

  it("reports the same faults, in the same places, while they are few", () => {
    const given = { ...leadershipPrinciples, id: "Not Kebab", language: 7, principles: [{ id: "one" }], more: 1 };
    const places = (issues: readonly { readonly path: readonly PropertyKey[] }[] = []) =>
      issues.map(({ path }) => path.join(".")).toSorted();
    const read = parseBounded(Pack, given);
    expect(read.ok ? [] : places(read.issues)).toEqual(places(Pack.safeParse(given).error?.issues));
  });

  it("also stops at the hundredth fault inside a union", () => {
    let asked = 0;
    const wrong = z.unknown().refine(() => (asked += 1) === 0);
    const schema = z.discriminatedUnion("type", [
      z.object({ type: z.literal("few") }),
      z.object({ type: z.literal("many"), list: z.array(wrong) }),
    ]);
    const read = parseBounded(schema, { type: "many", list: Array(5_000).fill(0) });
    expect(read).toMatchObject({ ok: false, isCut: true });
    expect(read.ok ? [] : read.issues.map(({ path }) => path[0])).toEqual(Array(limits.faultsTold).fill("list"));
    expect(asked).toBe(limits.faultsTold);
  });

  it("stops at the hundredth fault, and says so", () => {
    const principles = Array.from({ length: 40 }, () => ({ questions: Array(200).fill(0) }));
    const read = parseBounded(Pack, { ...leadershipPrinciples, principles });
    expect(read).toMatchObject({ ok: false, isCut: true });
    expect(read.ok ? [] : read.issues).toHaveLength(limits.faultsTold);
  });

  it("does not look into a list or at a text that is too long", () => {
    const asked: unknown[] = [];
    const spy = z.unknown().refine((value) => asked.push(value) > 0);
    const schema = z.object({ list: z.array(spy).max(5_000), text: z.string().max(9).regex(/^a*$/) });
    const read = parseBounded(schema, { list: Array(5_001).fill(0), text: "b".repeat(100_000) });
    expect(asked).toEqual([]);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["too_big", "too_big"]);
  });
});
