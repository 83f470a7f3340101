import { asWord } from "./as-word.ts";
import { isTree, type Files, type Tree } from "./files.ts";
import { isReference, resolve, withoutReference } from "./where.ts";

const METHODS: ReadonlySet<string> = new Set("get put post delete options head patch trace query".split(" "));
/** What a path says for all of its operations. */
const SHARED = ["parameters", "servers"];

/** Every operation by its address, webhooks among them: of those the described side is the one that asks. */
export function operationsOfPaths(files: Files): Tree {
  const { paths, webhooks } = files.root;
  const hooks = ofPaths(files, webhooks);
  const operations = Object.entries(hooks["operations"] as Tree).map(([address, operation]) => [
    `webhook ${address}`,
    operation,
  ]);
  const turned = { ...hooks, operations: Object.fromEntries(operations) as Tree };
  return { ...ofPaths(files, paths), webhooks: files.places.alike(turned, webhooks ?? files.root) };
}

/** The operations of paths, and what paths say besides. */
function ofPaths(files: Files, paths: unknown, above: readonly unknown[] = []): Tree {
  if (!isTree(paths)) return { operations: {}, paths: {} };
  const items = Object.entries(paths).map(([path, item]) => [path, itemOf(files, item)] as const);
  const operations = items.flatMap(([path, item]) =>
    path.startsWith("x-") ? [] : operationsOf(files, path, item, above),
  );
  const words = items.flatMap(([path, item]) => wordsOf(files, path, item));
  return {
    operations: files.places.alike(Object.fromEntries(operations), paths),
    paths: files.places.alike(Object.fromEntries(words), paths),
  };
}

/** What a path is; what stands beside a reference to it is said of it too, and goes before. */
function itemOf(files: Files, item: unknown): unknown {
  const found = resolve(files, item);
  if (!isReference(item) || !isTree(found)) return found;
  const beside = withoutReference(item);
  if (Object.keys(beside).length === 0) return found;
  const parameters = mergeParameters(files, beside["parameters"], found["parameters"]);
  const whole = { ...found, ...beside, ...(parameters === undefined ? {} : { parameters }) };
  return files.places.together(whole, [found, item]);
}

/** What a path says beside its operations, if anything, or if it has none. */
function wordsOf(files: Files, path: string, item: unknown): [string, unknown][] {
  if (!isTree(item) || path.startsWith("x-")) return [[path, item]];
  const { parameters: _all, servers: _both, additionalOperations: _more, ...rest } = item;
  const words = Object.entries(rest).filter(([name, each]) => !METHODS.has(name) || !isTree(each));
  if (words.length === 0 && methodsOf(item).length > 0) return [];
  return [[path, files.places.alike(Object.fromEntries(words), item)]];
}

function operationsOf(files: Files, path: string, item: unknown, above: readonly unknown[]): [string, unknown][] {
  if (!isTree(item)) return [];
  return methodsOf(item).map(([method, operation]) => {
    const address = `${method.toUpperCase()} ${path}`;
    return [address, ofOperation(files, address, operation, item, above)];
  });
}

/** What can be done with a path, by the method. */
function methodsOf(item: Tree): (readonly [string, Tree])[] {
  const more = isTree(item["additionalOperations"]) ? Object.entries(item["additionalOperations"]) : [];
  const methods = Object.entries(item).filter(([name]) => METHODS.has(name));
  return [...methods, ...more].flatMap(([method, operation]) => (isTree(operation) ? [[method, operation]] : []));
}

function ofOperation(files: Files, address: string, operation: Tree, item: Tree, above: readonly unknown[]): Tree {
  const shared = Object.fromEntries(
    SHARED.flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]])),
  );
  const parameters = mergeParameters(files, operation["parameters"], item["parameters"]);
  const callbacks = isTree(operation["callbacks"]) ? callbacksOf(files, operation["callbacks"], above) : undefined;
  const whole = {
    ...shared,
    ...operation,
    address,
    ...(parameters === undefined ? {} : { parameters }),
    ...(callbacks === undefined ? {} : { callbacks }),
  };
  return files.places.alike(whole, operation);
}

/** What an operation says goes before what its path says of the same parameter. */
function mergeParameters(files: Files, own: unknown, shared: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(own) && !Array.isArray(shared)) return undefined;
  const [first, rest] = [own, shared].map((each) => (Array.isArray(each) ? (each as unknown[]) : []));
  const nameOf = (parameter: unknown) => {
    const found = resolve(files, parameter);
    return isTree(found) ? `${asWord(found["in"])} ${asWord(found["name"])}` : "";
  };
  const names = new Set(first!.map(nameOf));
  const merged = [...first!, ...rest!.filter((each) => !names.has(nameOf(each)))];
  return files.places.alike(merged, own ?? shared);
}

/** Whoever is called back may be called back again: what is described by itself is looked into once, where it begins. */
function callbacksOf(files: Files, callbacks: Tree, above: readonly unknown[]): Tree {
  const found = Object.entries(callbacks).map(([name, callback]) => {
    const called = resolve(files, callback);
    if (name.startsWith("x-")) return [name, callback];
    const isKnown = above.includes(called) || (isReference(callback) && !files.mayReplace(callback.$ref, above.length));
    return [name, files.places.alike(isKnown ? {} : ofPaths(files, called, [...above, called]), called)];
  });
  return files.places.alike(Object.fromEntries(found) as Tree, callbacks);
}
