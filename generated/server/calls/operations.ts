// @generated tenchat:server@1 hash:bb0db440d2f5f3e1c769d83dae7ecc29 DO NOT EDIT DIRECTLY
// From specs/contexts/calls/operations.tsp.

import type { ReadCallServersInput } from "../../contracts/calls/operations.ts";
import type { CallServers } from "../../contracts/calls/types.ts";
import { validateReadCallServersInput } from "../../contracts/calls/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/**
 * Where two devices that are in a call find a way to each other. Who calls whom is not known here: that travels sealed,
 * as all that people say.
 */
export interface CallsOperations {
  /** Which servers help a call, with what the asker needs to use them. Asked for a call, and for nothing else. */
  readCallServers(input: ReadCallServersInput, context: OperationContext<UserActor>): Promise<CallServers>;
}

/** The implementation, for dependency injection. */
export const CALLS_OPERATIONS = Symbol("CallsOperations");

export const READ_CALL_SERVERS: OperationDefinition<ReadCallServersInput> = {
  action: "calls.read-call-servers",
  validate: validateReadCallServersInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};
