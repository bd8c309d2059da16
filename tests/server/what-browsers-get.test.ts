import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { startNode } from "../support/app.ts";
import { figuresOf } from "../support/figures.ts";
import { freshFolder } from "../support/folder.ts";
import { call, openRoom } from "../support/people.ts";

const script = `console.log("${"barline ".repeat(500)}")`;

async function builtClient(): Promise<string> {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  await mkdir(join(folder.path, "assets"));
  await writeFile(join(folder.path, "index.html"), "<!doctype html><html><head><title>Barline</title></head></html>");
  await writeFile(join(folder.path, "assets/main-abc123.js"), script);
  await writeFile(join(folder.path, "favicon.svg"), "<svg/>");
  await writeFile(join(folder.path, "shell-worker.js"), script);
  await writeFile(join(folder.path, "assets/voice-worker-abc123.js"), script);
  await writeFile(join(folder.path, "assets/recording-worker-abc123.js"), script);
  await writeFile(join(folder.path, "assets/reading-worker-abc123.js"), script);
  await mkdir(join(folder.path, ".vite"));
  await writeFile(
    join(folder.path, ".vite/manifest.json"),
    JSON.stringify({
      "src/pages/Home.svelte": { file: "assets/Home-abc123.js", imports: ["_site.js"] },
      "src/pages/RoomDoor.svelte": { file: "assets/RoomDoor-abc123.js", imports: ["_site.js", "_notes.js"] },
      "_site.js": { file: "assets/site-abc123.js" },
      "_notes.js": { file: "assets/notes-abc123.js", imports: ["_site.js"] },
    }),
  );
  return folder.path;
}

