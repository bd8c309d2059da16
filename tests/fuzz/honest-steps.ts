/** What honest people do to their notes, at random: mostly they type. */
import { fields } from "../server/notes/honest-session.ts";
import type { Step } from "../server/notes/honest-session.ts";

type Random = (limit: number) => number;

const pasteChars = 50_000;
const paragraph =
  "We had 12 hours, three people and no second warehouse. I wrote down what each customer needed first. ";
export const pasted = paragraph.repeat(Math.ceil(pasteChars / paragraph.length)).slice(0, pasteChars);
const words = ["a", "e", " ", "I ", "the ", "40 %", "ü", "🦄", "👩‍👩‍👧", "日本語", "\n", "I cut the wait by 40 %. "];
/** What an input method shows while somebody composes; each replaces the previous one. */
const compositions = [
  ["n", "に", "にh", "にほ", "にほn", "にほん", "日本"],
  ["ㅎ", "하", "한", "한ㄱ", "한그", "한글"],
  ["´", "é"],
  ["n", "ni", "ni h", "ni ha", "ni hao", "你好"],
];

/** The next step of a randomly chosen device. */
export function stepOf(random: Random, devices: number): Step {
  const who = random(devices);
  const field = random(fields.length);
  const at = random(1_000_000);
  const dice = random(1_000);
  if (dice < 620) return { type: "insert", who, field, at, text: words[random(words.length)] ?? "a" };
  if (dice < 790) return { type: "delete", who, field, at, length: 1 + random(dice < 780 ? 12 : 2_000) };
  if (dice < 830) return { type: "compose", who, field, at, shown: compositions[random(compositions.length)] ?? [] };
  if (dice < 890) return { type: "undo", who, field };
  if (dice < 920) return { type: "redo", who, field };
  if (dice < 922) return { type: "insert", who, field, at, text: pasted };
  if (dice < 950) return { type: "leave", who };
  if (dice < 992) return { type: "return", who };
  if (dice < 998) return { type: "reload", who };
  return { type: "restart", fromSnapshot: random(3) > 0 };
}

/** Every kind of step, and pastes as well. */
export const deeds = ["insert", "delete", "paste", "compose", "undo", "redo", "leave", "return", "reload"] as const;

export function nameOf(step: Step): string {
  return step.type === "insert" && step.text === pasted ? "paste" : step.type;
}
