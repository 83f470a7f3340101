import ts from "typescript";

/**
 * Where a text uses one of `forbidden`: a global (`process`), a member of a global (`Date.now`), a construction without
 * arguments (`new Date()`) or, for any other object, a method (`localeCompare`). A name that the file declares itself,
 * as a parameter for instance, is its own and not the global.
 */
export function findForbiddenNames(text: string, forbidden: readonly string[]): { line: number; name: string }[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const own = declaredNames(source);
  const found: { line: number; name: string }[] = [];
  const visit = (node: ts.Node): void => {
    // Types vanish before anything runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const name = usedName(node);
    if (name !== undefined && forbidden.includes(name) && !own.has(name.split(/\W/, 1)[0] ?? "")) {
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, name });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function usedName(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.arguments?.length === 0) return `new ${node.expression.getText()}()`;
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    if (parent.name !== node) return node.text;
    const whole = `${parent.expression.getText()}.${node.text}`;
    return /^(Math|Date)\./.test(whole) ? whole : methodOf(node, parent);
  }
  const isLabel =
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node;
  return isLabel || ts.isImportSpecifier(parent) || ts.isBindingElement(parent) ? undefined : node.text;
}

/** `text.localeCompare(other)` is told by its method, whatever `text` is. `given.fetch()` is not the global's. */
function methodOf(node: ts.Identifier, parent: ts.PropertyAccessExpression): string | undefined {
  const called = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return called && /^(localeCompare|toLocale\w+)$/.test(node.text) ? node.text : undefined;
}

function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node);
    if ((declares || ts.isFunctionDeclaration(node)) && node.name !== undefined && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
