/** How much processor time the signals take to read an answer. Run: `npx tsx tests/bench/signals.bench.ts`. */
import { analyse } from "../../shared/signals/analyse.ts";
import { sectionNames, shareOfWords, type Answer } from "../../shared/signals/text/sections.ts";
import { ownLabelled } from "../shared/signals/labelled-answers.ts";
import { isQuick } from "./flags.ts";

const wordsOf = (answer: Answer): number => shareOfWords(answer).words;

/** One answer of 400 words, told as a thorough candidate writes it. */
const long: Answer = {
  situation: `Last winter I ran the night desk of a regional blood bank that serves eleven hospitals. Two of our four drivers had left in October, and late deliveries had gone from 3% to nearly 14% of orders. In one week a surgical team waited 50 minutes for six units of O negative that were sitting, labelled, on our shelf. The hospital filed a formal complaint, and several wards began to order "just in case", which made everything worse.`,
  task: `I was asked to get late deliveries back under 5% by the end of February without any new vehicles. The rota and the routes were mine to change; the contract with the couriers wasn't.`,
  action: `First I took the dispatch log for eight weeks, about 2,100 runs, and marked every late one by hour, driver and ward. My manager was sure that the traffic was to blame. The log said otherwise: two thirds of the late runs left our own door late, mostly between 9 pm and midnight, because orders were packed in the sequence in which they came in. I could have asked for an agency driver, but that would have hidden the cause and cost us £900 a week, so I decided to change the packing instead. I wrote a simple rule with the two senior technicians: anything for theatre first, then the longest route, then the rest. I drew it on a board beside the fridge and stood there myself for the first five nights, since nobody trusts a rule that its author doesn't follow. On the third night it failed. A ward sister told me, "We never know whether you've even seen our order," and she was right. I added a phone call of thirty seconds for every urgent order, made by whoever packs it. I also rang the four wards that over-ordered most, showed them their returns, and agreed a standing stock of four units each, which was checked every Monday.`,
  result: `Late deliveries fell from 14% to 4.1% by 20 February and have stayed under 5% for three quarters. Returns dropped by about a third, roughly 70 units a month. The hospital withdrew its complaint, and people on the night shift were much calmer.`,
  learning: `I had nearly accepted the traffic as an explanation because everybody repeated it. Now I count before I agree on a cause, and I ask the person who waits what waiting looks like from their side.`,
};

const commonWords = new Set("i we the a of and to in was it that for on with my our".split(" "));

/** The least that reading words can take: cut every section into lower-case words and look each up in one set. */
function countCommon(answer: Answer): number {
  let count = 0;
  for (const section of sectionNames) {
    for (const word of answer[section].toLowerCase().split(/[^\p{L}\p{N}']+/u)) if (commonWords.has(word)) count += 1;
  }
  return count;
}

type Read = (answer: Answer) => unknown;
/** `--quick`: a look. */
const batches = isQuick ? 4 : 100;

/** The processor time per answer, in ms: other work on the machine must not count. */
function timed(read: Read, answers: readonly Answer[]): number {
  const before = process.cpuUsage();
  for (const answer of answers) read(answer);
  return process.cpuUsage(before).user / 1000 / answers.length;
}

/** Takes turns, so that whatever slows the machine slows both alike. */
function compare(name: string, answers: readonly Answer[]): void {
  const readers: readonly (readonly [string, Read])[] = [
    ["signals", analyse],
    ["words alone", countCommon],
  ];
  const taken = readers.map((): number[] => []);
  for (let batch = -batches / 2; batch < batches; batch += 1) {
    for (const [nth, [, read]] of readers.entries()) {
      const ms = timed(read, answers);
      if (batch >= 0) taken[nth]?.push(ms); // the first turns are only a warm-up
    }
  }
  const at = (times: readonly number[] | undefined, part: number): number =>
    times?.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0;
  const words = Math.round(answers.reduce((sum, answer) => sum + wordsOf(answer), 0) / answers.length);
  console.log(`${name}, ${words} words:`);
  for (const [nth, [reader]] of readers.entries()) {
    const [best, median, worst] = [0, 0.5, 1].map((part) => at(taken[nth], part).toFixed(3));
    console.log(`  ${reader}: best ${best} ms, median ${median} ms, worst ${worst} ms`);
  }
  console.log(`  signals take ${(at(taken[0], 0.5) / at(taken[1], 0.5)).toFixed(0)} times as long as words alone`);
}

console.log(`the first answer after a start: ${timed(analyse, [long]).toFixed(0)} ms, while patterns are compiled`);
compare(
  "a long answer",
  Array.from({ length: 30 }, () => long),
);
compare(
  "a labelled answer, on average",
  ownLabelled().map(({ sections }) => sections),
);
compare("50 kB of prose", [{ ...long, action: `${long.action} `.repeat(50_000 / long.action.length) }]);
