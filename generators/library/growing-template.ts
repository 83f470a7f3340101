import { SyntaxKind, visitChildren, type Node, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import type { SourceLocation } from "@typespec/compiler";
import { leadsTo, nameIn } from "./written-names.ts";

interface Template {
  readonly name: string;
  readonly place: SourceLocation;
  readonly uses: readonly Use[];
}

/** A template that another one names. */
interface Use {
  readonly name: string;
  /** Whether it is given more than the other one was. */
  readonly grows: boolean;
}

/** The first template that uses itself with arguments made of its own ones: there would be ever more types of it. */
export function findGrowingTemplate(scripts: readonly TypeSpecScriptNode[]): Template | undefined {
  const templates = scripts.flatMap((script) => templatesIn(script, script));
  const byName = new Map(templates.map((each) => [each.name, each]));
  const usedBy = (name: string) => (byName.get(name)?.uses ?? []).map((each) => each.name);
  return templates.find(({ name, uses }) => uses.some((each) => each.grows && leadsTo(name, [each.name], usedBy)));
}

function templatesIn(script: TypeSpecScriptNode, node: Node): Template[] {
  const found: Template[] = [];
  if ("templateParameters" in node && node.templateParameters.length > 0) {
    const own = new Set(node.templateParameters.map((each) => each.id.sv));
    const place = { file: script.file, pos: node.pos, end: node.end };
    found.push({ name: node.id.sv, place, uses: usesIn(node, own) });
  }
  visitChildren(node, (child) => void found.push(...templatesIn(script, child)));
  return found;
}

function usesIn(node: Node, own: ReadonlySet<string>): Use[] {
  const found: Use[] = [];
  if (node.kind === SyntaxKind.TypeReference && node.arguments.length > 0) {
    const grows = node.arguments.some(({ argument }) => !isName(argument) && names(argument, own));
    found.push({ name: nameIn(node), grows });
  }
  visitChildren(node, (child) => void found.push(...usesIn(child, own)));
  return found;
}

function isName(node: Node): boolean {
  return node.kind === SyntaxKind.TypeReference && node.arguments.length === 0;
}

function names(node: Node, own: ReadonlySet<string>): boolean {
  if (node.kind === SyntaxKind.Identifier && own.has(node.sv)) return true;
  return visitChildren(node, (child) => (names(child, own) ? true : undefined)) === true;
}
