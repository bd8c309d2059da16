/** A room's log as what people did: one line per event. */
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import type { Batch, RoomEvent } from "../../shared/room/events.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import { lengthMs } from "../../shared/speech/spans.ts";
import type { StoredJournal } from "./stored-log.ts";

/** The lines of one batch. `state`: the room after it. `withPrivate`: also whispers, what is prepared, and what people judged. */
export function tellBatch(position: number, batch: Batch, state: RoomState, withPrivate: boolean): string[] {
  const teller: Teller = {
    who: (seatId) => whoIs(seatId, state),
    ask: (askId) => {
      const ask = state.rounds.flatMap(({ asks }) => asks).find((known) => known.askId === askId);
      return ask ? quoted(ask.text) : askId;
    },
    hidden: (text) => (withPrivate ? text : "(private)"),
  };
  const at = `${String(position).padStart(5)}  ${new Date(batch.atMs).toISOString().slice(0, 19).replace("T", " ")}`;
  const by = batch.seatId === null ? "the server" : whoIs(batch.seatId, state);
  return batch.events.length === 0
    ? [plain(`${at}  ${by}: nothing changed`)]
    : batch.events.map((event) => plain(`${at}  ${by}: ${tell(event, teller)}`));
}

const day = (ms: Ms): string => new Date(ms).toISOString().slice(0, 10);

export const tellJournal = ({ openedMs, writtenMs, bytes }: StoredJournal): string =>
  [
    `A synced journal, begun on ${day(openedMs)}: ${bytes} bytes, sealed by its owner's devices.`,
    ...(writtenMs === undefined ? [] : [`Last written on ${day(writtenMs)}.`]),
  ].join("\n");

/** Without characters that a terminal would obey or hide: these are strangers' words. */
export const plain = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, "");

interface Teller {
  readonly who: (seatId: SeatId) => string;
  /** The words of a question. */
  readonly ask: (askId: string) => string;
  readonly hidden: (text: string) => string;
}

function whoIs(seatId: SeatId, state: RoomState): string {
  const seat = seatOf(state, seatId);
  return seat ? `${seat.name} (${roleNow(state, seat)})` : seatId;
}

const quoted = (text: string): string => `“${text.replace(/\s+/g, " ").trim()}”`;

