/** Writes `docs/sockets.md` from the schemas that parse the messages. */
import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { RoomCommand } from "../../shared/contract/commands.ts";
import * as ids from "../../shared/contract/ids.ts";
import * as replies from "../../shared/contract/reply.ts";
import * as shapes from "../../shared/contract/shapes.ts";
import { Handshake, requests, serverMessages } from "../../shared/contract/sockets.ts";
import { RoomView } from "../../shared/contract/views.ts";
import { namesIn, notation } from "./notation.ts";
import type { Shape } from "./notation.ts";

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** Everything with a name: the shapes, and the messages themselves. */
const named: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries({ ...ids, ...shapes, ...replies }).filter(([, value]) => isSchema(value))),
  RoomCommand,
  RoomView,
  Handshake,
  ...Object.fromEntries(
    Object.entries(requests).flatMap(([name, { input, answer }]) =>
      // An answer may have a name already: a schema can have only one.
      [[`${name} takes`, input], ...(answer === replies.Acted ? [] : [[`${name} answers`, answer]])],
    ),
  ),
  ...Object.fromEntries(
    Object.entries(serverMessages).flatMap(([name, says]) => (says === RoomView ? [] : [[`${name} says`, says]])),
  ),
};

/** Shown elsewhere: a whole view is too long for this page. */
const elsewhere = new Set(["RoomView", "RoomCommand"]);

function shapesByName(): Readonly<Record<string, Shape>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (id) => id, unrepresentable: "any" });
  return schemas as Readonly<Record<string, Shape>>; // what zod writes as JSON Schema
}

const block = (lines: readonly string[]): string => ["```text", ...lines, "```"].join("\n");

/** The page, formatted as all pages are. */
export async function socketsPage(): Promise<string> {
  const all = shapesByName();
  const shapeOf = (name: string): Shape => all[name] ?? {};
  const told = (name: string, ifNone: string): string => (all[name] ? notation(all[name]) : ifNone);
  const commands = (shapeOf("RoomCommand").oneOf ?? []).map(
    (command) => [command.properties?.["type"]?.const, command] as const,
  );
  const width = Math.max(...commands.map(([type]) => String(type).length));

  const used = new Set<string>();
  const use = (shape: Shape): void => {
    for (const name of namesIn(shape)) {
      if (used.has(name) || elsewhere.has(name)) continue;
      used.add(name);
      use(shapeOf(name));
    }
  };
  for (const name of Object.keys(named))
    if (name.includes(" ") || name === "Acted" || name === "Handshake") use(shapeOf(name));
  for (const [, command] of commands) use(command);
  used.add("Acted");

  const page = `
<!-- Written by \`npm run docs\` from \`shared/contract/sockets.ts\`: change it there. -->

# Sockets

Every message of Socket.IO, field by field. What the messages are for: [the contract](contract.md#sockets); how documents travel:
[the protocol of notes](notes-protocol.md).

A field with \`?\` may be missing; unknown fields are refused. \`text ≤ 80\` is at most 80 UTF-16 units, \`int 1–40\` a whole number in
that range, \`X[] ≤ 20\` a list of at most 20.

## Handshake

Path \`/socket.io\`, WebSocket only; \`auth\` is:

${block([notation(shapeOf("Handshake"))])}

## From the client

Each is acknowledged with its answer.

${Object.keys(requests)
  .map(
    (name) => `### \`${name}\`

${block([`takes    ${told(`${name} takes`, "nothing")}`, `answers  ${told(`${name} answers`, "Acted")}`])}`,
  )
  .join("\n\n")}

## From the server

${block(Object.keys(serverMessages).map((name) => `${name.padEnd(13)}  ${told(`${name} says`, "RoomView")}`))}

\`RoomView\` stands in \`GET /api/openapi.json\`, and in code in \`shared/contract/views.ts\`.

## Commands

\`RoomCommand\` is one of these; its name is its \`type\`. Who may give them, and when: [the contract](contract.md#commands-and-rights).

${block(commands.map(([type, command]) => `${String(type).padEnd(width)}  ${notation(command, "type")}`))}

## Shapes

${block([...used].toSorted().map((name) => `${name.padEnd(16)}  ${notation(shapeOf(name))}`))}
`;
  return format(page, { ...(await resolveConfig("docs/sockets.md")), parser: "markdown" });
}
