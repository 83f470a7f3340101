type Fields = Readonly<Record<string, unknown>>;
type Test<T> = (value: unknown) => value is T;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const uuid = (value: unknown): value is string => typeof value === "string" && UUID.test(value);
const text =
  (most: number): Test<string> =>
  (value): value is string =>
    typeof value === "string" && value.length <= most;
const orNull =
  <T>(test: Test<T>): Test<T | null> =>
  (value): value is T | null =>
    value === null || test(value);
/** As d3chat lets people be called. */
const username = (value: unknown): value is string => typeof value === "string" && /^[a-zA-Z0-9_-]{3,64}$/.test(value);
const version = (value: unknown): value is 1 | 2 => value === 1 || value === 2;

/** As many as a direct conversation has devices, and some; and as a group of fifty people with six each. */
const [MOST_KEYS, MOST_KEYS_OF_GROUP] = [64, 320];
const KEY = /^[A-Za-z0-9+/]{1,5460}={0,2}$/;
/** A content key for each device, which it names. */
const keysFor =
  (most: number): Test<Readonly<Record<string, string>>> =>
  (value): value is Readonly<Record<string, string>> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([id, key]) => uuid(id) && typeof key === "string" && KEY.test(key));
  };
const wrappedKeys = keysFor(MOST_KEYS);
const flag = (value: unknown): value is boolean => typeof value === "boolean";
const base64 = (value: unknown): value is string =>
  typeof value === "string" &&
  value.length <= 131_072 &&
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);
/** ULIDs, as our clients number what they say. */
const ulid = (value: unknown): value is string =>
  typeof value === "string" && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
const mediaType = (value: unknown): value is string =>
  typeof value === "string" && value.length <= 64 && /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/.test(value);

/** Somebody in a group, by the id that they have everywhere, and at which server they are. */
export interface NamedMember {
  readonly user_id: string;
  readonly username: string;
  readonly server: string;
}
const members = (value: unknown): value is readonly NamedMember[] =>
  Array.isArray(value) && value.length <= 64 && value.every(isMember);

function isMember(value: unknown): value is NamedMember {
  if (typeof value !== "object" || value === null) return false;
  const { user_id, username: name, server } = value as Fields;
  return uuid(user_id) && username(name) && typeof server === "string" && server.length <= 260;
}
const moment = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const count = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** By what somebody leaves a group who has no account any more. */
export interface SignedLeave {
  readonly channel_id: string;
  readonly message_id: string;
  readonly roster: string;
}
/** How many of them one event tells at most. */
export const MOST_LEAVES = 64;
const leaves = (value: unknown): value is readonly SignedLeave[] =>
  Array.isArray(value) && value.length <= MOST_LEAVES && value.every(isLeave);

function isLeave(value: unknown): value is SignedLeave {
  if (typeof value !== "object" || value === null) return false;
  const { channel_id, message_id, roster } = value as Fields;
  return uuid(channel_id) && ulid(message_id) && base64(roster);
}

/** Something that has its place in a group. */
const ITEM = {
  sequence: count,
  message_id: ulid,
  sender_id: uuid,
  sender_device_id: uuid,
  content: base64,
  content_type: mediaType,
  protocol_version: count,
  wrapped_keys: keysFor(MOST_KEYS_OF_GROUP),
  sent_at: moment,
  client_sequence: count,
} as const;
export type GroupItem = FieldsOf<typeof ITEM>;

