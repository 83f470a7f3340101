import { BOUND_TO } from "../../../../generated/client/stores.ts";
import type { Primitives } from "../../../crypto/secrets.ts";
import type { Change, Table } from "../../host.ts";
import type { ConversationRecord } from "../../ledger/conversation-record.ts";
import type { MessageRecord } from "../../ledger/message-record.ts";
import type { SealedDatabase } from "../../storage/sealed-database.ts";
import { audiences } from "../../ledger/message-record.ts";
import { openKept } from "../device-lists.ts";
import type { ListRecord } from "../device-lists.ts";
import { places } from "./link-parcels.ts";
import type { LinkParcels } from "./link-parcels.ts";
import { bringsBack, removedSince } from "../removed-devices.ts";

/** One record of this device's storage on its way to another's. */
interface Carried {
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
}

interface HistoryParcel {
  readonly records: readonly Carried[];
  /** Nothing follows. */
  readonly last: boolean;
}

/**
 * What another device of the same person may know: whom one trusts and by which name, the conversations, what was said and
 * what people show of themselves; that comes last, since a version before would take nothing behind it.
 * Never keys and sessions, which are one device's alone, nor what still waits to be sent from here.
 */
const carried = ["pins", "names", "device-lists", "conversations", "chains", "messages", "profiles"] as const;
type CarriedTable = (typeof carried)[number];
/** What each is called on the way: by the name that it keeps for good, as the other device may be of another version. */
const carriedAs = new Map(carried.map((table) => [BOUND_TO[table], table] as const));
const parcelLength = 100_000;

/** Sends all of it, the newest of what was said first: so much fits. */
export async function sendHistory(database: SealedDatabase, parcels: LinkParcels): Promise<void> {
  let number: number = places.history;
  let records: Carried[] = [];
  let length = 0;
  const send = async (last: boolean) => {
    await parcels.put(number++, { records, last } satisfies HistoryParcel);
    [records, length] = [[], 0];
  };
  for (const table of carried) {
    for (const key of (await database.keys(table, { prefix: "" })).toReversed()) {
      const value = key.startsWith(audiences) ? undefined : await database.read<unknown>(table, key);
      if (value === undefined) continue;
      const own = table === "conversations" ? (value as ConversationRecord).sealed : undefined;
      // What was sent from here nobody here has counted as having come; there it comes from another device.
      if (own !== undefined) {
        records.push({
          table: BOUND_TO.chains,
          key: `${key}/${own.deviceId}`,
          value: { last: own.counter, unreadable: 0, missing: [] },
        });
      }
      records.push({ table: BOUND_TO[table], key, value: forAnother(table, value) });
      length += JSON.stringify(value).length;
      if (length < parcelLength) continue;
      if (number === places.most - 1) return send(true);
      await send(false);
    }
  }
  await send(true);
}

/** Stores it parcel by parcel; what this browser has kept itself of such a conversation stays where it has come as far. */
export async function receiveHistory(
  primitives: Primitives,
  database: SealedDatabase,
  parcels: Pick<LinkParcels, "wait">,
  came: (parcels: number) => void,
): Promise<void> {
  for (let number: number = places.history; ; number++) {
    const { records, last } = await parcels.wait<HistoryParcel>(number);
    const changes: Change[] = [];
    for (const { table: name, key, value } of records) {
      const table = carriedAs.get(name);
      if (table === undefined) throw new Error(`A history carries no ${name}.`);
      const here = table === "messages" ? undefined : await database.read<unknown>(table, key);
      if (here !== undefined && !(await isFurther(primitives, table, value, here))) continue;
      changes.push({ table, key, value });
    }
    await database.commit(changes);
    came(number - places.history + 1);
    if (last || number === places.most - 1) return;
  }
}

/** What one device has counted for itself, begun to write, and would send again is not another's. */
function forAnother(table: CarriedTable, value: unknown): unknown {
  if (table === "messages" && typeof value === "object") {
    const { fromHere: _fromHere, audience: _audience, sentAgain: _sentAgain, ...message } = value as MessageRecord;
    const { asked: _asked, refused: _refused, ...told } = message;
    return told;
  }
  if (table !== "conversations") return value;
  const { sealed: _sealed, ...conversation } = value as ConversationRecord;
  return { ...conversation, confirmed: 0, draft: "" };
}

async function isFurther(primitives: Primitives, table: Table, theirs: unknown, here: unknown): Promise<boolean> {
  if (table === "conversations") {
    return (theirs as ConversationRecord).position > (here as ConversationRecord).position;
  }
  if (table !== "device-lists") return false;
  const [newer, older] = [theirs as ListRecord, here as ListRecord];
  // Under another key than the one that is trusted here no list says anything.
  if (newer.masterKey !== older.masterKey || newer.accountId !== older.accountId) return false;
  const [list, known] = [await openKept(primitives, newer), await openKept(primitives, older)];
  if (list === null || bringsBack(list, removedSince(older.removed, known))) return false;
  return list.counter > (known?.counter ?? 0);
}
