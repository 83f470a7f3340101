import { SyntaxKind, visitChildren, type Node, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import type { SourceLocation } from "@typespec/compiler";
import { leadsTo, nameIn } from "./written-names.ts";

interface Choice {
  readonly name: string;
  readonly place: SourceLocation;
  /** What it is a choice of, as far as that has a name. */
  readonly of: readonly string[];
}

/** The first union that is one of its own alternatives, by its own name, by an alias or through another union. */
export function findChoiceOfItself(scripts: readonly TypeSpecScriptNode[]): Choice | undefined {
  const choices = scripts.flatMap((script) => choicesIn(script, script));
  const byName = new Map(choices.map((each) => [each.name, each]));
  return choices.find(({ name, of }) => leadsTo(name, of, (each) => byName.get(each)?.of ?? []));
}

function choicesIn(script: TypeSpecScriptNode, node: Node): Choice[] {
  const found: Choice[] = [];
  const place = { file: script.file, pos: node.pos, end: node.end };
  if (node.kind === SyntaxKind.UnionStatement)
    found.push({ name: node.id.sv, place, of: node.options.flatMap((each) => namesIn(each.value)) });
  if (node.kind === SyntaxKind.AliasStatement) found.push({ name: node.id.sv, place, of: namesIn(node.value) });
  visitChildren(node, (child) => void found.push(...choicesIn(script, child)));
  return found;
}

/** What a value may be as it stands; within a list or a model it is another one. */
function namesIn(node: Node): string[] {
  if (node.kind === SyntaxKind.UnionExpression) return node.options.flatMap(namesIn);
  if (node.kind !== SyntaxKind.TypeReference) return [];
  return [nameIn(node)];
}
