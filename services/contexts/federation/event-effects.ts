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

/** Has an event do what it does. */
export async function takeEffect(
  effects: EventEffects,
  manager: EntityManager,
  origin: string,
  { name, fields }: EventFamily,
): Promise<void> {
  // The two belong together, which the type of a table cannot say.
  const effect = effects[name] as
    | ((manager: EntityManager, origin: string, fields: object) => Promise<void>)
    | undefined;
  await effect?.(manager, origin, fields);
}
