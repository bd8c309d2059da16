import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";

interface Place {
  readonly server: BuiltServer;
  /** Somebody more, or another device of somebody's. */
  readonly open: (name: string, options?: BrowserContextOptions) => Promise<Person>;
}

type Scene<Name extends string> = Place & { readonly [Key in Uncapitalize<Name>]: Person };

/**
 * The production build, and people by their first names, each with a browser of their own, for all tests of this file or `describe`.
 * Call the result within them: `const { server, jonas, maya } = scene()`.
 */
export function sceneWith<Name extends string>(
  names: readonly Name[],
  options?: BrowserContextOptions,
): () => Scene<Name> {
  let server: BuiltServer | undefined;
  let browser: Browser | undefined;
  let scene: Scene<Name>;
  beforeAll(async () => {
    server = await BuiltServer.start();
    const started = (browser = await startBrowser());
    const people: [string, Person][] = [];
    for (const name of names) people.push([name.toLowerCase(), await openFor(started, name, options)]);
    const place: Place = { server, open: (name, more) => openFor(started, name, more) };
    scene = { ...place, ...Object.fromEntries(people) } as Scene<Name>; // one of each name
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });
  return () => scene;
}
