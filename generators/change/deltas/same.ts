/** Whether two trees say the same; a field that is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (Array.isArray(other)) return false;
  const [first, second] = [one, other] as Readonly<Record<string, unknown>>[];
  for (const name in first) if (first[name] !== undefined && !isSame(first[name], second![name])) return false;
  for (const name in second) if (second[name] !== undefined && first![name] === undefined) return false;
  return true;
}
