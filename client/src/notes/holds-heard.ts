import type { AskId } from "../../../shared/contract/ids.ts";
import { isHeardId } from "../../../shared/notes/client-ids.ts";
import { sectionOrder } from "../words/star.ts";
import type { StarNotes } from "./star-notes.svelte.ts";

/** Does an answer hold words that were heard? */
export const holdsHeard = (notes: StarNotes, askId: AskId): boolean =>
  sectionOrder.some((section) => notes.runs(askId, section).some(({ client }) => isHeardId(client)));
