import { ServerNotReached } from "../../../../generated/contracts/federation/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isWanted } from "../listened-to.ts";
import { lookUpPerson } from "../people/look-up-person.ts";
import { AWAY_MILLISECONDS } from "../rules/patience.ts";
import { awayAmong } from "../store/away-servers.ts";
import { anybodyAt, peopleAmong } from "../store/people-elsewhere.ts";

/** However many people look at conversations with it, one that is away is tried no more often. */
const TRIED = { most: 1_000, milliseconds: 20_000 };

/**
 * The servers that what is said in a conversation has to get to, and which have not answered for a while: of a group that is
 * at home elsewhere its home alone, which passes on to the others. That the asker is in it was decided before.
 */
export function listAwayServers(parts: FederationParts | undefined): FederationOperations["listAwayServers"] {
  if (parts === undefined) return async () => ({ servers: [] });
  const { kernel, settings, neighbours } = parts;
  const { manager } = kernel.dataSource;
  const tried = remember((server) => tryAgain(parts, server), TRIED);
  return async ({ conversationId }) => {
    const home = await neighbours.groups.homeOf(conversationId);
    const names = typeof home === "string" ? [home] : await serversIn(conversationId);
    // One that whoever runs this server does not want will not be told anything when it returns.
    const away = await awayAmong(
      manager,
      names.filter((name) => isWanted(settings, name)),
    );
    for (const { name } of away) void tried.of(name);
    const since = new Date(kernel.clock.now().getTime() - AWAY_MILLISECONDS);
    const long = away.filter((each) => each.since <= since);
    return { servers: long.map((each) => ({ server: each.name, since: each.since.toISOString() })) };
  };

  async function serversIn(conversationId: string): Promise<string[]> {
    const people = await peopleAmong(manager, await neighbours.memberships.membersOf(conversationId));
    return [...new Set(people.map(({ server }) => server))];
  }
}

/** Where nothing waits for a server nobody else tries it: by the answer it is known to be back. */
async function tryAgain(parts: FederationParts, server: string): Promise<void> {
  const { kernel, discovery } = parts;
  try {
    const somebody = await anybodyAt(kernel.dataSource.manager, server);
    const peer = await discovery.of(server);
    if (somebody !== undefined && peer !== undefined) await lookUpPerson(parts, peer, somebody.username);
  } catch (error) {
    if (!(error instanceof ServerNotReached)) kernel.log.warn({ error, peer: server }, "a server was not tried again");
  }
}
