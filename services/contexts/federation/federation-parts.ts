import type { Kernel } from "../../kernel/kernel.ts";
import type { Outward } from "../../kernel/outward/outward.ts";
import type { FederationSettings } from "../../kernel/settings/federation-settings.ts";
import type { Discovery } from "./discovery/discovery.ts";
import type { EventEffects } from "./event-effects.ts";
import type { Neighbours } from "./neighbours.ts";
import type { MeetPerson } from "./people/meet-person.ts";
import type { StrangersEvents } from "./store/received-events.ts";
import type { ServerIdentity } from "./server-identity.ts";

/** What the operations of this room share. Undefined where the operator has not turned federation on. */
export interface FederationParts {
  readonly kernel: Kernel;
  readonly settings: FederationSettings;
  readonly identity: ServerIdentity;
  readonly discovery: Discovery;
  readonly outward: Outward;
  readonly neighbours: Neighbours;
  readonly meet: MeetPerson;
  readonly effects: EventEffects;
  readonly strangers: StrangersEvents;
}
