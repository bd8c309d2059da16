/** What others generate from the OpenAPI document works: types without errors, and a client that opens a room on a real server. */
import createClient from "openapi-fetch";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";
import { startNode } from "../support/app.ts";
import { compile } from "../support/compile.ts";

/** A stranger's program. `createClient` is passed in, as compiled text cannot import anything. */
const program = (body: string): string => `
  import type createClient from "openapi-fetch";
  import type { paths } from "./api.ts";

  export async function run(create: typeof createClient, baseUrl: string) {
    const barline = create<paths>({ baseUrl });
    ${body}
  }
`;
const opensARoom = program(`
  const created = await barline.POST("/api/rooms", {
    body: { format: "peer", name: "Ana", role: "interviewer", key: crypto.randomUUID(), title: "Tuesday practice" },
  });
  if (created.error) throw new Error(created.error.title);
  const { roomId, seat } = created.data;
  const read = await barline.GET("/api/rooms/{roomId}", {
    params: { path: { roomId } },
    headers: { authorization: "Bearer " + seat.token },
  });
  if (read.error) throw new Error(read.error.code);
  const wrong = await barline.GET("/api/rooms/{roomId}", { params: { path: { roomId } } });
  return { title: read.data.room.title, phase: read.data.phase, name: read.data.seats[0]?.name, code: wrong.error?.code };
`);
const faulty: Readonly<Record<string, string>> = {
  "no-such-call.ts": program(`await barline.GET("/api/nothing");`),
  "no-room.ts": program(`await barline.GET("/api/rooms/{roomId}");`),
  "no-such-format.ts": program(
    `await barline.POST("/api/rooms", { body: { format: "duel", name: "Ana", role: "interviewer", key: "" } });`,
  ),
  "no-such-field.ts": program(`return (await barline.GET("/api/packs")).data?.[0]?.colour;`),
};

it("is a client that opens a room and reads it", async () => {
  const { url } = await startNode();
  const api = astToString(await openapiTS(new URL(`${url}/api/openapi.json`)));
  const { faults, scripts } = compile({ "api.ts": api, "opens-a-room.ts": opensARoom });
  expect(faults).toEqual([]);

  const script = scripts["opens-a-room.js"] ?? "";
  const { run } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    readonly run: (create: typeof createClient, baseUrl: string) => Promise<unknown>;
  };
  expect(await run(createClient, url)).toEqual({
    title: "Tuesday practice",
    phase: "lobby",
    name: "Ana",
    code: "no-token",
  });
});

it("knows what a call takes and gives", async () => {
  const { url } = await startNode();
  const api = astToString(await openapiTS(new URL(`${url}/api/openapi.json`)));
  const { faults } = compile({ "api.ts": api, "opens-a-room.ts": opensARoom, ...faulty });
  const withFaults = new Set(faults.map((fault) => fault.split(":", 1)[0]));
  expect([...withFaults].toSorted()).toEqual(Object.keys(faulty).toSorted());
});
