// @generated tenchat:server@1 hash:ad1f28cd05e2c783c91a952afaf6e16e DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { REadInput, ReadInput } from "../../contracts/foo-bar-2/operations.ts";
import type { Item } from "../../contracts/foo-bar-2/types.ts";
import { validateREadInput, validateReadInput } from "../../contracts/foo-bar-2/validators.ts";
import type { Note, Note2 } from "../../contracts/shared/types.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface FooBar2Operations {
  /** Whose name is another's to a disk. */
  rEAD(input: REadInput, context: OperationContext<UserActor>): Promise<Item>;
  /** Of another namespace. */
  read(input: ReadInput, context: OperationContext<UserActor>): Promise<Note | Note2>;
}

/** The implementation, for dependency injection. */
export const FOO_BAR_2_OPERATIONS = Symbol("FooBar2Operations");

export const R_EAD: OperationDefinition<REadInput> = {
  action: "foo-bar-2.r-ead",
  validate: validateREadInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const READ: OperationDefinition<ReadInput> = {
  action: "foo-bar-2.read",
  validate: validateReadInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
