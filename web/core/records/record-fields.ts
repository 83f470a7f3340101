/** When and where a field was given its value: the later one counts, of equal times the device of the higher id. */
export type Stamp = readonly [milliseconds: number, deviceId: string];

export interface Field {
  readonly value: unknown;
  readonly at: Stamp;
}

/** One record, field by field: devices that change different fields do not undo one another. */
export type Fields = Readonly<Record<string, Field>>;

/** A clock that is ahead would win for ever: what it says counts as said then, but the next one here still follows it. */
const longestAhead = 24 * 60 * 60 * 1_000;
const mostFields = 64;

/** Both records in one; the same on every device, in whatever order they came. */
export function merged(one: Fields, other: Fields): Fields {
  const fields: Record<string, Field> = { ...one };
  for (const [name, field] of Object.entries(other)) {
    const known = fields[name];
    if (known === undefined || isLater(field.at, known.at)) fields[name] = field;
  }
  return fields;
}

/** The record after this device has given fields other values: later than whatever is known of each. */
export function withValues(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  now: number,
  device: string,
): Fields {
  const changed: Record<string, Field> = { ...fields };
  for (const [name, value] of Object.entries(values)) {
    const [before] = fields[name]?.at ?? [0];
    changed[name] = { value, at: [Math.max(now, before + 1), device] };
  }
  return changed;
}

/** Which fields have another value. */
export function differing(one: Fields, other: Fields): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => JSON.stringify(one[name]?.value) !== JSON.stringify(other[name]?.value));
}

export function isSame(one: Fields, other: Fields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/** What another device has written, of whatever version; null of what is no record. */
export function readFields(value: unknown, now: number): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > mostFields) return null;
  const fields: Record<string, Field> = {};
  for (const [name, field] of entries) {
    const { value: said, at } = (field ?? {}) as { value?: unknown; at?: unknown };
    if (!isStamp(at) || said === undefined) return null;
    fields[name] = { value: said, at: [Math.min(at[0], now + longestAhead), at[1]] };
  }
  return fields;
}

function isLater(one: Stamp, other: Stamp): boolean {
  return one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];
}

function isStamp(at: unknown): at is Stamp {
  return Array.isArray(at) && at.length === 2 && Number.isSafeInteger(at[0]) && at[0] >= 0 && typeof at[1] === "string";
}
