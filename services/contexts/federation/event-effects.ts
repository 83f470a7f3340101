import type { EntityManager } from "typeorm";
import type { EventFamily, FamilyBesides, FamilyFields, FamilyName } from "./rules/event-families.ts";

/** An event as its effect sees it: of whom, of which family, and what is said in it. */
export interface Happened<Name extends FamilyName> {
  readonly origin: string;
  readonly timestamp: string;
  readonly fields: FamilyFields<Name>;

  /** What a server of ours says besides; undefined where a plain d3chat server has sent it. */
  readonly besides: FamilyBesides<Name> | undefined;
}

/** What an event of a family does, within the transaction that remembers it. */
export type Effect<Name extends FamilyName> = (manager: EntityManager, event: Happened<Name>) => Promise<void>;

/**
 * What an event of a server does here: what fails is undone, and the event may come again. Who has sent it is proven;
 * whether that server's people may do this is for the effect to find out. An event of a family that has none is answered
 * as one about a channel that nobody here is in.
 */
export type EventEffects = { readonly [Name in FamilyName]?: Effect<Name> } & {
  /**
   * Whose doing an event is, so that it does nothing where nobody here has to do with them; undefined of one that may be of
   * somebody new. All have their effect where this is not said.
   */
  readonly actorOf?: (family: EventFamily) => string | undefined;
};

/** What an event does here; undefined of one that does nothing. */
export function effectOf(
  effects: EventEffects,
  origin: string,
  { family, timestamp }: { readonly family: EventFamily | undefined; readonly timestamp: string },
): ((manager: EntityManager) => Promise<void>) | undefined {
  if (family === undefined) return undefined;
  const { name, fields, besides } = family;
  // The two belong together, which the type of a table cannot say.
  const effect = effects[name] as ((manager: EntityManager, event: object) => Promise<void>) | undefined;
  return effect && ((manager) => effect(manager, { origin, timestamp, fields, besides }));
}
