// @generated tenchat:arbitraries@1 hash:c71e6d4c2e6c19b75ef7fb8ffef2442a DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/models.tsp, specs/contexts/server-info/operations.tsp.

import { type Arbitrary, array, constant, integer, oneof, record } from "fast-check";
import type {
  CheckHealthInput, DescribeServerInput, ReadAttestationInput, ReadManifestInput, ReadMetricsInput
} from "../../contracts/server-info/operations.ts";
import type { Health, ServerDescription } from "../../contracts/server-info/types.ts";
import { drawWith, text } from "../runtime/draw.ts";

export function arbitraryHealth(): Arbitrary<Health> {
  return record({ status: constant("ok" as const) }) as Arbitrary<Health>;
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

export function arbitraryReadAttestationInput(): Arbitrary<ReadAttestationInput> {
  return record({  }) as Arbitrary<ReadAttestationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadAttestationInput(overrides: Partial<ReadAttestationInput> = {}): ReadAttestationInput {
  return drawWith(arbitraryReadAttestationInput(), overrides);
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
