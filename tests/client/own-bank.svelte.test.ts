/** Packs and questions that somebody keeps on their own device. */
import { beforeEach, expect, it } from "vitest";
import { OwnBank } from "../../client/src/state/own-bank.svelte.ts";
import { checkPack } from "../../shared/questions/check-pack.ts";
import { generalCompetencies as pack } from "../../shared/questions/general/index.ts";

const [first] = pack.principles;
if (!first) throw new Error("the pack is empty");

beforeEach(() => {
  localStorage.clear();
});

const texts = (bank: OwnBank): readonly string[] =>
  bank.with(pack).principles[0]?.questions.map(({ text }) => text) ?? [];

it("puts a question of one's own before the others of its principle, as a pack that the server accepts, and keeps it", () => {
  const bank = new OwnBank();
  expect(bank.add(pack.id, first.id, "Tell me about a night you stayed.")).toBe(true);
  const reopened = new OwnBank();
  expect(texts(reopened)).toEqual(["Tell me about a night you stayed.", ...first.questions.map(({ text }) => text)]);
  expect(checkPack(reopened.with(pack)).ok).toBe(true);
  expect(reopened.with({ ...pack, id: "another" }).principles).toEqual(pack.principles);
});

it("puts back what was removed, where it was", () => {
  const bank = new OwnBank();
  for (const text of ["One?", "Two?", "Three?"]) bank.add(pack.id, first.id, text);
  const second = bank.with(pack).principles[0]?.questions[1];
  const putBack = bank.drop(second?.id ?? "");
  expect(texts(bank).slice(0, 2)).toEqual(["One?", "Three?"]);
  putBack();
  expect(texts(new OwnBank()).slice(0, 3)).toEqual(["One?", "Two?", "Three?"]);
});

it("takes a pack once, and puts it back", () => {
  const bank = new OwnBank();
  bank.take({ ...pack, id: "ours", name: "Ours" });
  bank.take({ ...pack, id: "ours", name: "Ours, mended" });
  expect(new OwnBank().packs.map(({ name }) => name)).toEqual(["Ours, mended"]);
  const putBack = bank.dropPack("ours");
  expect(new OwnBank().packs).toEqual([]);
  putBack();
  expect(new OwnBank().packs.map(({ id }) => id)).toEqual(["ours"]);
});

it("says when the browser has no room, and has it until the tab closes", () => {
  const refuses = (): never => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const full = { getItem: () => null, setItem: refuses } as unknown as Storage; // all of it that is used
  const bank = new OwnBank(full);
  expect(bank.take({ ...pack, id: "ours" })).toBe(false);
  expect(bank.packs.map(({ id }) => id)).toEqual(["ours"]);
});

it("ignores what it did not write", () => {
  localStorage.setItem("barline:own-packs", '{"a":1}');
  localStorage.setItem("barline:own-questions", '[{"id":1}]');
  const bank = new OwnBank();
  expect([bank.packs, bank.with(pack)]).toEqual([[], pack]);
});
