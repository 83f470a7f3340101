import { SyntaxKind, type Node, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import type { SourceLocation } from "@typespec/compiler";
import { nameIn } from "./written-names.ts";

interface List {
  readonly name: string;
  readonly place: SourceLocation;
  /** What it is a list of, or of lists of. */
  readonly of: string;
}

/** The first model that is a list of itself, or of another that is a list of it, and of nothing else. */
export function findListOfItself(scripts: readonly TypeSpecScriptNode[]): List | undefined {
  const lists = scripts.flatMap((script) => script.statements.flatMap((each) => listsIn(script, each)));
  const byName = new Map(lists.map((each) => [each.name, each]));
  return lists.find((list) => {
    const passed = new Set<string>();
    for (let at = byName.get(list.of); at !== undefined && !passed.has(at.name); at = byName.get(at.of)) {
      if (at === list) return true;
      passed.add(at.name);
    }
    return false;
  });
}

function listsIn(script: TypeSpecScriptNode, node: Node): List[] {
  if (node.kind === SyntaxKind.NamespaceStatement) {
    const statements = node.statements as readonly Node[] | Node | undefined;
    return [statements ?? []].flat().flatMap((each) => listsIn(script, each));
  }
  if (node.kind !== SyntaxKind.ModelStatement || node.is === undefined) return [];
  const of = elementOf(node.is);
  const place = { file: script.file, pos: node.pos, end: node.end };
  return of === undefined || node.is.kind !== SyntaxKind.ArrayExpression ? [] : [{ name: node.id.sv, place, of }];
}

function elementOf(node: Node): string | undefined {
  if (node.kind === SyntaxKind.ArrayExpression) return elementOf(node.elementType);
  if (node.kind !== SyntaxKind.TypeReference) return undefined;
  return nameIn(node);
}
