import { isTree, type Files, type Tree } from "./files.ts";
import { resolve } from "./where.ts";

const METHODS: ReadonlySet<string> = new Set("get put post delete options head patch trace query".split(" "));
/** What a path says for all of its operations. */
const SHARED = ["parameters", "servers"];

/** Every operation by its address, webhooks among them: of those the described side is the one that asks. */
export function operationsOfPaths(files: Files): Tree {
  const { paths, webhooks } = files.root;
  const operations = operationsOf(files, paths, "");
  const hooks = Object.entries(operationsOf(files, webhooks, "")).map(([address, operation]) => [
    `webhook ${address}`,
    operation,
  ]);
  const turned = files.places.alike({ operations: Object.fromEntries(hooks) as Tree }, webhooks ?? files.root);
  return { operations, webhooks: turned };
}

function operationsOf(files: Files, paths: unknown, prefix: string): Tree {
  if (!isTree(paths)) return {};
  const found = Object.entries(paths).flatMap(([path, item]) =>
    path.startsWith("x-") ? [] : ofPath(files, prefix + path, item),
  );
  return files.places.alike(Object.fromEntries(found), paths);
}

function ofPath(files: Files, path: string, item: unknown): [string, unknown][] {
  const resolved = resolve(files, item);
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
    return [name, files.places.alike({ operations: operationsOf(files, resolved, "") }, resolved)];
  });
  return files.places.alike(Object.fromEntries(found) as Tree, callbacks);
}
