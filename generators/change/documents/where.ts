import { isTree, type Files, type Tree } from "./files.ts";
import type { Field, Side } from "./grammar.ts";

/** Whether more values inside are more outside as well. */
export type Mode = "straight" | "flipped" | "unsure";

/** Who meets a part: those who meet what it is in. */
export interface Where {
  /** An operation, a channel, a message of one or a component. */
  readonly root: string;
  /** `root`: whoever meets the root does. */
  readonly side: Side | "both" | "root";
  readonly turned: boolean;
  readonly mode: Mode;
  /** A field that only answers have is in no request, and the other way round. */
  readonly hides: readonly Side[];
}

export function startAt(root: string, side: Where["side"]): Where {
  return { root, side, turned: false, mode: "straight", hides: [] };
}

/** Where one is in a field of a part. */
export function enter(where: Where, { side, turns, mode }: Field): Where {
  if (side === undefined && turns === undefined && mode === undefined) return where;
  const turned = turns === true ? !where.turned : where.turned;
  return {
    ...where,
    turned,
    side: side === undefined ? where.side : turned ? opposite(side) : side,
    mode: mode === undefined ? where.mode : compose(where.mode, mode),
  };
}

export function compose(one: Mode, other: Mode): Mode {
  if (one === "unsure" || other === "unsure") return "unsure";
  return one === other ? "straight" : "flipped";
}

export function opposite(side: Side): Side {
  return side === "in" ? "out" : "in";
}

/** On which side a field is never met. */
export function hiddenSide(files: Files, schema: unknown): Side | undefined {
  const found = resolve(files, schema);
  if (!isTree(found)) return undefined;
  return found["readOnly"] === true ? "in" : found["writeOnly"] === true ? "out" : undefined;
}

export function resolve(files: Files, part: unknown): unknown {
  return isReference(part) ? files.find(part, part.$ref).part : part;
}

export function isReference(part: unknown): part is Tree & { readonly $ref: string } {
  return isTree(part) && typeof part["$ref"] === "string";
}

/** What stands beside a reference. */
export function withoutReference(part: unknown): Tree {
  if (!isTree(part)) return {};
  const { $ref: _where, ...rest } = part;
  return rest;
}

/** A step of a JSON pointer as it is called. */
export function unescape(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
