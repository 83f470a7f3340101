import type { Namespace, Program, Type } from "@typespec/compiler";
import { said } from "../library/decorators.ts";
import type { ContextDeclaration, Source } from "./ir.ts";
import { folded, identifier, kebab, pascal } from "./names/names.ts";

/**
 * The contexts of a specification: the namespaces below the service, and those of the same path below other roots,
 * such as one for the frames of a socket. What stands in the service itself, or in TypeSpec's own root, is shared.
 */
export class Contexts {
  readonly #found = new Map<string, ContextDeclaration>();
  /** By the path of the namespace. */
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

  /** A folder for each path, whose name no disk and no class name takes for that of another, and of a length that every disk takes. */
  #nameOf(path: readonly string[]): string {
    const exactly = path.join("\0");
    const known = this.#folders.get(exactly);
    if (known !== undefined) return known;
    const wanted = folder(path);
    const taken = new Set(Array.from(this.#folders.values(), (each) => folded(pascal(each))));
    let name = wanted;
    for (let count = 2; taken.has(folded(pascal(name))); count++) name = `${wanted}-${count}`;
    this.#folders.set(exactly, name);
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

/** Windows keeps some names for its devices; one is of our own errors, one of the tables that events need. */
const kept = /^(con|prn|aux|nul|com\d|lpt\d|refusals|outbox)$/;

/** A name for a folder and, in other forms, for classes. */
function folder(path: readonly string[]): string {
  const name = kebab(path.map(identifier).join("-"))
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-")
    .replace(/^-/, "");
  const whole = /^\p{L}/u.test(name) && !kept.test(name) ? name : `n-${name}`;
  // Cut by code points: half a letter is none.
  return [...whole].slice(0, LONGEST).join("").replace(/-$/, "");
}

function namespaceOf(type: Type): Namespace | undefined {
  if (type.kind === "Operation" && type.interface !== undefined) return type.interface.namespace;
  return "namespace" in type ? (type.namespace as Namespace | undefined) : undefined;
}
