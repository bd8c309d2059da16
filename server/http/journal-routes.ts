import { limits } from "../../shared/contract/limits.ts";
import { journalDocument } from "../../shared/notes/journal.ts";
import { hashSecret } from "../rooms/secrets.ts";
import { refuse } from "./answers.ts";
import { tooManyBytes } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import type { Handlers } from "./register.ts";
import { workOf } from "./work.ts";

/** Beginning and deleting synced journals. Whoever has the token may do both; everybody else finds nothing here. */
export function journalHandlers({ journals, bytes, metrics }: HttpParts): Handlers<"openJournal" | "deleteJournal"> {
  return {
    async openJournal({ params, secret, request }) {
      if (hashSecret(secret) !== params.hash) return refuse("not-found");
      const waitS = bytes.take(workOf(request).address, limits.roomBytes);
      if (waitS !== null) return tooManyBytes(waitS);
      const opened = await journals.open(journalDocument(params.hash));
      if (opened === "deleted") return refuse("not-found");
      if (opened === "opened") metrics.journalsOpened.inc();
      return { status: 204 };
    },
    async deleteJournal({ params, secret }) {
      const name = journalDocument(params.hash);
      if (hashSecret(secret) !== params.hash || (await journals.standing(name)) !== "kept") return refuse("not-found");
      await journals.delete(name);
      return { status: 204 };
    },
  };
}
