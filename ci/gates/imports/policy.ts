import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readContexts } from "../report/contexts.ts";

/** A room of policies/dependencies/rooms.json. */
export interface Room {
  readonly files: string;
  readonly may: readonly string[];
  readonly tests?: readonly string[];
  readonly why: string;
}

export interface ImportPolicy {
  readonly rooms: readonly Room[];

  /** The tier of each context, as the specification says it. */
  readonly tiers: ReadonlyMap<string, number>;
}

export function readImportPolicy(root: string): ImportPolicy {
  const text = readFileSync(join(root, "policies/dependencies/rooms.json"), "utf8");
  const { rooms } = JSON.parse(text) as { rooms: Room[] };
  return { rooms, tiers: readContexts(root) };
}

/** The contexts that `context` may call: those of lower tiers and the others of its own; undefined when it has no tier. */
export function contextsBelow(tiers: ImportPolicy["tiers"], context: string): readonly string[] | undefined {
  const tier = tiers.get(context) ?? 0;
  if (tier === 0) return undefined;
  return [...tiers].flatMap(([name, other]) => (other !== 0 && other <= tier && name !== context ? name : []));
}
