import { SyntaxKind, visitChildren, type Node, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import type { Program, SourceLocation } from "@typespec/compiler";
import { reportDiagnostic } from "./diagnostics.ts";

/** Refuses what compiles on this machine but might not on another. */
export function validateChains(program: Program): void {
  const found = findLongChain(program.sourceFiles.values());
  if (found !== undefined)
    reportDiagnostic(program, { code: "too-deep", format: { name: found.name }, target: found.place });
}

/**
 * The compiler follows a declaration into those that it uses and has not seen yet, one inside the other, and overflows
 * at about 450. Where exactly depends on the machine; this does not.
 */
export const LONGEST_CHAIN = 300;

interface Declaration {
  readonly name: string;
  /** Where it stands. */
  readonly place: SourceLocation;
  readonly uses: string[];
}

const declaring: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ModelStatement,
  SyntaxKind.ScalarStatement,
  SyntaxKind.InterfaceStatement,
  SyntaxKind.UnionStatement,
  SyntaxKind.OperationStatement,
  SyntaxKind.AliasStatement,
]);

/** The first declaration that is reached through too many others, none of which was seen before. */
export function findLongChain(scripts: Iterable<TypeSpecScriptNode>): Declaration | undefined {
  const all = [...scripts].flatMap(declarationsIn);
  const byName = new Map<string, Declaration>();
  for (const each of all) if (!byName.has(each.name)) byName.set(each.name, each);
  const seen = new Set<Declaration>();
  for (const start of all) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ declaration: start, at: 0 }];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const name = top.declaration.uses[top.at++];
      if (name === undefined) {
        path.pop();
        continue;
      }
      const next = byName.get(name);
      if (next === undefined || seen.has(next)) continue;
      if (path.length >= LONGEST_CHAIN) return next;
      seen.add(next);
      path.push({ declaration: next, at: 0 });
    }
  }
  return undefined;
}

function declarationsIn(script: TypeSpecScriptNode): Declaration[] {
  const found: Declaration[] = [];
  const visit = (node: Node, inside: Declaration | undefined): void => {
    let within = inside;
    if (declaring.has(node.kind) && "id" in node && node.id !== undefined) {
      const place = { file: script.file, pos: node.pos, end: node.end };
      within = { name: (node.id as { sv: string }).sv, place, uses: [] };
      found.push(within);
    }
    // Of `A.B` both may be what is meant: a member's owner is followed too.
    if (node.kind === SyntaxKind.TypeReference && within !== undefined) within.uses.push(...namesIn(node.target));
    visitChildren(node, (child) => visit(child, within));
  };
  visit(script, undefined);
  return found;
}

function namesIn(target: Node): string[] {
  if (target.kind === SyntaxKind.Identifier) return [target.sv];
  return target.kind === SyntaxKind.MemberExpression ? [target.id.sv, ...namesIn(target.base)] : [];
}
