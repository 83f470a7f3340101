import { SyntaxKind, visitChildren, type Node, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import type { SourceLocation } from "@typespec/compiler";

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
  const leads = (from: string, to: string): boolean => {
    const passed = new Set<string>();
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === to) return true;
      if (passed.has(at)) continue;
      passed.add(at);
      waiting.push(...(byName.get(at)?.uses ?? []).map((each) => each.name));
    }
    return false;
  };
  return templates.find(({ name, uses }) => uses.some((each) => each.grows && leads(each.name, name)));
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
    const name = node.target.kind === SyntaxKind.Identifier ? node.target.sv : node.target.id.sv;
    const grows = node.arguments.some(({ argument }) => !isName(argument) && names(argument, own));
    found.push({ name, grows });
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
