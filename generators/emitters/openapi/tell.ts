import type { DecoratedType, Type } from "@typespec/compiler";

/**
 * Says something of a type to the stock emitter, and of every copy of it: of a specification with versions it makes one,
 * for which all decorators are asked again.
 */
export function tell<Target extends Type & DecoratedType>(target: Target, say: (target: Target) => void): void {
  say(target);
  const decorator = (_context: unknown, copy: Type): void => say(copy as Target);
  target.decorators.push({ decorator, args: [] });
}
