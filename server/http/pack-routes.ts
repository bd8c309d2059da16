import { checkingPack } from "../../shared/questions/check-pack.ts";
import { packJsonSchema } from "../../shared/contract/pack.ts";
import { refuse } from "./answers.ts";
import { unreadable } from "./json-body.ts";
import { KeptFile } from "./kept-file.ts";
import type { HttpParts } from "./parts.ts";
import type { Handlers } from "./register.ts";
import { workOf } from "./work.ts";

/** The packs to ask from, and a check for people who are writing one. */
export function packHandlers({ packs }: HttpParts): Handlers<"listPacks" | "packSchema" | "checkPack" | "readPack"> {
  const list = asFile(packs.summaries);
  const files = new Map(packs.summaries.map(({ id }) => [id, asFile(packs.pack(id))]));
  const schema = asFile(packJsonSchema());
  return {
    listPacks: () => ({ status: 200, kept: list }),
    packSchema: () => ({ status: 200, kept: schema }),
    async checkPack({ body, request }) {
      if (body === undefined) return refuse("bad-request", [unreadable]);
      const checked = await workOf(request).inSlices(checkingPack(body));
      return { status: 200, json: { faults: checked.ok ? [] : checked.faults } };
    },
    readPack({ params }) {
      const file = files.get(params.id);
      return file ? { status: 200, kept: file } : refuse("not-found");
    },
  };
}

function asFile(value: unknown): KeptFile {
  return new KeptFile(Buffer.from(JSON.stringify(value)), "application/json; charset=utf-8", "no-cache");
}