interface Raw {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As it comes over the wire: `fetch` would decompress it. */
function get(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("pages", () => {
  it.each([
    "/",
    `/r/${"a".repeat(22)}`,
    `/r/${"a".repeat(22)}/review`,
    "/questions",
    "/journal",
    "/stories",
    "/stories/AbC_123-x",
    "/progress",
    "/practice",
    "/practice/drill",
    "/settings",
    "/help",
  ])("%s is the app, with a strict content policy and its own nonce", async (path) => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const [first, second] = [await get(`${url}${path}`), await get(`${url}${path}`)];
    expect(first.status).toBe(200);
    const policy = String(first.headers["content-security-policy"]);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(first.bytes.toString()).toContain(`<meta name="csp-nonce" content="${nonce ?? "none"}" />`);
    expect(second.bytes.toString()).not.toContain(String(nonce));
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(first.headers["cache-control"]).toBe("no-store");
    expect(first.headers["referrer-policy"]).toBe("no-referrer");
    expect(first.headers["x-content-type-options"]).toBe("nosniff");
    expect(first.headers["x-powered-by"]).toBeUndefined();
  });

  it("are looked after by a worker that may fetch what is ours, and is asked for again each time", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const { status, headers } = await get(`${url}/shell-worker.js`);
    expect([status, headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(headers["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
    expect(headers["cache-control"]).toBe("no-cache");
    const { headers: page } = await get(url);
    expect(page["content-security-policy"]).toContain("trusted-types svelte-trusted-html barline-shell;");
  });

  it("may start a worker that runs a detector of voices, which can reach nobody", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const { headers } = await get(`${url}/assets/voice-worker-abc123.js`);
    expect(headers["content-security-policy"]).toBe("default-src 'none'; script-src 'wasm-unsafe-eval'");
    for (const name of ["recording", "reading"]) {
      const { headers: alone } = await get(`${url}/assets/${name}-worker-abc123.js`);
      expect(alone["content-security-policy"], name).toBe("default-src 'none'");
    }
    const { headers: other } = await get(`${url}/assets/main-abc123.js`);
    expect(other["content-security-policy"]).not.toContain("wasm");
  });

  it("name the files of the page that was asked for, so that a browser fetches all of them at once", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const linked = async (path: string): Promise<readonly string[]> => {
      const page = (await get(`${url}${path}`)).bytes.toString();
      return [...page.matchAll(/<link rel="modulepreload" crossorigin href="\/assets\/([\w-]+)-abc123/g)].map(
        ([, name = ""]) => name,
      );
    };
    expect(await linked("/")).toEqual(["Home", "site"]);
    expect(await linked("/r/abcdefghijklmnopqrstuv")).toEqual(["RoomDoor", "site", "notes"]);
    expect(await linked("/nowhere")).toEqual([]);
  });

  it("that do not exist get the app's own page with status 404", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const missing = await get(`${url}/nowhere`);
    expect(missing.status).toBe(404);
    expect(missing.bytes.toString()).toContain("<title>Barline</title>");
    expect((await get(`${url}/r/short`)).status).toBe(404);
    expect((await get(`${url}/assets/../index.html`)).status).toBe(404);
    expect((await get(`${url}/%E0%A4%A`)).status).toBeLessThan(500);
  });

  it("never repeat what a caller put into the host header", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const { headers } = await get(`${url}/`, { host: "evil.example.org; script-src *" });
    expect(headers["content-security-policy"]).not.toContain("evil");
  });

  it("are compressed as the browser prefers, and files with a hash in their name are cached for good", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const path = `${url}/assets/main-abc123.js`;
    const br = await get(path, { "accept-encoding": "gzip, deflate, br" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.bytes).toString()).toBe(script);
    expect(br.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(br.headers["content-type"]).toContain("text/javascript");
    const gz = await get(path, { "accept-encoding": "gzip" });
    expect(gunzipSync(gz.bytes).toString()).toBe(script);
    expect((await get(path)).bytes.toString()).toBe(script);
    expect((await get(path, { "if-none-match": String(br.headers.etag) })).status).toBe(304);
    expect((await get(path, {}, "HEAD")).bytes).toHaveLength(0);
    expect((await get(`${url}/favicon.svg`)).headers["cache-control"]).toBe("no-cache");
  });

  it("of another build are not found, and nothing on the way keeps that answer", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    for (const path of ["/assets/index-0000.js", "/assets/Home-1111.css", "/missing.js", "/fonts/a.woff2"]) {
      const answer = await get(`${url}${path}`);
      expect(answer.status, path).toBe(404);
      expect(answer.headers["cache-control"], path).toBe("no-store");
      expect(answer.headers["content-type"], path).not.toMatch(/html/);
    }
  });

  it("of other origins may not write", async () => {
    const { url } = await startNode();
    const body = { format: "peer" };
    const { status } = await call(url, "/api/rooms", { body, headers: { origin: "https://evil.example.org" } });
    expect(status).toBe(403);
    expect((await call(url, "/api/rooms", { body, headers: { origin: url } })).status).toBe(400);
  });

  it("report what the content policy blocked, which is counted", async () => {
    const { url } = await startNode();
    const body = JSON.stringify({
      "csp-report": { "violated-directive": "script-src", "document-uri": "https://x/r/secret" },
    });
    const headers = { "content-type": "application/csp-report" };
    expect((await call(url, "/api/csp-reports", { body, headers })).status).toBe(204);
    const figures = await figuresOf(url);
    expect(figures).toMatch(/^barline_csp_reports_total 1$/m);
    expect(figures).not.toContain("secret");
  });

  it("report what extensions and user scripts did, which is counted apart", async () => {
    const { url } = await startNode();
    const foreign = [
      {
        type: "csp-violation",
        body: { effectiveDirective: "script-src-elem", blockedURL: "chrome-extension://abc/x.js" },
      },
      {
        type: "csp-violation",
        body: { effectiveDirective: "style-src", blockedURL: "inline", sourceFile: "moz-extension" },
      },
      { "csp-report": { "violated-directive": "img-src", "source-file": "safari-web-extension://b/c.js" } },
      { "csp-report": { "violated-directive": "img-src", "source-file": "webkit-masked-url://hidden/" } },
      { "csp-report": { "violated-directive": "script-src", "source-file": "user-script:7", "blocked-uri": "eval" } },
    ];
    const own = { type: "csp-violation", body: { effectiveDirective: "script-src", blockedURL: `${url}/assets/x.js` } };
    const headers = { "content-type": "application/reports+json" };
    await call(url, "/api/csp-reports", { body: JSON.stringify([...foreign, own]), headers });
    const figures = await figuresOf(url);
    expect(figures).toMatch(/^barline_csp_reports_total 1$/m);
    expect(figures).toMatch(/^barline_csp_reports_foreign_total 5$/m);
  });
});

