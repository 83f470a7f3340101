import { apisOver } from "../../../generated/client/contexts.ts";
import type { ApiByContext } from "../../../generated/client/contexts.ts";
import { SocketApi } from "../../../generated/client/socket.ts";
import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { decide } from "../../../generated/policies/decide.ts";
import type { ActionId, ConditionName } from "../../../generated/policies/decide.ts";
import type { Caller } from "./callers.ts";
import { callsRows } from "./calls-rows.ts";
import { askInD3chatWords, d3chatRows } from "./d3chat-rows.ts";
import type { D3chatRow } from "./d3chat-rows.ts";
import { federationRows } from "./federation-rows.ts";
import { identityRows } from "./identity-rows.ts";
import { keysRows } from "./keys-rows.ts";
import { meshRows } from "./mesh-rows.ts";
import { moderationRows } from "./moderation-rows.ts";
import { OPERATIONS } from "./operations.ts";
import { recordsRows } from "./records-rows.ts";
import type { Row, Rows } from "./row.ts";
import { SocketPort } from "./socket-port.ts";
import type { Stage } from "./stage.ts";
import { changeOfOver, conversationsRows, frameRows, groupRows, messagingRows, serverInfoRows } from "./talk-rows.ts";

/** A row as it is run: what the policy calls it, and how a caller asks. */
export interface Line {
  readonly action: ActionId;
  readonly row: Row<never>;
  readonly run: (stage: Stage, caller: Caller) => Promise<unknown>;
}

const ROWS: Rows = {
  keys: keysRows,
  conversations: conversationsRows,
  messaging: messagingRows,
  serverInfo: serverInfoRows,
  identity: identityRows,
  moderation: moderationRows,
  federation: federationRows,
  calls: callsRows,
  mesh: meshRows,
  records: recordsRows,
};

/** Every operation that the client has over HTTP; the one that ends the session is last. */
export const REQUESTS: readonly Line[] = Object.entries(apisOver({ request: () => Promise.reject(new Error("asked")) }))
  .flatMap(([context, api]) => methodsOf(api).map((operation) => requestLine(context as keyof ApiByContext, operation)))
  .toSorted((one, other) => lateness(one) - lateness(other));

/** Every frame that it sends, or a program of d3chat, each caller with a socket of their own; who can open none is told why. */
export const FRAMES: readonly Line[] = [
  ...methodsOf(SocketApi.prototype).map((frame) => frameLine(frame)),
  ...Object.entries(d3chatRows).map(([name, row]) => d3chatLine(name, row)),
];

/** What else is asked of the same operations: what the specification leaves to the roster of a group. */
export const BY_ROSTER: readonly Line[] = [
  ...groupRows.flatMap(({ postMessage, submitMessage }) => [
    requestLine("messaging", "postMessage", postMessage),
    frameLine("submitMessage", submitMessage),
  ]),
  requestLine("conversations", "changeGroup", changeOfOver),
];

/** What ends sessions comes after everything else. */
function lateness({ action }: Line): number {
  return ["identity.change-password", "identity.sign-out"].indexOf(action);
}

function requestLine(
  context: keyof ApiByContext,
  operation: string,
  row = rowOf(ROWS[context] ?? {}, operation),
): Line {
  const run = (stage: Stage, caller: Caller) => row.ask(caller.apis[context] as never, stage, caller);
  return { action: `${kebab(context)}.${kebab(operation)}` as ActionId, row, run };
}

function frameLine(frame: string, row = rowOf(frameRows, frame)): Line {
  // The client's name of a frame has no context in it.
  const action = OPERATIONS.map((each) => each.action).find((each) => each.endsWith(`.${kebab(frame)}`));
  return {
    action: action as ActionId,
    row,
    run: async (stage, caller) => {
      const port = await SocketPort.open(caller, stage);
      try {
        await row.ask(port.api as never, stage, caller);
        await port.settle(() => stage.isTold(caller, frame));
      } finally {
        await port.close();
      }
    },
  };
}

function d3chatLine(name: string, row: D3chatRow): Line {
  const action = `messaging.${kebab(name)}` as ActionId;
  const ask = (_api: never, stage: Stage, caller: Caller) => askInD3chatWords(row, action, stage, caller);
  return {
    action,
    row: { ask, ...(row.about === undefined ? {} : { about: row.about }) },
    run: (stage, caller) => askInD3chatWords(row, action, stage, caller),
  };
}

/** What needs no input is asked without any. */
function rowOf(rows: object, name: string): Row<never> {
  const asked: Row<never> = { ask: (api) => (api as Readonly<Record<string, () => Promise<unknown>>>)[name]!() };
  return (rows as Readonly<Record<string, Row<never>>>)[name] ?? asked;
}

function methodsOf(api: object): string[] {
  const holder = Object.hasOwn(api, "constructor") ? api : (Object.getPrototypeOf(api) as object);
  return Object.getOwnPropertyNames(holder).filter((name) => name !== "constructor");
}

/** What the specification, and a row where it cannot, says of a caller: "ok", or the code of the refusal. */
export function expected({ action, row }: Line, caller: Caller): string {
  if (caller.role === null) return "unauthenticated";
  const holds = (condition: ConditionName) =>
    condition === "participant" ? row.about !== undefined && caller.member[row.about] : caller.holds[condition];
  if (decide(action, caller.role, holds) === "deny") return caller.role === "guest" ? "unauthenticated" : "forbidden";
  if (row.everybody !== undefined) return row.everybody;
  const isOwn = caller.kind === "rightful" || (caller.isAlice && !row.ofDevice);
  return isOwn ? "ok" : (row.others ?? "ok");
}

/** What happens to a caller. */
export async function outcome({ run }: Line, stage: Stage, caller: Caller): Promise<string> {
  try {
    await run(stage, caller);
    return "ok";
  } catch (error) {
    if (error instanceof DeclaredError) return error.code;
    throw error;
  }
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
