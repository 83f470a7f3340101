import { registerHooks } from "node:module";

/** What is loaded instead of a module. */
export interface Replacement {
  readonly format: "commonjs" | "module";
  readonly source: string;
}

/** A place in a file, of which the end of the address is given, and what stands there instead. */
export interface Patch {
  readonly file: string;
  readonly place: string;
  readonly mended: string;
}

const SCHEME = "replaced:";

/** Replaces modules, by the name they are imported or required under, for everything this process loads from now on. */
export function replaceModules(replacements: Readonly<Record<string, Replacement>>): void {
  const find = (name: string) => (Object.hasOwn(replacements, name) ? replacements[name] : undefined);
  registerHooks({
    resolve(specifier, context, next) {
      const found = find(specifier);
      if (found === undefined) return next(specifier, context);
      return { url: `${SCHEME}${specifier}`, format: found.format, shortCircuit: true };
    },
    load(url, context, next) {
      const found = url.startsWith(SCHEME) ? find(url.slice(SCHEME.length)) : undefined;
      return found === undefined ? next(url, context) : { ...found, shortCircuit: true };
    },
  });
}

/**
 * Mends a place in a file of somebody else's package as it is loaded, for everything this process loads from now on.
 * Where the place is not there, the file stays as it is: what is mended may only ever be how long something takes.
 */
export function patchModule({ file, place, mended }: Patch): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(file)) return loaded;
      const { source } = loaded;
      const text = typeof source === "string" ? source : Buffer.from(source as Uint8Array).toString("utf8");
      return { ...loaded, source: text.replace(place, () => mended) };
    },
  });
}

/**
 * What stands in the place of a package that somebody else's program loads and, as it is used here, never asks anything
 * of: it can be taken apart into what it exports, and throws when anything of that is called.
 */
export function leftOut(name: string): Replacement {
  const message = JSON.stringify(`${name} is left out here: nothing should need it.`);
  const source = `const refuse = () => { throw new Error(${message}); };
module.exports = new Proxy(function () {}, { apply: refuse, construct: refuse, get: () => module.exports });`;
  return { format: "commonjs", source };
}
