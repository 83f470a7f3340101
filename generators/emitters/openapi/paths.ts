import type { Operation, Program } from "@typespec/compiler";
import type { HttpBinding, OperationDeclaration } from "../../model/ir.ts";
import { tell } from "./tell.ts";

/** An operation of the document, at its address. */
export interface Entry {
  operationId?: string;
  parameters?: Parameter[];
}
type Paths = Record<string, Record<string, Entry>>;
interface Parameter {
  readonly name?: string;
  readonly in?: string;
  required?: boolean;
}

/**
 * Tells the stock emitter of the HTTP document, before it begins, addresses without the part of a query that is always
 * the same: an address of the document has no query, and it would leave such operations out.
 */
export function tellPaths(program: Program): void {
  // Where the compiler's library keeps what `@route` was told.
  const routes = program.stateMap(Symbol.for("@typespec/http/routes")) as Map<Operation, string>;
  for (const [target, path] of [...routes]) {
    if (!/^(?:[^{?]|\{[^}]*\})*\?/.test(path)) continue;
    const own = path.replace(/\?[^{]*/, "").replace("{&", "{?");
    tell(target, (each) => routes.set(each, own));
  }
}

/**
 * Lets an operation stand where it is: the stock emitter has no slash before what brings its own along, and says
 * nothing of what a query has to say besides. What can be left out of an address makes two of it.
 */
export function mendPath(
  paths: Paths,
  ids: Set<string>,
  { binding }: OperationDeclaration,
  described: { readonly path: string } | undefined,
): void {
  if (binding.kind !== "http" || described === undefined) return;
  const { path } = described;
  const { verb, parameters, fixed = [] } = binding;
  const entry = paths[path]?.[verb];
  // What shares an address is mended once.
  if (entry === undefined) return;
  if (fixed.length > 0)
    entry.parameters = [
      ...(entry.parameters ?? []),
      ...fixed.map(({ name, value }) => ({
        name,
        in: "query",
        required: true,
        schema: { type: "string", enum: [value] },
      })),
    ];
  const own = addressOf(path, binding);
  if (own !== path) move(paths, path, own, verb);
  const left = parameters.find((each) => each.optional);
  if (left === undefined) return;
  const isLeft = (each: Parameter) => each.in === "path" && each.name === left.name;
  const without = own.replace(`/{${left.name}}`, "") || "/";
  let operationId = `${entry.operationId ?? verb}_without_${left.name}`;
  while (ids.has(operationId)) operationId += "_";
  ids.add(operationId);
  const others = (entry.parameters ?? []).filter((each) => !isLeft(each));
  (paths[without] ??= {})[verb] = { ...structuredClone(entry), operationId, parameters: others };
  for (const each of entry.parameters ?? []) if (isLeft(each)) each.required = true;
}

/** The address as a document has it: a slash that a parameter brings along is said, dots and semicolons are styles (OpenAPI 3.1, 4.8.12.3). */
function addressOf(path: string, binding: HttpBinding): string {
  return binding.parameters
    .filter((each) => each.in === "path" && binding.path.includes(`/{${each.name}}`))
    .reduce((whole, { name }) => whole.replace(new RegExp(`/?\\{${RegExp.escape(name)}\\}`), () => `/{${name}}`), path);
}

function move(paths: Paths, from: string, to: string, verb: string): void {
  const entries = paths[from]!;
  (paths[to] ??= {})[verb] = entries[verb]!;
  delete entries[verb];
  if (Object.keys(entries).length === 0) delete paths[from];
}
