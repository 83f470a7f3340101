import { registerHooks } from "node:module";

const SCHEME = "left-out:";

/**
 * Keeps packages from being loaded that somebody else's program names and, as it is used here, never asks anything of.
 * Asked after all, what stands in their place throws. `instead` gives some of them a body that is enough.
 */
export function leaveOut(packages: readonly string[], instead: Readonly<Record<string, string>> = {}): void {
  registerHooks({
    resolve(specifier, context, next) {
      const left = packages.includes(specifier) || Object.hasOwn(instead, specifier);
      return left ? { url: `${SCHEME}${specifier}`, format: "commonjs", shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith(SCHEME)) return next(url, context);
      const name = url.slice(SCHEME.length);
      return { format: "commonjs", source: instead[name] ?? refusing(name), shortCircuit: true };
    },
  });
}

/** A module that can be taken apart into what it exports, and of which nothing can be called. */
function refusing(name: string): string {
  const message = JSON.stringify(`${name} is left out here: nothing should need it.`);
  return `const refuse = () => { throw new Error(${message}); };
module.exports = new Proxy(function () {}, { apply: refuse, construct: refuse, get: () => module.exports });`;
}
