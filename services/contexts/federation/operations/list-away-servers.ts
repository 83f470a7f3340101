import { setTimeout as sleep } from "node:timers/promises";
import type { AwayOutlook } from "../../../../generated/contracts/federation/types.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import { askIfReached, INBOX } from "../ask-signed.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isWanted } from "../listened-to.ts";
import { AWAY_MILLISECONDS, PATIENCE_MILLISECONDS } from "../rules/patience.ts";
import { awayAmong } from "../store/away-servers.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";

/** However many people look at conversations with it, one that is away is tried no more often. */
const TRIED = { most: 1_000, milliseconds: 20_000 };

/** For so long whoever looks waits for what a try finds; one that says nothing for longer is as good as away. */
const TRY_MILLISECONDS = 4_000;

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
    const silent = await awayAmong(
      manager,
      names.filter((name) => isWanted(settings, name)),
    );
    if (silent.length === 0) return { servers: [] };
    // Nobody may have asked it anything since it once did not answer: what is said here it is asked for now.
    const tries = Promise.all(silent.map(({ name }) => tried.of(name)));
    await Promise.race([tries, sleep(TRY_MILLISECONDS, undefined, { ref: false })]);
    const away = await awayAmong(
      manager,
      silent.map(({ name }) => name),
    );
    const before = (milliseconds: number) => new Date(kernel.clock.now().getTime() - milliseconds);
    const [minute, day] = [before(AWAY_MILLISECONDS), before(PATIENCE_MILLISECONDS)];
    const servers = away
      .filter(({ since }) => since <= minute)
      .map(({ name, since }) => ({
        server: name,
        since: since.toISOString(),
        outlook: outlookOf(home, since <= day),
      }));
    return { servers };
  };

  async function serversIn(conversationId: string): Promise<string[]> {
    const people = await peopleAmong(manager, await neighbours.memberships.membersOf(conversationId));
    return [...new Set(people.map(({ server }) => server))];
  }
}

/** As `sending/` has it: of a group nothing is passed over, and what two people say is set aside after a day. */
function outlookOf(home: string | null | undefined, isLong: boolean): AwayOutlook {
  if (typeof home === "string") return "home-away";
  if (home === null) return "when-back";
  return isLong ? "overdue" : "within-a-day";
}

/** No event: whoever reads it refuses it, and learns of nobody by it. */
const NOTHING_SAID = Buffer.from("{}");

/**
 * Where nothing waits for a server nobody else tries it: by the answer it is known to be back, whatever that is. It is asked
 * where it takes what it is told, and in the way in which it is told it, as no other door says whether that comes through.
 */
async function tryAgain(parts: FederationParts, server: string): Promise<void> {
  try {
    const peer = await parts.discovery.of(server);
    if (peer !== undefined) await askIfReached(parts, peer, INBOX, NOTHING_SAID);
  } catch (error) {
    parts.kernel.log.warn({ error, peer: server }, "a server was not tried again");
  }
}
