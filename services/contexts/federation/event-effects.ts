import type { EntityManager } from "typeorm";
import type { EventFamily, FamilyName } from "./rules/event-families.ts";

type EventOf<Name extends FamilyName> = Extract<EventFamily, { readonly name: Name }>;

/**
 * What an event of a server does here, within the transaction that remembers it: what fails is undone, and the event may
 * come again. Who has sent it is proven; whether that server's people may do this is for the effect to find out. An event
 * of a family that has none is answered as one about a channel that nobody here is in.
 */
export type EventEffects = {
  readonly [Name in FamilyName]?: (
    manager: EntityManager,
    origin: string,
    fields: EventOf<Name>["fields"],
  ) => Promise<void>;
};

/** What an event does here; undefined of one that does nothing. */
export function effectOf(
  effects: EventEffects,
  origin: string,
  family: EventFamily | undefined,
): ((manager: EntityManager) => Promise<void>) | undefined {
  if (family === undefined) return undefined;
  // The two belong together, which the type of a table cannot say.
  const effect = effects[family.name] as
    | ((manager: EntityManager, origin: string, fields: object) => Promise<void>)
    | undefined;
  return effect && ((manager) => effect(manager, origin, family.fields));
}
