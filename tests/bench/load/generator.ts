/** The load generator's process: is told what to do over its channel, one thing at a time, and answers with figures. */
import { Fleet } from "./fleet.ts";
import type { Outcome, Room, Run } from "./fleet.ts";

export type Order =
  | { readonly do: "join"; readonly rooms: readonly Room[]; readonly atOnce?: number }
  | { readonly do: "type"; readonly run: Run }
  | { readonly do: "storm" }
  | { readonly do: "end" };

export interface Figures {
  readonly joinsMs?: readonly number[];
  readonly outcome?: Outcome;
  readonly stormMs?: number;
  readonly failed?: string;
}

let fleet = new Fleet([]);

async function obey(order: Order): Promise<Figures> {
  switch (order.do) {
    case "join":
      fleet = new Fleet(order.rooms);
      return { joinsMs: await fleet.join(order.atOnce) };
    case "type":
      return { outcome: await fleet.type(order.run) };
    case "storm":
      return { stormMs: await fleet.storm() };
    case "end":
      fleet.end();
      return {};
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    (figures) => process.send?.(figures),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
