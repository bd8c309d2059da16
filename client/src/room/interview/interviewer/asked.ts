/** What the middle of the room needs once a question is asked: fetched with the first question, in one piece. */
export { default as AskNextCard } from "../next/AskNextCard.svelte";
export { AskNext } from "../next/ask-next.svelte.ts";
export { default as AskTabs } from "../parts/AskTabs.svelte";
export { default as QuestionHead } from "../parts/QuestionHead.svelte";
export { default as AnswerSections } from "./AnswerSections.svelte";
export { default as ToldRow } from "./ToldRow.svelte";
export { Margin } from "./margin.svelte.ts";
export { ScorecardDraft } from "../../draft/scorecard-draft.svelte.ts";
