import { randomUUID } from "node:crypto";
import type { ResumeSeat, RoomCreated, SeatGrant, TakeSeat } from "../../shared/contract/http.ts";
import type { Format, Role, RoomId, Secret, SeatId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { isInCall } from "../../shared/room/call.ts";
import { readInvite, resumeSeat, takeSeat } from "../../shared/room/admit.ts";
import { invitesFor, openRoom } from "../../shared/room/open.ts";
import { roleIn, roleNow, seatOf } from "../../shared/room/seats.ts";
import { viewFor } from "../../shared/room/view.ts";
import { iceServersFor } from "../calls/turn.ts";
import type { LiveRoom } from "../rooms/live-room.ts";
import { Derived, freshSecret, hashSecret } from "../rooms/secrets.ts";
import { speakableTitle } from "../rooms/titles.ts";
import { refuse, waitAndRetry } from "./answers.ts";
import type { Refusal } from "./answers.ts";
import { tooManyBytes } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import type { Called, Handlers } from "./register.ts";
import { workOf } from "./work.ts";
import type { CallWork } from "./work.ts";

/** A key used again after its last room has grown old, or was deleted, makes another room; never more than this many. */
const maxGenerations = 10_000;

type CreateRoomBody = Called<"createRoom">["body"];
type Opened = { readonly status: 201; readonly json: RoomCreated } | Refusal;
type Granted<Status extends 200 | 201> = { readonly status: Status; readonly json: SeatGrant } | Refusal;
type RoomCalls = "createRoom" | "readInvite" | "takeSeat" | "resumeSeat" | "readRoom" | "deleteRoom" | "iceServers";

/** Rooms and seats: opening, entering, reading, deleting. */
export function roomHandlers(parts: HttpParts): Handlers<RoomCalls> {
  const { rooms, config, nowMs } = parts;
  return {
    createRoom: ({ body, request }) => createRoom(parts, body, workOf(request)),
    async readInvite({ secret, params }) {
      const room = await rooms.load(params.roomId);
      if (!room) return refuse("not-found");
      const invited = readInvite(room.state, hashSecret(secret));
      if (!invited.ok) return refusalOf(invited.code);
      return { status: 200, json: { role: invited.role, format: room.state.format, host: invited.host } };
    },
    takeSeat: ({ body, params }) => grantSeat(parts, params.roomId, body),
    resumeSeat: ({ body, params }) => resumeOnDevice(parts, params.roomId, body),
    readRoom: ({ caller: { room, seatId } }) => ({ status: 200, json: viewFor(seatId, room.state) }),
    iceServers: ({ caller: { room, seatId } }) =>
      isInCall(room.state, seatId)
        ? { status: 200, json: iceServersFor(seatId, config.turn, nowMs()) }
        : refuse("not-allowed"),
    async deleteRoom({ caller: { room, seatId } }) {
      if (!viewFor(seatId, room.state).you.isHost) return refuse("not-allowed");
      await rooms.delete(room.id);
      return { status: 204 };
    },
  };
}

/**
 * Opens a room, or repeats the answer that the same key got within the last ten minutes: everything in it is derived from the key, so any
 * node can. Refuses: `bad-request` with the faults.
 */
async function createRoom(parts: HttpParts, body: CreateRoomBody, { address, bodyBytes }: CallWork): Promise<Opened> {
  const { rooms, store, config, nowMs, metrics } = parts;
  const waitS = parts.bytes.take(address, bodyBytes + limits.roomBytes);
  if (waitS !== null) return tooManyBytes(waitS);
  const { key, ...wish } = body;
  const pepper = await store.secret();
  const isTaken = async (generation: number): Promise<boolean> => {
    const roomId = new Derived(pepper, "room", key, generation).roomId();
    return (await rooms.load(roomId)) !== undefined || store.isForgotten(roomId);
  };
  // Only the newest room of this key may be returned again.
  const newest = Math.max(0, (await firstFree(isTaken)) - 1);
  for (let generation = newest; generation < maxGenerations; generation += 1) {
    const derived = new Derived(pepper, "room", key, generation);
    const roomId = derived.roomId();
    const roles = invitesFor(wish.format, wish.role);
    const begun = openRoom({
      ...wish,
      roomId,
      title: wish.title ?? speakableTitle(derived.number("title")),
      seatId: derived.seatId(),
      tokenHash: hashSecret(derived.secret("token")),
      inviteHashes: Object.fromEntries(roles.map((role) => [role, hashSecret(derived.secret(role))])),
      retentionMs: config.retentionMs,
    });
    if (!begun.ok) return refuse("bad-request", begun.faults);
    if (await rooms.open(roomId, { id: key, seatId: null, atMs: nowMs(), events: begun.events })) {
      metrics.roomsOpened.inc();
      return opened(roomId, wish.format, wish.role, derived);
    }
    // Opened before: by this same request arriving twice, or with the same key long ago. Deleted: the key makes another one.
    const known = await rooms.load(roomId);
    const seat = known && seatOf(known.state, derived.seatId());
    if (!known || !seat || nowMs() - known.state.createdAtMs >= limits.retryKeyMs) continue;
    return opened(roomId, known.state.format, roleIn(seat, 1), derived);
  }
  return waitAndRetry;
}

/** Searches by doubling, then halving: a key with a thousand rooms behind it costs twenty reads and no write. */
async function firstFree(isTaken: (generation: number) => Promise<boolean>): Promise<number> {
  let [taken, free] = [-1, 0];
  while (free < maxGenerations && (await isTaken(free))) [taken, free] = [free, 2 * free + 1];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

function opened(roomId: RoomId, format: Format, role: Role, derived: Derived): Opened {
  const created: RoomCreated = {
    roomId,
    seat: { seatId: derived.seatId(), role, token: derived.secret("token") },
    invites: Object.fromEntries(invitesFor(format, role).map((invited) => [invited, derived.secret(invited)])),
  };
  return { status: 201, json: created };
}

/** Gives a seat for an invite, and the same one again for the same key within ten minutes. */
async function grantSeat(
  { rooms, store, nowMs, metrics }: HttpParts,
  roomId: RoomId,
  { invite, name, key }: TakeSeat,
): Promise<Granted<201>> {
  const room = await rooms.load(roomId);
  if (!room) return refuse("not-found");
  const pepper = await store.secret();
  const inviteHash = hashSecret(invite);
  for (let generation = 0; generation < maxGenerations; generation += 1) {
    const derived = new Derived(pepper, "seat", room.id, inviteHash, key, generation);
    const [seatId, token] = [derived.seatId(), derived.secret("token")];
    const takenMs = room.seatTakenMs(seatId);
    if (takenMs !== undefined && nowMs() - takenMs < limits.retryKeyMs) return granted(201, room, seatId, token);
    if (takenMs !== undefined) continue;

    const tokenHash = hashSecret(token);
    const written = await room.write(`seat/${seatId}`, (state) =>
      takeSeat(state, { inviteHash, name, seatId, tokenHash }),
    );
    if (!written.ok) return refusalOf(written.code);
    metrics.seatsTaken.inc();
    return granted(201, room, seatId, token);
  }
  return waitAndRetry;
}

/** Adds this device to the seat that made the link. */
async function resumeOnDevice({ rooms }: HttpParts, roomId: RoomId, { resume }: ResumeSeat): Promise<Granted<200>> {
  const room = await rooms.load(roomId);
  if (!room) return refuse("not-found");
  const token = freshSecret();
  const link = { resumeHash: hashSecret(resume), tokenHash: hashSecret(token) };
  let seatId: SeatId | undefined;
  const written = await room.write(`resume/${randomUUID()}`, (state) => {
    const resumed = resumeSeat(state, link);
    seatId = resumed.ok ? resumed.seatId : undefined;
    return resumed;
  });
  if (!written.ok) return refusalOf(written.code);
  return seatId === undefined ? refuse("not-found") : granted(200, room, seatId, token);
}

function granted<Status extends 200 | 201>(
  status: Status,
  { state }: LiveRoom,
  seatId: SeatId,
  token: Secret,
): Granted<Status> {
  const seat = seatOf(state, seatId);
  if (!seat || seat.gone === "removed") return refuse("not-found");
  const grant: SeatGrant = { seatId, role: roleNow(state, seat), token };
  return { status, json: grant };
}

function refusalOf(code: "not-found" | "seat-taken" | "room-over" | "too-many" | "gone" | "busy"): Refusal {
  switch (code) {
    case "gone":
      return refuse("not-found");
    case "busy":
      return waitAndRetry;
    case "too-many":
      return { code, retryAfterS: 60 };
    case "not-found":
    case "seat-taken":
    case "room-over":
      return refuse(code);
  }
}
