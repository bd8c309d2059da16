/** The links this device can hand out for a room: invites of open roles and the review link (host), and the seat's own resume link. */
import type { Ms, Role } from "../../../shared/contract/ids.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { fingerprint, newSecret } from "../net/ids.ts";
import { roomLink } from "../net/links.ts";
import type { KeptSeat, Seats } from "../net/seats.ts";
import type { Room } from "./room.svelte.ts";

/** Gives a command and says whether it was carried out: `Attempt.give`. */
type Give = (command: RoomCommand) => Promise<boolean>;

export class Links {
  #seat: KeptSeat;
  readonly #seats: Seats;
  readonly #room: Room;

  constructor(seat: KeptSeat, seats: Seats, room: Room) {
    this.#seat = $state.raw(seat);
    this.#seats = seats;
    this.#room = room;
  }

  /** The link for a role, if this device knows it and it is open. */
  invite(role: Role): string | undefined {
    const secret = this.#seat.invites?.[role];
    const open = this.#room.view.invites.some((invite) => invite.role === role && invite.open);
    return secret !== undefined && open ? roomLink(this.#seat.roomId, "invite", secret) : undefined;
  }

  /** The seat's resume link, if it was made on this device. */
  get resume(): string | undefined {
    return this.#seat.resume === undefined ? undefined : roomLink(this.#seat.roomId, "resume", this.#seat.resume);
  }

  /** Makes a new link for a role, which replaces the old one. `give` sends the command. */
  async renewInvite(role: Role, give: Give): Promise<boolean> {
    const secret = newSecret();
    const done = await give({ type: "renew-invite", role, inviteHash: await fingerprint(secret) });
    if (done) this.#keep({ invites: { ...this.#seat.invites, [role]: secret } });
    return done;
  }

  /** Makes a new resume link, which replaces the old one. */
  async renewResume(give: Give): Promise<boolean> {
    const secret = newSecret();
    const done = await give({ type: "renew-resume-link", resumeHash: await fingerprint(secret) });
    if (done) this.#keep({ resume: secret });
    return done;
  }

  /** The current review link, if this device made it. */
  get review(): string | undefined {
    const { review } = this.#seat;
    const isStanding = review !== undefined && this.#room.view.reviewLink?.expiresAtMs === review.expiresAtMs;
    return isStanding ? roomLink(this.#seat.roomId, "view", review.secret) : undefined;
  }

  /** Makes a new review link that works until `expiresAtMs`, and replaces the old one. */
  async renewReview(expiresAtMs: Ms, give: Give): Promise<boolean> {
    const secret = newSecret();
    const done = await give({ type: "make-review-link", reviewHash: await fingerprint(secret), expiresAtMs });
    if (done) this.#keep({ review: { secret, expiresAtMs } });
    return done;
  }

  #keep(change: Partial<KeptSeat>): void {
    this.#seat = this.#seats.note(this.#seat.roomId, this.#seat.seatId, change) ?? { ...this.#seat, ...change };
  }
}
