import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "typeorm";
import type { Profile } from "../../../../generated/contracts/identity/types.ts";
import type { AccountDevices, ClaimedBundles } from "../../../../generated/contracts/keys/types.ts";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import type { Peer } from "../discovery/discovery.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isWanted } from "../listened-to.ts";
import { holdPeople, keepDevices, peopleAmong } from "../store/people-elsewhere.ts";
import { askClaim, askDevices } from "./ask-keys.ts";
import { profileElsewhere } from "./profile-elsewhere.ts";

/** So old may be what is known of somebody's devices; what is older is still used, and asked for anew meanwhile. */
const FRESH_MILLISECONDS = 30_000;

/** A server that has just not answered is not asked by everybody who writes to its people. */
const ASKED = { most: 10_000, milliseconds: 10_000, keep: (said: AccountDevices | undefined) => said === undefined };

/** What the contexts below know of people at other servers: who they are, and by which keys they are written to. */
export interface PeopleElsewhere {
  profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;

  /** Keeps these from going until the transaction ends; answers those that there are. */
  hold(manager: EntityManager, accountIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** Undefined of whoever is not at another server; Unavailable where nobody has said yet and their server does not answer. */
  devicesOf(accountId: string): Promise<AccountDevices | undefined>;

  /** Prekeys of their devices, which their server hands out once; "none" where it has none of such devices. */
  claim(accountId: string, deviceIds: readonly string[]): Promise<ClaimedBundles | "none" | undefined>;
}

/** Where this server meets no others. */
export const nobodyElsewhere: PeopleElsewhere = {
  profilesOf: async () => new Map(),
  hold: async () => new Set(),
  devicesOf: async () => undefined,
  claim: async () => undefined,
};

/**
 * People at other servers, from the table in which whoever was found or has invited somebody is kept. Their devices are
 * what their server says and their own master key has signed, which clients check as they check it at home: all that a
 * server could put in between here, it could put in between there.
 */
export function createPeopleElsewhere(
  parts: Pick<FederationParts, "kernel" | "settings" | "identity" | "outward" | "discovery" | "neighbours">,
): PeopleElsewhere {
  const { dataSource, clock, outbox, log } = parts.kernel;
  const { manager } = dataSource;
  const refresh = remember(fetchDevices, ASKED);

  return {
    async profilesOf(accountIds) {
      const rows = await peopleAmong(manager, accountIds);
      return new Map(rows.map((row) => [row.accountId, profileElsewhere(row)]));
    },
    hold: holdPeople,
    async devicesOf(accountId) {
      const [person] = await peopleAmong(manager, [accountId]);
      if (person === undefined) return undefined;
      const { devices, devicesAt } = person;
      const isFresh = devicesAt !== null && clock.now().getTime() - devicesAt.getTime() < FRESH_MILLISECONDS;
      if (devices !== null && isFresh) return devices as unknown as AccountDevices;
      const asked = refresh.of(accountId);
      if (devices === null) {
        const said = await asked;
        if (said === undefined) throw new Unavailable();
        return said;
      }
      asked.catch((error: unknown) => log.warn({ error, peer: person.server }, "devices were not asked for"));
      return devices as unknown as AccountDevices;
    },
    async claim(accountId, deviceIds) {
      const [person] = await peopleAmong(manager, [accountId]);
      if (person === undefined) return undefined;
      const peer = await find(person.server);
      const claimed = peer && (await askClaim(parts, peer, { accountId, deviceIds }));
      if (claimed === undefined) throw new Unavailable();
      return claimed;
    },
  };

  /** A server that may be asked anything. */
  async function find(server: string): Promise<Peer | undefined> {
    return isWanted(parts.settings, server) ? parts.discovery.of(server) : undefined;
  }

  /** Undefined where their server does not answer, or nothing that may be believed. */
  async function fetchDevices(accountId: string): Promise<AccountDevices | undefined> {
    const [person] = await peopleAmong(manager, [accountId]);
    const peer = person && (await find(person.server));
    const said = peer && (await askDevices(parts, peer, accountId));
    if (person === undefined || said === undefined) return undefined;
    // What is sent to a device goes by its id alone: nobody's devices elsewhere are any of this server.
    if (await parts.neighbours.anyHere(said.devices.map(({ deviceId }) => deviceId))) {
      log.warn({ peer: person.server }, "a server names devices of this one as its own");
      return undefined;
    }
    await transaction(dataSource, async (within) => {
      await keepDevices(within, accountId, { ...said }, clock.now());
      if (!isDeepStrictEqual(said, person.devices))
        await outbox.append(within, "account-devices-changed", { accountId });
    });
    return said;
  }
}
