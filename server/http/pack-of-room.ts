import { randomUUID } from "node:crypto";
import type { Request } from "express";
import { ChoosePack } from "../../shared/contract/http.ts";
import { checkingPack } from "../../shared/questions/check-pack.ts";
import type { Pack } from "../../shared/contract/pack.ts";
import { choosePack } from "../../shared/room/room-pack.ts";
import { mayReadPack } from "../../shared/room/sight.ts";
import { readBody, refuse, waitAndRetry } from "./answers.ts";
import type { Refusal } from "./answers.ts";
import type { Caller } from "./bearer.ts";
import { unreadable } from "./json-body.ts";
import { tooManyBytes } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import type { Handlers } from "./register.ts";
import { workOf } from "./work.ts";

type Wished =
  | { readonly ok: true; readonly pack: Pack; readonly isOwn: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** The pack of one room: brought as a whole file, or chosen from the server's. */
export function packOfRoomHandlers(parts: HttpParts): Handlers<"readPackOfRoom" | "givePack"> {
  const { packs } = parts;
  return {
    readPackOfRoom({ caller: { room, seatId } }) {
      if (!mayReadPack(room.state, seatId)) return refuse("not-allowed");
      const { pack: chosen } = room.state;
      const pack = chosen?.own ?? packs.pack(chosen?.id ?? packs.summaries[0]?.id ?? "");
      return pack ? { status: 200, json: pack } : refuse("not-found");
    },
    givePack: ({ caller, request }) => givePack(parts, caller, request),
  };
}

/** Refuses: `bad-request` with every fault of a file and where it is; `not-found` if this server has no such pack. */
async function givePack(parts: HttpParts, { room, seatId }: Caller, request: Request) {
  const wished = await wishOf(parts, request);
  if (!wished.ok) return wished.refusal;
  const { pack, isOwn } = wished;
  const work = workOf(request);
  const waitS = isOwn ? parts.bytes.take(work.address, work.bodyBytes) : null;
  if (waitS !== null) return tooManyBytes(waitS);
  const written = await work.run(() =>
    room.write(`pack/${randomUUID()}`, (state) => choosePack(state, { seatId, pack, isOwn })),
  );
  if (written.ok) return { status: 200, json: { id: pack.id, name: pack.name } } as const;
  switch (written.code) {
    case "wrong-phase":
      return refuse("not-allowed", [{ path: "phase", message: "A pack is chosen in the lobby." }]);
    case "gone":
      return refuse("not-found");
    case "busy":
      return waitAndRetry;
    case "too-many":
      return { code: written.code, retryAfterS: 60 };
    case "not-allowed":
    case "room-over":
      return refuse(written.code);
  }
}

async function wishOf({ packs }: HttpParts, request: Request): Promise<Wished> {
  const body: unknown = request.body;
  if (body === undefined) {
    return { ok: false, refusal: refuse("bad-request", [unreadable]) };
  }
  if (typeof body === "object" && body !== null && "packId" in body) {
    const read = await readBody(ChoosePack, request);
    if (!read.ok) return read;
    const pack = packs.pack(read.body.packId);
    return pack ? { ok: true, pack, isOwn: false } : { ok: false, refusal: refuse("not-found") };
  }
  const checked = await workOf(request).inSlices(checkingPack(body));
  return checked.ok
    ? { ok: true, pack: checked.pack, isOwn: true }
    : { ok: false, refusal: refuse("bad-request", checked.faults) };
}
