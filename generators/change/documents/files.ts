import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readBytes } from "../../fingerprint/files.ts";
import { whyUnread } from "../../fingerprint/why-unread.ts";
import { findNotUtf8 } from "../../model/files/not-utf8.ts";
import { escapePointer } from "../shape/find-problem.ts";
import { Places } from "./places.ts";
import { readText } from "./read-text.ts";

export type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a reference leads to. */
export interface Target {
  /** The same thing in another version: `#/components/schemas/Pet`, `pets.yaml#/Pet`. */
  readonly key: string;
  /** Undefined: it was not read, or nothing is there. */
  readonly part: unknown;
}

/** More than anybody writes. */
const DEEPEST = 50;
const MOST_REPLACED = 50_000;

/** A document that cannot be compared, and why. */
export class UnreadDocument extends Error {
  override readonly name = "UnreadDocument";
}

/** A document and the files that it refers to, beside it or below. Nothing is fetched from anywhere. */
export class Files {
  readonly places = new Places();
  readonly root: Tree;
  readonly #main: string;
  readonly #folder: string;
  readonly #files = new Map<string, unknown>();
  readonly #targets = new Map<string, Target>();
  readonly #unread = new Set<string>();
  #replaced = 0;

  /** `main` and what it refers to are found from `folder`, and are called as they are from there. */
  constructor(main: string, { folder = ".", text }: { readonly folder?: string; readonly text?: string } = {}) {
    this.#main = main;
    this.#folder = folder;
    const value = text === undefined ? this.#read(main) : this.#parse(main, text);
    if (!isTree(value)) throw new UnreadDocument(`${main} is no document: it holds no object.`);
    this.root = value;
  }

  /** A text that was read already, as if it were a file of this name. */
  static of(text: string, name: string): Files {
    return new Files(name, { text });
  }

  /** References that lead nowhere, or to somewhere else than a file. */
  get unread(): readonly string[] {
    return [...this.#unread].sort();
  }

  /**
   * Whether what a reference leads to may stand in its place, below so many others: a few lines can refer to more than fits
   * anywhere. Where it may not, it is called unread.
   */
  mayReplace(reference: string, depth: number): boolean {
    if (depth < DEEPEST && this.#replaced++ < MOST_REPLACED) return true;
    this.#unread.add(reference);
    return false;
  }

  /** What `{$ref}` leads to, from the file that it stands in. */
  find(from: object, reference: string): Target {
    const baseOf = (holder: object) => this.places.fileOf(holder) ?? this.#main;
    const nameOf = (base: string, written: string) => `${base}\n${written}`;
    const passed = new Map<string, string>();
    let [base, next, part] = [baseOf(from), reference, undefined as unknown];
    const first = nameOf(base, next);
    // A name that only leads to another name is that one; and names that lead round in circles lead nowhere.
    for (let name = first; ; name = nameOf(base, next)) {
      const known = this.#targets.get(name);
      part = known?.part;
      if (known !== undefined || passed.has(name)) break;
      const found = this.#find(base, next);
      passed.set(name, found.key);
      part = found.part;
      if (!isTree(part) || typeof part["$ref"] !== "string" || Object.keys(part).length > 1) break;
      [base, next] = [baseOf(part), part["$ref"]];
    }
    for (const [name, key] of passed) this.#targets.set(name, { key, part });
    if (part === undefined) this.#unread.add(reference);
    return this.#targets.get(first)!;
  }

  #find(base: string, reference: string): Target {
    const [path, pointer] = halvesOf(reference);
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return { key: reference, part: undefined };
    const file = path === "" ? base : join(dirname(base), decode(path));
    if (!this.#files.has(file) && !this.#isOurs(file)) return { key: reference, part: undefined };
    const steps = pointer.startsWith("/") ? pointer.split("/").slice(1).map(stepOf) : [];
    // However a step is written: a percent sign and two digits, or a tilde and one.
    const way = pointer.startsWith("/") ? steps.map((step) => `/${escapePointer(step)}`).join("") : decode(pointer);
    const key = `${file === this.#main ? "" : below(dirname(this.#main), file)}#${way}`;
    const within = this.#files.has(file) ? this.#files.get(file) : this.#readIfThere(file);
    return { key, part: pointer === "" || pointer.startsWith("/") ? follow(within, steps) : anchored(within, way) };
  }

  /** Whoever compares somebody's document has not given it everything that they may read themselves, by a link either. */
  #isOurs(file: string): boolean {
    const [folder, place] = [dirname(this.#main), file].map((each) => resolve(this.#folder, each)) as [string, string];
    if (file.includes("\0") || leavesFolder(folder, place)) return false;
    if (!existsSync(place)) return true;
    return !leavesFolder(realpathSync(folder), realpathSync(place));
  }

  #read(file: string): unknown {
    try {
      return this.#parse(file, textOf(file, readBytes(resolve(this.#folder, file))));
    } catch (error) {
      const why = whyUnread(error);
      if (why === undefined) throw error;
      throw new UnreadDocument(why, { cause: error });
    }
  }

  /** What somebody refers to need not be there. */
  #readIfThere(file: string): unknown {
    try {
      return this.#read(file);
    } catch (error) {
      if (!(error instanceof UnreadDocument) || error.cause === undefined) throw error;
      this.#files.set(file, undefined);
      return undefined;
    }
  }

  #parse(file: string, text: string): unknown {
    const read = readText(text.replace(/^\uFEFF/, ""), file, this.places);
    if (read.kind === "refused") throw new UnreadDocument(`${file} is neither YAML nor JSON: ${read.why}.`);
    this.#files.set(file, read.value);
    return read.value;
  }
}

/** What is read as another text than its writer's would be compared as that, and nobody would be told. */
function textOf(file: string, bytes: Buffer): string {
  const wrong = findNotUtf8(bytes);
  if (wrong === undefined) return bytes.toString("utf8");
  const what = wrong.kind === "other" ? "no text in UTF-8" : wrong.kind.toUpperCase();
  throw new UnreadDocument(`${file} is ${what}, and documents are read as UTF-8: save it as that.`);
}

function below(folder: string, file: string): string {
  return folder === "." || !file.startsWith(`${folder}/`) ? file : file.slice(folder.length + 1);
}

/** The file, and where in it: nothing and the whole of it where it does not say. */
export function halvesOf(reference: string): readonly [path: string, pointer: string] {
  const at = reference.indexOf("#");
  return at < 0 ? [reference, ""] : [reference.slice(0, at), reference.slice(at + 1)];
}

function leavesFolder(folder: string, file: string): boolean {
  return /^\.\.(?:[\\/]|$)/.test(relative(folder, file));
}

function stepOf(written: string): string {
  return decode(written).replaceAll("~1", "/").replaceAll("~0", "~");
}

function follow(within: unknown, steps: readonly string[]): unknown {
  let at = within;
  for (const name of steps) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Tree)[name];
  }
  return at;
}

function anchored(within: unknown, name: string): unknown {
  if (typeof within !== "object" || within === null) return undefined;
  if ((within as Tree)["$anchor"] === name || (within as Tree)["$dynamicAnchor"] === name) return within;
  for (const each of Object.values(within)) {
    const found = anchored(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no escape is itself.
    return text;
  }
}
