/** How long the signals take to read an answer. Run: `npx tsx tests/bench/signals.bench.ts`. */
import { performance } from "node:perf_hooks";
import { analyse } from "../../shared/signals/analyse.ts";
import type { Answer } from "../../shared/signals/sections.ts";
import { ownLabelled } from "../shared/signals/labelled-answers.ts";

const rounds = 300;

function wordsOf(answer: Answer): number {
  return Object.values(answer).join(" ").split(/\s+/).length;
}

/** An answer of about 400 words, put together from labelled ones. */
function longAnswer(): Answer {
  const joined = { situation: "", task: "", action: "", result: "", learning: "" };
  for (const { sections } of ownLabelled()) {
    if (wordsOf(joined) >= 400) break;
    joined.situation += ` ${sections.situation}`;
    joined.task += ` ${sections.task}`;
    joined.action += ` ${sections.action}`;
    joined.result += ` ${sections.result}`;
    joined.learning += ` ${sections.learning}`;
  }
  return joined;
}

function report(name: string, answer: Answer, times: number): void {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const startedAt = performance.now();
    analyse(answer);
    taken.push(performance.now() - startedAt);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number): string => (taken[Math.floor(part * (taken.length - 1))] ?? 0).toFixed(2);
  console.log(
    `${name}: ${wordsOf(answer)} words, best ${at(0)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
  );
}

const long = longAnswer();
report("warm-up", long, rounds);
report("an answer", long, rounds);
report("50 kB of prose", { ...long, action: `${long.action} `.repeat(40).slice(0, 50_000) }, 5);
