import { openRoster, openVerifier } from "../../../../web/crypto/verify.ts";
import type { FederationParts } from "../federation-parts.ts";
import type { NamedMember } from "../rules/event-families.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";

/** Who these are and at which servers, as far as anybody here knows. */
export async function namedMembers(
  {
    kernel,
    identity,
    neighbours,
  }: {
    readonly kernel: Pick<FederationParts["kernel"], "dataSource">;
    readonly identity: Pick<FederationParts["identity"], "name">;
    readonly neighbours: { readonly people: Pick<FederationParts["neighbours"]["people"], "profilesOf"> };
  },
  accountIds: readonly string[],
): Promise<NamedMember[]> {
  const here = await neighbours.people.profilesOf(accountIds);
  const elsewhere = await peopleAmong(kernel.dataSource.manager, accountIds);
  return [
    ...[...here.values()].map(({ accountId, username }) => ({ user_id: accountId, username, server: identity.name })),
    ...elsewhere.map(({ accountId, username, server }) => ({ user_id: accountId, username, server })),
  ];
}

/** Who is in a group as its roster says, which is signed by a device of whoever says so. */
export async function membersIn(roster: Buffer): Promise<string[]> {
  const { members } = await openRoster(await openVerifier(globalThis.crypto.subtle), roster);
  return members.map(({ accountId }) => accountId);
}
