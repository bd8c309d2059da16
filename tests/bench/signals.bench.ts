/** How much processor time the signals take to read an answer. Run: `npx tsx tests/bench/signals.bench.ts`. */
import { analyse } from "../../shared/signals/analyse.ts";
import type { Answer } from "../../shared/signals/sections.ts";
import { ownLabelled } from "../shared/signals/labelled-answers.ts";

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
  const extra = wordsOf(joined) - 400;
  joined.action = joined.action.split(/\s+/).slice(0, -extra).join(" ");
  return joined;
}

/** Processor time, not clock time: other work on the machine must not count. */
function report(name: string, answer: Answer, batches: number, perBatch: number): void {
  const taken: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const before = process.cpuUsage();
    for (let time = 0; time < perBatch; time += 1) analyse(answer);
    taken.push(process.cpuUsage(before).user / 1000 / perBatch);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number): string => (taken[Math.floor(part * (taken.length - 1))] ?? 0).toFixed(2);
  console.log(`${name}: ${wordsOf(answer)} words, best ${at(0)} ms, median ${at(0.5)} ms, worst ${at(1)} ms`);
}

const long = longAnswer();
report("warm-up", long, 10, 30);
report("an answer", long, 20, 50);
report("50 kB of prose", { ...long, action: `${long.action} `.repeat(40).slice(0, 50_000) }, 5, 2);
