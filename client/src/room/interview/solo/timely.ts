/** Practice alone: a part is asked about once it has been left, and the question's own follow-ups come once the answer is told. */
import type { Interview } from "../interview.svelte.ts";
import type { Margin } from "../interviewer/margin.svelte.ts";
import type { Option } from "../../../../../shared/signals/margin/rank.ts";

export const timelyAlone =
  (interview: Interview, margin: Margin) =>
  ({ section }: Option): boolean =>
    margin.isOver || (section !== undefined && interview.leftMs(section) !== undefined);
