// @generated tenchat:server@1 hash:05da981f217b7c44f2e895d929b07be0 DO NOT EDIT DIRECTLY
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
  /**
   * Which servers help a call, with what the asker needs to use them. Asked once a call is accepted, and not before.
   */
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
