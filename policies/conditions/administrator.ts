import type { UserActor } from "../../generated/server/runtime/operation.ts";

export interface AdministratorFacts {
  isAdministrator(accountId: string): boolean | Promise<boolean>;
}

/** The asker's account is one of those that run this server; on which device, and since when, makes no difference. */
export function administrator(facts: AdministratorFacts) {
  return (actor: UserActor): boolean | Promise<boolean> => facts.isAdministrator(actor.accountId);
}
