// @generated tenchat:arbitraries@1 hash:018bc312c80aa148b38938b39451119a DO NOT EDIT DIRECTLY
// From specs/contexts/calls/models.tsp, specs/contexts/calls/operations.tsp.

import { type Arbitrary, array, constant, oneof, record } from "fast-check";
import type { ReadCallServersInput } from "../../contracts/calls/operations.ts";
import type { CallServers, TurnAccess } from "../../contracts/calls/types.ts";
import { drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryCallServers(): Arbitrary<CallServers> {
  return record(
    {
      stun: array(text({"min":0,"max":300}), { minLength: 0, maxLength: 3 }),
      turn: oneof(nested(() => arbitraryTurnAccess()), constant(null))
    }
  ) as Arbitrary<CallServers>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCallServers(overrides: Partial<CallServers> = {}): CallServers {
  return drawWith(arbitraryCallServers(), overrides);
}

export function arbitraryTurnAccess(): Arbitrary<TurnAccess> {
  return record(
    {
      urls: array(text({"min":0,"max":300}), { minLength: 0, maxLength: 3 }),
      username: text({"min":0,"max":1000000}),
      credential: text({"min":0,"max":1000000}),
      expiresAt: moment()
    }
  ) as Arbitrary<TurnAccess>;
}

/** One of them, always the same, with what the test cares about. */
export function buildTurnAccess(overrides: Partial<TurnAccess> = {}): TurnAccess {
  return drawWith(arbitraryTurnAccess(), overrides);
}

export function arbitraryReadCallServersInput(): Arbitrary<ReadCallServersInput> {
  return record({  }) as Arbitrary<ReadCallServersInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadCallServersInput(overrides: Partial<ReadCallServersInput> = {}): ReadCallServersInput {
  return drawWith(arbitraryReadCallServersInput(), overrides);
}
