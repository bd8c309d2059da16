import { expect, it } from "vitest";
import { spoken } from "../../client/src/room/interview/parts/spoken.ts";
import { scripts } from "../../shared/questions/bank/scripts.ts";

const lineOf = (id: string, minutes: number): string =>
  spoken(scripts.find((script) => script.id === id)?.lines ?? [], { name: "Ana", candidate: "Ben", minutes }).join(" ");

it("hands over to the candidate in words one can say, whether or not the minutes were planned", () => {
  expect(lineOf("candidateQuestions", 0)).toContain("The next few minutes are yours.");
  expect(lineOf("candidateQuestions", 5)).toContain("The next 5 minutes are yours.");
});

it("leaves no place unfilled in any script", () => {
  for (const { id } of scripts) expect(lineOf(id, 5), id).not.toMatch(/[{}]/);
});
