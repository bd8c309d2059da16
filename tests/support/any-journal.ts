/** Journals of every kind, for tests that hold for all of them. */
import fc from "fast-check";
import { gaps, sections } from "../../shared/contract/ids.ts";
import type { Asking, Drilled, Entry, Fix, Parts, Planned, Story, Telling } from "../../shared/journal/shapes.ts";
import type { WholeJournal } from "../../shared/journal/files/found.ts";
import { presets } from "../../shared/questions/bank/presets.ts";

/** Plain objects only, as JSON makes them. */
const plain = <Value>(model: { readonly [Key in keyof Value]: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> =>
  fc.record<Value>(model, { noNullPrototype: true });

const id = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/);
/** What people write, with what trips readers: quotes, braces, other scripts, signs of two halves. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "I wrote it.",
        "{",
        '"',
        "\\",
        "\n",
        "# Title",
        "**Action:**",
        "GrÃ¶ße",
        "火曜日",
        "👍🏽",
        "__proto__",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(" "));
const count = fc.nat({ max: 10_000 });
const atMs = fc.integer({ min: 1_500_000_000_000, max: 1_800_000_000_000 });
const principleId = fc.constantFrom(...(presets[0]?.principles ?? []));
const perSection = <Value>(value: fc.Arbitrary<Value>) =>
  plain({ situation: value, task: value, action: value, result: value, learning: value });
const parts: fc.Arbitrary<Parts> = perSection(text);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const entry: fc.Arbitrary<Entry> = plain({
  id,
  atMs,
  text,
  tags: fc.uniqueArray(fc.oneof(text, fc.constantFrom("constructor", "__proto__"))).map((tags) => tags.sort()),
  principleId: orNull(principleId),
  storyId: orNull(id),
});
const story: fc.Arbitrary<Story> = plain({
  id,
  title: text,
  parts,
  rest: text,
  serves: fc.dictionary(principleId, fc.constantFrom("first" as const, "also" as const), { noNullPrototype: true }),
  createdMs: atMs,
  changedMs: atMs,
});
const telling: fc.Arbitrary<Telling> = plain({
  id,
  atMs,
  storyId: orNull(id),
  roomId: orNull(id),
  round: orNull(count),
  where: text,
  to: fc.array(text, { maxLength: 3 }),
  question: text,
  principleId: orNull(principleId),
  parts,
  toldMs: perSection(count),
  counts: plain({ words: count, i: count, we: count, numbers: count, numbersInResult: count }),
  gaps: fc.subarray([...gaps]),
  followUps: count,
  ratings: fc.array(plain({ principleId, by: text, isSelf: fc.boolean(), rating: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 3,
  }),
});
const asking: fc.Arbitrary<Asking> = plain({
  id,
  atMs,
  roomId: id,
  round: count,
  candidate: text,
  gaps: count,
  letGo: count,
  toProbeMs: orNull(count),
  own: plain({ open: count, leading: count, double: count, yesOrNo: count }),
  change: orNull(text),
  isReminded: fc.boolean(),
});
const drilled: fc.Arbitrary<Drilled> = plain({
  id,
  atMs,
  kind: fc.constantFrom("rate", "followUp"),
  sampleId: id,
  isRight: fc.boolean(),
});
const fix: fc.Arbitrary<Fix> = plain({
  id,
  atMs,
  text,
  section: orNull(fc.constantFrom(...sections)),
  storyId: orNull(id),
  from: orNull(plain({ roomId: id, where: text, to: fc.array(text, { maxLength: 2 }) })),
  doneMs: orNull(atMs),
});
const planned: fc.Arbitrary<Planned> = plain({ id, atMs, principleId, doneMs: orNull(atMs) });

const all = <Item extends { readonly id: string }>(item: fc.Arbitrary<Item>) =>
  fc.uniqueArray(item, { selector: (made) => made.id, maxLength: 6 });

export const anyStories = all(story);
export const anyJournal: fc.Arbitrary<WholeJournal> = plain({
  entries: all(entry),
  stories: anyStories,
  tellings: all(telling),
  askings: all(asking),
  drills: all(drilled),
  fixes: all(fix),
  planned: all(planned),
});
