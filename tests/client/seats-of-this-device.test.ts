import { beforeEach, describe, expect, it } from "vitest";
import { Router } from "../../client/src/site/router.svelte.ts";
import { readFragment, readLink } from "../../client/src/net/links.ts";
import { tabStorage } from "./tab-storage.ts";
import { Seats, type KeptSeat } from "../../client/src/net/seats.ts";

const room = "r".repeat(22);
const invite = "i".repeat(43);
const seat = (seatId: string, change: Partial<KeptSeat> = {}): KeptSeat => ({
  roomId: room,
  seatId,
  role: "candidate",
  token: "t".repeat(43),
  name: "Ben",
  usedMs: 1_000,
  ...change,
});

describe("seats of this device", () => {
  let device: Storage;
  beforeEach(() => {
    device = tabStorage();
  });

  it("are found again after a reload", () => {
    const tab = tabStorage();
    new Seats(device, tab).take(seat("ben"));
    expect(new Seats(device, tab).inRoom(room)?.seatId).toBe("ben");
  });

  it("stay with their tab when two tabs hold two seats of a room", () => {
    const first = new Seats(device, tabStorage());
    const second = new Seats(device, tabStorage());
    first.take(seat("ana", { role: "interviewer", usedMs: 1 }));
    second.take(seat("ben", { usedMs: 2 }));
    expect(first.inRoom(room)?.seatId).toBe("ana");
    expect(second.inRoom(room)?.seatId).toBe("ben");
  });

  it("open in a fresh tab with the seat used last", () => {
    const seats = new Seats(device, tabStorage());
    seats.take(seat("ana", { usedMs: 5 }));
    seats.take(seat("ben", { usedMs: 3 }));
    expect(new Seats(device, tabStorage()).inRoom(room)?.seatId).toBe("ana");
  });

  it("resume by the invite that opened them", () => {
    new Seats(device, tabStorage()).take(seat("ben", { invite }));
    const later = new Seats(device, tabStorage());
    expect(later.ofInvite(room, invite)?.seatId).toBe("ben");
    expect(later.ofInvite(room, "x".repeat(43))).toBeUndefined();
    expect(later.ofInvite("q".repeat(22), invite)).toBeUndefined();
  });

  it("are forgotten when dropped, also by the tab that held them", () => {
    const seats = new Seats(device, tabStorage());
    seats.take(seat("ben"));
    seats.drop(room, "ben");
    expect(seats.inRoom(room)).toBeUndefined();
    expect(seats.rooms()).toEqual([]);
  });

  it("stay with the open tab when the site's data are cleared, across a reload, until they are dropped", () => {
    const tab = tabStorage();
    const page = new Seats(device, tab);
    page.take(seat("ben", { invites: { interviewer: invite } }));
    expect(page.hold(room, "ben")).toBe(false);
    page.note(room, "ben", { title: "Loop" });
    for (const storage of [device, tab]) storage.clear();
    expect(page.hold(room, "ben")).toBe(true);
    expect(device.length).toBe(0);
    const reloaded = new Seats(device, tab);
    expect(reloaded.inRoom(room)).toMatchObject({ seatId: "ben", title: "Loop", invites: { interviewer: invite } });
    expect(reloaded.note(room, "ben", { ended: true })?.title).toBe("Loop");
    expect(reloaded.hold(room, "ben")).toBe(true);
    expect(new Seats(device, tabStorage()).inRoom(room)).toBeUndefined();
    reloaded.drop(room, "ben");
    expect(reloaded.hold(room, "ben")).toBe(false);
    expect(new Seats(device, tab).inRoom(room)).toBeUndefined();
  });

  it("list one seat a room, the last used first", () => {
    const seats = new Seats(device, tabStorage());
    const other = "o".repeat(22);
    seats.take(seat("ana", { usedMs: 1 }));
    seats.take(seat("ben", { usedMs: 9 }));
    seats.take(seat("eve", { roomId: other, usedMs: 5 }));
    expect(seats.rooms().map((seat) => seat.seatId)).toEqual(["ben", "eve"]);
  });

  it("survive what is not theirs in the storage", () => {
    device.setItem(`barline:seat:${room}:ben`, "not json");
    device.setItem(`barline:seat:${room}:eve`, '{"seatId":4}');
    expect(new Seats(device, tabStorage()).inRoom(room)).toBeUndefined();
  });
});