describe("packs", () => {
  it("are listed, ours first, and can be read whole", async () => {
    const { url } = await startNode();
    const { body: list } = await call<{ id: string; principles: number; questions: number }[]>(url, "/api/packs");
    expect(list[0]).toMatchObject({ id: "leadership-principles", principles: 16 });
    expect(list[0]?.questions).toBeGreaterThanOrEqual(48);
    for (const { id, principles } of list) {
      const { status, body: pack } = await call<{ id: string; principles: unknown[] }>(url, `/api/packs/${id}`);
      expect([status, pack.id, pack.principles.length]).toEqual([200, id, principles]);
      const checked = await call<{ faults: unknown[] }>(url, "/api/packs/validate", { body: pack });
      expect([checked.status, checked.body.faults]).toEqual([200, []]);
    }
    expect((await call(url, "/api/packs/none")).status).toBe(404);
    expect((await call(url, "/api/packs/__proto__")).status).toBe(404);
  });

  it("that are wrong are told where", async () => {
    const { url } = await startNode();
    const { status, body } = await call<{ faults: { path: string; message: string }[] }>(url, "/api/packs/validate", {
      body: { barlinePack: 1, id: "Not Kebab", principles: [{ id: "one" }] },
    });
    expect(status).toBe(200);
    expect(body.faults.map(({ path }) => path)).toEqual(expect.arrayContaining(["id", "principles[0].questions"]));
    expect((await call<{ code: string }>(url, "/api/packs/validate", { body: "{" })).body.code).toBe("bad-request");
  });

  it("come from the operator's folder too", async () => {
    const { path, remove } = await freshFolder();
    onTestFinished(remove);
    const ours = await startNode();
    const { body: pack } = await call<object>(ours.url, "/api/packs/general-competencies");
    await writeFile(join(path, "own.json"), JSON.stringify({ ...pack, id: "own-pack", name: "Ours" }));
    const { url } = await startNode({ env: { PACKS_DIR: path } });
    expect((await call(url, "/api/packs/own-pack")).body).toMatchObject({ name: "Ours" });
  });
});

describe("what operators get", () => {
  it("is an OpenAPI 3.1 document of every call, without a dangling reference", async () => {
    const { url } = await startNode();
    const { status, body } = await call<{ openapi: string; paths: object; components: { schemas: object } }>(
      url,
      "/api/openapi.json",
    );
    expect([status, body.openapi]).toEqual([200, "3.1.0"]);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(["/api/rooms", "/api/rooms/{roomId}/seats", "/api/rooms/{roomId}/report", "/readyz"]),
    );
    const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(body.components.schemas)).toContain(name);
  });

  it("is health, readiness, and metrics that name nobody", async () => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const ana = await host.connect(url);
    await ana.does({ type: "ready", ready: true });
    expect((await call(url, "/healthz")).status).toBe(200);
    expect((await call(url, "/readyz")).body).toEqual({
      store: "memory",
      durability: "buffered",
      space: "enough",
    });
    const body = await figuresOf(url);
    expect(body).toContain('barline_commands_total{type="ready",outcome="accepted"} 1');
    expect(body).toMatch(/^barline_connections 1$/m);
    expect(body).toMatch(/^barline_live_rooms 1$/m);
    for (const secret of [host.token, host.roomId, "Ana"]) expect(body).not.toContain(secret);
  });

  it("is a problem for every unknown call", async () => {
    const { url } = await startNode();
    for (const path of ["/api", "/api/nothing", "/notes/x", "/elsewhere"]) {
      const { status, body } = await call<{ code: string }>(url, path);
      expect([path, status, body.code]).toEqual([path, 404, "not-found"]);
    }
  });
});
