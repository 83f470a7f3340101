import type { EntityManager } from "typeorm";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { LocalPeople } from "../local-people.ts";
import { keepPerson } from "../store/people-elsewhere.ts";
import type { KnownPerson } from "../store/people-elsewhere.ts";

/** Remembers somebody at another server; undefined where their server gives them an id that is somebody else's. */
export type MeetPerson = (person: KnownPerson, manager?: EntityManager) => Promise<KnownPerson | undefined>;

/** Of nobody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export function createMeetPerson(
  { dataSource, clock, log }: Pick<Kernel, "dataSource" | "clock" | "log">,
  people: Pick<LocalPeople, "profilesOf">,
): MeetPerson {
  return async (person, manager = dataSource.manager) => {
    const { accountId, server } = person;
    const isTaken = accountId === NOBODY || (await people.profilesOf([accountId])).has(accountId);
    const known = isTaken ? undefined : await keepPerson(manager, person, clock.now());
    if (known === undefined) log.warn({ peer: server }, "a server gives its people ids of others");
    return known;
  };
}
