/** A question on its way to the candidate: of the pack, or one's own (without an id). */
export interface QuestionToAsk {
  readonly principleId: string;
  readonly questionId?: string | undefined;
  readonly text: string;
}
