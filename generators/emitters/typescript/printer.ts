import { byCodeUnit, sortedBy } from "../../model/names/names.ts";
import type { Artifact } from "../artifact.ts";
import { escapeUnseen, showUnseen } from "../unseen.ts";
import { wrapLines } from "./wrap-lines.ts";

/** Builds one TypeScript file: it alone knows about imports, paths between files and blank lines. */
export class TypeScriptFile {
  readonly path: string;
  readonly #emitter: string;
  readonly #from = new Set<string>();
  /** By module and name: what it is called in this file, and whether only its type is wanted. */
  readonly #imports = new Map<string, Map<string, { local: string; kind: "type" | "value" }>>();
  readonly #specifiers = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #blocks: string[] = [];

  constructor(path: string, emitter: string) {
    this.path = path;
    this.#emitter = emitter;
  }

  /** Names a declaration that this file says something of. */
  from(...ids: readonly string[]): this {
    for (const id of ids) this.#from.add(id);
    return this;
  }

  /** Names that this file declares itself: what it imports is called otherwise. */
  declares(...names: readonly string[]): this {
    for (const name of names) this.#names.add(name);
    return this;
  }

  /**
   * A value from a package, or from another generated file when the module ends in `.ts`. Returns what it is called in
   * this file: files of two contexts may have one name each.
   */
  use(name: string, module: string): string {
    return this.#import(name, module, "value");
  }

  /** A type from a package or another generated file. */
  useType(name: string, module: string): string {
    return this.#import(name, module, "type");
  }

  add(block: string): this {
    this.#blocks.push(block.trim());
    return this;
  }

  get empty(): boolean {
    return this.#blocks.length === 0;
  }

  artifact(): Artifact {
    const imports = this.#printImports();
    // Whatever stands in a string, a pattern or a name keeps its meaning, and nothing looks other than it is.
    const text = escapeUnseen([...(imports === "" ? [] : [imports]), ...this.#blocks].join("\n\n"));
    return {
      path: this.path,
      text: `${wrapLines(text)}\n`,
      emitter: this.#emitter,
      from: [...this.#from].sort(byCodeUnit),
    };
  }

  #import(name: string, module: string, kind: "type" | "value"): string {
    if (module === this.path) return name;
    const specifier =
      this.#specifiers.get(module) ?? (module.endsWith(".ts") ? relativeModule(this.path, module) : module);
    this.#specifiers.set(module, specifier);
    const names = this.#imports.get(specifier) ?? new Map<string, { local: string; kind: "type" | "value" }>();
    this.#imports.set(specifier, names);
    const known = names.get(name);
    const local = known?.local ?? this.#free(name);
    names.set(name, { local, kind: known?.kind === "value" ? "value" : kind });
    return local;
  }

  /** A name that nothing in this file has yet. */
  #free(name: string): string {
    let free = name;
    for (let count = 2; this.#names.has(free); count++) free = `${name}_${count}`;
    this.#names.add(free);
    return free;
  }

  #printImports(): string {
    const lines = sortedBy(this.#imports, ([specifier]) => `${specifier.startsWith(".") ? 1 : 0}${specifier}`).map(
      ([specifier, names]) => {
        const typesOnly = [...names.values()].every(({ kind }) => kind === "type");
        const list = sortedBy(names, ([name]) => name).map(([name, { local, kind }]) => {
          const said = local === name ? name : `${name} as ${local}`;
          return kind === "type" && !typesOnly ? `type ${said}` : said;
        });
        return `import ${typesOnly ? "type " : ""}{ ${list.join(", ")} } from ${JSON.stringify(specifier)};`;
      },
    );
    return lines.join("\n");
  }
}

/** How one generated file names another in an import. */
export function relativeModule(from: string, to: string): string {
  const origin = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < origin.length && shared < target.length - 1 && origin[shared] === target[shared]) shared++;
  const up = "../".repeat(origin.length - shared);
  return `${up === "" ? "./" : up}${target.slice(shared).join("/")}`;
}

/** A JSDoc comment, or nothing. */
export function comment(doc: string, indent = ""): string {
  if (doc === "") return "";
  // TypeScript takes some comments for orders.
  const lines = showUnseen(doc)
    .replaceAll("*/", "*\\/")
    .replaceAll(/@(?=ts-)/g, "\\@")
    .split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Whether a text can be a name in a program. */
export function isIdentifier(name: string): boolean {
  return identifier.test(name);
}

/** A property name, quoted where it must be. */
export function key(name: string): string {
  // Written out, that one name sets the prototype of an object instead.
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : JSON.stringify(name);
}

/** A text as it stands in a template literal, where the end of a line would be none of several. */
export function template(text: string): string {
  const quoted = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return quoted.replaceAll(/`|\$(?=\{|$)/g, "\\$&");
}

/** Access to a property. */
export function member(object: string, name: string): string {
  return identifier.test(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}
