import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import type { ClientAddress } from "../../../generated/server/runtime/client-address.ts";
import type { FramePolicy } from "../../../generated/server/runtime/frame-outlet.ts";
import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { encodeFrame } from "../../../generated/server/frames.ts";
import type { SocketDoor, UserActor } from "../../../generated/server/runtime/operation.ts";
import { bearerOf } from "../../../generated/server/runtime/socket-adapter.ts";
import { lineOf, NOT_ADMITTED, type SocketClose } from "../../../generated/server/runtime/socket-line.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../logging/log.ts";
import { CLOSE } from "./close-codes.ts";
import { D3CHAT_SOCKET, inD3chatWords } from "./d3chat-words.ts";
import type { SocketSessions } from "./socket-sessions.ts";

/** Whom a pass was given to; undefined for one that is unknown, expired or was used before. */
export type TakePass = (pass: string, address: string) => Promise<UserActor | undefined>;

/** What lets somebody in. */
export interface Passes {
  /** A one-time ticket, in the address. */
  readonly ticket: TakePass;
  /** An access token, in the request: it saves whoever has one the request for a ticket. */
  readonly token: TakePass;
}

/**
 * Lets a socket in for its ticket or token: `session.ready` is its first frame, or it is closed with the reason. At the
 * door of d3chat's programs it is told everything in their words, and they have none for that it is ready.
 */
export function createSocketDoor(
  sessions: SocketSessions,
  policy: FramePolicy,
  passes: Passes,
  clientAddress: ClientAddress,
  clock: Clock,
  log: Log,
): SocketDoor {
  const actors = new WeakMap<WebSocket, UserActor>();
  return {
    async opened(socket, request) {
      const actor = await admit(request, passes, clientAddress(request), log);
      if ("close" in actor) {
        lineOf(socket).close(actor.close);
        return;
      }
      // It may have gone while its ticket was looked at.
      const inWords = pathOf(request) === D3CHAT_SOCKET ? inD3chatWords : undefined;
      const outlet = socket.readyState === socket.OPEN ? sessions.add(socket, actor, policy, inWords) : undefined;
      if (outlet === undefined) return;
      actors.set(socket, actor);
      if (inWords !== undefined) return;
      const { accountId, deviceId } = actor;
      outlet.send(encodeFrame("session.ready", { accountId, deviceId, serverTime: clock.now().toISOString() }));
    },
    // A client need not answer a close at once: what it says after it was told to go is nobody's.
    actorOf: (socket) => (socket.readyState === socket.OPEN ? actors.get(socket) : undefined),
  };
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?")[0]!;
}

type Refusal = { readonly close: SocketClose };

async function admit(
  request: IncomingMessage,
  passes: Passes,
  address: string,
  log: Log,
): Promise<UserActor | Refusal> {
  const ticket = new URLSearchParams(request.url?.split("?")[1] ?? "").get("ticket");
  const token = bearerOf(request);
  try {
    const actor = ticket
      ? await passes.ticket(ticket, address)
      : token
        ? await passes.token(token, address)
        : undefined;
    return actor ?? { close: CLOSE.badTicket };
  } catch (error) {
    if (!(error instanceof DeclaredError)) log.error({ error }, "socket pass not read");
    return { close: NOT_ADMITTED };
  }
}
