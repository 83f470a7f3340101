import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { FederationOperations } from "../../../generated/server/federation/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { createOutward } from "../../kernel/outward/outward.ts";
import type { Outward } from "../../kernel/outward/outward.ts";
import type { FederationSettings } from "../../kernel/settings/federation-settings.ts";
import { Discovery } from "./discovery/discovery.ts";
import { openEffects } from "./effects/open-effects.ts";
import type { EventEffects } from "./event-effects.ts";
import type { FederationParts } from "./federation-parts.ts";
import type { Neighbours } from "./neighbours.ts";
import { claimBundlesForPeer } from "./operations/claim-bundles-for-peer.ts";
import { describeFederation } from "./operations/describe-federation.ts";
import { findPersonElsewhere } from "./operations/find-person-elsewhere.ts";
import { listAwayServers } from "./operations/list-away-servers.ts";
import { listFederationKeys } from "./operations/list-federation-keys.ts";
import { listToldServers } from "./operations/list-told-servers.ts";
import { lookUpDevices } from "./operations/look-up-devices.ts";
import { lookUpUser } from "./operations/look-up-user.ts";
import { receivePeerEvent } from "./operations/receive-peer-event.ts";
import { tellServerNow } from "./operations/tell-server-now.ts";
import type { LookUpMember } from "./effects/follow-home.ts";
import type { GroupHomes } from "../conversations/index.ts";
import { createGroupHomes, noHomes } from "./people/group-homes.ts";
import { lookUpLater } from "./people/look-up-person.ts";
import { createMeetPerson } from "./people/meet-person.ts";
import { createPeopleElsewhere, nobodyElsewhere } from "./people/people-elsewhere.ts";
import type { PeopleElsewhere } from "./people/people-elsewhere.ts";
import { openReactions } from "./reactions/open-reactions.ts";
import { StrangersEvents } from "./store/received-events.ts";
import { Pace } from "./sending/pace.ts";
import { PeerSending } from "./sending/peer-sending.ts";
import { ServerIdentity } from "./server-identity.ts";

/** What this room gives to the composition. */
export interface OpenedFederation extends ContextRoom<FederationOperations> {
  /** What the contexts below know of people at other servers; nobody where federation is off. */
  readonly people: PeopleElsewhere;

  /** Where what people here want in groups of other servers is asked for. */
  readonly groupHomes: GroupHomes;

  /** From now on this process tells other servers what is said, until `closing` ends it. */
  startSending(closing: AsyncDisposableStack): void;

  /** Finishes what was begun. */
  close(): Promise<void>;
}

/** What a test puts in the place of the world outside. */
export interface FederationWorld {
  readonly outward?: Outward;
  readonly effects?: EventEffects;
}

/** The room over a kernel; where federation is off, nobody finds it, and nothing that happens concerns it. */
export async function openFederation(
  kernel: Kernel,
  neighbours: Neighbours,
  world: FederationWorld = {},
): Promise<OpenedFederation> {
  const { federation } = kernel.settings;
  const parts = federation && (await openParts(kernel, federation, neighbours, world));
  const operations = {
    describeFederation: describeFederation(parts),
    listFederationKeys: listFederationKeys(parts),
    receivePeerEvent: receivePeerEvent(parts),
    lookUpUser: lookUpUser(parts),
    lookUpDevices: lookUpDevices(parts),
    claimBundlesForPeer: claimBundlesForPeer(parts),
    findPersonElsewhere: findPersonElsewhere(parts),
    listAwayServers: listAwayServers(parts),
    listToldServers: listToldServers(parts),
    tellServerNow: tellServerNow(parts),
  } satisfies FederationOperations;
  if (parts === undefined) {
    return {
      operations,
      reactions: {},
      jobs: {},
      people: nobodyElsewhere,
      groupHomes: noHomes,
      startSending: () => {},
      close: async () => {},
    };
  }
  const pace = new Pace();
  const sending = new PeerSending(parts, pace);
  return {
    operations,
    reactions: openReactions(kernel, neighbours, sending),
    jobs: {},
    people: createPeopleElsewhere(parts),
    groupHomes: createGroupHomes(parts, pace),
    startSending: (closing) => sending.start(closing),
    close: () => parts.strangers.close(),
  };
}

async function openParts(
  kernel: Kernel,
  settings: FederationSettings,
  neighbours: Neighbours,
  { effects, outward = outwardOf(settings) }: FederationWorld,
): Promise<FederationParts> {
  const identity = new ServerIdentity(kernel, settings.name);
  await identity.open();
  const discovery = new Discovery(kernel, outward, (name) => settings.testPeers.includes(name));
  const meet = createMeetPerson(kernel, neighbours.people);
  const strangers = new StrangersEvents(kernel);
  const shared = { kernel, settings, identity, discovery, outward, neighbours, meet, strangers };
  const lookUp: LookUpMember = ({ server, username }) => void lookUpLater(shared, server, username);
  return { ...shared, effects: effects ?? openEffects(neighbours, meet, lookUp, kernel) };
}

/** Five seconds and 64 KiB are more than what a server says of itself takes. */
function outwardOf({ testPeers }: FederationSettings): Outward {
  return createOutward({
    vouchedFor: ({ host }) => testPeers.includes(host),
    milliseconds: 5_000,
    mostBytes: 64 * 1024,
  });
}
