import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** People whose username or display name begins with the query. */
export function searchPeople({ accounts }: IdentityParts): IdentityOperations["searchPeople"] {
  return async ({ query }, { actor }) => ({ people: await accounts.search(query, actor.accountId) });
}
