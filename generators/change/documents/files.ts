import { dirname, join, relative, resolve } from "node:path";
import { readBytes } from "../../fingerprint/files.ts";
import { whyUnread } from "../../fingerprint/why-unread.ts";
import { findNotUtf8 } from "../../model/files/not-utf8.ts";
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

  /** What `{$ref}` leads to, from the file that it stands in. */
  find(from: object, reference: string): Target {
    const base = this.places.fileOf(from) ?? this.#main;
    const known = this.#targets.get(`${base}\n${reference}`);
    if (known !== undefined) return known;
    // Names that lead round in circles lead nowhere.
    this.#targets.set(`${base}\n${reference}`, { key: reference, part: undefined });
    const found = this.#find(base, reference);
    this.#targets.set(`${base}\n${reference}`, found);
    if (found.part === undefined) this.#unread.add(reference);
    return found;
  }

  #find(base: string, reference: string): Target {
    const [path = "", pointer = ""] = reference.split("#");
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return { key: reference, part: undefined };
    const file = path === "" ? base : join(dirname(base), decode(path));
    // Whoever compares somebody's document has not given it everything that they may read themselves.
    if (/^\.\.(?:[\\/]|$)/.test(relative(dirname(this.#main), file))) return { key: reference, part: undefined };
    const key = `${file === this.#main ? "" : below(dirname(this.#main), file)}#${pointer}`;
    const within = this.#files.has(file) ? this.#files.get(file) : this.#readIfThere(file);
    const part = pointer === "" || pointer.startsWith("/") ? follow(within, pointer) : anchored(within, pointer);
    // A name that only leads to another name is that one.
    if (
      isTree(part) &&
      typeof part["$ref"] === "string" &&
      Object.keys(part).length === 1 &&
      part["$ref"] !== reference
    )
      return { key, part: this.find(part, part["$ref"]).part };
    return { key, part };
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

function follow(within: unknown, pointer: string): unknown {
  let at = within;
  for (const step of pointer.split("/").slice(1)) {
    const name = decode(step).replaceAll("~1", "/").replaceAll("~0", "~");
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
