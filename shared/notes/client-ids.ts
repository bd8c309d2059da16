/**
 * Client ids of the STAR notes. Where two people write at the same place at the same instant, Yjs puts the words of the smaller
 * client id first. The candidate has an id from the lower half and a scribe one from the upper: a scribed line that lands
 * while the candidate is typing comes after the words being typed, never into the middle of them.
 */
const half = 2 ** 31;

/** `random`: 32 random bits. Never 0, which some tools take for "none". */
export const clientIdFor = (writer: "teller" | "scribe", random: number): number => {
  const low = random % half;
  return writer === "teller" ? Math.max(1, low) : half + low;
};

/** Whether a client id is from the candidate's half: known before the server says whose it is. */
export const isTellers = (clientId: number): boolean => clientId < half;
