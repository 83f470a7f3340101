import type { EntityManager } from "typeorm";
import { AccountEntity, PasskeyEntity } from "../../../../generated/server/identity/entities.ts";
import { lockAccount } from "./accounts.ts";

/** What somebody has shown to be let in: the password that made this hash, or this passkey. */
export type Shown = { readonly passwordHash: string } | { readonly credentialId: string };

/**
 * Holds an account until the transaction ends, for whoever has shown something: "gone" if there is none any more, "void" if
 * what was shown does not open it any more. To look at a password takes a while, and what follows of it takes effect later:
 * whoever changes it meanwhile shuts out everybody who knows the old one, also those whose answer is on its way.
 */
export async function holdProved(
  manager: EntityManager,
  accountId: string,
  shown: Shown,
): Promise<"held" | "void" | "gone"> {
  if (!(await lockAccount(manager, accountId))) return "gone";
  const entity = "credentialId" in shown ? PasskeyEntity : AccountEntity;
  return (await manager.existsBy<{ accountId: string }>(entity, { accountId, ...shown })) ? "held" : "void";
}
