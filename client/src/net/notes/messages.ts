/** The part of the stock sync messages that matters for acknowledgements. */
import { peekVarUint } from "lib0/decoding";
import type { Decoder } from "lib0/decoding";
import { messages, sync } from "../../../../shared/contract/notes-wire.ts";

/** Which counted write a frame is, if any. */
export function writeIn(frame: unknown): "step2" | "update" | undefined {
  if (!(frame instanceof Uint8Array) || frame[0] !== messages.sync) return undefined;
  return frame[1] === sync.step2 ? "step2" : frame[1] === sync.update ? "update" : undefined;
}

/** Whether a sync message, its number already read, asks for what we have: only writers are asked. */
export const asksForOurs = (decoder: Decoder): boolean => peekVarUint(decoder) === sync.step1;
