import { own as ownField } from "../deltas/same.ts";
import { isTree, type Files, type Tree } from "./files.ts";
import { plainPayloadMutable, plainSharedSchemasMutable } from "./plain-payloads.ts";
import { isSecond } from "./read-asyncapi.ts";
import { isReference, resolve } from "./where.ts";
import { whole } from "./whole.ts";

/** Parts that are compared as one value: what a reference in them leads to would be looked at nowhere else. */
const WHOLE = ["bindings", "correlationId", "externalDocs", "tags"] as const;

/**
 * Puts into every message, operation, channel and server of an AsyncAPI document what its traits and references say, so
 * that a change there is one of each that has them. In AsyncAPI 3 what it says itself goes before its traits; in AsyncAPI 2 the
 * traits do (both by JSON merge patch, RFC 7396). A trait that nobody can read stays a reference, and is named as unread.
 */
export function joinTraits(files: Files): void {
  const { root } = files;
  const traitsLast = isSecond(root);
  const done = new Set<unknown>();
  const join = (given: unknown): Record<string, unknown> | undefined => {
    const part = resolve(files, given);
    if (!isTree(part)) return undefined;
    const own = part as Record<string, unknown>;
    if (done.has(own)) return own;
    done.add(own);
    for (const field of WHOLE) if (own[field] !== undefined) own[field] = whole(files, own[field]);
    return own;
  };
  const joined = (given: unknown) => {
    const own = join(given);
    if (own === undefined || !Array.isArray(own["traits"])) return own;
    const traits = (own["traits"] as unknown[]).map((each) => join(each));
    if (traits.includes(undefined)) return own;
    const { traits: _traits, ...self } = own;
    const all = (traitsLast ? [self, ...traits] : [...traits, self]) as Tree[];
    const merged = all.reduce((one, other) => merge(files, one, other) as Tree, {});
    delete own["traits"];
    return Object.assign(own, merged);
  };
  const each = (of: unknown, take: (part: unknown) => unknown) => {
    if (isTree(of)) for (const part of Object.values(of)) take(part);
  };
  const heard = new Set<unknown>();
  /** One message, or in AsyncAPI 2 several of which it is one, and it may be among them. */
  const message = (given: unknown): void => {
    const own = joined(given);
    if (own === undefined || heard.has(own)) return;
    heard.add(own);
    plainPayloadMutable(files, own);
    if (Array.isArray(own["oneOf"])) for (const one of own["oneOf"] as unknown[]) message(one);
  };
  const operation = (given: unknown): void => {
    const own = joined(given);
    if (own?.["message"] !== undefined) message(own["message"]);
  };
  const channel = (given: unknown): void => {
    const own = join(given);
    each(own?.["messages"], message);
    for (const verb of ["publish", "subscribe"]) if (own?.[verb] !== undefined) operation(own[verb]);
  };
  const components = isTree(root["components"]) ? root["components"] : {};
  if (isTree(components["schemas"])) plainSharedSchemasMutable(files, components["schemas"]);
  for (const part of [root, components]) {
    each(part["channels"], channel);
    each(part["operations"], operation);
    each(part["messages"], message);
    each(part["servers"], join);
  }
}

/**
 * JSON merge patch; where both sides say an object, what references lead to is merged, and not the references: once, where
 * they lead round in circles.
 */
function merge(files: Files, target: unknown, patch: unknown, above: readonly unknown[] = []): unknown {
  if (target === undefined) return patch;
  const [into, from] = [resolve(files, target), resolve(files, patch)];
  if (!isTree(into) || !isTree(from)) return patch;
  if (isReference(patch) && (above.includes(from) || !files.mayReplace(patch.$ref, above.length))) return patch;
  const merged: Record<string, unknown> = { ...into };
  for (const [name, value] of Object.entries(from)) {
    // A field may have any name.
    const made = value === null ? undefined : merge(files, ownField(into, name), value, [...above, from]);
    if (value === null) delete merged[name];
    else Object.defineProperty(merged, name, { value: made, enumerable: true, writable: true, configurable: true });
  }
  return files.places.together(merged, [from, into]);
}
