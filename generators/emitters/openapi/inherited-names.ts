import type { ModelProperty, Program } from "@typespec/compiler";
import { tell } from "./tell.ts";

/** Begins the name of a parameter that every object has by itself; no name in a specification has this sign. */
const MARK = "\0name ";

/**
 * Tells the stock emitter of the HTTP document other names, before it begins, for parameters that are called what every
 * object has: it looks their examples up in one, and breaks on what it finds there.
 */
export function tellInheritedNames(program: Program): void {
  for (const place of ["query", "header", "path"]) {
    // Where the compiler's library keeps what `@query`, `@header` and `@path` were told.
    const told = program.stateMap(Symbol.for(`@typespec/http/${place}`)) as Map<ModelProperty, { name?: string }>;
    for (const [target, { name }] of [...told])
      if (name !== undefined && name in Object.prototype)
        tell(target, (each) => told.set(each, { ...told.get(each), name: `${MARK}${name}` }));
  }
}

/** Gives them their own names back. */
export function mendInheritedNames(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const parameter = node as Record<string, unknown>;
  const { name } = parameter;
  if (typeof name === "string" && name.startsWith(MARK)) parameter["name"] = name.slice(MARK.length);
  for (const child of Object.values(parameter)) mendInheritedNames(child);
}
