/** A page somewhere on the web, opened by somebody who has a seat here, gets nothing from it. */
import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { startNode } from "../support/app.ts";
import { freePorts } from "../support/ports.ts";
import { openRoom } from "../support/people.ts";
import type { Person } from "../support/people.ts";

/** "open", or the error that the page sees. */
const outcome = ({ roomId, token }: Person, port: number, origin?: string): Promise<string> =>
  new Promise((done) => {
    const url = `ws://127.0.0.1:${port}/notes/${roomId}.star.1`;
    const ws = new WebSocket(url, ["barline", token], origin === undefined ? {} : { origin });
    ws.once("open", () => {
      ws.terminate();
      done("open");
    });
    ws.once("error", ({ message }) => done(message));
  });

it("opens no notes, while pages of this origin and other programs do", async () => {
  const [port = 0] = await freePorts(1);
  const { url } = await startNode({ env: { PORT: String(port), PUBLIC_ORIGIN: `http://127.0.0.1:${port}` } });
  const { host } = await openRoom(url);
  for (const origin of [undefined, url]) {
    expect(await outcome(host, port, origin), origin).toBe("open");
  }
  for (const origin of ["https://evil.example.org", `http://127.0.0.1:${port + 1}`, "null"]) {
    expect(await outcome(host, port, origin), origin).toContain("403");
  }
});
