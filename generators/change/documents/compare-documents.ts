import type { Within } from "../deltas/delta.ts";
import { joined } from "../deltas/place.ts";
import { isAmong } from "../deltas/among.ts";
import { isSame, own } from "../deltas/same.ts";
import { escapePointer } from "../shape/find-problem.ts";
import { asWord } from "./as-word.ts";
import { halvesOf, isTree, type Tree } from "./files.ts";
import { addressKey, kindOf, type Field, type Kind } from "./grammar.ts";
import { deltaOf, haveCommon, holderOf, type DocumentDelta, type Here } from "./here.ts";
import { pairParts, type PartPair } from "./pair-parts.ts";
import { plainWords } from "./plain-words.ts";
import type { ApiDocument } from "./read-document.ts";
import { allApart } from "./schemas/cases.ts";
import { mergeAllOf } from "./schemas/merge-all-of.ts";
import { discriminating, valuesOfChoice, variantsKey, type Variants } from "./schemas/variants.ts";
import { SchemaFitting } from "./schemas/schema-fitting.ts";
import { plainSchema } from "./schemas/plain-schema.ts";
import type { Uses } from "./uses.ts";
import { holding } from "./where-nothing-is-said.ts";
import { enter, hiddenSide, isReference, resolve, startAt, unescape, withoutReference, type Where } from "./where.ts";

const SCHEMAS: ReadonlySet<string> = new Set(["schema", "property"]);

const DEEPEST = 100;

/** Kinds whose maps may say something by an extension, among what they hold. */
const EXTENDED: ReadonlySet<string> = new Set(["path", "response", "callback"]);

/** One choice more is more; where there were none, anything was taken, and to have them at all is less. */
const CHOICES: ReadonlySet<string> = new Set(["schema.anyOf", "schema.oneOf"]);

/** Finds every place where two documents differ. A part that is referred to is compared once, wherever it is used. */
export class DocumentComparison {
  readonly #sides: readonly [ApiDocument, ApiDocument];
  readonly #fitting: SchemaFitting;
  readonly #found: DocumentDelta[] = [];
  /** Pairs that are being compared: what holds itself is compared once. */
  readonly #open = new Set<string>();
  readonly #numbers = new Map<unknown, number>();

  constructor(before: ApiDocument, after: ApiDocument) {
    this.#sides = [before, after];
    this.#fitting = new SchemaFitting(before.files, after.files);
  }

  get fitting(): SchemaFitting {
    return this.#fitting;
  }

  run(was: Uses, is: Uses): readonly DocumentDelta[] {
    const [before, after] = this.#sides;
    const owners = [before.root, after.root] as const;
    const top = { subject: "", old: "", now: "", within: null, schemas: undefined, owners, field: "" };
    this.#compareFields(kindOf("document"), before.root, after.root, { ...top, where: startAt("", "root") });
    for (const key of new Set([...was.referred.keys(), ...is.referred.keys()])) {
      const [one, other] = [was.referred.get(key), is.referred.get(key)];
      const { kind } = (other ?? one)!;
      if (kindOf(kind).refers === "here") continue;
      const [, pointer] = halvesOf(key);
      const subject = subjectOf(key);
      const holders = this.#sides.map((side, at) => holderOf(side, key, [one, other][at]?.part)) as [object, object];
      const field = unescape(pointer.split("/").at(-1) ?? "");
      const here = { ...top, subject, old: pointer, now: pointer, where: startAt(key, "root"), owners: holders, field };
      this.#compare(kind, one?.part, other?.part, here);
    }
    for (const [key, variants] of was.variants) {
      const here = { ...top, subject: `${subjectOf(key)} discriminator`, where: startAt(variantsKey(key), "root") };
      this.#compareVariants(variants, is.variants.get(key), here);
    }
    return this.#found;
  }

