import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { pageOf, placeInList } from "../../../kernel/list-pages.ts";
import type { FederationParts } from "../federation-parts.ts";
import { readToldServers } from "../store/told-servers.ts";
import type { ToldServerPlace } from "../store/told-servers.ts";

const AT_ONCE = 50;

/** Whom this server tells what is said here, for whoever runs it; nobody where it meets no others. */
export function listToldServers(parts: FederationParts | undefined): FederationOperations["listToldServers"] {
  return async ({ cursor }) => {
    const after = placeInList(cursor, readCursor);
    if (parts === undefined) return { servers: [], nextCursor: null };
    const found = await readToldServers(parts.kernel.dataSource.manager, after, AT_ONCE + 1);
    const { shown, nextCursor } = pageOf(found, AT_ONCE, ({ waiting, peer }) => `${waiting} ${peer}`);
    return { servers: shown, nextCursor };
  };
}

function readCursor(cursor: string): ToldServerPlace | undefined {
  const [, waiting, peer] = /^(\d{1,15}) (\S+)$/u.exec(cursor) ?? [];
  return waiting === undefined || peer === undefined ? undefined : { waiting: Number(waiting), peer };
}
