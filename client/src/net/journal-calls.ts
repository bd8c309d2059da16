/** The two calls of a synced journal: apart from the others, as few pages make them. */
import type { Secret, SecretHash } from "../../../shared/contract/ids.ts";
import { methodAndPath, pathsForJournals } from "../../../shared/contract/paths.ts";
import { problemOf } from "./http.ts";
import type { Called } from "./http.ts";

export async function callJournal(
  name: keyof typeof pathsForJournals,
  hash: SecretHash,
  token: Secret,
): Promise<Called<undefined>> {
  const [method, path] = methodAndPath(pathsForJournals[name]);
  try {
    const response = await fetch(path.replace(":hash", hash), {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    return response.ok ? { ok: true, answer: undefined } : await problemOf(response);
  } catch {
    return { ok: false, code: "unreachable" };
  }
}
