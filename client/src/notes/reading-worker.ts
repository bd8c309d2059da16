/** Reads words beside the page: the patterns take a while, and keys should never wait for them. Reaches nothing and nobody. */
import { read, type Reading } from "../../../shared/signals/analyse.ts";
import type { Answer, Section } from "../../../shared/signals/text/sections.ts";

export interface ToRead {
  readonly at: number;
  readonly answer: Answer;
  readonly listened: ReadonlySet<Section>;
}
export interface HasRead {
  readonly at: number;
  readonly reading: Reading;
}

onmessage = ({ data: { at, answer, listened } }: MessageEvent<ToRead>) => {
  const told: HasRead = { at, reading: read(answer, listened) };
  postMessage(told);
};
