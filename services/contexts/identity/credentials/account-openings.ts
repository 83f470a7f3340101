import {
  PasskeyRefused,
  RegistrationClosed,
  UsernameLooksAlike,
  UsernameTaken,
} from "../../../../generated/contracts/identity/errors.ts";
import type { SessionTokens } from "../../../../generated/contracts/identity/types.ts";
import { AccountEntity, PasskeyEntity } from "../../../../generated/server/identity/entities.ts";
import type { AccountRow, PasskeyRow } from "../../../../generated/server/identity/entities.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { isNameElsewhere } from "../../../kernel/name-elsewhere.ts";
import { nameKey } from "../rules/name-key.ts";
import { nameShape } from "../rules/name-shape.ts";
import { retiredLikeness } from "../store/retired-names.ts";
import type { Accounts } from "../store/accounts.ts";
import { violatedTable } from "../store/unique-violation.ts";
import type { RegisteredPasskey } from "./passkey-ceremonies.ts";
import type { SessionOpenings } from "./session-openings.ts";

/** A new account's person and the one proof it begins with. */
export interface Newcomer {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly deviceName: string;
  readonly proof: { readonly passwordHash: string } | { readonly passkey: RegisteredPasskey };
}

/** Makes accounts. */
export class AccountOpenings {
  readonly #kernel: Kernel;
  readonly #accounts: Accounts;
  readonly #sessions: SessionOpenings;

  constructor(kernel: Kernel, accounts: Accounts, sessions: SessionOpenings) {
    this.#kernel = kernel;
    this.#accounts = accounts;
    this.#sessions = sessions;
  }

  /** Says early what would fail later; the unique keys decide between two who ask for one name at once. */
  async expectFree(username: string): Promise<void> {
    if (this.#kernel.settings.registrationMode === "closed") throw new RegistrationClosed();
    this.#kernel.freeSpace.expectRoom();
    await this.#expectUnlike(username);
  }

  /** Makes the account, its first device and a session, all or nothing. */
  async open(newcomer: Newcomer): Promise<SessionTokens> {
    try {
      return await this.#open(newcomer);
    } catch (error) {
      const table = violatedTable(error);
      if (table === "accounts") {
        await this.#expectUnlike(newcomer.username);
        throw new UsernameTaken();
      }
      if (table === "passkeys") throw new PasskeyRefused();
      throw error;
    }
  }

  async #expectUnlike(username: string): Promise<void> {
    if (isNameElsewhere(username)) throw new UsernameTaken();
    const likeness = await this.#accounts.likenessOf(username);
    if (likeness === "same") throw new UsernameTaken();
    if (likeness === "alike") throw new UsernameLooksAlike();
  }

  #open({ accountId, username, displayName, deviceName, proof }: Newcomer): Promise<SessionTokens> {
    return transaction(this.#kernel.dataSource, async (manager) => {
      const createdAt = this.#kernel.clock.now();
      const account: AccountRow = {
        accountId,
        username,
        usernameKey: nameKey(username),
        usernameShape: nameShape(username),
        displayName,
        displayNameKey: nameKey(displayName),
        passwordHash: "passwordHash" in proof ? proof.passwordHash : null,
        createdAt,
      };
      await manager.insert(AccountEntity, account);
      // Whoever had the name may be leaving it just now: the insert has waited for that.
      if ((await retiredLikeness(manager, username)) !== "none") throw new UsernameTaken();
      if ("passkey" in proof) {
        const passkey: PasskeyRow = { ...proof.passkey, accountId, name: null, createdAt, lastUsedAt: null };
        await manager.insert(PasskeyEntity, passkey);
      }
      await this.#kernel.outbox.append(manager, "account-created", { accountId });
      return this.#sessions.open(manager, account, { deviceName });
    });
  }
}
