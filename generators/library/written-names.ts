import { SyntaxKind, type TypeReferenceNode } from "@typespec/compiler/ast";

/** What a text refers to, by its last name: of a program that the compiler gave up on nothing else is known. */
export function nameIn({ target }: TypeReferenceNode): string {
  return target.kind === SyntaxKind.Identifier ? target.sv : target.id.sv;
}

/** Whether one comes from any of these to a name, going on to what `next` says that each leads to. */
export function leadsTo(to: string, from: readonly string[], next: (name: string) => readonly string[]): boolean {
  const passed = new Set<string>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (passed.has(at)) continue;
    passed.add(at);
    waiting.push(...next(at));
  }
  return false;
}
