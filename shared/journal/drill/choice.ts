/**
 * For a sample answer, two follow-ups beside the one that was asked: neither is foolish, and each misses what the answer most lacks. With
 * why the one that was asked is the best of the three.
 */
export interface OtherFollowUp {
  readonly text: string;
  /** What it misses. */
  readonly why: string;
}

export interface FollowUpChoice {
  readonly sampleId: string;
  /** Why the follow-up of the sample is the best. */
  readonly why: string;
  readonly others: readonly [OtherFollowUp, OtherFollowUp];
}
