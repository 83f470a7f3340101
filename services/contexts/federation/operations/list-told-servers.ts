import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import type { FederationParts } from "../federation-parts.ts";
import { readToldServers } from "../store/told-servers.ts";
import type { ToldServerPlace } from "../store/told-servers.ts";

const AT_ONCE = 50;

/** Whom this server tells what is said here, for whoever runs it; nobody where it meets no others. */
export function listToldServers(parts: FederationParts | undefined): FederationOperations["listToldServers"] {
  return async ({ cursor }) => {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    if (parts === undefined) return { servers: [], nextCursor: null };
    // One more than shown tells whether there is a next page.
    const found = await readToldServers(parts.kernel.dataSource.manager, after, AT_ONCE + 1);
    const servers = found.slice(0, AT_ONCE);
    const last = servers.at(-1);
    return {
      servers,
      nextCursor: found.length > AT_ONCE && last !== undefined ? `${last.waiting} ${last.peer}` : null,
    };
  };
}

function readCursor(cursor: string): ToldServerPlace {
  const [, waiting, peer] = /^(\d{1,15}) (\S+)$/u.exec(cursor) ?? [];
  if (waiting !== undefined && peer !== undefined) return { waiting: Number(waiting), peer };
  throw new InvalidInput({ issues: [{ path: "cursor", problem: "is not a cursor of this list" }] });
}
