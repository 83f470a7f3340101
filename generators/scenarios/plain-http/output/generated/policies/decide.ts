// @generated tenchat:policies@1 hash:26c7e1c7a4c1365dba1994d83a20f8d1 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type RoleName = "guest" | "user";

export type ConditionName = never;

export type ActionId =
  | "shared.change"
  | "shared.constructor-operation"
  | "shared.fetch"
  | "shared.find"
  | "shared.get"
  | "shared.hand"
  | "shared.hang"
  | "shared.join"
  | "shared.latest"
  | "shared.open"
  | "shared.pets-list"
  | "shared.put"
  | "shared.read"
  | "shared.records-list"
  | "shared.rename"
  | "shared.send"
  | "shared.tree"
  | "shared.wake"
  | "shared.write"
;

export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly RoleName[];
  readonly conditions: readonly ConditionName[];
}

/** Who may do what, as the specification says it. */
export const POLICY: Readonly<Record<ActionId, readonly PolicyRule[]>> = {
  "shared.change": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.constructor-operation": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.fetch": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.find": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.get": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.hand": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.hang": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.join": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.latest": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "shared.open": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.pets-list": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.put": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "shared.read": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.records-list": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "shared.rename": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.send": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.tree": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.wake": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "shared.write": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
};

/** Whether any rule could ever allow this role the action. */
export function isEverAllowed(action: ActionId, role: RoleName): boolean {
  return POLICY[action].some((rule) => rule.effect === "allow" && rule.roles.includes(role));
}

/** The conditions that the decision depends on, for this role. */
export function conditionsOf(action: ActionId, role: RoleName): readonly ConditionName[] {
  return POLICY[action].filter((rule) => rule.roles.includes(role)).flatMap((rule) => rule.conditions);
}

/**
 * The decision: a refusal goes before any permission, and what nobody allowed is refused. What cannot be told,
 * undefined, counts as true where it refuses and as false where it permits.
 */
export function decide(
  action: ActionId,
  role: RoleName,
  holds: (condition: ConditionName) => boolean | undefined,
): "allow" | "deny" {
  let allowed = false;
  for (const rule of POLICY[action]) {
    const met = rule.effect === "deny"
      ? (each: ConditionName) => holds(each) !== false
      : (each: ConditionName) => holds(each) === true;
    if (!rule.roles.includes(role) || !rule.conditions.every(met)) continue;
    if (rule.effect === "deny") return "deny";
    allowed = true;
  }
  return allowed ? "allow" : "deny";
}
