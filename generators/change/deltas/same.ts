/** Whether two trees say the same; a field that is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  // What is no number is the same as itself: a document compared with itself says nothing else.
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (Array.isArray(other)) return false;
  const [first, second] = [one, other] as Readonly<Record<string, unknown>>[];
  for (const name in first) if (first[name] !== undefined && !isSame(first[name], own(second!, name))) return false;
  for (const name in second) if (second[name] !== undefined && own(first!, name) === undefined) return false;
  return true;
}

/** What a tree itself says by a name: every object answers to `constructor`, and to others that a field may be called by. */
export function own(tree: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}
