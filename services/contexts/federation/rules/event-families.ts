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
} as const satisfies Readonly<Record<string, Readonly<Record<string, Test<unknown>>>>>;

export type FamilyName = keyof typeof FAMILIES;

/** An event of a family, all of whose fields are there and of their kind. */
export type EventFamily = {
  readonly [Name in FamilyName]: {
    readonly name: Name;
    readonly fields: FieldsOf<(typeof FAMILIES)[Name]>;
  };
}[FamilyName];

type FieldsOf<Tests> = {
  readonly [Field in keyof Tests]: Tests[Field] extends Test<infer T> ? T : never;
};

/** The event of a family that these fields are; undefined of a type that is none, "unfit" where a field is not as it has to be. */
export function shapeOf(type: string, fields: Fields): EventFamily | undefined | "unfit" {
  if (!Object.hasOwn(FAMILIES, type)) return undefined;
  const tests: Readonly<Record<string, Test<unknown>>> = FAMILIES[type as FamilyName];
  if (!Object.entries(tests).every(([field, test]) => Object.hasOwn(fields, field) && test(fields[field])))
    return "unfit";
  const kept = Object.fromEntries(Object.keys(tests).map((field) => [field, fields[field]]));
  return { name: type, fields: kept } as EventFamily;
}
