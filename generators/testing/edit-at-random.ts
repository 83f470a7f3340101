import fc from "fast-check";

type Tree = Record<string, unknown> | unknown[];

const TEXT = { kind: "builtin", name: "string" };
/** Types that take the place of others. */
const TYPES: readonly unknown[] = [
  TEXT,
  { kind: "builtin", name: "int32" },
  { kind: "null" },
  { kind: "literal", value: "a" },
  { kind: "ref", id: "model:example.Inner" },
  { kind: "ref", id: "scalar:example.Short" },
  { kind: "array", of: TEXT },
  { kind: "array", of: { kind: "null" }, minItems: 1 },
  { kind: "record", of: TEXT },
  { kind: "tuple", of: [TEXT, TEXT] },
  { kind: "union", of: [TEXT, { kind: "null" }] },
  { kind: "union", of: [{ kind: "null" }, { kind: "literal", value: "b" }, TEXT] },
  { kind: "object", properties: [], additional: TEXT },
];
/** What may be there and is not, or the other way round. */
const OPTIONAL: Readonly<Record<string, unknown>> = {
  default: "a",
  maxLength: 7,
  minItems: 1,
  pattern: "^a$",
  additional: TEXT,
  guessLimit: { error: "e", about: "word", fromOne: 1, fromAll: 2 },
  rateLimit: null,
  retain: null,
  socket: null,
  dataClass: null,
  output: null,
};

/** How a tree is edited: where, and what is done there. Numbers, so that fewer and smaller ones are tried of what fails. */
export const edits = fc.array(fc.tuple(fc.nat(999_983), fc.nat(999_983), fc.nat(999_983)), {
  minLength: 1,
  maxLength: 8,
});

type Edit = readonly [at: number, key: number, by: number];

/** The tree with edits at places that nobody chose, each leaving it a tree of its kind; the tree itself stays as it is. */
export function editAtRandom<T>(tree: T, chosen: readonly Edit[]): T {
  const copy = structuredClone(tree);
  for (const [at, key, by] of chosen) {
    const all = nodes(copy as Tree);
    const node = all[at % all.length]!;
    if (Array.isArray(node)) editList(node, key, by);
    else editFields(node, key, by);
  }
  return copy;
}

function editList(list: unknown[], key: number, by: number): void {
  if (list.length === 0) return;
  const at = key % list.length;
  if (by % 4 === 0) list.splice(at, 1);
  else if (by % 4 === 1) list.reverse();
  else if (by % 4 === 2) list.push(structuredClone(list[at]));
  else if (typeof list[at] === "string") list[at] += "x";
  else list.unshift(renamed(list[at]));
}

/** Another thing of its kind. */
function renamed(entry: unknown): unknown {
  const copy = structuredClone(entry) as Record<string, unknown>;
  for (const name of ["id", "name", "anchor", "code"]) if (typeof copy[name] === "string") copy[name] += "x";
  return copy;
}

function editFields(node: Record<string, unknown>, key: number, by: number): void {
  const missing = Object.keys(OPTIONAL).filter((name) => node[name] === undefined || name === "guessLimit");
  if (by % 9 === 0) node["unheard"] = by;
  else if (by % 9 === 1)
    node[missing[key % missing.length]!] = structuredClone(OPTIONAL[missing[key % missing.length]!]);
  else {
    const names = Object.keys(node);
    const name = names[key % Math.max(1, names.length)];
    if (name !== undefined) replace(node, name, by);
  }
}

function replace(node: Record<string, unknown>, name: string, by: number): void {
  const value = node[name];
  if (isType(value)) node[name] = structuredClone(TYPES[by % TYPES.length]);
  else if (Object.hasOwn(OPTIONAL, name)) node[name] = structuredClone(OPTIONAL[name]);
  else if (name === "kind") return;
  else if (typeof value === "string") node[name] = `${value}x`;
  else if (typeof value === "number") node[name] = value + 1;
  else if (typeof value === "boolean") node[name] = !value;
}

function isType(value: unknown): boolean {
  const kind = (value as { kind?: unknown } | null)?.kind;
  return TYPES.some((each) => (each as { kind: string }).kind === kind);
}

/** Every object and list in it. */
function nodes(tree: Tree): Tree[] {
  const inside = Object.values(tree).filter((each): each is Tree => typeof each === "object" && each !== null);
  return [tree, ...inside.flatMap(nodes)];
}
