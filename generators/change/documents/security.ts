import { canonicalJson } from "../../fingerprint/manifest.ts";
import type { Relation } from "../../model/values/fits.ts";
import { asWord } from "./as-word.ts";
import { isTree, type Files, type Tree } from "./files.ts";
import { isReference, resolve } from "./where.ts";

/** One way to prove who one is: every scheme of it, with every scope. Nothing: nothing has to be proven. */
type Way = ReadonlySet<string>;
type Side = readonly [security: unknown, files: Files];

/** Whether whoever could prove enough before still does, and the other way round. */
export function compareSecurity(before: Side, after: Side): Relation {
  const [was, is] = [waysOf(...before), waysOf(...after)];
  const wider = areEnough(was, is);
  const narrower = areEnough(is, was);
  return wider ? (narrower ? "same" : "wider") : narrower ? "narrower" : "other";
}

function areEnough(proofs: readonly Way[], asked: readonly Way[]): boolean {
  return proofs.every((proof) => asked.some((way) => way.isSubsetOf(proof)));
}

function waysOf(security: unknown, files: Files): readonly Way[] {
  if (!Array.isArray(security) || security.length === 0) return [new Set()];
  return security.map((way: unknown) => {
    if (!isTree(way)) return new Set<string>();
    if (isScheme(way)) return wayOf(resolve(files, way), undefined, way);
    const all = Object.entries(way).map(([name, scopes]) => wayOf(schemeOf(name, files), scopes, name));
    return all.reduce<Way>((one, other) => one.union(other), new Set());
  });
}

/** AsyncAPI 3 says a scheme, or where it is, in place of a name. */
function isScheme(way: Tree): boolean {
  return isReference(way) || typeof way["type"] === "string";
}

/** A scheme is what it asks for, whatever it is called; of one that nobody finds its name is all there is. */
function wayOf(scheme: unknown, said: unknown, name: unknown): Way {
  const { scopes: own, description: _words, ...asked } = isTree(scheme) ? scheme : ({ name } as Tree);
  const key = canonicalJson(asked);
  const scopes = [said, own].flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : []));
  return new Set([key, ...scopes.map((scope) => `${key} ${asWord(scope)}`)]);
}

function schemeOf(name: string, files: Files): unknown {
  const { components } = files.root;
  const schemes = isTree(components) ? components["securitySchemes"] : undefined;
  return isTree(schemes) && Object.hasOwn(schemes, name) ? resolve(files, schemes[name]) : undefined;
}

/** What references call the schemes that are asked for. */
export function schemesIn(security: unknown, files: Files): readonly string[] {
  const ways = Array.isArray(security) ? security.filter(isTree) : [];
  return ways.flatMap((way) => {
    if (isReference(way)) return [files.find(way, way.$ref).key];
    const names = isScheme(way) ? [] : Object.keys(way);
    return names.map((name) => `#/components/securitySchemes/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  });
}
