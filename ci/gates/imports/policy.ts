import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A room of policies/dependencies/rooms.json. */
export interface Room {
  readonly files: string;
  readonly may: readonly string[];
  readonly tests?: readonly string[];
  readonly why: string;
}

export interface ImportPolicy {
  readonly rooms: readonly Room[];

  /** Contexts by tier, lowest first. */
  readonly tiers: readonly (readonly string[])[];
}

export function readImportPolicy(root: string): ImportPolicy {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, "policies/dependencies", `${name}.json`), "utf8"));
  const { rooms } = read("rooms") as { rooms: Room[] };
  const { tiers } = read("contexts") as { tiers: string[][] };
  return { rooms, tiers };
}

/** The contexts that `context` may call: those of lower tiers and the others of its own; undefined when it has no tier. */
export function contextsBelow(tiers: ImportPolicy["tiers"], context: string): readonly string[] | undefined {
  const tier = tiers.findIndex((names) => names.includes(context));
  return tier < 0
    ? undefined
    : tiers
        .slice(0, tier + 1)
        .flat()
        .filter((name) => name !== context);
}
