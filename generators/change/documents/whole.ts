import { isTree, type Files } from "./files.ts";
import { isReference, resolve } from "./where.ts";

/** A value with all that it refers to in place of the references; one that leads into itself, or nowhere, stays one. */
export function whole(files: Files, value: unknown, above: readonly unknown[] = []): unknown {
  if (Array.isArray(value)) return value.map((each) => whole(files, each, above));
  if (!isTree(value)) return value;
  const found = resolve(files, value);
  if (isReference(value) && (found === undefined || above.includes(found))) return value;
  if (isReference(value) && !files.mayReplace(value.$ref, above.length)) return value;
  if (!isTree(found)) return found;
  const entries = Object.entries(found).map(([name, each]) => [name, whole(files, each, [...above, found])] as const);
  return files.places.alike(Object.fromEntries(entries), found);
}
