// @generated tenchat:arbitraries@1 hash:2682c1cfb6f789598f2d802becd052be DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/.

import { type Arbitrary, array, constant, integer, oneof, record } from "fast-check";
import type {
  CheckHealthInput, DescribeServerInput, NegotiateInput, ReadAttestationInput, ReadD3chatConfigInput, ReadManifestInput,
  ReadMetricsInput
} from "../../contracts/server-info/operations.ts";
import type {
  Agreement, D3chatConfig, EndingOperation, FeatureDecision, Health, ServerDescription
} from "../../contracts/server-info/types.ts";
import { drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryAgreement(): Arbitrary<Agreement> {
  return record(
    {
      protocol: oneof(integer({ min: 0, max: 1000000 }), constant(null)),
      protocols: array(integer({ min: 0, max: 1000000 }), { minLength: 0, maxLength: 3 }),
      features: array(text({"min":0,"max":64}, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u), { minLength: 0, maxLength: 3 }),
      decisions: array(nested(() => arbitraryFeatureDecision()), { minLength: 0, maxLength: 3 }),
      ending: array(nested(() => arbitraryEndingOperation()), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<Agreement>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return drawWith(arbitraryAgreement(), overrides);
}

export function arbitraryD3chatConfig(): Arbitrary<D3chatConfig> {
  return record(
    {
      app_name: text({"min":0,"max":1000000}),
      app_description: text({"min":0,"max":1000000}),
      registration_mode: oneof(constant("open" as const), constant("closed" as const)),
      brand_primary_color: text({"min":0,"max":1000000}),
      brand_accent_color: text({"min":0,"max":1000000})
    }
  ) as Arbitrary<D3chatConfig>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatConfig(overrides: Partial<D3chatConfig> = {}): D3chatConfig {
  return drawWith(arbitraryD3chatConfig(), overrides);
}

export function arbitraryEndingOperation(): Arbitrary<EndingOperation> {
  return record(
    { operation: text({"min":0,"max":1000000}), deprecatedAt: moment(), endsAt: moment() }
  ) as Arbitrary<EndingOperation>;
}

/** One of them, always the same, with what the test cares about. */
export function buildEndingOperation(overrides: Partial<EndingOperation> = {}): EndingOperation {
  return drawWith(arbitraryEndingOperation(), overrides);
}

export function arbitraryFeatureDecision(): Arbitrary<FeatureDecision> {
  return record(
    {
      feature: text({"min":0,"max":64}, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u),
      decision: oneof(
        constant("agreed" as const),
        constant("server-lacks" as const),
        constant("client-lacks" as const)
      ),
      deprecatedAt: moment(),
      endsAt: moment()
    },
    { requiredKeys: ["feature", "decision"] }
  ) as Arbitrary<FeatureDecision>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFeatureDecision(overrides: Partial<FeatureDecision> = {}): FeatureDecision {
  return drawWith(arbitraryFeatureDecision(), overrides);
}

export function arbitraryHealth(): Arbitrary<Health> {
  return record({ status: constant("ok" as const), role: text({"min":0,"max":1000000}) }, {
    requiredKeys: ["status"]
  }) as Arbitrary<Health>;
}

/** One of them, always the same, with what the test cares about. */
export function buildHealth(overrides: Partial<Health> = {}): Health {
  return drawWith(arbitraryHealth(), overrides);
}

export function arbitraryServerDescription(): Arbitrary<ServerDescription> {
  return record(
    {
      name: text({"min":0,"max":1000000}),
      version: text({"min":0,"max":1000000}),
      apiVersions: array(text({"min":0,"max":1000000}), { minLength: 0, maxLength: 3 }),
      registrationMode: oneof(constant("open" as const), constant("closed" as const)),
      passkeyOrigin: oneof(text({"min":0,"max":1000000}), constant(null)),
      sufficientPasswordLength: integer({ min: 0, max: 1000000 }),
      specificationRoot: text({"min":0,"max":1000000}),
      contact: text({"min":0,"max":1000000}),
      rules: text({"min":0,"max":1000000})
    },
    {
      requiredKeys: [
        "name",
        "version",
        "apiVersions",
        "registrationMode",
        "passkeyOrigin",
        "sufficientPasswordLength",
        "specificationRoot"
      ]
    }
  ) as Arbitrary<ServerDescription>;
}

/** One of them, always the same, with what the test cares about. */
export function buildServerDescription(overrides: Partial<ServerDescription> = {}): ServerDescription {
  return drawWith(arbitraryServerDescription(), overrides);
}

export function arbitraryCheckHealthInput(): Arbitrary<CheckHealthInput> {
  return record({  }) as Arbitrary<CheckHealthInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCheckHealthInput(overrides: Partial<CheckHealthInput> = {}): CheckHealthInput {
  return drawWith(arbitraryCheckHealthInput(), overrides);
}

export function arbitraryDescribeServerInput(): Arbitrary<DescribeServerInput> {
  return record({  }) as Arbitrary<DescribeServerInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDescribeServerInput(overrides: Partial<DescribeServerInput> = {}): DescribeServerInput {
  return drawWith(arbitraryDescribeServerInput(), overrides);
}

export function arbitraryNegotiateInput(): Arbitrary<NegotiateInput> {
  return record(
    {
      protocol: array(integer({ min: 0, max: 1000000 }), { minLength: 1, maxLength: 3 }),
      features: array(text({"min":0,"max":64}, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<NegotiateInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildNegotiateInput(overrides: Partial<NegotiateInput> = {}): NegotiateInput {
  return drawWith(arbitraryNegotiateInput(), overrides);
}

export function arbitraryReadAttestationInput(): Arbitrary<ReadAttestationInput> {
  return record({  }) as Arbitrary<ReadAttestationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadAttestationInput(overrides: Partial<ReadAttestationInput> = {}): ReadAttestationInput {
  return drawWith(arbitraryReadAttestationInput(), overrides);
}

export function arbitraryReadD3chatConfigInput(): Arbitrary<ReadD3chatConfigInput> {
  return record({  }) as Arbitrary<ReadD3chatConfigInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadD3chatConfigInput(overrides: Partial<ReadD3chatConfigInput> = {}): ReadD3chatConfigInput {
  return drawWith(arbitraryReadD3chatConfigInput(), overrides);
}

export function arbitraryReadManifestInput(): Arbitrary<ReadManifestInput> {
  return record({  }) as Arbitrary<ReadManifestInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadManifestInput(overrides: Partial<ReadManifestInput> = {}): ReadManifestInput {
  return drawWith(arbitraryReadManifestInput(), overrides);
}

export function arbitraryReadMetricsInput(): Arbitrary<ReadMetricsInput> {
  return record({  }) as Arbitrary<ReadMetricsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadMetricsInput(overrides: Partial<ReadMetricsInput> = {}): ReadMetricsInput {
  return drawWith(arbitraryReadMetricsInput(), overrides);
}
