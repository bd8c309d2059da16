/** Opens one document with everything it needs around it: hints about its log, awareness, and the changes of its home. */
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { Ms, SeatId } from "../../../shared/contract/ids.ts";
import type { NotesDocument } from "../../../shared/notes/documents.ts";
import type { Guard } from "../../guard.ts";
import type { Loads } from "../../loads.ts";
import type { Log } from "../../log.ts";
import type { Brought, Bus, Position, Store } from "../../store/store.ts";
import { contentRules } from "../wire/content-rules.ts";
import { Awareness } from "./awareness.ts";
import type { Confirmations } from "./confirmations.ts";
import type { Home } from "./home.ts";
import { LiveDocument } from "./live-document.ts";
import type { NotesMetrics } from "./metrics.ts";
import type { Pace } from "./pace.ts";
import type { SnapshotTurns } from "./snapshot-turns.ts";

/** What every document of the node needs. */
export interface DocumentsParts {
  readonly store: Store;
  readonly bus: Bus;
  readonly nowMs: () => Ms;
  readonly nodeId: string;
  readonly log: Log;
  readonly guard: Guard;
  readonly loads: Loads;
  readonly metrics: NotesMetrics | undefined;
  readonly pace: Pace;
  readonly confirmations: Confirmations;
  readonly snapshotTurns: SnapshotTurns;
  /** How long a document stays when nobody has it open: after a reload or a lost connection people find it still here. */
  readonly keepIdleMs: number;
}

/** What concerns this document alone. */
export interface Opening {
  readonly name: string;
  readonly parsed: NotesDocument;
  readonly home: Home;
  /** Which seat owned which client id before the document had to be given up. */
  readonly claims: ReadonlyMap<number, SeatId> | undefined;
  /** The document has ended with this close code, and nothing of it is open any more. */
  readonly onEnd: (code: number, document: LiveDocument | undefined) => void;
  /** Something failed unexpectedly while `document` was in use. */
  readonly onFault: (document: LiveDocument) => void;
}

/** @throws when the store does not answer; nothing stays open then. */
export async function openDocument(parts: DocumentsParts, opening: Opening): Promise<LiveDocument> {
  const { store, bus, nowMs, nodeId, log, guard, loads, metrics, pace, confirmations, snapshotTurns, keepIdleMs } =
    parts;
  const { name, parsed, home, claims, onEnd } = opening;
  const closers: (() => void)[] = [];
  const close = (): void => closers.splice(0).forEach((closer) => closer());
  const opened: { document?: LiveDocument } = {};
  const onFault = (): void => {
    if (opened.document) opening.onFault(opened.document);
  };
  let timer: NodeJS.Timeout | undefined;
  const giveUp = guard.handler(
    "giving up idle notes",
    () => {
      // Nothing can happen between the check and the end: there is no `await` in between.
      if (opened.document?.isIdle === true) opened.document.end(closeCodes.busy);
    },
    onFault,
  );
  const giveUpLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, keepIdleMs).unref();
  };
  try {
    // Watching begins before reading, so that nothing is written unseen between the two.
    const readOn = guard.handler(
      "reading notes on",
      (to?: Position, brought?: Brought) => {
        opened.document?.readOn(to, brought);
        if (to === undefined) home.look(); // not a write: perhaps it was forgotten
      },
      onFault,
    );
    closers.push(await store.watch(name, readOn));
    const awareness = new Awareness({ document: name, nodeId, bus, userOf: home.userOf, guard, onFault });
    closers.push(() => awareness.close());
    const document = await LiveDocument.open({
      name,
      rules: contentRules(parsed),
      isShared: parsed.kind === "star",
      keepsHistory: home.keepsHistory,
      store,
      nowMs,
      nodeId,
      log,
      metrics,
      pace,
      confirmations,
      snapshotTurns,
      claims,
      awareness,
      loads,
      guard,
      onEnd: (code) => {
        onEnd(code, opened.document);
        close();
      },
      onIdle: () => giveUpLater(),
      onFault,
    });
    closers.push(() => clearTimeout(timer));
    opened.document = document;
    closers.push(follow(home, document, { awareness, guard, onFault }));
    giveUpLater(); // everyone who wanted it may have gone meanwhile
    return document;
  } catch (error) {
    close();
    throw error;
  }
}

/** Checks rights again whenever its home changes. */
function follow(
  home: Home,
  document: LiveDocument,
  { awareness, guard, onFault }: { readonly awareness: Awareness; readonly guard: Guard; readonly onFault: () => void },
): () => void {
  return home.follow({
    onChange: guard.handler(
      "notes, after a change of their home",
      (arePeopleNew: boolean) => {
        for (const connection of [...document.connections]) document.recheck(connection);
        if (arePeopleNew) awareness.renew();
      },
      onFault,
    ),
    onEnd: guard.handler("notes, at the end of their home", (code: number) => document.end(code), onFault),
  });
}
