import type { EntityManager } from "typeorm";
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
import { holdProved } from "../store/hold-proved.ts";
import type { Shown } from "../store/hold-proved.ts";
import { findPasskey, recordPasskeyUse } from "../store/passkeys.ts";
import type { PasskeyCeremonies } from "./passkey-ceremonies.ts";
import type { PasswordHasher } from "./password-hasher.ts";

/** An account that whoever asks has shown to be theirs. */
export type OwnAccount = AccountRow & { readonly shown: Shown };

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
  async expect({ accountId, sessionId }: UserActor, { password, passkey }: OwnershipProof): Promise<OwnAccount> {
    const account = await this.#accounts.byId(accountId);
    if (account === null) throw new Unauthenticated();
    const shown =
      passkey !== undefined
        ? await this.#byPasskey(accountId, passkey)
        : password === undefined
          ? null
          : await this.#byPassword(account, password, sessionId);
    if (shown === null) throw new ProofRefused();
    return { ...account, shown };
  }

  /** Keeps it as it is until the transaction ends; ProofRefused where what was shown opens it no more. */
  async hold(manager: EntityManager, { accountId, shown }: OwnAccount): Promise<void> {
    const held = await holdProved(manager, accountId, shown);
    if (held === "gone") throw new Unauthenticated();
    if (held === "void") throw new ProofRefused();
  }

  async #byPassword({ passwordHash: known }: AccountRow, password: string, sessionId: string): Promise<Shown | null> {
    const whose = { group: `session:${sessionId}`, known: true };
    const passwordHash = known ?? this.#passwords.nobodys;
    return (await this.#passwords.verify(password, passwordHash, whose)) ? { passwordHash } : null;
  }

  /** An answer proves something once, as it does at the door: its counter is written. */
  async #byPasskey(accountId: string, answer: AuthenticationCredential): Promise<Shown | null> {
    const { dataSource, clock } = this.#kernel;
    try {
      const { passkey, used } = await this.#passkeys.finishSignIn(answer, (id) => findPasskey(dataSource, id));
      const { credentialId } = passkey;
      if (passkey.accountId !== accountId) return null;
      return (await recordPasskeyUse(dataSource.manager, credentialId, used, clock.now())) ? { credentialId } : null;
    } catch (error) {
      if (REFUSALS.some((refusal) => error instanceof refusal)) return null;
      throw error;
    }
  }
}
