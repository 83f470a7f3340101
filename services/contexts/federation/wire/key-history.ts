import { readStrictObject } from "./strict-json.ts";
import { readServerKey } from "./server-keys.ts";

/** A key of a server, and when what it signed is accepted. */
export interface DatedKey {
  readonly publicKey: Buffer;
  readonly validFrom: Date;

  /** Null: nobody has said. */
  readonly validUntil: Date | null;
}

/** As many as a server that changes its key each day has in its days of grace, and some. */
const MOST_KEYS = 16;

/** The keys that a server says it has and had (`/.well-known/d3chat-server/keys`); undefined where it says nothing of the kind. */
export function readKeyHistory(bytes: Uint8Array, name: string): readonly DatedKey[] | undefined {
  const read = readStrictObject(bytes);
  const list = read?.["keys"];
  if (read?.["domain"] !== name || !Array.isArray(list) || list.length > MOST_KEYS) return undefined;
  const keys = list.map(readDatedKey);
  return keys.every((each) => each !== undefined) ? keys : undefined;
}

function readDatedKey(entry: unknown): DatedKey | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const { public_key, valid_from, valid_until = null } = entry as Readonly<Record<string, unknown>>;
  const [publicKey, validFrom] = [readServerKey(public_key), readMoment(valid_from)];
  const validUntil = valid_until === null ? null : readMoment(valid_until);
  if (publicKey === undefined || validFrom === undefined || validUntil === undefined) return undefined;
  return { publicKey, validFrom, validUntil };
}

/** RFC 3339 with any distance from UTC: d3chat writes `+00:00`, and we `Z`. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function readMoment(text: unknown): Date | undefined {
  if (typeof text !== "string" || !MOMENT.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
