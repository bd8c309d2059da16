/**
 * Shows what the signals hear in a text: its tokens, the rules that fire, and the findings with the words they refer to.
 * Run: `npm run signals -- "I moved the till because …"`; `--result`, `--situation` and the like before a text say its section.
 */
import { read } from "../../shared/signals/analyse.ts";
import { probeFor } from "../../shared/signals/margin/probe.ts";
import { readPassages } from "../../shared/signals/text/passages.ts";
import { sectionNames, type Answer } from "../../shared/signals/text/sections.ts";
import { ruleTables, soleRules } from "../shared/signals/rules/tables.ts";
import { firedIn } from "./rules-that-fire.ts";

const sections: Record<keyof Answer, string> = { situation: "", task: "", action: "", result: "", learning: "" };
let into: keyof Answer = "action";
for (const argument of process.argv.slice(2)) {
  const named = sectionNames.find((name) => argument === `--${name}`);
  if (named) into = named;
  else sections[into] = `${sections[into]} ${argument}`.trim();
}

const inTables = ruleTables.filter((table) => !soleRules.includes(table));
const passages = readPassages(sections);
for (const { section, text, tokens, folded, quotes, scribed } of Object.values(passages)) {
  if (text === "") continue;
  console.log(`\n${section}${scribed ? ", read as a listener's notes" : ""}`);
  console.log(`  tokens: ${tokens.map((token) => token.text).join(" | ")}`);
  for (const { from, to, own } of quotes) console.log(`  ${own ? "own" : "others'"} words: ${text.slice(from, to)}`);
  for (const { table, rules, frame } of inTables) {
    for (const { id, pattern } of rules) {
      for (const match of folded.matchAll(new RegExp(frame(pattern), "g"))) {
        if (match[0].trim() !== "")
          console.log(`  ${table}/${id}: ${text.slice(match.index, match.index + match[0].length)}`);
      }
    }
  }
}

const { result, fired } = firedIn(() => read(sections));
console.log("\nrules looked for by themselves, in the order in which they fired");
for (const { rule, words } of fired) console.log(`  ${rule}: ${words}`);

const { signals, everyFinding: findings } = result;
const { firstPerson, numbers, vague } = signals;
console.log(`\nI ${firstPerson.i}, we ${firstPerson.we}`);
for (const { section, text } of numbers) console.log(`number in ${section}: ${text}`);
for (const { section, text } of vague) console.log(`vague in ${section}: ${text}`);
for (const finding of findings) {
  const { gap, section, reason, because, phrase } = finding;
  console.log(`\n${gap} (${section}): ${reason}\n  ${because}`);
  if (phrase)
    console.log(`  refers to: “${phrase.text}”, ${phrase.section} ${phrase.from}–${phrase.to}, rule ${phrase.rule}`);
  console.log(`  asks: ${probeFor(finding)?.text ?? "(a probe of the bank)"}`);
}
