/** The practice under way, kept on the device after every step: a reload, a crash or an empty battery loses nothing. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { sections } from "../../../../shared/contract/star.ts";
import { steps, type Sitting } from "../../../../shared/journal/practice/sitting.ts";
import { forget, isRecord, read, write } from "../../net/kept.ts";

/** How somebody likes to practise. */
export interface Ways {
  readonly isAloud: boolean;
  readonly isImpatient: boolean;
  /** To hear oneself afterwards. */
  readonly isRecorded?: boolean;
  /** Silence ends the telling. */
  readonly endsBySilence?: boolean;
  /** What is said becomes words, on this device. */
  readonly isHeard?: boolean;
}

export interface Kept {
  readonly sitting: Sitting;
  /** When this was written: the page was still there then. */
  readonly seenMs: Ms;
  /** False: they left it, and will be asked whether to continue. */
  readonly isOpen: boolean;
}

const sittingKey = "barline:practice";
const waysKey = "barline:practice-ways";

const isHeardWords = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) &&
    Object.values(value).every(
      (phrases) => Array.isArray(phrases) && phrases.every((words) => typeof words === "string"),
    ));
const isKept = (value: unknown): value is Kept => {
  if (!isRecord(value) || typeof value["seenMs"] !== "number" || typeof value["isOpen"] !== "boolean") return false;
  const { sitting } = value;
  if (!isRecord(sitting)) return false;
  const { question, choice, clock, parts } = sitting;
  return (
    typeof sitting["id"] === "string" &&
    typeof sitting["startedMs"] === "number" &&
    steps.some((step) => step === sitting["step"]) &&
    isRecord(question) &&
    ["principleId", "questionId", "text", "why"].every((key) => typeof question[key] === "string") &&
    isRecord(choice) &&
    isRecord(clock) &&
    typeof clock["ranMs"] === "number" &&
    isRecord(parts) &&
    sections.every((section) => typeof parts[section] === "string") &&
    isHeardWords(sitting["heardWords"]) &&
    ["passed", "taps", "interruptions", "heard", "followUps", "earlier"].every((key) => Array.isArray(sitting[key]))
  );
};
const isWays = (value: unknown): value is Ways =>
  isRecord(value) && typeof value["isAloud"] === "boolean" && typeof value["isImpatient"] === "boolean";

export const readSitting = (storage: Storage): Kept | undefined => read(storage, sittingKey, isKept);
/** False where the browser keeps nothing. */
export const keepSitting = (storage: Storage, kept: Kept): boolean => write(storage, sittingKey, kept);
export const forgetSitting = (storage: Storage): void => forget(storage, sittingKey);

export const readWays = (storage: Storage): Ways =>
  read(storage, waysKey, isWays) ?? { isAloud: false, isImpatient: false };
export const keepWays = (storage: Storage, ways: Ways): boolean => write(storage, waysKey, ways);
