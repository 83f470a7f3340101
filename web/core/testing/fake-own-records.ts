import { RecordChanged, RecordNotFound } from "../../../generated/contracts/records/errors.ts";
import type { PutRecordInput } from "../../../generated/contracts/records/operations.ts";
import type { Account } from "./fake-records.ts";

/** What a device asks about sealed records, and whom it blocks; undefined of anything else. `peers`: the sockets that hear of a change. */
export function answerAboutRecords(
  route: string,
  account: Account,
  accounts: ReadonlyMap<string, Account>,
  body: never,
  peers: Iterable<{ readonly accountId: string; push(frame: { type: "records.changed"; body: object }): void }>,
): { status: number; body: unknown } | undefined {
  account.records ??= new Map();
  // Whom one has blocked is remembered by the client; that nothing of theirs arrives is the real server's to show.
  if (route.startsWith("PUT /v1/blocks/")) return { status: 204, body: undefined };
  if (route.startsWith("GET /v1/me/records")) {
    const after = Number(new URL(route.slice(4), "http://x").searchParams.get("after") ?? 0);
    const records = [...account.records].map(([recordId, record]) => ({ recordId, ...record }));
    const news = records.filter(({ change }) => change > after).sort((one, other) => one.change - other.change);
    return { status: 200, body: { records: news.slice(0, 2), hasMore: news.length > 2 } };
  }
  const [, recordId] = /^PUT \/v1\/me\/records\/(.+)$/.exec(route) ?? [];
  if (recordId !== undefined) {
    const { known, record } = body as PutRecordInput;
    if ((account.records.get(recordId)?.change ?? 0) !== known) throw new RecordChanged();
    const change = Math.max(0, ...[...account.records.values()].map((each) => each.change)) + 1;
    account.records.set(recordId, { change, record });
    const { accountId } = account.profile;
    for (const peer of peers) if (peer.accountId === accountId) peer.push({ type: "records.changed", body: {} });
    return { status: 200, body: { change } };
  }
  const [, accountId, shared] = /^GET \/v1\/people\/(.+)\/records\/(.+)$/.exec(route) ?? [];
  if (shared === undefined) return undefined;
  const found = accounts.get(accountId!)?.records?.get(shared);
  if (found === undefined) throw new RecordNotFound();
  return { status: 200, body: { record: found.record } };
}
