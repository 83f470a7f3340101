import { CORE_SCHEMA, load, Type, YAMLException, type LoadOptions } from "js-yaml";
import { asWord } from "./as-word.ts";
import type { Places } from "./places.ts";

export type ReadText =
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "refused"; readonly why: string };

// A date stays the text that it is (YAML 1.2 knows none), and `<<` is the one thing of YAML 1.1 that documents use.
const MERGE = new Type("tag:yaml.org,2002:merge", { kind: "scalar", resolve: (data: unknown) => data === "<<" });
const SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] });

interface Frame {
  readonly line: number;
  readonly inside: { readonly line: number; readonly value: unknown }[];
}

/** Reads YAML, of which JSON is a part, and remembers where everything in it stands. */
export function readText(text: string, file: string, places: Places): ReadText {
  const frames: Frame[] = [{ line: 1, inside: [] }];
  const listener: LoadOptions["listener"] = (event, state) => {
    if (event === "open") return void frames.push({ line: state.line + 1, inside: [] });
    const { line, inside } = frames.pop()!;
    const value = state.result as unknown;
    frames.at(-1)!.inside.push({ line, value });
    if (typeof value === "object" && value !== null) places.set(value, { file, ...linesOf(value, line, inside) });
  };
  try {
    const value: unknown = load(text, { schema: SCHEMA, listener });
    return ALIAS.test(text) && isRepeated(value)
      ? { kind: "refused", why: "its aliases repeat it without end" }
      : { kind: "read", value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error as YAMLException & { mark?: { line: number } };
    // Its reader goes no deeper, so that whoever goes through what it read can.
    const why = reason.replace(/^nesting exceeded maxDepth \((\d+)\)$/, "it goes on for more than $1 levels");
    return { kind: "refused", why: `${mark === undefined ? "" : `line ${mark.line + 1}: `}${why}` };
  }
}

/** Whether there may be one: most documents have none, and nothing else repeats anything. */
const ALIAS = /(?:^|[\s,[{:?-])\*\S/m;

/** What aliases make of a few lines has to end somewhere: whoever writes much may repeat much. */
const [MOST_PARTS, MOST_TIMES] = [200_000, 10];

function isRepeated(value: unknown): boolean {
  const known = new Map<object, number>();
  const size = sizeOf(value, known);
  return size > MOST_PARTS && size > known.size * MOST_TIMES;
}

function sizeOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  // Whatever holds itself is endless.
  known.set(value, Infinity);
  let size = 1;
  for (const name in value) size += sizeOf((value as Readonly<Record<string, unknown>>)[name], known);
  known.set(value, size);
  return size;
}

function linesOf(value: object, start: number, inside: Frame["inside"]) {
  if (Array.isArray(value)) return { line: start, keys: new Map(inside.map(({ line }, at) => [String(at), line])) };
  // Names and values in turns. An object that begins with its first name stands where that does.
  const keys = new Map<string, number>();
  for (let at = 0; at < inside.length; at += 2) keys.set(asWord(inside[at]!.value), inside[at]!.line);
  return { line: inside[0]?.line ?? start, keys };
}
