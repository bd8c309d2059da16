import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { limits } from "../../shared/contract/limits.ts";
import { checkStopped } from "../../shared/contract/bounded.ts";
import { parsing } from "../../shared/contract/parse-bounded.ts";
import type { Issue, Parsed } from "../../shared/contract/parse-bounded.ts";
import { httpStatus } from "../../shared/contract/reply.ts";
import type { Fault, HttpCode, Problem } from "../../shared/contract/reply.ts";
import type { KeptFile } from "./kept-file.ts";
import { callWork, workOf } from "./work.ts";

/** The result of a call; only `send` writes it. */
export type Answer = { readonly status: number; readonly json: unknown } | { readonly status: 204 } | Sent | Refusal;

/** Answers that are not turned into JSON on the way out. */
export type Sent =
  | { readonly status: 200; readonly kept: KeptFile }
  | { readonly status: 200; readonly text: { readonly type: string; readonly text: string } }
  | { readonly status: 200; readonly file: { readonly name: string; readonly type: string; readonly text: string } }
  | { readonly status: 200; readonly chunks: { readonly type: string; readonly each: AsyncIterable<string> } };

export interface Refusal {
  readonly code: HttpCode;
  readonly faults?: readonly Fault[];
  readonly retryAfterS?: number;
}

const titles: Readonly<Record<HttpCode, string>> = {
  "bad-request": "Malformed request.",
  "no-token": "This call needs the token of a seat.",
  "not-allowed": "This seat isn't allowed to do that.",
  "not-found": "There is nothing here.",
  "seat-taken": "This seat is taken.",
  "room-over": "This room has ended.",
  "too-large": "This is too large.",
  "too-many": "Too many in a short time. Try again in a moment.",
  "wrong-host": "This server is at a different address.",
  "no-space": "The server has too little free space for anything new. Open rooms continue.",
  "not-ready": "The server isn't ready yet.",
};

export const waitAndRetry: Refusal = { code: "not-ready", retryAfterS: 1 };

export function refuse(code: HttpCode, faults?: readonly Fault[]): Refusal {
  return faults ? { code, faults } : { code };
}

export function problemOf({ code, faults }: Refusal): Problem {
  return {
    type: `about:blank#${code}`,
    title: titles[code],
    status: httpStatus[code],
    code,
    ...(faults ? { faults } : {}),
  };
}

export function sendProblem(response: Response, refusal: Refusal): void {
  if (refusal.retryAfterS !== undefined) response.setHeader("Retry-After", String(refusal.retryAfterS));
  response
    .status(httpStatus[refusal.code])
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(refusal)));
}

type Measure = <Result>(task: () => Result) => Result;

async function send(request: Request, response: Response, answer: Answer, measure: Measure): Promise<void> {
  if ("code" in answer) {
    sendProblem(response, answer);
    return;
  }
  if ("kept" in answer) return answer.kept.send(request, response);
  response.status(answer.status);
  if ("text" in answer) return void response.type(answer.text.type).send(answer.text.text);
  if ("json" in answer) {
    return void response.type("application/json").send(measure(() => JSON.stringify(answer.json)));
  }
  if ("file" in answer) {
    const { name, type, text } = answer.file;
    response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
    return void response.type(type).send(text);
  }
  if ("chunks" in answer) return stream(response, answer.chunks);
  response.end();
}

/** Small chunks would take longer to send than to read. */
const leastLength = 64 * 1024;

async function stream(
  response: Response,
  { type, each }: { readonly type: string; readonly each: AsyncIterable<string> },
): Promise<void> {
  response.type(type);
  let text = "";
  for await (const chunk of each) {
    if (response.destroyed) return;
    text += chunk;
    if (text.length < leastLength) continue;
    if (!response.write(text)) await drained(response);
    text = "";
  }
  response.end(text);
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.once("drain", done);
    response.once("close", done);
  });
}

/** Turns a function that returns an answer into an Express handler. */
export function call(answer: (request: Request) => Promise<Answer> | Answer): RequestHandler {
  return async (request, response) => {
    const work = callWork(request);
    const measure: Measure = work ? (task) => work.run(task) : (task) => task();
    await send(request, response, await answer(request), measure);
  };
}

export type ReadBody<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly refusal: Refusal };

/** Reads a body, or refuses with its faults, at most `limits.faultsTold` of them. */
export async function readBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
): Promise<ReadBody<z.infer<Schema>>> {
  const read = await workOf(request).inSlices(parsing(schema, request.body));
  if (read.ok) return { ok: true, body: read.value };
  return { ok: false, refusal: refuse("bad-request", faultsOf(read, "body")) };
}

/** The faults that parsing found. `whole`: the path of the note that the list was cut short. */
export function faultsOf({ issues, isCut }: Extract<Parsed<unknown>, { ok: false }>, whole: string): Fault[] {
  const faults = issues.map(faultOf);
  return isCut ? [...faults, { path: whole, message: checkStopped }] : faults;
}

/** The fault, with its place written like `plan.principles[0].principleId`. */
function faultOf({ path, message }: Issue): Fault {
  const place = path.reduce<string>(
    (before, step) =>
      typeof step === "number" ? `${before}[${step}]` : before ? `${before}.${String(step)}` : String(step),
    "",
  );
  return { path: place, message: message.slice(0, limits.faultChars) };
}
