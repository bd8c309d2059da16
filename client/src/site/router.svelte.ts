/** Which page the address names. Our own links are followed without reloading the page. */
import type { RoomId } from "../../../shared/contract/ids.ts";
import { pathOf, readFragment, readLink } from "../net/links.ts";

const sitePages = ["questions", "journal", "stories", "progress", "practice", "settings", "help"] as const;

export type Route =
  | { readonly page: "home" | (typeof sitePages)[number] | "drill" | "notFound" }
  | { readonly page: "story"; readonly storyId: string }
  | { readonly page: "room" | "review"; readonly roomId: RoomId };

export const routeOf = (pathname: string): Route => {
  const path = pathname.replace(/\/+$/, "");
  if (path === "") return { page: "home" };
  const room = /^\/r\/([A-Za-z0-9_-]{22})(\/review)?$/.exec(path);
  if (room?.[1] !== undefined) return { page: room[2] === undefined ? "room" : "review", roomId: room[1] };
  if (path === "/practice/drill") return { page: "drill" };
  const [, storyId] = /^\/stories\/([A-Za-z0-9_-]{1,40})$/.exec(path) ?? [];
  if (storyId !== undefined) return { page: "story", storyId };
  const page = sitePages.find((name) => path === `/${name}`);
  return { page: page ?? "notFound" };
};

const isSecret = (fragment: string): boolean => readFragment(fragment).secret !== undefined;

/** Mail and chat may have made the secret a part of the path, where no page would find it. */
const mendAddress = (): void => {
  const link = readLink(location.pathname);
  if (link?.secret !== undefined) history.replaceState(history.state, "", pathOf(link));
};

export class Router {
  #path = $state(location.pathname);
  #fragment = $state(location.hash);
  readonly route = $derived(routeOf(this.#path));
  /** Counts visits, so that going to the same page again can be told apart. */
  visits = $state(0);

  constructor() {
    this.#read();
  }

  get path(): string {
    return this.#path;
  }

  /** The part after `#`. A secret in it leaves the address bar at once: see `takeFragment`. */
  get fragment(): string {
    return this.#fragment;
  }

  /**
   * Hands the fragment over once and removes a secret from the address bar and the history. A place on the page stays, and so does a link
   * that cannot be read: its owner may want to look at it.
   */
  takeFragment(): string {
    const fragment = this.#fragment;
    if (!isSecret(fragment)) return fragment;
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#fragment = "";
    return fragment;
  }

  go(path: string, { replace = false } = {}): void {
    const url = new URL(path, location.href);
    if (replace) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    this.#read();
    scrollTo(0, 0);
  }

  /** Starts following links and the back button. Returns a function that stops it. */
  listen(): () => void {
    const moved = (): void => {
      this.#read();
    };
    const clicked = (event: MouseEvent): void => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
      const url = new URL(link.href);
      // The browser handles jumps within the page.
      if (url.pathname === location.pathname && url.hash !== "" && !isSecret(url.hash)) return;
      event.preventDefault();
      this.go(url.href);
    };
    addEventListener("popstate", moved);
    addEventListener("hashchange", moved);
    document.addEventListener("click", clicked);
    return () => {
      removeEventListener("popstate", moved);
      removeEventListener("hashchange", moved);
      document.removeEventListener("click", clicked);
    };
  }

  #read(): void {
    mendAddress();
    if (this.#path !== location.pathname) this.visits += 1;
    this.#path = location.pathname;
    this.#fragment = location.hash;
  }
}
