import { RateLimited } from "../../../generated/contracts/shared/errors.ts";
import { encodeBase64url } from "../../crypto/secrets.ts";
import { codeOf, retryDelay } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { TenChatError } from "../tenchat-error.ts";
import { sessionRecord } from "./session-record.ts";
import type { SessionRecord } from "./session-record.ts";

const where = { table: "device", key: "session" } as const;
/** Refresh this long before the end, so that a request under way does not meet an expired token. */
const margin = 30_000;

/**
 * Holds the session and keeps it alive. A refresh token works once: all who need a new one share one request, and
 * the answer is stored before anybody uses it.
 */
export class SessionKeeper {
  readonly #database: SealedDatabase;
  readonly #refresh: ServerApi["identity"]["refreshSession"];
  readonly #now: () => number;
  readonly #randomBytes: (length: number) => Uint8Array;
  #current: SessionRecord | null = null;
  #refreshing: Promise<SessionRecord> | null = null;
  /** When the server refused, and for how long it said so, in milliseconds. */
  #refused = { at: 0, during: 0 };
  readonly #ended: (error: unknown) => void;

  /** `ended` is called once when the server has ended the session. */
  constructor(
    database: SealedDatabase,
    refresh: ServerApi["identity"]["refreshSession"],
    now: () => number,
    randomBytes: (length: number) => Uint8Array,
    ended: (error: unknown) => void,
  ) {
    this.#ended = ended;
    this.#database = database;
    this.#refresh = refresh;
    this.#now = now;
    this.#randomBytes = randomBytes;
  }

  get current(): SessionRecord | null {
    return this.#current;
  }

  async restore(): Promise<SessionRecord | null> {
    this.#current = (await this.#database.read<SessionRecord>(where.table, where.key)) ?? null;
    return this.#current;
  }

  async keep(record: SessionRecord): Promise<void> {
    await this.#database.commit([{ ...where, value: record }]);
    this.#current = record;
  }

  async forget(): Promise<void> {
    this.#current = null;
    await this.#database.commit([{ ...where, remove: true }]);
  }

  /** A token that is good for at least half a minute, or null when nobody is signed in. */
  async accessToken(): Promise<string | null> {
    if (this.#current === null) return null;
    if (this.#current.accessExpiresAt - margin > this.#now()) return this.#current.accessToken;
    return (await this.#renew()).accessToken;
  }

  /** After a token was refused: another one, or the rejection that ended the session. */
  async replace(refused: string): Promise<string | null> {
    if (this.#current === null) return null;
    if (this.#current.accessToken !== refused) return this.#current.accessToken;
    return (await this.#renew()).accessToken;
  }

  #renew(): Promise<SessionRecord> {
    this.#refreshing ??= this.#trade().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** The session with a replacement that outlives a crash: stored before the server hears of it. */
  async #chooseReplacement(): Promise<SessionRecord & { readonly replacement: string }> {
    const session = this.#current;
    if (session === null) throw new Error("Nobody is signed in.");
    const { replacement = encodeBase64url(this.#randomBytes(32)) } = session;
    const chosen = { ...session, replacement };
    if (session.replacement === undefined) await this.keep(chosen);
    else this.#current = chosen;
    return chosen;
  }

  async #trade(): Promise<SessionRecord> {
    const since = this.#now() - this.#refused.at;
    // A clock that was put back is no reason to wait for longer.
    if (since >= 0 && since < this.#refused.during)
      throw new RateLimited({ retryAfter: Math.ceil((this.#refused.during - since) / 1000) });
    const before = await this.#chooseReplacement();
    const { refreshToken, replacement } = before;
    try {
      const record = sessionRecord(await this.#refresh({ refreshToken, replacement }), this.#now());
      // Under another id this browser would make itself a device again that its person has removed.
      if (record.deviceId !== before.deviceId || record.account.accountId !== before.account.accountId) {
        const error = new TenChatError("session-ended", "The server answered with another device's session.");
        if (this.#current === before) this.#ended(error);
        throw error;
      }
      // Signing out while the request was under way wins.
      if (this.#current === before) await this.keep(record);
      return record;
    } catch (error) {
      if (codeOf(error) === "rate-limited") this.#refused = { at: this.#now(), during: retryDelay(error)! * 1000 };
      if (codeOf(error) === "invalid-refresh-token" && this.#current === before) this.#ended(error);
      throw error;
    }
  }
}
