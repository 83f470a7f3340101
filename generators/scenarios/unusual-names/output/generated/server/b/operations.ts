// @generated tenchat:server@1 hash:a762ee827b233037936b1f228979a43f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { BSendInput, NewOperationInput, ThenOperationInput } from "../../contracts/b/operations.ts";
import {
  validateBSendInput, validateNewOperationInput, validateThenOperationInput
} from "../../contracts/b/validators.ts";
import type { Promise_, _2Things } from "../../contracts/shared/types.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface BOperations {
  bSend(input: BSendInput, context: OperationContext<UserActor>): Promise<void>;
  newOperation(input: NewOperationInput, context: OperationContext<UserActor>): Promise<_2Things>;
  thenOperation(input: ThenOperationInput, context: OperationContext<UserActor>): Promise<Promise_>;
}

/** The implementation, for dependency injection. */
export const B_OPERATIONS = Symbol("BOperations");

export const B_SEND: OperationDefinition<BSendInput> = {
  action: "b.b-send",
  validate: validateBSendInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const NEW_OPERATION: OperationDefinition<NewOperationInput> = {
  action: "b.new-operation",
  validate: validateNewOperationInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const THEN_OPERATION: OperationDefinition<ThenOperationInput> = {
  action: "b.then-operation",
  validate: validateThenOperationInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
