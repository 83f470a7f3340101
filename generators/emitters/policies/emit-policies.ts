import type { Ir } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";

/** The decision table: deny first, then allow with conditions, else deny. */
export function emitPolicies(ir: Ir): Artifact[] {
  if (ir.operations.length === 0) return [];
  const file = new TypeScriptFile("policies/decide.ts", "policies");
  const names = (items: readonly { name: string }[]) =>
    items.map((each) => JSON.stringify(each.name)).join(" | ") || "never";
  // The server knows those who have not signed in and those who have, whatever else a specification tells apart.
  const roles = [...ir.roles, ...["guest", "user"].map((name) => ({ name }))].filter(
    (each, at, all) => all.findIndex((other) => other.name === each.name) === at,
  );
  file.from(...ir.operations.map((each) => each.id));
  file.add(`export type RoleName = ${names(roles)};`);
  file.add(`export type ConditionName = ${names(ir.conditions)};`);
  file.add(`export type ActionId =\n${ir.operations.map((each) => `  | ${JSON.stringify(each.action)}\n`).join("")};`);
  file.add(`export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly RoleName[];
  readonly conditions: readonly ConditionName[];
}`);
  const rows = ir.operations.map((each) => `  ${JSON.stringify(each.action)}: ${JSON.stringify(each.policy)},\n`);
  file.add(
    `/** Who may do what, as the specification says it. */\nexport const POLICY: Readonly<Record<ActionId, readonly PolicyRule[]>> = {\n${rows.join("")}};`,
  );
  file.add(`/** Whether any rule could ever allow this role the action. */
export function isEverAllowed(action: ActionId, role: RoleName): boolean {
  return POLICY[action].some((rule) => rule.effect === "allow" && rule.roles.includes(role));
}`);
  file.add(`/** The conditions that the decision depends on, for this role. */
export function conditionsOf(action: ActionId, role: RoleName): readonly ConditionName[] {
  return POLICY[action].filter((rule) => rule.roles.includes(role)).flatMap((rule) => rule.conditions);
}`);
  file.add(`/**
 * The decision: a refusal goes before any permission, and what nobody allowed is refused. What cannot be told, undefined,
 * counts as true where it refuses and as false where it permits.
 */
export function decide(
  action: ActionId,
  role: RoleName,
  holds: (condition: ConditionName) => boolean | undefined,
): "allow" | "deny" {
  let allowed = false;
  for (const rule of POLICY[action]) {
    const met = rule.effect === "deny" ? (each: ConditionName) => holds(each) !== false : (each: ConditionName) => holds(each) === true;
    if (!rule.roles.includes(role) || !rule.conditions.every(met)) continue;
    if (rule.effect === "deny") return "deny";
    allowed = true;
  }
  return allowed ? "allow" : "deny";
}`);
  return [file.artifact()];
}
