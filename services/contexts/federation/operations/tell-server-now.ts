import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import type { FederationParts } from "../federation-parts.ts";
import { makeDue } from "../store/told-servers.ts";

/** Whoever sends finds it in a moment, in whichever process that is. */
export function tellServerNow(parts: FederationParts | undefined): FederationOperations["tellServerNow"] {
  return async ({ peer }) => {
    if (parts === undefined) throw new NotFound();
    const { dataSource, clock } = parts.kernel;
    if (!(await makeDue(dataSource.manager, peer, clock.now()))) throw new NotFound();
  };
}
