import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { FederationOperations } from "../../../generated/server/federation/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { createOutward } from "../../kernel/outward/outward.ts";
import type { Outward } from "../../kernel/outward/outward.ts";
import type { FederationSettings } from "../../kernel/settings/federation-settings.ts";
import { Discovery } from "./discovery/discovery.ts";
import type { EventEffects } from "./event-effects.ts";
import type { FederationParts } from "./federation-parts.ts";
import type { LocalPeople } from "./local-people.ts";
import { describeFederation } from "./operations/describe-federation.ts";
import { findPersonElsewhere } from "./operations/find-person-elsewhere.ts";
import { listFederationKeys } from "./operations/list-federation-keys.ts";
import { lookUpUser } from "./operations/look-up-user.ts";
import { receivePeerEvent } from "./operations/receive-peer-event.ts";
import { ServerIdentity } from "./server-identity.ts";

/** What this room gives to the composition. */
export type OpenedFederation = ContextRoom<FederationOperations>;

/** What a test puts in the place of the world outside. */
export interface FederationWorld {
  readonly outward?: Outward;
  readonly effects?: EventEffects;
}

/** The room over a kernel; where federation is off, nobody finds it. */
export async function openFederation(
  kernel: Kernel,
  people: LocalPeople,
  world: FederationWorld = {},
): Promise<OpenedFederation> {
  const { federation } = kernel.settings;
  const parts = federation && (await openParts(kernel, federation, people, world));
  const operations = {
    describeFederation: describeFederation(parts),
    listFederationKeys: listFederationKeys(parts),
    receivePeerEvent: receivePeerEvent(parts),
    lookUpUser: lookUpUser(parts),
    findPersonElsewhere: findPersonElsewhere(parts),
  } satisfies FederationOperations;
  return { operations, reactions: {}, jobs: {} };
}

async function openParts(
  kernel: Kernel,
  settings: FederationSettings,
  people: LocalPeople,
  { effects = {}, outward = outwardOf(settings) }: FederationWorld,
): Promise<FederationParts> {
  const identity = new ServerIdentity(kernel, settings.name);
  await identity.open();
  const discovery = new Discovery(kernel, outward, (name) => settings.testPeers.includes(name));
  return { kernel, settings, identity, discovery, outward, people, effects };
}

/** Five seconds and 64 KiB are more than what a server says of itself takes. */
function outwardOf({ testPeers }: FederationSettings): Outward {
  return createOutward({
    vouchedFor: ({ host }) => testPeers.includes(host),
    milliseconds: 5_000,
    mostBytes: 64 * 1024,
  });
}
