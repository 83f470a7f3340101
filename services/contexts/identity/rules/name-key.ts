/**
 * A name as it is compared and searched: two names that differ only in case are one. Unicode's own case mapping, which
 * is the same in every locale and every database.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}
