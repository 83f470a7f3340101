import type { Namespace, Program, Type } from "@typespec/compiler";
import { said } from "../library/decorators.ts";
import type { ContextDeclaration, Source } from "./ir.ts";
import { kebab } from "./names.ts";

/**
 * The contexts of a specification: the namespaces below the service, and those of the same path below other roots,
 * such as one for the frames of a socket. What stands in the service itself, or in TypeSpec's own root, is shared.
 */
export class Contexts {
  readonly #found = new Map<string, ContextDeclaration>();
  readonly #program: Program;
  readonly #home: Namespace | undefined;
  readonly #docOf: (type: Type) => string;
  readonly #sourceOf: (type: Type) => Source;

  constructor(
    program: Program,
    home: Namespace | undefined,
    docOf: (type: Type) => string,
    sourceOf: (type: Type) => Source,
  ) {
    this.#program = program;
    this.#home = home;
    this.#docOf = docOf;
    this.#sourceOf = sourceOf;
  }

  all(): Iterable<ContextDeclaration> {
    return this.#found.values();
  }

  of(type: Type): string {
    const namespace = namespaceOf(type);
    const path = namespace === undefined ? [] : this.#pathOf(namespace);
    if (namespace === undefined || path.length === 0) return "shared";
    const name = folder(path);
    const known = this.#found.get(name);
    const tier = said.tier.get(this.#program, namespace);
    // The namespace that states a tier is the context's own; others of that name, like its socket frames, join it.
    if (known === undefined || (known.tier === 0 && tier !== undefined)) {
      this.#found.set(name, {
        id: `context:${name}`,
        name,
        tier: tier ?? 0,
        doc: this.#docOf(namespace),
        source: this.#sourceOf(namespace),
      });
    }
    return name;
  }

  /** The names below the service, or else below another root; a root that stands alone is a context itself. */
  #pathOf(namespace: Namespace): string[] {
    const path: string[] = [];
    for (let at: Namespace | undefined = namespace; at !== undefined && at.name !== ""; at = at.namespace) {
      if (at === this.#home) return path;
      path.unshift(at.name);
    }
    if (path[0] === "TypeSpec") return path.slice(1);
    return path.length > 1 ? path.slice(1) : path;
  }
}

/** A name for a folder and, in other forms, for classes. */
function folder(path: readonly string[]): string {
  const name = kebab(path.join("-"))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return /^[a-z]/.test(name) ? name : `n-${name}`;
}

function namespaceOf(type: Type): Namespace | undefined {
  if (type.kind === "Operation" && type.interface !== undefined) return type.interface.namespace;
  return "namespace" in type ? (type.namespace as Namespace | undefined) : undefined;
}
