/** A follow-up offered in the margin, with the number key that sends it. */
import type { ProbeKind } from "../../../../../shared/contract/ids.ts";

export interface Suggestion {
  readonly kind: ProbeKind;
  readonly text: string;
  /** 1, 2 or 3; further ones have no key. */
  readonly key?: number | undefined;
}
