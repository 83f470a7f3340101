import { openPrimitives } from "../../crypto/secrets.ts";
import type { Elsewhere, Primitives } from "../../crypto/secrets.ts";
import { CryptoThread } from "../crypto-thread.ts";
import type { Database, Host } from "../host.ts";
import { MasterVault } from "../keys/master-vault.ts";
import type { ServerApi } from "../server-api.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import type { WrappingKey } from "../storage/wrapping-key.ts";
import { SessionKeeper } from "./session-keeper.ts";
import { SignIn } from "./sign-in.ts";

/** What exists once it is this instance's turn. */
export interface OpenedDevice {
  readonly database: SealedDatabase;
  readonly wrappingKey: WrappingKey;
  readonly primitives: Primitives;
  readonly elsewhere: Elsewhere;
  /** Where the master key of the account lies whose storage this is. */
  readonly vaultOf: (account: SealedDatabase) => MasterVault;
  readonly session: SessionKeeper;
  readonly signIn: SignIn;
  /** Nothing is stored any more, and no thread computes for it. */
  close(): void;
}

/** `ended` is called once the server has ended the session. */
export async function openDevice(
  host: Host,
  identity: ServerApi["identity"],
  database: Database,
  ended: (error: unknown) => void,
): Promise<OpenedDevice> {
  const thread = new CryptoThread(host);
  const crypto = { ...host.crypto, elsewhere: thread.elsewhere };
  const wrappingKey = await openWrappingKey(database, crypto);
  const sealed = new SealedDatabase("tenchat", database, wrappingKey);
  const session = new SessionKeeper(
    sealed,
    (input) => identity.refreshSession(input),
    () => host.now(),
    (length) => host.crypto.randomBytes(length),
    ended,
  );
  const primitives = await openPrimitives(crypto);
  return {
    database: sealed,
    wrappingKey,
    primitives,
    elsewhere: thread.elsewhere,
    vaultOf: (account) => new MasterVault(primitives, account, crypto),
    session,
    signIn: new SignIn(identity, host, sealed),
    close: () => {
      sealed.close();
      thread.rest();
    },
  };
}
