import { PersonNotFound, ServerNotReached } from "../../../../generated/contracts/federation/errors.ts";
import { InvalidInput, NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isOtherServer, isWanted } from "../listened-to.ts";
import { readAddress } from "../rules/person-address.ts";
import { lookUpPerson } from "../people/look-up-person.ts";
import { isUsername } from "../wire/user-lookup.ts";

/** Asks another server who has a name there, for somebody here, who may then write to them by the id that they have. */
export function findPersonElsewhere(parts: FederationParts | undefined): FederationOperations["findPersonElsewhere"] {
  return async ({ address: text }, { actor }) => {
    if (parts === undefined) throw new NotFound();
    const address = readAddress(text);
    if (address === undefined || !isUsername(address.username) || !isOtherServer(parts.settings, address.server))
      throw new InvalidInput({ issues: [{ path: "address", problem: "must be somebody's at another server" }] });
    const { username, server } = address;
    const peer = isWanted(parts.settings, server) ? await parts.discovery.of(server, actor.address) : undefined;
    if (peer === undefined) throw new ServerNotReached();
    const found = await lookUpPerson(parts, peer, username);
    if (found === "nobody") throw new PersonNotFound();
    const person = await parts.meet({ accountId: found.userId, server, username: found.username });
    if (person === undefined) throw new ServerNotReached();
    return { username: person.username, server, userId: person.accountId };
  };
}
