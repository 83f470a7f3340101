import type { Namespace, Program, Type } from "@typespec/compiler";
import { said } from "../library/decorators.ts";
import type { ContextDeclaration, Source } from "./ir.ts";
import { kebab, pascal } from "./names.ts";

/**
 * The contexts of a specification: the namespaces below the service, and those of the same path below other roots,
 * such as one for the frames of a socket. What stands in the service itself, or in TypeSpec's own root, is shared.
 */
export class Contexts {
  readonly #found = new Map<string, ContextDeclaration>();
  /** By the class name that is made of it. */
  readonly #folders = new Map<string, string>();
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
    const name = this.#nameOf(path);
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

  /** One folder for each class name that is made of it, and a folder of a length that every disk takes. */
  #nameOf(path: readonly string[]): string {
    const wanted = folder(path);
    const classes = pascal(wanted);
    const known = this.#folders.get(classes);
    if (known !== undefined) return known;
    const taken = new Set(this.#folders.values());
    let name = wanted.slice(0, LONGEST).replace(/-$/, "");
    for (let count = 2; taken.has(name); count++) name = `${wanted.slice(0, LONGEST).replace(/-$/, "")}-${count}`;
    this.#folders.set(classes, name);
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

/** The longest name of a folder; files below it are named after it, and disks take 255 bytes. */
const LONGEST = 60;

/** Windows keeps some names for its devices; one is of our own errors. */
const kept = /^(con|prn|aux|nul|com\d|lpt\d|refusals)$/;

/** A name for a folder and, in other forms, for classes. */
function folder(path: readonly string[]): string {
  const name = kebab(path.join("-"))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return /^[a-z]/.test(name) && !kept.test(name) ? name : `n-${name}`.replace(/-$/, "");
}

function namespaceOf(type: Type): Namespace | undefined {
  if (type.kind === "Operation" && type.interface !== undefined) return type.interface.namespace;
  return "namespace" in type ? (type.namespace as Namespace | undefined) : undefined;
}