describe("links", () => {
  it("are read whole, as a path, or with words around the address cut off", () => {
    const wanted = { roomId: room, kind: "invite", secret: invite };
    expect(readLink(`https://rooms.example.org/r/${room}#i=${invite}`)).toEqual(wanted);
    expect(readLink(`  /r/${room}#i=${invite}\n`)).toEqual(wanted);
    expect(readLink(`https://rooms.example.org/r/${room}/review#v=${invite}`)?.kind).toBe("view");
    expect(readLink(`https://rooms.example.org/r/${room}#c=${invite}`)?.kind).toBe("resume");
    expect(readLink(`/r/${room}`)?.kind).toBe("address");
  });

  it.each([
    ["%23i="],
    ["%23i%3D"],
    ["%23i%3d"],
    ["#i%3D"],
    ["%2523i%253D"],
    ["#i=3D"],
    ["#i=", "."],
    ["#i=", ")"],
    ["#i=", "%20"],
    ["#i=", "”"],
    ["#i=", "&utm_source=mail"],
    ["?fbclid=x#i="],
    ["/#i="],
  ])("open the same seat however mail and chat changed them: %s", (before, after = "") => {
    const changed = `/r/${room}${before}${invite}${after}`;
    const wanted = { roomId: room, kind: "invite", secret: invite };
    expect(readLink(changed)).toEqual(wanted);
    expect(readLink(`Your link: https://rooms.example.org${changed} – see you at five`)).toEqual(wanted);
    expect(readLink(`<https://rooms.example.org${changed}>`)).toEqual(wanted);
    if (!before.startsWith("/") && !before.startsWith("?"))
      expect(readFragment(`${before}${invite}${after}`)).toEqual({ kind: "invite", secret: invite });
  });

  it.each([
    [
      "behind the address of a scanner",
      `https://eu1.scan.example/?url=https%3A%2F%2Fhost%2Fr%2F${room}%23i%3D${invite}&data=5`,
    ],
    ["behind a redirect", `https://www.search.example/url?q=https://host/r/${room}%23i%3D${invite}&sa=D`],
    ["on two lines", `https://host/r/${room}#i=${invite.slice(0, 20)}\r\n${invite.slice(20)}`],
    ["on two lines of a quoted mail", `> https://host/r/${room}#i=3D${invite.slice(0, 20)}=\n> ${invite.slice(20)}`],
    ["with a space where a line ended", `https://host/r/${room}#i=${invite.slice(0, 30)} ${invite.slice(30)}`],
    ["with signs that nobody sees", `https://host/r/\u200b${room}#i=\u2060${invite}\u200b`],
  ])("are read %s", (_, text) => {
    expect(readLink(text)).toEqual({ roomId: room, kind: "invite", secret: invite });
  });

  it("in the address bar are mended, and what cannot be read stays there", () => {
    const open = (address: string): Router => {
      history.replaceState(null, "", address);
      return new Router();
    };
    for (const address of [`/r/${room}%23i%3D${invite}`, `/r/${room}/%23i=${invite}.`, `/r/${room}#i=${invite}).`]) {
      const router = open(address);
      expect(router.route).toEqual({ page: "room", roomId: room });
      expect(readFragment(router.takeFragment()).secret).toBe(invite);
      expect(location.href).not.toContain(invite);
    }
    const cut = open(`/r/${room}#i=${invite.slice(0, 20)}`);
    expect(readFragment(cut.takeFragment()).secret).toBeUndefined();
    expect(location.hash).toBe(`#i=${invite.slice(0, 20)}`);
    history.replaceState(null, "", "/");
  });

  it("of another shape open nothing", () => {
    expect(readLink("kite-lamp-42")).toBeUndefined();
    expect(readLink("https://rooms.example.org/r/short")).toBeUndefined();
    expect(readFragment(`#i=${"i".repeat(42)}`).secret).toBeUndefined();
  });
});
