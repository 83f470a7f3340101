import type { UserActor } from "../../../../generated/server/runtime/operation.ts";
import type { EphemeralStore } from "../../../kernel/ephemeral/ephemeral-store.ts";
import { Turns } from "../../../kernel/turns.ts";
import type { AccessTokens, TokenSubject } from "./access-tokens.ts";
import { actorOf } from "./authenticator.ts";
import { LIFETIMES } from "../rules/lifetimes.ts";
import { newOpaqueToken } from "./opaque-token.ts";
import type { SessionLiveness } from "./session-liveness.ts";

const PURPOSE = "socket-ticket";
// When everybody comes back at once they wait for one another, and leave the database to those who are there.
const TOGETHER = 4;

/** Tickets that open one socket within 30 seconds. An address is logged by many; a ticket in it is spent by then. */
export class SocketTickets {
  readonly #ephemeral: EphemeralStore;
  readonly #liveness: SessionLiveness;
  readonly #accessTokens: AccessTokens;
  readonly #turns = new Turns(TOGETHER);

  constructor(ephemeral: EphemeralStore, liveness: SessionLiveness, accessTokens: AccessTokens) {
    this.#ephemeral = ephemeral;
    this.#liveness = liveness;
    this.#accessTokens = accessTokens;
  }

  async issue({ accountId, deviceId, sessionId }: UserActor): Promise<string> {
    const ticket = newOpaqueToken();
    const holder = { accountId, deviceId, sessionId };
    await this.#turns.run(() => this.#ephemeral.put(PURPOSE, ticket, holder, LIFETIMES.socketTicket));
    return ticket;
  }

  /** Whose socket a ticket opens; undefined if it is unknown, used, older than 30 seconds, or its session has ended. */
  consume(ticket: string, address: string): Promise<UserActor | undefined> {
    return this.#turns.run(async () => {
      const holder = (await this.#ephemeral.take(PURPOSE, ticket)) as TokenSubject | undefined;
      return actorOf(this.#liveness, holder, address);
    });
  }

  /** The same by an access token, which whoever opens a socket has in any case; what opening costs stays as bounded. */
  admit(token: string, address: string): Promise<UserActor | undefined> {
    return this.#turns.run(async () => actorOf(this.#liveness, await this.#accessTokens.read(token), address));
  }
}
