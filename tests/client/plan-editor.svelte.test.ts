/** The plan in the lobby, while the server is slow to answer. */
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, expect, it } from "vitest";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import PlanEditor from "../../client/src/room/lobby/PlanEditor.svelte";
import { PackShelf } from "../../client/src/state/pack.svelte.ts";
import { setPlace, type Place } from "../../client/src/state/place.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import type { Acted } from "../../shared/contract/reply.ts";
import { ana, peerRoom } from "../support/given-room.ts";
import { settled } from "./shared-room.ts";

afterEach(() => document.body.replaceChildren());

/** A page whose orders wait until `answer` is called. */
function waitingPage() {
  let given = peerRoom();
  const waiting: (() => void)[] = [];
  const carryOut = (command: RoomCommand): Acted => {
    given = given.and(ana, command);
    room.show(given.seenBy(ana));
    return { ok: true, version: given.seenBy(ana).version };
  };
  const room = new Room(
    new Clock(),
    (command) => new Promise((answer) => waiting.push(() => answer(carryOut(command)))),
  );
  room.show(given.seenBy(ana));
  const place = { room, shelf: new PackShelf() } as unknown as Place; // what the editor needs of it
  const Page: Component = (anchor) => {
    setPlace(place);
    return PlanEditor(anchor, {});
  };
  const page = render(Page);
  const fieldOf = (label: string) =>
    page.getByLabelText(label, { exact: true }) as HTMLInputElement | HTMLSelectElement; // all of them are
  return {
    fieldOf,
    plan: () => given.seenBy(ana).plan,
    change: async (label: string, value: string) => {
      const field = fieldOf(label);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await settled();
    },
    answer: async () => {
      for (const go of waiting.splice(0)) go();
      await settled();
    },
  };
}

it("shows each change at once, and none of two undoes the other before the server has answered", async () => {
  const { fieldOf, plan, change, answer } = waitingPage();
  await change("Warm-up, min", "7");
  await change("Questions, min", "31");
  await change("Level", "senior");
  await change("Work", "manager");
  expect(fieldOf("Level").value).toBe("senior");
  expect(plan().level).toBeUndefined();
  await answer();
  expect(plan()).toMatchObject({ level: "senior", role: "manager", minutes: { intro: 7, questions: 31 } });
});
