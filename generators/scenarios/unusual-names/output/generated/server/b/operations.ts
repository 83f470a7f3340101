// @generated tenchat:server@1 hash:d44dddb3acf24556ef3b6a55f8c33ea0 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { BSendInput, ThenOperationInput, _2Input } from "../../contracts/b/operations.ts";
import { validateBSendInput, validateThenOperationInput, validate_2Input } from "../../contracts/b/validators.ts";
import type { Promise_, _2Things } from "../../contracts/shared/types.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime.ts";

export interface BOperations {
  bSend(input: BSendInput, context: OperationContext<UserActor>): Promise<void>;
  _2(input: _2Input, context: OperationContext<UserActor>): Promise<_2Things>;
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

export const _2: OperationDefinition<_2Input> = {
  action: "b.-2",
  validate: validate_2Input,
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
