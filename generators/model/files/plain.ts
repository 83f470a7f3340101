import { type Namespace, type Program, type Type } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import type { OperationDeclaration, PolicyRule } from "../ir.ts";

/** Whether a specification has never heard of our library. */
export function isPlain(program: Program): boolean {
  return !program.getGlobalNamespaceType().namespaces.has("Blueprint");
}

/** Those whom TypeSpec itself can tell apart. */
export const PLAIN_ROLES = [
  { name: "guest", doc: "Nobody has signed in." },
  { name: "user", doc: "Somebody has signed in." },
];

/** What @useAuth says is all that such a specification says of who may call: who signed in, or else everybody. */
export function plainPolicy(authenticated: boolean): PolicyRule[] {
  return [{ effect: "allow", roles: authenticated ? ["user"] : ["guest", "user"], conditions: [] }];
}

/** Says once what an operation of ours could not do without. */
export function warnOfWhatIsMissing(
  program: Program,
  home: Namespace | undefined,
  operations: readonly OperationDeclaration[],
): void {
  if (operations.length === 0) return;
  const target = home ?? program.getGlobalNamespaceType();
  const format = { count: String(operations.length) };
  library.reportDiagnostic(program, { code: "policy-from-authentication", format, target });
  library.reportDiagnostic(program, { code: "nothing-classified", format, target });
}

/** Says what is left out of the output, for a reason that lies outside the specification. */
export function reportNotGenerated(
  program: Program,
  what: string,
  why: string,
  target: Type = program.getGlobalNamespaceType(),
): void {
  library.reportDiagnostic(program, { code: "not-generated", format: { what, why }, target });
}
