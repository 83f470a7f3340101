import type { Elsewhere, Primitives } from "../crypto/secrets.ts";
import type { Host } from "./host.ts";
import type { OwnKeys } from "./keys/own-keys.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Negotiation } from "./server-info/negotiation.ts";
import type { ServerApi, Socket } from "./server-api.ts";
import type { SealedDatabase } from "./storage/sealed-database.ts";

/** What every context of an account at work is made of. */
export interface AccountParts {
  readonly host: Host;
  readonly primitives: Primitives;
  readonly elsewhere: Elsewhere;
  readonly api: ServerApi;
  readonly database: SealedDatabase;
  readonly own: OwnKeys;
  readonly ledger: Ledger;
  /** What the server can do. */
  readonly negotiation: Pick<Negotiation, "serves">;
  /** Null while there is no connection. */
  socket(): Socket | null;
  /** For failures that nobody waits for. */
  report(error: unknown): void;
  /** For work that nobody waits for; the next connection begins with all of it again, and so does `askAgain`. */
  inBackground(work: () => Promise<void>): void;
  /** The person has taken this device out of the account, on another one. */
  removed(): Promise<void>;
  /** A request had no answer. Where the socket lives on, no other connection would ask again: this does, in a while. */
  askAgain(): void;
}
