/** The scripts that a page may start beside itself. A content policy that wants trusted types is told about them here, and of no others. */

/** The service worker, and files of this build. */
const own = /^\/(?:shell-worker|assets\/[\w-]+)\.js$/;
const isOwn = (url: string): boolean => {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && own.test(pathname);
};

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}
const isPolicies = (value: unknown): value is Policies =>
  typeof value === "object" && value !== null && "createPolicy" in value;

/** A browser makes a policy of one name once per page. */
let policy: ReturnType<Policies["createPolicy"]> | undefined;

/** @throws for a script that is not ours. */
export function ownScript(url: string): string {
  const factory: unknown = Reflect.get(globalThis, "trustedTypes");
  if (!import.meta.env.PROD || !isPolicies(factory)) return url;
  policy ??= factory.createPolicy("barline-shell", {
    createScriptURL: (asked) => {
      if (!isOwn(asked)) throw new TypeError("not a script of this page");
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
