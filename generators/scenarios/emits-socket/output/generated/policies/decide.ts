// @generated tenchat:policies@1 hash:acf792ba01ca39a5d580bb76ce066eb1 DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/other.tsp.

export type RoleName = "guest" | "user";

export type ConditionName = "owner" | "device-ready";

export type ActionId =
  | "frames.note-new"
  | "frames.other-note-new"
  | "frames.start-typing"
  | "frames.update-typing"
  | "frames.write-note"
;

export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly RoleName[];
  readonly conditions: readonly ConditionName[];
}

/** Who may do what, as the specification says it. */
export const POLICY: Readonly<Record<ActionId, readonly PolicyRule[]>> = {
  "frames.note-new": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "frames.other-note-new": [{"effect":"allow","roles":["user"],"conditions":["owner"]}],
  "frames.start-typing": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "frames.update-typing": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "frames.write-note": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
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
