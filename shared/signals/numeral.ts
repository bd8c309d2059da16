/** A number as it stands in its section, before anything is known of what it measures. */
export interface Numeral {
  /** The first and the last token it covers. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly inDigits: boolean;
}
