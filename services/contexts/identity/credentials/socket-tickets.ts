import type { UserActor } from "../../../../generated/server/runtime.ts";
import type { EphemeralStore } from "../../../kernel/ephemeral/ephemeral-store.ts";
import { LIFETIMES } from "../rules/lifetimes.ts";
import { newOpaqueToken } from "./opaque-token.ts";
import type { SessionLiveness } from "./session-liveness.ts";

const PURPOSE = "socket-ticket";

/** Tickets that open one socket within 30 seconds. An address is logged by many; a ticket in it is spent by then. */
export class SocketTickets {
  readonly #ephemeral: EphemeralStore;
  readonly #liveness: SessionLiveness;

  constructor(ephemeral: EphemeralStore, liveness: SessionLiveness) {
    this.#ephemeral = ephemeral;
    this.#liveness = liveness;
  }

  async issue({ accountId, deviceId, sessionId }: UserActor): Promise<string> {
    const ticket = newOpaqueToken();
    await this.#ephemeral.put(PURPOSE, ticket, { accountId, deviceId, sessionId }, LIFETIMES.socketTicket);
    return ticket;
  }

  /** Whose socket a ticket opens; undefined if it is unknown, used, older than 30 seconds, or its session has ended. */
  async consume(ticket: string, address: string): Promise<UserActor | undefined> {
    const holder = (await this.#ephemeral.take(PURPOSE, ticket)) as
      Pick<UserActor, "accountId" | "deviceId" | "sessionId"> | undefined;
    if (!holder || !(await this.#liveness.isLive(holder.sessionId))) return undefined;
    return { role: "user", ...holder, address };
  }
}
