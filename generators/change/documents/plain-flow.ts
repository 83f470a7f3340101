import { isTree, type Tree } from "./files.ts";

/** A flow by which scopes there are, and apart from that by what is said of them to people. */
export function plainFlow(flow: Tree): Tree {
  const { scopes, availableScopes, ...rest } = flow;
  const said = scopes ?? availableScopes;
  // In AsyncAPI 2 as in OpenAPI they are `scopes`; both are an object, or nothing that anybody could read.
  if (said === undefined) return rest;
  return { ...rest, scopes: isTree(said) ? Object.keys(said).sort() : said, scopeWords: said };
}
