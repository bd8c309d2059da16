/** An act is written once: its key, its line of help, its button, its words for screen readers and its guard all come from one object. */
import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { applies, order, shortcutsOf, type Act, type ActWords } from "../../client/src/room/acts/act.ts";
import ActButton from "../../client/src/room/acts/ActButton.svelte";
import { actsWithKeys, keyTableOf } from "../../client/src/room/acts/help.ts";
import { reviewActs } from "../../client/src/room/acts/review.ts";
import { Keys } from "../../client/src/site/keys.ts";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import type { Right } from "../../shared/contract/views.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { rules } from "../../shared/room/rules.ts";
import { ana, inPhase } from "../support/given-room.ts";
import { pressed } from "./press.ts";

/** Ana's room, with these rights, and what was ordered in it. */
function table(...rights: readonly Right[]) {
  const ordered: RoomCommand[] = [];
  const view = inPhase("peer", "questions").seenBy(ana);
  const room = new Room(
    new Clock(),
    (command) => {
      ordered.push(command);
      return Promise.resolve({ ok: true, version: 1 });
    },
    { ...view, may: Object.fromEntries(rights.map((right) => [right, true])) },
  );
  return { on: { room, attempt: room.attempt() }, ordered };
}
const flagIt = order("flag", {
  label: "Raise a flag",
  button: "Raise",
  icon: "flag",
  key: "Shift+H",
  group: "Asking",
});
const act: Act<ReturnType<typeof table>["on"]> = {
  ...flagIt,
  run: (on) => flagIt.run(on, {}),
};

afterEach(cleanup);

describe("an act", () => {
  it("is a button that says its words and its key, and gives its order", async () => {
    const { on, ordered } = table("flag");
    const { getByRole } = render(ActButton, { act, on });
    const button = getByRole("button", { name: "Raise" });
    expect(button.getAttribute("aria-keyshortcuts")).toBe("Shift+H");
    expect(button.title).toBe("Raise a flag (Shift+H)");
    await fireEvent.click(button);
    expect(ordered).toEqual([{ type: "flag" }]);
  });

  it("has no button for a seat without the right, and none that works where it has to stay", () => {
    const { on } = table();
    expect(render(ActButton, { act, on }).queryByRole("button")).toBeNull();
    cleanup();
    const kept = render(ActButton, { act, on, keep: true }).getByRole("button");
    expect(kept.hasAttribute("disabled")).toBe(true);
  });

  it("answers to its key as long as it applies", () => {
    const { on, ordered } = table("flag");
    const keys = new Keys();
    keys.add(...shortcutsOf([{ ...act, when: () => ordered.length === 0 }], on));
    const press = () => keys.press(new KeyboardEvent("keydown", { key: "H", code: "KeyH", shiftKey: true }));
    expect(keys.list().map(({ label }) => label)).toEqual(["Raise a flag"]);
    expect(press()).toBe(true);
    expect(ordered).toEqual([{ type: "flag" }]);
    expect(press()).toBe(false);
    expect(keys.list()).toEqual([]);
    expect(applies(act, table().on)).toBe(false);
  });

  it("of the replay leaves a key to the control in focus that uses it itself", () => {
    const done: string[] = [];
    const player = {
      toggle: () => done.push("play"),
      step: () => done.push("step"),
      toStop: () => done.push("stop"),
    };
    const half = { no: 1, recording: { status: "here" }, player, toThread: () => undefined };
    const keys = new Keys();
    keys.add(...shortcutsOf(reviewActs, { room: table().on.room, half: () => half }));
    const uses = (type: string): readonly string[] => {
      const control = document.createElement("input");
      control.type = type;
      document.body.append(control);
      control.focus();
      for (const key of [" ", "ArrowRight"]) pressed(keys, { key, code: key === " " ? "Space" : key }, control);
      control.remove();
      return done.splice(0);
    };
    expect(uses("range")).toEqual(["play", "step"]);
    expect(uses("checkbox")).toEqual(["step"]);
    expect(uses("radio")).toEqual([]);
  });

  it("is on the help page under its heading", () => {
    const lines = keyTableOf([...actsWithKeys, act]).find(({ title }) => title === "Asking")?.lines;
    expect(lines).toContainEqual({ does: "Raise a flag", keys: ["Shift+H"] });
  });
});

const source = new URL("../../client/src/", `file://${process.cwd()}/tests/client/`);
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:ts|svelte)$/u.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, source), "utf8") }));

describe("the client", () => {
  it("has a line of help for every key of every act", async () => {
    const modules = await Promise.all(
      code
        .filter(({ file }) => /^room\/acts\/[^/]+\.ts$/u.test(file))
        .map(({ file }) => import(new URL(file, source).pathname) as Promise<Record<string, unknown>>),
    );
    const isAct = (value: unknown): value is ActWords =>
      typeof value === "object" && value !== null && "label" in value && "key" in value;
    const withKeys = modules
      .flatMap((module) => Object.values(module))
      .flat()
      .filter(isAct);
    const table = keyTableOf(actsWithKeys);
    const told = new Set(table.flatMap(({ title, lines }) => lines.map(({ does }) => `${title}: ${does}`)));
    expect(withKeys.length).toBeGreaterThan(50);
    expect(withKeys.filter(({ family, label, group }) => !told.has(`${group ?? ""}: ${family ?? label}`))).toEqual([]);
  });

  it("sets keys only from acts", () => {
    const others = code.filter(
      ({ file, text }) => file !== "site/keys.ts" && /keys\.add\((?!\s*\.\.\.shortcutsOf\()/u.test(text),
    );
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  it("writes an order only where its act is, or in the state of the room", () => {
    const orders = new RegExp(`type: "(?:${Object.keys(rules).join("|")})"`, "u");
    const elsewhere = code.filter(({ file, text }) => !/^(?:room\/acts|state)\//u.test(file) && orders.test(text));
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });
});
