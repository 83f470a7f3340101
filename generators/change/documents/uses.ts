import { asWord } from "./as-word.ts";
import { isTree, type Files, type Tree } from "./files.ts";
import { addressKey, kindOf, type Field, type Side } from "./grammar.ts";
import type { ApiDocument } from "./read-document.ts";
import { schemesIn } from "./security.ts";
import { variantsIn, variantsKey, type Variants } from "./schemas/variants.ts";
import { allApart } from "./schemas/cases.ts";
import { compose, enter, hiddenSide, isReference, opposite, startAt, type Mode, type Where } from "./where.ts";

/** What things are called, as numbers: the same in both versions. */
export class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Those who meet a part: an operation's number, on which side, and how. */
export type Met = ReadonlyMap<number, readonly [operation: number, side: Side, mode: Mode]>;

interface User {
  readonly root: number;
  readonly where: Where;
}

/** A part that others refer to, and what it is. */
export interface Referred {
  readonly kind: string;
  readonly part: unknown;
}

/** Who refers to which part of a document, and so who meets it. */
export class Uses {
  readonly #files: Files;
  readonly #numbers: Numbers;
  readonly #users: User[][] = [];
  readonly #operations = new Set<number>();
  /** What has to be proven where an operation says nothing, and whatever it says. */
  readonly #security: unknown;
  readonly #ofServers: readonly unknown[];
  readonly #waiting: string[] = [];
  readonly #names = new Map<number, string>();
  /** Schemas that a field of another one tells apart, by what references call that one. */
  readonly variants: ReadonlyMap<string, Variants>;
  readonly #made = new Set<unknown>();
  /** Everything that somebody refers to, by the name that references call it. */
  readonly referred = new Map<string, Referred>();

  constructor(document: ApiDocument, numbers: Numbers) {
    const { files, root, components } = document;
    this.#files = files;
    this.#numbers = numbers;
    this.#security = root["security"];
    this.#ofServers = serversIn(root);
    this.variants = variantsIn(document);
    for (const [key, variants] of this.variants)
      for (const each of variants.values()) {
        this.#made.add(each.part);
        this.#use(each.key, startAt(variantsKey(key), "root"));
      }
    for (const [key, { kind, part }] of components) this.#reach(key, kind, part);
    this.#visit("document", root, startAt("", "root"));
    // One after the other: a chain of references may be longer than a stack.
    for (let key = this.#waiting.pop(); key !== undefined; key = this.#waiting.pop()) {
      const { kind, part } = this.referred.get(key)!;
      this.#visit(kind, part, startAt(key, "root"));
    }
  }

  /** What an operation is called here. */
  nameOf(operation: number): string | undefined {
    return this.#names.get(operation);
  }

