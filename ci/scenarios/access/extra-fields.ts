/** Where objects stand in a body: the way to each, over the first entry of a list. */
export function objectsIn(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return objectsIn(value[0], [...way, "0"]);
  const inner = Object.entries(value).flatMap(([name, each]) => objectsIn(each, [...way, name]));
  return [[...way], ...inner];
}

/** The same body with one field more, in one of its objects. */
export function withField(body: unknown, way: readonly string[], name: string, value: unknown): unknown {
  const copy = structuredClone(body ?? {});
  let place = copy as Record<string, unknown>;
  for (const step of way) place = place[step] as Record<string, unknown>;
  place[name] = value;
  return copy;
}
