/** The two calls of a synced journal: apart from the others, as few pages make them. */
import type { Secret, SecretHash } from "../../../shared/contract/ids.ts";
import { send } from "./http.ts";
import type { Called } from "./http.ts";

export const callJournal = (
  name: "openJournal" | "deleteJournal",
  hash: SecretHash,
  token: Secret,
): Promise<Called<undefined>> => send(name, { hash }, { token }, () => undefined);
