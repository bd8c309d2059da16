/** The process that plays interviews: is told over its channel what to do, one thing at a time, and answers with figures. */
import { Sittings } from "./sittings.ts";
import type { ActOutcome, ActRun, Sitting } from "./sittings.ts";

export type SittingOrder =
  | { readonly do: "enter"; readonly sittings: readonly Sitting[] }
  | { readonly do: "interview" }
  | { readonly do: "act"; readonly run: ActRun };

export interface SittingFigures {
  readonly outcome?: ActOutcome;
  readonly failed?: string;
}

let sittings = new Sittings([]);

async function obey(order: SittingOrder): Promise<SittingFigures> {
  switch (order.do) {
    case "enter":
      sittings = new Sittings(order.sittings);
      await sittings.enter();
      return {};
    case "interview":
      await sittings.interview();
      return {};
    case "act":
      return { outcome: await sittings.act(order.run) };
  }
}

process.on("message", (order: SittingOrder) => {
  obey(order).then(
    (figures) => process.send?.(figures),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
