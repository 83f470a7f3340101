import type { Operation } from "@typespec/compiler";
import { camel, capitalized, constant, identifier, pascal } from "./names.ts";

/** Names that methods cannot have: those of every object, of promises, of constructors, and what the gateway has itself. */
const taken: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "new",
  "then",
  "handleConnection",
  "refuse",
]);

/**
 * One name for each operation of a specification, alone in its context; frames of all contexts share one socket, so
 * theirs are alone in the whole specification.
 */
export function nameOperations(
  operations: readonly Operation[],
  contextOf: (operation: Operation) => string,
  isFrame: (operation: Operation) => boolean,
): Map<Operation, string> {
  const byContext = Map.groupBy(operations, contextOf);
  const names = new Map([...byContext].flatMap(([context, group]) => [...nameInContext(context, group)]));
  const frames = Map.groupBy(operations.filter(isFrame), (each) => names.get(each)!);
  const known = new Map([...byContext].map(([context, group]) => [context, new Set(group.map((e) => names.get(e)!))]));
  for (const [name, group] of frames) {
    if (group.length === 1) continue;
    for (const each of group) {
      const context = contextOf(each);
      const base = camel(context) + capitalized(name);
      const inContext = known.get(context)!;
      const all = new Set([...inContext, ...frames.keys()]);
      names.set(
        each,
        free(base, (other) => [...all].some((one) => keysOf(one).some((k) => keysOf(other).includes(k)))),
      );
      inContext.add(names.get(each)!);
    }
  }
  return names;
}

/**
 * An operation keeps its own name where that is the only one of its kind; operations of one name take the name of
 * their interface, then of their namespaces, in front.
 */
function nameInContext(context: string, operations: readonly Operation[]): Map<Operation, string> {
  const names = new Map<Operation, string>();
  let waiting = operations;
  // The token of the context's own interface is a constant beside those of the operations.
  const used = new Set<string>([`${constant(context)}_OPERATIONS`]);
  const isUsed = (name: string) => keysOf(name).some((key) => used.has(key));
  for (let depth = 0; waiting.length > 0; depth++) {
    const ambiguous: Operation[] = [];
    for (const group of Map.groupBy(waiting, (each) => constant(candidate(each, depth))).values()) {
      const exhausted = chain(group[0]!).length <= depth;
      if ((group.length > 1 || isUsed(candidate(group[0]!, depth))) && !exhausted) {
        ambiguous.push(...group);
        continue;
      }
      for (const operation of group) {
        const name = free(candidate(operation, depth), isUsed);
        names.set(operation, name);
        for (const key of keysOf(name)) used.add(key);
      }
    }
    waiting = ambiguous;
  }
  return names;
}

/** What programs make of a name: constants and types. Names of which one of these is the same are the same. */
function keysOf(name: string): string[] {
  return [constant(name), `${pascal(name)}Input`];
}

function free(wanted: string, isUsed: (name: string) => boolean): string {
  const base = taken.has(wanted) ? `${wanted}Operation` : wanted;
  let name = base;
  for (let count = 2; isUsed(name); count++) name = `${base}${count}`;
  return name;
}

/** What it would have been called under another name of its own: alone in its context, or beside others of that name. */
export function namesUnder(operation: Operation, name: string): string[] {
  const depths = chain(operation).map((_each, at) => at + 1);
  return [...depths.reverse(), 0].map((depth) => candidate(operation, depth, name));
}

function candidate(operation: Operation, depth: number, own = operation.name): string {
  const parts = [...chain(operation).slice(0, depth).reverse(), own].map(identifier);
  const [first = "", ...rest] = parts;
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalized).join("");
}

/** The names around an operation, nearest first. */
function chain(operation: Operation): string[] {
  const found = operation.interface === undefined ? [] : [operation.interface.name];
  for (
    let at = operation.interface?.namespace ?? operation.namespace;
    at !== undefined && at.name !== "";
    at = at.namespace
  )
    found.push(at.name);
  return found;
}