  /** Who meets what is said there, by operation and side. */
  of(where: Where): Met {
    const found = new Map<number, readonly [number, Side, Mode]>();
    const seen = new Set<number>();
    const waiting: User[] = [{ root: this.#numbers.of(where.root), where }];
    while (waiting.length > 0) {
      const at = waiting.pop()!;
      const state = at.root * STATES + stateOf(at.where);
      if (seen.has(state)) continue;
      seen.add(state);
      const { side, mode, hides } = at.where;
      if (this.#operations.has(at.root) && side !== "root") {
        for (const each of side === "both" ? (["in", "out"] as const) : [side]) {
          const key = at.root * 2 + (each === "in" ? 0 : 1);
          if (!hides.includes(each)) found.set(key, [at.root, each, worse(mode, found.get(key)?.[2])]);
        }
      } else for (const user of this.#usersOf(at.root)) waiting.push(through(user, at.where));
    }
    return found;
  }

  #usersOf(root: number): readonly User[] {
    const own = this.#users[root] ?? [];
    const name = this.#numbers.names[root]!;
    const at = name.indexOf(" message ");
    if (at < 0) return own;
    return [...own, ...(this.#users[this.#numbers.of(`${name.slice(0, at)} message *`)] ?? [])];
  }

  #visit(kind: string, part: unknown, where: Where, isBase = false): void {
    if (isReference(part) && kindOf(kind).refers !== undefined) {
      const { key, part: target } = this.#files.find(part, part.$ref);
      this.#use(key, where);
      // Whoever is made of it is one of its variants, and meets no others.
      if (!isBase && this.variants.has(key)) this.#use(variantsKey(key), where);
      return this.#reach(key, kind === "property" ? "schema" : kind, target);
    }
    if (!isTree(part)) return;
    for (const [name, field] of holding(kind)) {
      const inside = part[name];
      if (inside === undefined) continue;
      const there = enter(where, field);
      if (name === "oneOf" && Array.isArray(inside)) this.#visitChoices(inside, there);
      else if (field.holds === "part") this.#visit(field.of, inside, there);
      else if (field.holds === "list" && Array.isArray(inside))
        for (const each of inside) this.#visit(field.of, each, there, name === "allOf" && this.#made.has(part));
      else if (field.holds === "map" && isTree(inside))
        for (const [key, each] of Object.entries(inside)) this.#visitEntry(field.of, key, each, there);
    }
  }

  /** More values of one choice are no more values of all where another one may take them as well. */
  #visitChoices(choices: readonly unknown[], where: Where): void {
    const mode = allApart(choices, this.#files) ? where.mode : "unsure";
    for (const each of choices) this.#visit("schema", each, { ...where, mode });
  }

  #visitEntry(kind: string, key: string, part: unknown, where: Where): void {
    const { root } = where;
    if (kind === "operation" && root === "") return this.#visitOperation(key, part, where.turned);
    if (kind === "channel") return this.#visit(kind, part, startAt(`channel ${addressKey(key)}`, "root"));
    if (kind === "message" && root.startsWith("channel "))
      return this.#visit(kind, part, startAt(`${root} message ${key}`, "root"));
    const hidden = kind === "property" ? hiddenSide(this.#files, part) : undefined;
    this.#visit(kind, part, hidden === undefined ? where : { ...where, hides: [...where.hides, hidden] });
  }

  #visitOperation(name: string, part: unknown, turned: boolean): void {
    const key = addressKey(name);
    this.#names.set(this.#numbers.of(key), name);
    this.#operations.add(this.#numbers.of(key));
    this.#visit("operation", part, { ...startAt(key, "both"), turned });
    const asked = [(part as Tree | undefined)?.["security"] ?? this.#security, ...this.#ofServers];
    for (const each of asked.flatMap((security) => schemesIn(security, this.#files)))
      this.#use(each, startAt(key, "in"));
    if (!isTree(part) || typeof part["action"] !== "string") return;
    const side = part["action"] === "receive" ? "in" : "out";
    this.#useMessages(key, part["address"], part["messages"], side);
    const { reply } = part;
    if (isTree(reply)) this.#useMessages(key, reply["channel"] ?? part["address"], reply["messages"], opposite(side));
  }

  #useMessages(operation: string, address: unknown, messages: unknown, side: Side): void {
    const channel = `channel ${addressKey(asWord(address))}`;
    this.#use(channel, startAt(operation, side));
    // Without a word on which, it is all of them, whatever they will be.
    if (!Array.isArray(messages)) return this.#use(`${channel} message *`, startAt(operation, side));
    for (const each of messages) this.#use(`${channel} message ${asWord(each)}`, startAt(operation, side));
  }

  #use(key: string, where: Where): void {
    (this.#users[this.#numbers.of(key)] ??= []).push({ root: this.#numbers.of(where.root), where });
  }

  #reach(key: string, kind: string, part: unknown): void {
    if (this.referred.has(key)) return;
    this.referred.set(key, { kind, part });
    this.#waiting.push(key);
  }
}

/** What the servers of a document ask for; those of OpenAPI ask for nothing. */
function serversIn({ servers }: Tree): readonly unknown[] {
  return Array.isArray(servers) ? servers.flatMap((each: unknown) => (isTree(each) ? [each["security"]] : [])) : [];
}

const HOLDING = new Map<string, readonly (readonly [string, Field & { readonly of: string }])[]>();

/** The fields of a kind that have others inside; asked of every part of a document. */
function holding(kind: string) {
  const before = HOLDING.get(kind);
  if (before !== undefined) return before;
  const found = Object.entries(kindOf(kind).fields).flatMap(([name, field]) =>
    field.of === undefined ? [] : [[name, { ...field, of: field.of }] as const],
  );
  HOLDING.set(kind, found);
  return found;
}

/** What a user of a part meets of something inside it. */
function through(user: User, { mode, hides }: Where): User {
  if (mode === "straight" && hides.length === 0) return user;
  const all = [...new Set([...user.where.hides, ...hides])].sort();
  return { root: user.root, where: { ...user.where, mode: compose(user.where.mode, mode), hides: all } };
}

const SIDES = ["in", "out", "both", "root"];
const MODES: readonly Mode[] = ["straight", "flipped", "unsure"];
const STATES = SIDES.length * MODES.length * 4;

/** One number for each way to meet something. */
function stateOf({ side, mode, hides }: Where): number {
  const hidden = Number(hides.includes("in")) + 2 * Number(hides.includes("out"));
  return (SIDES.indexOf(side) * MODES.length + MODES.indexOf(mode)) * 4 + hidden;
}

/** Whoever meets something in several ways can rely on what holds of all of them. */
function worse(mode: Mode, known: Mode | undefined): Mode {
  return known === undefined || known === mode ? mode : "unsure";
}