/** How many of them one event tells at most; how many bytes, what the inbox takes of any event. */
export const MOST_ITEMS = 64;
const items = (value: unknown): value is readonly GroupItem[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_ITEMS && value.every(isItem);

function isItem(value: unknown): value is GroupItem {
  return typeof value === "object" && value !== null && pick(ITEM, value as Fields) !== undefined;
}

/**
 * What d3chat's servers say to each other, and what has to be said in each of it. What else stands there is passed over:
 * so one server may say more than another reads.
 */
const FAMILIES = {
  "message.relay": {
    channel_id: uuid,
    sender_username: username,
    sender_device_id: orNull(uuid),
    content: text(262_144),
    content_type: text(64),
    protocol_version: version,
    origin_message_id: text(64),
  },
  "channel.invite": {
    channel_id: uuid,
    channel_name: orNull(text(128)),
    inviter_username: username,
    invitee_username: username,
    encryption_type: text(32),
  },
  "sender_key.distribute": {
    channel_id: uuid,
    device_id: uuid,
    sender_username: username,
    sender_key_public: text(8192),
    chain_key: text(8192),
  },
  "channel.join": { channel_id: uuid, username },
  "channel.leave": { channel_id: uuid, username },
  // Of ours alone: d3chat knows no such event, and does nothing by it.
  "account.deleted": { user_id: uuid },
  // What somebody leaves whose account is about to be deleted, where that is more than the word of that tells.
  "account.leaves": { user_id: uuid, leaves },
  // And these: what the home of a group has given a place, and what people elsewhere want there.
  "group.item": { channel_id: uuid, ...ITEM, members },
  "group.items": { channel_id: uuid, items },
  "group.message": {
    channel_id: uuid,
    message_id: ulid,
    sender_username: username,
    sender_id: uuid,
    sender_device_id: uuid,
    content: base64,
    content_type: mediaType,
    protocol_version: count,
    wrapped_keys: keysFor(MOST_KEYS_OF_GROUP),
    sent_at: moment,
    client_sequence: count,
    membership: count,
    aside: flag,
  },
  "group.change": {
    channel_id: uuid,
    message_id: ulid,
    sender_username: username,
    sender_id: uuid,
    roster: base64,
    members,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Test<unknown>>>>>;

/**
 * What servers of ours say besides, which a plain d3chat server passes over, as it does not say it. Where one of these
 * stands there, all of them have to.
 */
const BESIDES = {
  "message.relay": {
    sender_id: uuid,
    wrapped_keys: wrappedKeys,
    sent_at: moment,
    client_sequence: count,
  },
  "channel.invite": { inviter_id: uuid, invitee_id: uuid },
  "sender_key.distribute": {},
  "channel.join": {},
  "channel.leave": {},
  "account.deleted": { leaves },
  "account.leaves": {},
  "group.item": {},
  "group.items": {},
  "group.message": {},
  "group.change": {},
} as const satisfies Readonly<Record<FamilyName, Readonly<Record<string, Test<unknown>>>>>;

export type FamilyName = keyof typeof FAMILIES;

/** An event of a family, all of whose fields are there and of their kind; `besides` where a server of ours has sent it. */
export type EventFamily = {
  readonly [Name in FamilyName]: {
    readonly name: Name;
    readonly fields: FieldsOf<(typeof FAMILIES)[Name]>;
    readonly besides: FieldsOf<(typeof BESIDES)[Name]> | undefined;
  };
}[FamilyName];

/** What is said in an event of a family. */
export type FamilyFields<Name extends FamilyName> = FieldsOf<(typeof FAMILIES)[Name]>;
export type FamilyBesides<Name extends FamilyName> = FieldsOf<(typeof BESIDES)[Name]>;

type FieldsOf<Tests> = {
  readonly [Field in keyof Tests]: Tests[Field] extends Test<infer T> ? T : never;
};

/** The event of a family that these fields are; undefined of a type that is none, "unfit" where a field is not as it has to be. */
export function shapeOf(type: string, fields: Fields): EventFamily | undefined | "unfit" {
  if (!Object.hasOwn(FAMILIES, type)) return undefined;
  const kept = pick(FAMILIES[type as FamilyName], fields);
  const tests = BESIDES[type as FamilyName];
  const isSaid = Object.keys(tests).some((field) => Object.hasOwn(fields, field));
  const besides = isSaid ? pick(tests, fields) : undefined;
  if (kept === undefined || (isSaid && besides === undefined)) return "unfit";
  return { name: type, fields: kept, besides } as EventFamily;
}

function pick(tests: Readonly<Record<string, Test<unknown>>>, fields: Fields): Fields | undefined {
  const all = Object.entries(tests);
  if (!all.every(([field, test]) => Object.hasOwn(fields, field) && test(fields[field]))) return undefined;
  return Object.fromEntries(all.map(([field]) => [field, fields[field]]));
}
