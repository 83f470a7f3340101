import {
  ChallengeExpired,
  PasskeyCopied,
  PasskeyRefused,
  PasskeyUnverified,
  ProofRefused,
} from "../../../../generated/contracts/identity/errors.ts";
import type { AuthenticationCredential, OwnershipProof } from "../../../../generated/contracts/identity/types.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { AccountRow } from "../../../../generated/server/identity/entities.ts";
import type { UserActor } from "../../../../generated/server/runtime/operation.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { Accounts } from "../store/accounts.ts";
import { findPasskey, recordPasskeyUse } from "../store/passkeys.ts";
import type { PasskeyCeremonies } from "./passkey-ceremonies.ts";
import type { PasswordHasher } from "./password-hasher.ts";

const REFUSALS = [ChallengeExpired, PasskeyCopied, PasskeyRefused, PasskeyUnverified];

/** Finds out whether somebody who is signed in holds the account as well, before it is changed who does. */
export class Ownership {
  readonly #kernel: Kernel;
  readonly #accounts: Accounts;
  readonly #passkeys: PasskeyCeremonies;
  readonly #passwords: PasswordHasher;

  constructor(kernel: Kernel, accounts: Accounts, passkeys: PasskeyCeremonies, passwords: PasswordHasher) {
    this.#kernel = kernel;
    this.#accounts = accounts;
    this.#passkeys = passkeys;
    this.#passwords = passwords;
  }

  /** The account of whoever asks; ProofRefused where neither a password nor a passkey shows that it is theirs. */
  async expect({ accountId, sessionId }: UserActor, { password, passkey }: OwnershipProof): Promise<AccountRow> {
    const account = await this.#accounts.byId(accountId);
    if (account === null) throw new Unauthenticated();
    const proved =
      passkey !== undefined
        ? await this.#byPasskey(accountId, passkey)
        : password !== undefined && (await this.#byPassword(account, password, sessionId));
    if (!proved) throw new ProofRefused();
    return account;
  }

  #byPassword({ passwordHash }: AccountRow, password: string, sessionId: string): Promise<boolean> {
    const whose = { group: `session:${sessionId}`, known: true };
    return this.#passwords.verify(password, passwordHash ?? this.#passwords.nobodys, whose);
  }

  /** An answer proves something once, as it does at the door: its counter is written. */
  async #byPasskey(accountId: string, answer: AuthenticationCredential): Promise<boolean> {
    const { dataSource, clock } = this.#kernel;
    try {
      const { passkey, used } = await this.#passkeys.finishSignIn(answer, (id) => findPasskey(dataSource, id));
      if (passkey.accountId !== accountId) return false;
      return await recordPasskeyUse(dataSource.manager, passkey.credentialId, used, clock.now());
    } catch (error) {
      if (REFUSALS.some((refusal) => error instanceof refusal)) return false;
      throw error;
    }
  }
}
