import { check } from "../../../../generated/contracts/runtime/check.ts";
import { validatePeerEventReceipt } from "../../../../generated/contracts/federation/validators.ts";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { GroupHomes } from "../../conversations/index.ts";
import { askIfReached, INBOX } from "../ask-signed.ts";
import type { FederationParts } from "../federation-parts.ts";
import { refusalOf } from "../group-refused.ts";
import { isWanted } from "../listened-to.ts";
import type { Pace } from "../sending/pace.ts";
import { writeWanted } from "../sending/write-group-events.ts";
import { noteLeave } from "../store/peer-cursors.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";
import { readStrictObject } from "../wire/strict-json.ts";
import { membersIn, namedMembers } from "./named-members.ts";

/** Where this server meets no others: nobody elsewhere is in any group. */
export const noHomes: GroupHomes = {
  ask: async () => {
    throw new Unavailable();
  },
  leaveLater: async () => undefined,
  canFollow: async () => true,
};

/** What people here want in groups that are at home elsewhere is asked for at once, and answered as that server answers it. */
export function createGroupHomes(
  parts: Pick<FederationParts, "kernel" | "settings" | "identity" | "outward" | "discovery" | "neighbours">,
  pace: Pick<Pace, "count">,
): GroupHomes {
  const { kernel, settings, identity, discovery, neighbours } = parts;
  const { manager } = kernel.dataSource;
  const find = async (server: string) => (isWanted(settings, server) ? discovery.of(server) : undefined);
  return {
    async ask(home, wanted) {
      const peer = await find(home);
      const profile = (await neighbours.people.profilesOf([wanted.accountId])).get(wanted.accountId);
      if (peer === undefined || profile === undefined) throw new Unavailable();
      const ids = wanted.kind === "roster" ? await membersIn(wanted.roster) : [];
      const members = await namedMembers(parts, ids);
      const way = { origin: identity.name, destination: home };
      const event = writeWanted(way, wanted, profile.username, members, kernel.clock.now());
      // It is answered at once, and waits for nothing; what is told besides leaves room for it.
      pace.count(home, kernel.clock.now());
      const answer = await askIfReached(parts, peer, INBOX, event);
      const read = answer?.status === 200 ? check(validatePeerEventReceipt, readStrictObject(answer.body)) : undefined;
      if (!read?.ok) throw new Unavailable();
      const refusal = refusalOf(read.value);
      if (refusal !== undefined) throw refusal;
    },
    leaveLater: (within, home, accountId, leave) => noteLeave(within, home, accountId, leave, kernel.clock.now()),
    async canFollow(accountIds) {
      const servers = new Set((await peopleAmong(manager, accountIds)).map(({ server }) => server));
      const found = await Promise.all([...servers].map(find));
      return found.every((peer) => peer?.features.includes("groups"));
    },
  };
}
