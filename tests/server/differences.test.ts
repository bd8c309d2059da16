/** Clients that ask for it in the handshake get what has changed in their view instead of the whole. */
import { describe, expect, it } from "vitest";
import { startNode } from "../support/app.ts";
import { Connected, peerRoom, shortId } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { rawSocketOf } from "../support/raw-socket.ts";

const say = (text: string) => ({ type: "say", lineId: shortId(), text }) as const;
const asking = (person: Person, views: unknown) => ({ roomId: person.roomId, token: person.token, views });

describe("a client that asks for differences", () => {
  it("gets the whole view first, then only what has changed, and sees what everybody sees", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url, "differences")];
    const [wholeOfBen] = [await room.ben.connect(url)];
    expect(ben.views).toHaveLength(1);
    for (const text of ["one", "two", "three"]) await ana.does(say(text));
    await ben.view(({ chat }) => chat.length === 3);
    await wholeOfBen.view(({ chat }) => chat.length === 3);
    expect(ben.differences).toHaveLength(3);
    expect(ben.latest).toEqual(wholeOfBen.latest);
    expect(wholeOfBen.differences).toEqual([]);
    expect(JSON.stringify(ben.differences)).toContain('"put":[{"lineId"');
  });

  it("gets the whole view again when it asks for it", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url, "differences")];
    await ana.does(say("one"));
    await ben.view(({ chat }) => chat.length === 1);
    const whole = new Promise((resolve) => ben.socket.once("room:view", resolve));
    expect(await ben.socket.emitWithAck("view:ask", {})).toEqual({ ok: true });
    expect(await whole).toEqual(ben.latest);
    await ana.does(say("two"));
    await ben.view(({ chat }) => chat.length === 2);
    expect(ben.differences).toHaveLength(2);
  });

  it("gets the newest view whole when it was too slow for what came between", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url, "differences")];
    const words = "slow ".repeat(190);
    for (let nth = 0; nth < 60; nth += 1) await ana.does(say(`${nth} ${words}`));
    await ben.view(({ chat }) => chat.length === 60);
    const before = ben.differences.length;
    const tcp = await rawSocketOf(ben);
    tcp.pause();
    const answered: Promise<unknown>[] = [];
    for (let nth = 60; nth < 360; nth += 1) {
      // Sent whole, it soon fills what the network holds for him.
      answered.push(ben.socket.emitWithAck("view:ask", {}));
      await ana.does(say(`${nth} ${words}`));
    }
    tcp.resume();
    await Promise.all(answered);
    const view = await ben.view(({ chat }) => chat.length === 360);
    expect(view.chat).toEqual(ana.latest.chat);
    expect(ben.differences.length - before).toBeLessThan(250);
    await ana.does(say("again"));
    await ben.view(({ chat }) => chat.at(-1)?.text === "again");
    expect(ben.differences.at(-1)?.to).toBe(ben.latest.version);
  });

  it.each([undefined, "whole", "parts", 7])("is only one that says so: %s gets whole views", async (views) => {
    const { url } = await startNode();
    const { ana } = await peerRoom(url);
    const connected = new Connected(ana, url, asking(ana, views));
    await connected.view(() => true);
    await connected.does(say("one"));
    await connected.view(({ chat }) => chat.length === 1);
    expect(connected.differences).toEqual([]);
  });
});
