/**
 * Client ids of the STAR notes. Where two people write at the same place at the same instant, Yjs puts the words of the smaller
 * client id first. The candidate has an id from the lower half and a scribe one from the upper: a scribed line that lands
 * while the candidate is typing comes after the words being typed, never into the middle of them.
 *
 * What a device recognised of its owner's speech is written under an id from the top of the lower half. So the words themselves say for
 * ever how they came, in a replay and in an export too, and nothing else on the wire has to.
 */
const half = 2 ** 31;
const leastHeard = half - 2 ** 20;

/** `random`: 32 random bits. Never 0, which some tools take for "none". */
export const clientIdFor = (writer: "teller" | "heard" | "scribe", random: number): number => {
  if (writer === "heard") return leastHeard + (random % (half - leastHeard));
  return writer === "teller" ? Math.max(1, random % leastHeard) : half + (random % half);
};

/** Does this client id write what was heard? */
export const isHeardId = (client: number): boolean => client >= leastHeard && client < half;
/** Whether a client id is from the candidate's half: known before the server says whose it is. */
export const isTellers = (clientId: number): boolean => clientId < half;
