/** What `npm run signals` shows of rules that are looked for by themselves: their names and the words they hear. */
import { expect, it } from "vitest";
import { read } from "../../shared/signals/analyse.ts";
import { firedIn } from "./rules-that-fire.ts";

const told = (action: string) => ({ situation: "", task: "", action, result: "", learning: "" });

it("names each rule where it fires, and changes nothing that is read", () => {
  const answer = told("I told the crew about it because the gate sticks. I moved the till since then.");
  const { result, fired } = firedIn(() => read(answer));
  expect(fired).toContainEqual({ rule: "cause/side-deed", words: "i told" });
  expect(fired).toContainEqual({ rule: "cause/time-after-since", words: "then" });
  expect(result).toEqual(read(answer));
});

it("leaves patterns as they were", () => {
  const exec = (): unknown => Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")?.value;
  const before = exec();
  expect(() =>
    firedIn(() => {
      throw new Error("unreadable");
    }),
  ).toThrow("unreadable");
  expect(exec()).toBe(before);
});