  /** What a field says of the schemas that are made of the one that has it. */
  #compareVariants(before: Variants, after: Variants | undefined, here: Here): void {
    if (after === undefined) return;
    for (const value of new Set([...before.keys(), ...after.keys()])) {
      const [one, other] = [before.get(value)?.key, after.get(value)?.key];
      const inside = { ...here, subject: joined(here.subject, value) };
      if (one === undefined || other === undefined) this.#note("schema.variant", one, other, inside);
      else if (one !== other) this.#compareReferred(kindOf("schema"), { $ref: one }, { $ref: other }, inside);
    }
  }

  #compare(name: string, before: unknown, after: unknown, here: Here): void {
    if (before === undefined && after === undefined) return;
    const kind = kindOf(name);
    if (before === undefined || after === undefined) return this.#note(name, before, after, here);
    if (kind.refers !== undefined && (isReference(before) || isReference(after)))
      return this.#compareReferred(kind, before, after, here);
    if (isSame(before, after)) return;
    if (isTree(before) && isTree(after)) return this.#compareFields(kind, before, after, here);
    this.#note(SCHEMAS.has(name) ? "schema" : `${name}.malformed`, before, after, here);
  }

  #compareReferred(kind: Kind, before: unknown, after: unknown, here: Here): void {
    const [one, other] = [this.#targetOf(0, before), this.#targetOf(1, after)];
    if (kind.refers === "once" && one.key !== undefined && one.key === other.key) {
      // What stands beside a reference is said here alone.
      const [rest, more] = [withoutReference(before), withoutReference(after)];
      if (!isSame(rest, more)) this.#compareFields(kind, rest, more, here);
      return;
    }
    const note = (as: string) =>
      this.#note(
        `${SCHEMAS.has(kind.name) ? "schema" : kind.name}.${as}`,
        one.key ?? "here",
        other.key ?? "here",
        here,
      );
    if (one.part === undefined || other.part === undefined) return one.key === other.key ? undefined : note("unread");
    const pair = `${this.#numberOf(one.part)} ${this.#numberOf(other.part)}`;
    if (this.#open.has(pair)) return;
    // Further in nobody looks, as nobody wrote as much by hand.
    if (this.#open.size > DEEPEST) return note("unread");
    const known = this.#found.length;
    if (SCHEMAS.has(kind.name) ? !this.#fitting.equal(before, after) : !isSame(one.part, other.part)) {
      this.#open.add(pair);
      const sides = [this.#together(0, before, one.part), this.#together(1, after, other.part)] as const;
      this.#compare(kind.name, ...sides, here);
      this.#open.delete(pair);
      if (this.#found.length > known) return;
    }
    if (one.key !== other.key) note("$ref");
  }

  #targetOf(side: 0 | 1, part: unknown): { readonly key?: string; readonly part: unknown } {
    return isReference(part) ? this.#sides[side].files.find(part, part.$ref) : { part };
  }

  /** What stands beside a reference is said as well as what it leads to. */
  #together(side: 0 | 1, part: unknown, target: unknown): unknown {
    const rest = withoutReference(part);
    if (!isReference(part) || !isTree(target) || Object.keys(rest).length === 0) return target;
    return this.#sides[side].files.places.alike({ ...target, ...rest }, target);
  }

  #numberOf(part: unknown): number {
    const known = this.#numbers.get(part) ?? this.#numbers.size;
    this.#numbers.set(part, known);
    return known;
  }

  #compareFields(kind: Kind, before: Tree, after: Tree, here: Here): void {
    const isSchema = SCHEMAS.has(kind.name);
    const [one, other] = isSchema
      ? this.#plainPair(before, after)
      : [plainWords(kind.name, before), plainWords(kind.name, after)];
    const within: Within = { name: kind.name, before: one, after: other, up: here.within };
    const inside = {
      ...here,
      within,
      owners: isSchema ? ([one, other] as const) : ([before, after] as const),
      schemas: isSchema ? ([before, after] as const) : here.schemas,
    };
    const known = this.#found.length;
    const prefix = isSchema ? "schema" : kind.name;
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
      const [said, says] = [own(one, name), own(other, name)];
      const isWhole = said === undefined || says === undefined;
      const there = this.#into(inside, name, isWhole && field !== undefined ? fromOutside(field) : field);
      if (field !== undefined) this.#compareField(`${prefix}.${name}`, field, said, says, there);
      else if (!isSame(said, says))
        this.#note(`${prefix}.${name.startsWith("x-") ? "x-" : "other"}`, said, says, there);
    }
    if (this.#found.length === known) this.#noteOtherWords(prefix, before, after, inside);
  }

  /** What is written in another way, of which nothing comes, is named all the same. */
  #noteOtherWords(prefix: string, before: Tree, after: Tree, here: Here): void {
    const words = Object.keys({ ...before, ...after }).filter((word) => !isSame(own(before, word), own(after, word)));
    if (words.length === 0) return;
    const said = [before, after].map((each) => Object.fromEntries(words.map((word) => [word, own(each, word)])));
    const there = this.#into(here, words[0]!);
    this.#note(`${prefix}.said`, said[0], said[1], { ...there, subject: here.subject, old: here.old, now: here.now });
  }

  /** Where it is not the same schemas that hold together, it is compared what they say together. */
  #plainPair(before: Tree, after: Tree): readonly [Tree, Tree] {
    const plain = [before, after].map((each, side) =>
      this.#sides[side]!.files.places.alike(plainSchema(each), each),
    ) as [Tree, Tree];
    const lists = plain.map(({ allOf }) => (Array.isArray(allOf) ? (allOf as unknown[]) : []));
    if (lists.every(({ length }) => length === 0)) return plain;
    const pairs = pairParts("schema.allOf", lists[0]!, lists[1]!, undefined, lists);
    if (pairs.every(({ old, now }) => old !== undefined && now !== undefined)) return plain;
    const merged = [before, after].map((each, side) => {
      const { files } = this.#sides[side]!;
      return mergeAllOf(each, (part) => resolve(files, part), files.places);
    });
    return merged[0] === undefined || merged[1] === undefined ? plain : [merged[0], merged[1]];
  }

  #into(here: Here, name: string, field?: Field): Here {
    const step = escapePointer(name);
    return {
      ...here,
      subject: joined(here.subject, name),
      old: `${here.old}/${step}`,
      now: `${here.now}/${step}`,
      field: name,
      where: field === undefined ? here.where : enter(here.where, field),
    };
  }

  #compareField(at: string, field: Field, was: unknown, is: unknown, there: Here): void {
    if (field.holds === "key") return;
    const [[before, after], here] = holding(at, [was, is], there, this.#sides);
    if (field.holds === "part" && before !== undefined && after !== undefined)
      return this.#compare(field.of!, before, after, here);
    if (field.holds === "map" && [before, after].every((each) => each === undefined || isTree(each)))
      return this.#compareMaps(field, (before ?? {}) as Tree, (after ?? {}) as Tree, here);
    if (field.holds === "set" && [before, after].every((each) => each === undefined || Array.isArray(each)))
      return this.#compareSets(at, (before ?? []) as unknown[], (after ?? []) as unknown[], here);
    if (field.holds === "choice" && Array.isArray(before) && Array.isArray(after) && haveCommon(before, after))
      return this.#compareSets(at, before, after, here);
    const isBegun = CHOICES.has(at) && (before === undefined || after === undefined);
    if (
      field.holds === "list" &&
      !isBegun &&
      [before, after].every((each) => each === undefined || Array.isArray(each))
    )
      return this.#compareLists(at, field, (before ?? []) as unknown[], (after ?? []) as unknown[], here);
    if (isSame(before, after)) return;
    const isOdd = (field.holds === "map" || field.holds === "list" || field.holds === "set") && !isBegun;
    this.#note(
      isOdd ? at.replace(/\..*/, ".malformed") : at,
      isOdd ? (before ?? null) : before,
      isOdd ? (after ?? null) : after,
      here,
    );
  }

  #compareMaps({ of, by }: Field, before: Tree, after: Tree, here: Here): void {
    const byKey = (name: string, side: 0 | 1) =>
      by === undefined ? name : by(name as never, here.owners[side] as Tree);
    const now = Map.groupBy(Object.keys(after), (name) => byKey(name, 1));
    const taken = new Set<string>();
    const owners = [before, after] as const;
    // One of its own name goes before one of the same key.
    const partnerOf = (name: string): string | undefined =>
      Object.hasOwn(after, name) && byKey(name, 0) === byKey(name, 1)
        ? name
        : now.get(byKey(name, 0))?.find((each) => !taken.has(each) && !Object.hasOwn(before, each));
    for (const name of Object.keys(before)) {
      const other = partnerOf(name);
      if (other !== undefined) taken.add(other);
      this.#compareEntry(of!, name, other, { ...here, owners });
    }
    for (const name of Object.keys(after))
      if (!taken.has(name)) this.#compareEntry(of!, undefined, name, { ...here, owners });
  }

  #compareEntry(kind: string, one: string | undefined, other: string | undefined, here: Here): void {
    const name = (one ?? other)!;
    const [before, after] = here.owners as [Tree, Tree];
    const inside = {
      ...here,
      subject: joined(here.subject, name),
      old: `${here.old}/${escapePointer(one ?? name)}`,
      now: `${here.now}/${escapePointer(other ?? name)}`,
      field: other ?? name,
      where: this.#whereOf(kind, name, here.where, [own(before, one ?? ""), own(after, other ?? "")]),
    };
    const parts = [
      one === undefined ? undefined : before[one],
      other === undefined ? undefined : after[other],
    ] as const;
    if (!EXTENDED.has(kind) || !name.startsWith("x-")) this.#compare(kind, ...parts, inside);
    else if (!isSame(...parts)) this.#note(`${kind}.x-`, ...parts, inside);
  }

  /** What is found by its own name begins anew; a field that one side never meets is hidden from it. */
  #whereOf(kind: string, name: string, where: Where, parts: readonly [unknown, unknown]): Where {
    if (kind === "operation" && where.root === "")
      return { ...startAt(addressKey(name), "both"), turned: where.turned };
    if (kind === "channel") return startAt(`channel ${addressKey(name)}`, "root");
    if (kind === "message" && where.root.startsWith("channel "))
      return startAt(`${where.root} message ${name}`, "root");
    if (kind !== "property") return where;
    const [was, is] = parts.map((part, at) => hiddenSide(this.#sides[at as 0].files, part));
    return was !== undefined && was === is ? { ...where, hides: [...where.hides, was] } : where;
  }

  #compareSets(at: string, before: readonly unknown[], after: readonly unknown[], here: Here): void {
    for (const each of before) if (!isAmong(each, after)) this.#noteEntry(at, each, undefined, here);
    for (const each of after) if (!isAmong(each, before)) this.#noteEntry(at, undefined, each, here);
  }

  #noteEntry(at: string, before: unknown, after: unknown, here: Here): void {
    const each = asWord(before ?? after);
    const property = at === "schema.required" ? this.#whereOfProperty(each, here) : here.where;
    this.#note(`${at}[]`, before, after, { ...here, subject: joined(here.subject, each), where: property });
  }

  #whereOfProperty(name: string, here: Here): Where {
    const parts = here.owners
      .map((owner) => (owner as Tree)["properties"])
      .map((each) => (isTree(each) ? own(each, name) : undefined));
    return this.#whereOf("property", name, here.where, parts as [unknown, unknown]);
  }

  #compareLists(
    at: string,
    { of, by }: Field,
    before: readonly unknown[],
    after: readonly unknown[],
    here: Here,
  ): void {
    const found = [before, after].map((list, side) => list.map((each) => resolve(this.#sides[side as 0].files, each)));
    const keyed =
      by === undefined
        ? undefined
        : found.map((list, side) =>
            list.map((each) => (isTree(each) ? by(each as never, here.owners[side] as Tree) : "unread")),
          );
    const where =
      at === "schema.oneOf" && !this.#areApart(before, after) ? { ...here.where, mode: "unsure" as const } : here.where;
    for (const { key, old, now } of pairParts(at, before, after, keyed, found)) {
      if (CHOICES.has(at))
        this.#compareNames(before[old ?? -1], after[now ?? -1], { ...here, subject: joined(here.subject, key) });
      this.#compareListed(at, of!, [before, after], { key, old, now }, { ...here, where });
    }
  }

  /** A choice that has another name is the same, but for a field that tells choices apart by their names. */
  #compareNames(before: unknown, after: unknown, here: Here): void {
    const [one, other] = here.owners as readonly [Tree, Tree];
    const field = discriminating(one);
    if (field === undefined || field !== discriminating(other) || !isReference(before) || !isReference(after)) return;
    const [was, is] = [valuesOfChoice(one, before.$ref), valuesOfChoice(other, after.$ref)];
    // What a mapping says is compared with it.
    if (!isSame(was, is) && isSame(one["discriminator"], other["discriminator"]))
      this.#note("schema.variant", was.join(", "), is.join(", "), here);
  }

  #areApart(before: readonly unknown[], after: readonly unknown[]): boolean {
    return allApart(before, this.#sides[0].files) && allApart(after, this.#sides[1].files);
  }

  #compareListed(
    at: string,
    of: string,
    lists: readonly (readonly unknown[])[],
    { key, old, now }: PartPair,
    here: Here,
  ): void {
    const [one, other] = [
      old === undefined ? undefined : lists[0]![old],
      now === undefined ? undefined : lists[1]![now],
    ];
    const inside = {
      ...here,
      subject: joined(here.subject, key),
      old: `${here.old}/${old}`,
      now: `${here.now}/${now}`,
      owners: [lists[0], lists[1]] as const as [object, object],
      field: String(now ?? old),
    };
    if (of === "schema" && (one === undefined || other === undefined)) return this.#note(`${at}[]`, one, other, inside);
    this.#compare(of, one, other, inside);
  }

  #note(at: string, before: unknown, after: unknown, here: Here): void {
    this.#found.push(deltaOf(at, before, after, here));
  }
}

/** What a part is called that references lead to: by the steps to it, or by its anchor. */
function subjectOf(key: string): string {
  const [file, pointer] = halvesOf(key);
  const steps = pointer.startsWith("/") || pointer === "" ? pointer.split("/").slice(1).map(unescape) : [`#${pointer}`];
  return [...(file === "" ? [] : [file]), ...steps].join(" ");
}

/** A part that comes or goes as a whole does so where its owner is, and not within itself: without a `not` there is more. */
function fromOutside({ mode: _within, ...field }: Field): Field {
  return field;
}
