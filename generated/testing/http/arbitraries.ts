// @generated tenchat:arbitraries@1 hash:23e7620a520b8a611959407111bdc1c8 DO NOT EDIT DIRECTLY
// From specs/@typespec/http/lib/main.tsp.

import { type Arbitrary, constant, record } from "fast-check";
import type { FileBytes } from "../../contracts/http/types.ts";
import { base64, drawWith, text } from "../runtime/draw.ts";

export function arbitraryFileBytes(): Arbitrary<FileBytes> {
  return record(
    {
      contentType: constant("application/json" as const),
      filename: text({"min":0,"max":1000000}),
      contents: base64(0, 64)
    },
    { requiredKeys: ["contents"] }
  ) as Arbitrary<FileBytes>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFileBytes(overrides: Partial<FileBytes> = {}): FileBytes {
  return drawWith(arbitraryFileBytes(), overrides);
}
