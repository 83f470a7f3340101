import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";

/** Processes beside those that every server has, which an operator starts where the server does what they are for. */
export interface Process {
  readonly role: string;
  /** The setting that turns on what they do; those that belong to it begin with it. */
  readonly setting: string;
  /** What a proxy sends to them; undefined: they are asked at a port of their own. */
  readonly places: readonly Place[] | undefined;
  /** That port; undefined: none. */
  readonly port: number | undefined;
}

/** A path, or all that is below one. */
export interface Place {
  readonly path: string;
  readonly below: boolean;
}

const FIRST_PORT = 8080;
/** Folder in which processes find secrets that settings name. */
export const SECRETS = "/run/settings";
/** What stands in the configuration of a proxy as it is. */
const plainPath = /^(?:\/[A-Za-z0-9_.~-]+)+$/;

/** The processes that a specification has besides, by role. */
export function processesOf(ir: Ir, prefix: string): Process[] {
  const roles = new Map<string, OperationDeclaration[]>();
  for (const each of ir.operations) {
    if (each.process === undefined) continue;
    const its = roles.get(each.process.role) ?? [];
    roles.set(each.process.role, [...its, each]);
  }
  let port = FIRST_PORT;
  return [...roles]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([role, its]) => ({
      role,
      setting: `${prefix}_${its[0]!.context.replaceAll("-", "_").toUpperCase()}`,
      ...(its[0]!.process!.address === "own"
        ? { places: undefined, port: port++ }
        : { places: placesOf(ir, role, its), port: undefined }),
    }));
}

/**
 * Where a proxy finds these operations and no other one. What it cannot tell from others by its path is left out: all
 * processes that answer HTTP at the address of the service answer it.
 */
function placesOf(ir: Ir, role: string, its: readonly OperationDeclaration[]): Place[] {
  const pathOf = ({ binding }: OperationDeclaration) =>
    binding.kind === "http" ? [`${ir.service.basePath}${binding.path}`] : [];
  const others = ir.operations.filter((each) => each.process?.role !== role).flatMap(pathOf);
  const places = its.flatMap(pathOf).map((path): Place => {
    const variable = path.indexOf("{");
    return variable < 0
      ? { path, below: false }
      : { path: path.slice(0, path.lastIndexOf("/", variable)), below: true };
  });
  const isTheirs = ({ path, below }: Place) =>
    plainPath.test(path) && !others.some((each) => each === path || (below && each.startsWith(`${path}/`)));
  const found = new Map(places.filter(isTheirs).map((each) => [`${each.path} ${each.below}`, each]));
  return [...found].sort(([one], [other]) => byCodeUnit(one, other)).map(([, place]) => place);
}
