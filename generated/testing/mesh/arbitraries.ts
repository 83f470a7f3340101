// @generated tenchat:arbitraries@1 hash:2ca4bd57523eeda778633dc3a45658c3 DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/models.tsp, specs/contexts/mesh/operations.tsp.

import { type Arbitrary, array, constant, integer, oneof, record } from "fast-check";
import type {
  FetchPacketsInput, SendPacketInput, SyncHashesInput, SyncServersInput
} from "../../contracts/mesh/operations.ts";
import type {
  Comparison, DividedPart, HashAnswer, ListedPart, ListedRelay, Packet, PacketAnswer, RelayAnswer
} from "../../contracts/mesh/types.ts";
import { base64, drawWith, nested, text } from "../runtime/draw.ts";

export function arbitraryComparison(): Arbitrary<Comparison> {
  return record(
    {
      salt: base64(16, 16),
      divided: array(nested(() => arbitraryDividedPart()), { minLength: 0, maxLength: 3 }),
      listed: array(nested(() => arbitraryListedPart()), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<Comparison>;
}

/** One of them, always the same, with what the test cares about. */
export function buildComparison(overrides: Partial<Comparison> = {}): Comparison {
  return drawWith(arbitraryComparison(), overrides);
}

export function arbitraryDividedPart(): Arbitrary<DividedPart> {
  return record(
    { prefix: text({"min":0,"max":64}, /^[0-9a-f]*$/u), digests: base64(64, 64) }
  ) as Arbitrary<DividedPart>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDividedPart(overrides: Partial<DividedPart> = {}): DividedPart {
  return drawWith(arbitraryDividedPart(), overrides);
}

export function arbitraryHashAnswer(): Arbitrary<HashAnswer> {
  return record(
    {
      hashes: array(text({"min":64,"max":64}, /^[0-9a-f]{64}$/u), { minLength: 0, maxLength: 3 }),
      different: array(text({"min":0,"max":64}, /^[0-9a-f]*$/u), { minLength: 0, maxLength: 3 })
    },
    { requiredKeys: ["hashes"] }
  ) as Arbitrary<HashAnswer>;
}

/** One of them, always the same, with what the test cares about. */
export function buildHashAnswer(overrides: Partial<HashAnswer> = {}): HashAnswer {
  return drawWith(arbitraryHashAnswer(), overrides);
}

export function arbitraryListedPart(): Arbitrary<ListedPart> {
  return record({ prefix: text({"min":0,"max":64}, /^[0-9a-f]*$/u), ids: base64(0, 64) }) as Arbitrary<ListedPart>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListedPart(overrides: Partial<ListedPart> = {}): ListedPart {
  return drawWith(arbitraryListedPart(), overrides);
}

export function arbitraryListedRelay(): Arbitrary<ListedRelay> {
  return record(
    {
      ip: text({"min":0,"max":253}),
      port: oneof(text({"min":0,"max":1000000}), integer({ min: 0, max: 1000000 })),
      load: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: ["ip", "port"] }
  ) as Arbitrary<ListedRelay>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListedRelay(overrides: Partial<ListedRelay> = {}): ListedRelay {
  return drawWith(arbitraryListedRelay(), overrides);
}

export function arbitraryPacket(): Arbitrary<Packet> {
  return record(
    {
      recipient: text({"min":1,"max":4096}),
      message: base64(1, 64),
      hash: text({"min":64,"max":64}, /^[0-9a-f]{64}$/u),
      signature: base64(1, 64)
    }
  ) as Arbitrary<Packet>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPacket(overrides: Partial<Packet> = {}): Packet {
  return drawWith(arbitraryPacket(), overrides);
}

export function arbitraryPacketAnswer(): Arbitrary<PacketAnswer> {
  return record(
    {
      messages: array(nested(() => arbitraryPacket()), { minLength: 0, maxLength: 3 }),
      next: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: ["messages"] }
  ) as Arbitrary<PacketAnswer>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPacketAnswer(overrides: Partial<PacketAnswer> = {}): PacketAnswer {
  return drawWith(arbitraryPacketAnswer(), overrides);
}

export function arbitraryRelayAnswer(): Arbitrary<RelayAnswer> {
  return record(
    {
      servers: array(nested(() => arbitraryListedRelay()), { minLength: 0, maxLength: 3 }),
      load: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<RelayAnswer>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRelayAnswer(overrides: Partial<RelayAnswer> = {}): RelayAnswer {
  return drawWith(arbitraryRelayAnswer(), overrides);
}

export function arbitraryFetchPacketsInput(): Arbitrary<FetchPacketsInput> {
  return record(
    {
      recipient: oneof(text({"min":1,"max":4096}), constant(null)),
      hashes: oneof(array(text({"min":0,"max":256}), { minLength: 0, maxLength: 3 }), constant(null)),
      after: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: [] }
  ) as Arbitrary<FetchPacketsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFetchPacketsInput(overrides: Partial<FetchPacketsInput> = {}): FetchPacketsInput {
  return drawWith(arbitraryFetchPacketsInput(), overrides);
}

export function arbitrarySendPacketInput(): Arbitrary<SendPacketInput> {
  return record(
    {
      recipient: text({"min":1,"max":4096}),
      message: base64(1, 64),
      hash: text({"min":64,"max":64}, /^[0-9a-f]{64}$/u),
      signature: base64(1, 64)
    }
  ) as Arbitrary<SendPacketInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSendPacketInput(overrides: Partial<SendPacketInput> = {}): SendPacketInput {
  return drawWith(arbitrarySendPacketInput(), overrides);
}

export function arbitrarySyncHashesInput(): Arbitrary<SyncHashesInput> {
  return record(
    {
      hashes: oneof(array(text({"min":0,"max":256}), { minLength: 0, maxLength: 3 }), constant(null)),
      comparison: nested(() => arbitraryComparison())
    },
    { requiredKeys: [] }
  ) as Arbitrary<SyncHashesInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSyncHashesInput(overrides: Partial<SyncHashesInput> = {}): SyncHashesInput {
  return drawWith(arbitrarySyncHashesInput(), overrides);
}

export function arbitrarySyncServersInput(): Arbitrary<SyncServersInput> {
  return record(
    { servers: oneof(array(nested(() => arbitraryListedRelay()), { minLength: 0, maxLength: 3 }), constant(null)) },
    { requiredKeys: [] }
  ) as Arbitrary<SyncServersInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSyncServersInput(overrides: Partial<SyncServersInput> = {}): SyncServersInput {
  return drawWith(arbitrarySyncServersInput(), overrides);
}
