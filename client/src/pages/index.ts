/** The pages, each fetched when its address is first visited. */
import type { Component } from "svelte";
import type { Route } from "../site/router.svelte.ts";

export type Page = Promise<{ readonly default: Component }>;

const pages: Readonly<Record<Route["page"], () => Page>> = {
  home: () => import("./Home.svelte"),
  room: () => import("./RoomDoor.svelte"),
  review: () => import("./RoomDoor.svelte"),
  questions: () => import("./Questions.svelte"),
  journal: () => import("./Journal.svelte"),
  stories: () => import("./Stories.svelte"),
  story: () => import("./Story.svelte"),
  progress: () => import("./Progress.svelte"),
  practice: () => import("./Practice.svelte"),
  drill: () => import("./Drill.svelte"),
  settings: () => import("./Settings.svelte"),
  help: () => import("./Help.svelte"),
  notFound: () => import("./NotFound.svelte"),
};

export const pageFor = (route: Route): Page => pages[route.page]();
