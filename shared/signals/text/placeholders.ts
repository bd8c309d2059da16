/** Which parts of an answer are still empty, though something stands there. */
import * as rules from "./placeholder-rules.ts";
import { heard } from "./rules.ts";
import { countWords } from "./words.ts";

const letterOrDigit = /[\p{L}\p{N}]/u;

const bareMark = heard(rules.bareMark);
const onlyFillers = heard(rules.onlyFillers);
const orderToSelf = heard(rules.orderToSelf);

const markFirst = heard(rules.markFirst);
const toDoSomething = heard(rules.toDoSomething);

/** Says whether a section holds nothing yet: empty, a mark such as "tbd", or a note to self in brackets. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim().toLowerCase().replace(/[’`´]/g, "'");
  if (!letterOrDigit.test(trimmed)) return true;
  if (trimmed.length > 120) return false;
  const opened = /^[[(<{*_]/.test(trimmed);
  const bare = trimmed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/g, " ");
  if (bareMark.test(bare) || onlyFillers.test(bare)) return true;
  const wholeIsBracketed = opened && /[\])>}*_][.!?]?$/.test(trimmed);
  if (markFirst.test(bare) && !toDoSomething.test(bare)) return true;
  if (wholeIsBracketed && orderToSelf.test(bare.replace(/^[\p{L} ]{2,30}: ?/u, ""))) return true;
  return (/^\?|\?\?$/.test(trimmed) || isNoteToSelf(bare)) && orderToSelf.test(bare);
}

const noteToSelf = heard(rules.noteToSelf);

/** Orders that only writers give themselves; without brackets the shorter verbs would catch real tasks. */
function isNoteToSelf(bare: string): boolean {
  if (countWords(bare) > 14) return false;
  return noteToSelf.test(bare);
}
