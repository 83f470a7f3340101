import type { Relation } from "../../model/values/fits.ts";
import { isTree } from "./files.ts";

/** One way to prove who one is: every scheme of it, with every scope. Nothing: nothing has to be proven. */
type Way = ReadonlySet<string>;

/** Whether whoever could prove enough before still does, and the other way round. */
export function compareSecurity(before: unknown, after: unknown): Relation {
  const [was, is] = [waysOf(before), waysOf(after)];
  const wider = areEnough(was, is);
  const narrower = areEnough(is, was);
  return wider ? (narrower ? "same" : "wider") : narrower ? "narrower" : "other";
}

function areEnough(proofs: readonly Way[], asked: readonly Way[]): boolean {
  return proofs.every((proof) => asked.some((way) => way.isSubsetOf(proof)));
}

function waysOf(security: unknown): readonly Way[] {
  if (!Array.isArray(security) || security.length === 0) return [new Set()];
  return security.map((way: unknown) => {
    if (!isTree(way)) return new Set<string>();
    return new Set(
      Object.entries(way).flatMap(([scheme, scopes]) => [
        scheme,
        ...(Array.isArray(scopes) ? scopes.map((scope) => `${scheme} ${String(scope)}`) : []),
      ]),
    );
  });
}