function tell(event: RoomEvent, { who, ask, hidden }: Teller): string {
  switch (event.type) {
    case "room-opened":
      return `opened a ${event.format} room, ${quoted(event.title)}`;
    case "room-imported":
      return "opened a room from a report";
    case "seat-taken":
      return `${who(event.seatId)} took a seat`;
    case "device-added":
      return `${who(event.seatId)} joined from another device`;
    case "seat-left":
      return `${who(event.seatId)} left`;
    case "seat-returned":
      return `${who(event.seatId)} came back`;
    case "seat-removed":
      return `removed ${who(event.seatId)}`;
    case "seat-renamed":
      return `is now called ${event.name}`;
    case "recording-switched":
      return event.on ? "records their own voice on their device" : "stopped recording their own voice";
    case "resume-link-renewed":
      return `made a resume link for ${who(event.seatId)}`;
    case "review-link-made":
      return `made a review link, good until ${day(event.expiresAtMs)}`;
    case "review-link-revoked":
      return "revoked the review link";
    case "invite-renewed":
      return `made a new invite link for the ${event.role}`;
    case "invite-revoked":
      return `revoked the invite link for the ${event.role}`;
    case "host-handed-over":
      return `made ${who(event.seatId)} the host`;
    case "room-renamed":
      return `called the room “${event.title}”`;
    case "room-ended":
      return "ended the room";
    case "plan-set":
      return `set the plan: ${event.plan.questions} questions, ${event.plan.mode}, principles ${listed(event.plan.principles.map(({ principleId }) => principleId))}`;
    case "options-set":
      return `set the options: ${JSON.stringify(event.options)}`;
    case "call-set":
      return `set the call: ${event.call.kind}`;
    case "candidate-left-call":
      return `${who(event.bySeat)} saw the candidate out of the call`;
    case "candidate-called-back":
      return `${who(event.bySeat)} called the candidate back into the call`;
    case "principles-assigned":
      return `gave ${who(event.seatId)} the principles ${listed(event.principles)}`;
    case "pack-chosen":
      return `chose the pack ${quoted(event.name)}`;
    case "pack-imported":
      return `brought the pack ${quoted(event.pack.name)}`;
    case "calibration-begun":
      return `began the calibration with the sample ${event.sampleId}`;
    case "sample-rated":
      return `${who(event.seatId)} rated the sample: ${hidden(String(event.rating))}`;
    case "calibration-opened":
      return "opened the ratings of the sample";
    case "readiness-changed":
      return `${who(event.seatId)} is ${event.ready ? "ready" : "not ready"}`;
    case "round-started":
      return `started round ${event.no} with ${who(event.candidate)} as the candidate; now in ${event.to}`;
    case "phase-changed":
      return `moved on to ${event.to}`;
    case "clock-paused":
      return "paused the clock";
    case "clock-resumed":
      return "let the clock run on";
    case "candidate-went-away":
      return `${who(event.seatId)} went away; the clock stands still`;
    case "candidate-came-back":
      return `${who(event.seatId)} came back; the clock runs on`;
    case "moment-begun":
      return `${who(event.seatId)} asked for a moment`;
    case "moment-ended":
      return "the moment is over";
    case "question-decked":
      return `put on deck (${event.principleId}): ${hidden(quoted(event.text))}`;
    case "question-undecked":
      return "took a question off the deck";
    case "question-asked":
      return `asked (${event.principleId}): ${quoted(event.text)}`;
    case "ask-ended":
      return `ended the question ${ask(event.askId)}`;
    case "lead-taken":
      return `${who(event.seatId)} took the lead on ${ask(event.askId)}`;
    case "probe-made":
      return event.how === "pushed"
        ? `sent the follow-up ${quoted(event.text)}`
        : `asked aloud (${event.kind}): ${hidden(quoted(event.text))}`;
    case "ticked":
      return `ticked ${event.what}: ${event.heard ? "heard" : "not heard"}`;
    case "finding-denied":
      if (event.back) return `took back that the finding ${event.gap} was wrong`;
      return `called the finding ${event.gap} wrong${event.words === undefined ? "" : `: ${hidden(quoted(event.words))}`}`;
    case "tapped":
      return `tapped ${event.section}`;
    case "flagged":
      return event.note === undefined ? "flagged a moment" : `flagged a moment: ${hidden(quoted(event.note))}`;
    case "own-question-ticked":
      return `asked their own question: ${quoted(event.text)}`;
    case "listening-set":
      return event.on ? "lets the browser say when they speak" : "no longer lets the browser say when they speak";
    case "spoken":
      return `spoke ${event.spans.length} times, for ${Math.round(lengthMs(event.spans) / 1_000)} seconds`;
    case "whispered":
      return `whispered: ${hidden(quoted(event.text))}`;
    case "said":
      return `wrote in the chat: ${quoted(event.text)}`;
    case "scorecard-sealed":
      return `sealed a scorecard: ${hidden(JSON.stringify(event.card))}`;
    case "self-rating-sealed":
      return `sealed a self-rating: ${hidden(JSON.stringify(event.selfRating))}`;
    case "feedback-sealed":
      return `sealed feedback: ${hidden(JSON.stringify(event.feedback))}`;
    case "reveal-wanted":
      return `${who(event.seatId)} wants to talk now`;
    case "cards-revealed":
      return `revealed the cards of round ${event.rounds.join(" and ")}; now in ${event.to}`;
    case "scorecard-revised":
      return `revised the rating of ${event.principleId}: ${hidden(`${event.rating}, ${quoted(event.reason)}`)}`;
    case "roles-swapped":
      return `swapped roles: ${who(event.interviewer)} interviews ${who(event.candidate)}`;
    case "reading-begun":
      return `began ${event.minutes} minutes of silent reading`;
    case "vote-changed":
      return `${who(event.seatId)} voted again: ${hidden(event.vote)}`;
    case "decision-made":
      return `decided: ${hidden(`${event.vote}, ${quoted(event.rationale)}`)}`;
    case "lines-shared":
      return `shared ${event.lines.length} lines with the candidate`;
    case "comment-made":
      return `commented on round ${event.round}: ${hidden(quoted(event.text))}`;
    case "comment-resolved":
      return "resolved a comment";
    case "action-added":
      return `added a next action for ${who(event.owner)}: ${hidden(quoted(event.text))}`;
    case "action-ticked":
      return `marked a next action as ${event.done ? "done" : "not done"}`;
  }
}

const listed = (names: readonly string[]): string => names.join(", ") || "none";
