/** What a candidate's device heard is marked in the files of the room. */
import { expect, it } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { subProtocols } from "../../shared/contract/notes-wire.ts";
import type { Report } from "../../shared/contract/report.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { clientIdFor } from "../../shared/notes/client-ids.ts";
import { starDocument } from "../../shared/notes/star.ts";
import { startNode } from "../support/app.ts";
import { call, openRoom, shortId } from "../support/people.ts";

const step = (from: string, to: string): RoomCommand => ({ type: "next-phase", from, to }) as RoomCommand; // names of phases

it("says which lines were heard, and a report with them can be imported", async () => {
  const { url } = await startNode();
  const room = await openRoom(url, { format: "peer" });
  const ben = await room.join("Ben", "candidate");
  const ana = await room.host.connect(url);
  const askId = shortId();
  await ana.does({ type: "start-round" });
  await ana.does(step("intro", "questions"));
  await ana.does({ type: "ask-question", askId, principleId: "ownership", text: "Tell me about a time." });

  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/notes`, starDocument(room.roomId, 1), doc, {
    protocols: [subProtocols.plain, ben.token],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket, // what browsers have
    disableBc: true,
  });
  await new Promise((synced) => provider.once("sync", synced));
  const text = doc.getText(`${askId}.action`);
  const typing = doc.clientID;
  text.insert(0, "Six weeks of logs.\n");
  doc.clientID = clientIdFor("heard", 7);
  text.insert(text.length, "so i pulled six weeks of job logs\n");
  doc.clientID = typing;

  const exported = async <Body>(format: string) =>
    (await call<Body>(url, `/api/rooms/${room.roomId}/report?format=${format}`, { token: room.host.token })).body;
  await expect
    .poll(async () => (await exported<Report>("json")).notes, { timeout: 30_000 })
    .toMatchObject([{ text: "Six weeks of logs.\nso i pulled six weeks of job logs\n", heard: [1] }]);
  provider.destroy();
  const markdown = await exported<string>("md");
  expect(markdown).toContain("so i pulled six weeks of job logs \\(heard\\)".replaceAll("\\", ""));
  expect(markdown).not.toMatch(/Six weeks of logs\S* \(heard/);
  expect((await call(url, "/api/rooms/import", { body: await exported<Report>("json") })).status).toBe(201);
});
