/** A server that knows its public address answers at no other: a foreign name that leads here opens nothing. */
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { startNode } from "../support/app.ts";
import { metricsToken } from "../support/figures.ts";

/** `fetch` would set the host by itself. */
function asked(url: string, host: string, token?: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const call = request(url, { headers }, (response) => {
      let text = "";
      response.on("data", (bytes: Buffer) => (text += bytes.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on("error", reject);
    call.end();
  });
}

const strangers = ["evil.example.org", "127.0.0.1", "localhost", "rooms.example.org.", "x@rooms.example.org", ""];

describe("with a public origin", () => {
  const env = { PUBLIC_ORIGIN: "https://rooms.example.org" };

  it.each(["rooms.example.org", "ROOMS.example.org", "rooms.example.org:443"])("answers as %s", async (host) => {
    const { url } = await startNode({ env });
    expect((await asked(`${url}/api/packs`, host)).status).toBe(200);
  });

  it.each(strangers)("turns requests for %j away with a plain sentence", async (host) => {
    const { url } = await startNode({ env });
    for (const path of ["/", "/api/packs", "/api/rooms/xyz", "/assets/x.js", "/api/nothing"]) {
      const { status, text } = await asked(`${url}${path}`, host);
      expect([path, status]).toEqual([path, 421]);
      expect(JSON.parse(text)).toMatchObject({ code: "wrong-host", title: "This server is at a different address." });
    }
  });

  it("tells balancers and Prometheus about its health under any name", async () => {
    const { url } = await startNode({ env });
    for (const path of ["/healthz", "/readyz"])
      expect((await asked(`${url}${path}`, "10.0.0.7:3000")).status).toBe(200);
    expect((await asked(`${url}/metrics`, "node1:3000", metricsToken)).status).toBe(200);
  });
});

it("answers under every name without one", async () => {
  const { url } = await startNode();
  for (const host of strangers) expect([host, (await asked(`${url}/api/packs`, host)).status]).toEqual([host, 200]);
});
