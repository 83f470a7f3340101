// @generated tenchat:server@1 hash:734d78a7eaf4f8f3e9791284b5e60a70 DO NOT EDIT DIRECTLY
// From the generator alone.

import { conditionsOf, decide, type ActionId } from "../../policies/decide.ts";
import type { Actor, Conditions, UserActor } from "./operation.ts";

/**
 * What the policy says to an action, once the conditions that it depends on have told, one after the other: at once
 * where they do. One that cannot tell fails, and so does the question.
 */
export function authorize(
  conditions: Conditions,
  action: ActionId,
  actor: Actor,
  input: unknown,
): boolean | Promise<boolean> {
  // Conditions are about somebody, so nobody meets any.
  if (actor.role === "guest") return decide(action, "guest", () => false) === "allow";
  const predicates: Readonly<Record<string, (actor: UserActor, input: unknown) => boolean | Promise<boolean>>> =
    conditions;
  const names = conditionsOf(action, actor.role);
  const askFrom = (told: boolean[]): boolean | Promise<boolean> => {
    while (told.length < names.length) {
      const answer = predicates[names[told.length]!]!(actor, input);
      if (typeof answer !== "boolean") return answer.then((each) => askFrom([...told, each]));
      told.push(answer);
    }
    return decide(action, actor.role, (condition) => told[names.indexOf(condition)]) === "allow";
  };
  return askFrom([]);
}
