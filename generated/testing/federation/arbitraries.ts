// @generated tenchat:arbitraries@1 hash:023b7477b0a1fcc41da3e8a1769989bb DO NOT EDIT DIRECTLY
// From specs/contexts/federation/models.tsp, specs/contexts/federation/operations.tsp.

import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, record } from "fast-check";
import type {
  ClaimBundlesForPeerInput, DescribeFederationInput, FindPersonElsewhereInput, ListAwayServersInput,
  ListFederationKeysInput, ListToldServersInput, LookUpDevicesInput, LookUpUserInput, ReceivePeerEventInput,
  TellServerNowInput
} from "../../contracts/federation/operations.ts";
import type {
  AwayServer, AwayServers, FederationDescriptor, FederationKeyDescription, FederationKeyHistory, KnownPeerKey,
  PeerEventReceipt, PersonElsewhere, ToldServer, ToldServerPage, UserLookup
} from "../../contracts/federation/types.ts";
import { base64, drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryAwayServer(): Arbitrary<AwayServer> {
  return record(
    {
      server: text({"min":0,"max":260}),
      since: moment(),
      outlook: constantFrom("when-back" as const, "within-a-day" as const, "overdue" as const, "home-away" as const)
    }
  ) as Arbitrary<AwayServer>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAwayServer(overrides: Partial<AwayServer> = {}): AwayServer {
  return drawWith(arbitraryAwayServer(), overrides);
}

export function arbitraryAwayServers(): Arbitrary<AwayServers> {
  return record(
    { servers: array(nested(() => arbitraryAwayServer()), { minLength: 0, maxLength: 3 }) }
  ) as Arbitrary<AwayServers>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAwayServers(overrides: Partial<AwayServers> = {}): AwayServers {
  return drawWith(arbitraryAwayServers(), overrides);
}

export function arbitraryFederationDescriptor(): Arbitrary<FederationDescriptor> {
  return record(
    {
      domain: text({"min":0,"max":1000000}),
      signing_key_public: text({"min":0,"max":1000000}),
      api_base_url: text({"min":0,"max":1000000}),
      protocol_version: integer({ min: 0, max: 1000000 }),
      features: array(
        constantFrom("destination" as const, "key-history" as const, "groups" as const, "group-items" as const),
        { minLength: 0, maxLength: 3 }
      )
    }
  ) as Arbitrary<FederationDescriptor>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFederationDescriptor(overrides: Partial<FederationDescriptor> = {}): FederationDescriptor {
  return drawWith(arbitraryFederationDescriptor(), overrides);
}

export function arbitraryFederationKeyDescription(): Arbitrary<FederationKeyDescription> {
  return record(
    {
      public_key: text({"min":0,"max":1000000}),
      valid_from: text({"min":0,"max":1000000}),
      valid_until: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<FederationKeyDescription>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFederationKeyDescription(
  overrides: Partial<FederationKeyDescription> = {}
): FederationKeyDescription {
  return drawWith(arbitraryFederationKeyDescription(), overrides);
}

export function arbitraryFederationKeyHistory(): Arbitrary<FederationKeyHistory> {
  return record(
    {
      domain: text({"min":0,"max":1000000}),
      keys: array(nested(() => arbitraryFederationKeyDescription()), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<FederationKeyHistory>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFederationKeyHistory(overrides: Partial<FederationKeyHistory> = {}): FederationKeyHistory {
  return drawWith(arbitraryFederationKeyHistory(), overrides);
}

export function arbitraryKnownPeerKey(): Arbitrary<KnownPeerKey> {
  return record(
    { publicKey: base64(32, 32), validFrom: moment(), validUntil: oneof(moment(), constant(null)) }
  ) as Arbitrary<KnownPeerKey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildKnownPeerKey(overrides: Partial<KnownPeerKey> = {}): KnownPeerKey {
  return drawWith(arbitraryKnownPeerKey(), overrides);
}

export function arbitraryPeerEventReceipt(): Arbitrary<PeerEventReceipt> {
  return record(
    {
      status: oneof(constant("ok" as const), constant("duplicate" as const)),
      event_id: text({"min":0,"max":1000000}),
      refused: constantFrom(
        "membership-stale" as const,
        "conversation-ended" as const,
        "senders-restricted" as const,
        "roster-refused" as const,
        "account-not-found" as const,
        "message-id-taken" as const,
        "forbidden" as const
      ),
      revision: integer({ min: 0, max: 1000000 }),
      sequence: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: ["status", "event_id"] }
  ) as Arbitrary<PeerEventReceipt>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPeerEventReceipt(overrides: Partial<PeerEventReceipt> = {}): PeerEventReceipt {
  return drawWith(arbitraryPeerEventReceipt(), overrides);
}

export function arbitraryPersonElsewhere(): Arbitrary<PersonElsewhere> {
  return record(
    {
      username: text({"min":0,"max":1000000}),
      server: text({"min":0,"max":260}),
      userId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<PersonElsewhere>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPersonElsewhere(overrides: Partial<PersonElsewhere> = {}): PersonElsewhere {
  return drawWith(arbitraryPersonElsewhere(), overrides);
}

export function arbitraryToldServer(): Arbitrary<ToldServer> {
  return record(
    {
      peer: text({"min":0,"max":260}),
      conversations: integer({ min: 0, max: 1000000 }),
      waiting: integer({ min: 0, max: 1000000 }),
      attempts: integer({ min: 0, max: 1000000 }),
      error: oneof(text({"min":0,"max":1000000}), constant(null)),
      succeededAt: oneof(moment(), constant(null)),
      dueAt: oneof(moment(), constant(null))
    }
  ) as Arbitrary<ToldServer>;
}

/** One of them, always the same, with what the test cares about. */
export function buildToldServer(overrides: Partial<ToldServer> = {}): ToldServer {
  return drawWith(arbitraryToldServer(), overrides);
}

export function arbitraryToldServerPage(): Arbitrary<ToldServerPage> {
  return record(
    {
      servers: array(nested(() => arbitraryToldServer()), { minLength: 0, maxLength: 3 }),
      nextCursor: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<ToldServerPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildToldServerPage(overrides: Partial<ToldServerPage> = {}): ToldServerPage {
  return drawWith(arbitraryToldServerPage(), overrides);
}

export function arbitraryUserLookup(): Arbitrary<UserLookup> {
  return record(
    {
      found: boolean(),
      username: text({"min":0,"max":1000000}),
      user_id: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      server_domain: text({"min":0,"max":260})
    },
    { requiredKeys: ["found"] }
  ) as Arbitrary<UserLookup>;
}

/** One of them, always the same, with what the test cares about. */
export function buildUserLookup(overrides: Partial<UserLookup> = {}): UserLookup {
  return drawWith(arbitraryUserLookup(), overrides);
}

export function arbitraryClaimBundlesForPeerInput(): Arbitrary<ClaimBundlesForPeerInput> {
  return record(
    {
      origin: text({"min":0,"max":1000000}),
      timestamp: text({"min":0,"max":1000000}),
      signature: text({"min":0,"max":1000000}),
      claim: base64(0, 64)
    },
    { requiredKeys: [] }
  ) as Arbitrary<ClaimBundlesForPeerInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildClaimBundlesForPeerInput(
  overrides: Partial<ClaimBundlesForPeerInput> = {}
): ClaimBundlesForPeerInput {
  return drawWith(arbitraryClaimBundlesForPeerInput(), overrides);
}

export function arbitraryDescribeFederationInput(): Arbitrary<DescribeFederationInput> {
  return record({  }) as Arbitrary<DescribeFederationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDescribeFederationInput(
  overrides: Partial<DescribeFederationInput> = {}
): DescribeFederationInput {
  return drawWith(arbitraryDescribeFederationInput(), overrides);
}

export function arbitraryFindPersonElsewhereInput(): Arbitrary<FindPersonElsewhereInput> {
  return record({ address: text({"min":0,"max":400}) }) as Arbitrary<FindPersonElsewhereInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFindPersonElsewhereInput(
  overrides: Partial<FindPersonElsewhereInput> = {}
): FindPersonElsewhereInput {
  return drawWith(arbitraryFindPersonElsewhereInput(), overrides);
}

export function arbitraryListAwayServersInput(): Arbitrary<ListAwayServersInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ListAwayServersInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListAwayServersInput(overrides: Partial<ListAwayServersInput> = {}): ListAwayServersInput {
  return drawWith(arbitraryListAwayServersInput(), overrides);
}

export function arbitraryListFederationKeysInput(): Arbitrary<ListFederationKeysInput> {
  return record({  }) as Arbitrary<ListFederationKeysInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListFederationKeysInput(
  overrides: Partial<ListFederationKeysInput> = {}
): ListFederationKeysInput {
  return drawWith(arbitraryListFederationKeysInput(), overrides);
}

export function arbitraryListToldServersInput(): Arbitrary<ListToldServersInput> {
  return record({ cursor: text({"min":0,"max":400}) }, { requiredKeys: [] }) as Arbitrary<ListToldServersInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListToldServersInput(overrides: Partial<ListToldServersInput> = {}): ListToldServersInput {
  return drawWith(arbitraryListToldServersInput(), overrides);
}

export function arbitraryLookUpDevicesInput(): Arbitrary<LookUpDevicesInput> {
  return record(
    {
      origin: text({"min":0,"max":1000000}),
      timestamp: text({"min":0,"max":1000000}),
      signature: text({"min":0,"max":1000000}),
      user_id: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    },
    { requiredKeys: ["user_id"] }
  ) as Arbitrary<LookUpDevicesInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildLookUpDevicesInput(overrides: Partial<LookUpDevicesInput> = {}): LookUpDevicesInput {
  return drawWith(arbitraryLookUpDevicesInput(), overrides);
}

export function arbitraryLookUpUserInput(): Arbitrary<LookUpUserInput> {
  return record(
    {
      origin: text({"min":0,"max":1000000}),
      timestamp: text({"min":0,"max":1000000}),
      signature: text({"min":0,"max":1000000}),
      username: text({"min":0,"max":128})
    },
    { requiredKeys: ["username"] }
  ) as Arbitrary<LookUpUserInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildLookUpUserInput(overrides: Partial<LookUpUserInput> = {}): LookUpUserInput {
  return drawWith(arbitraryLookUpUserInput(), overrides);
}

export function arbitraryReceivePeerEventInput(): Arbitrary<ReceivePeerEventInput> {
  return record(
    {
      origin: text({"min":0,"max":1000000}),
      timestamp: text({"min":0,"max":1000000}),
      signature: text({"min":0,"max":1000000}),
      event: base64(0, 64)
    },
    { requiredKeys: [] }
  ) as Arbitrary<ReceivePeerEventInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReceivePeerEventInput(overrides: Partial<ReceivePeerEventInput> = {}): ReceivePeerEventInput {
  return drawWith(arbitraryReceivePeerEventInput(), overrides);
}

export function arbitraryTellServerNowInput(): Arbitrary<TellServerNowInput> {
  return record({ peer: text({"min":0,"max":260}) }) as Arbitrary<TellServerNowInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildTellServerNowInput(overrides: Partial<TellServerNowInput> = {}): TellServerNowInput {
  return drawWith(arbitraryTellServerNowInput(), overrides);
}
