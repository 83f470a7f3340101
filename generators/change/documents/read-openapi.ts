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
function ofPaths(files: Files, paths: unknown): Tree {
  if (!isTree(paths)) return { operations: {}, paths: {} };
  const items = Object.entries(paths).map(([path, item]) => [path, itemOf(files, item)] as const);
  const operations = items.flatMap(([path, item]) => (path.startsWith("x-") ? [] : operationsOf(files, path, item)));
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
  const operations = operationsOf(files, path, item);
  if (words.length === 0 && operations.length > 0) return [];
  return [[path, files.places.alike(Object.fromEntries(words), item)]];
}

function operationsOf(files: Files, path: string, resolved: unknown): [string, unknown][] {
  if (!isTree(resolved)) return [];
  const more = isTree(resolved["additionalOperations"]) ? Object.entries(resolved["additionalOperations"]) : [];
  const methods = Object.entries(resolved).filter(([name]) => METHODS.has(name));
  return [...methods, ...more].flatMap(([method, operation]): [string, unknown][] => {
    if (!isTree(operation)) return [];
    const address = `${method.toUpperCase()} ${path}`;
    return [[address, ofOperation(files, address, operation, resolved)]];
  });
}

function ofOperation(files: Files, address: string, operation: Tree, item: Tree): Tree {
  const shared = Object.fromEntries(
    SHARED.flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]])),
  );
  const parameters = mergeParameters(files, operation["parameters"], item["parameters"]);
  const callbacks = isTree(operation["callbacks"]) ? callbacksOf(files, operation["callbacks"]) : undefined;
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
    return isTree(found) ? `${String(found["in"])} ${String(found["name"])}` : "";
  };
  const names = new Set(first!.map(nameOf));
  const merged = [...first!, ...rest!.filter((each) => !names.has(nameOf(each)))];
  return files.places.alike(merged, own ?? shared);
}

function callbacksOf(files: Files, callbacks: Tree): Tree {
  const found = Object.entries(callbacks).map(([name, callback]) => {
    const resolved = resolve(files, callback);
    return [name, name.startsWith("x-") ? callback : files.places.alike(ofPaths(files, resolved), resolved)];
  });
  return files.places.alike(Object.fromEntries(found) as Tree, callbacks);
}
