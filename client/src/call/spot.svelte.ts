import type { Call } from "./call.svelte.ts";

/** Where the parts of a room's page find its call, once that has been fetched. */
export class CallSpot {
  now = $state.raw<Call>();
}
