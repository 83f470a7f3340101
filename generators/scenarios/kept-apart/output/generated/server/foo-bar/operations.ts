// @generated tenchat:server@1 hash:1b2eca4a9fca7d46163b2a77f3d2f96e DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { FooBarReadInput, ReadInput } from "../../contracts/foo-bar/operations.ts";
import { validateFooBarReadInput, validateReadInput } from "../../contracts/foo-bar/validators.ts";
import type { Note, Note2 } from "../../contracts/shared/types.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface FooBarOperations {
  /** Named like the one above in another context. */
  fooBar_read(input: FooBarReadInput, context: OperationContext<UserActor>): Promise<Note2>;
  /** Of one namespace. */
  read(input: ReadInput, context: OperationContext<UserActor>): Promise<Note>;
}

/** The implementation, for dependency injection. */
export const FOO_BAR_OPERATIONS = Symbol("FooBarOperations");

export const FOO_BAR_READ: OperationDefinition<FooBarReadInput> = {
  action: "foo-bar.foo-bar-read",
  validate: validateFooBarReadInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const READ: OperationDefinition<ReadInput> = {
  action: "foo-bar.read",
  validate: validateReadInput,
  parameters: [
    {"name":"a_2d_b","property":"a-b","in":"path","as":"text"},
    {"name":"a_b","property":"a_b","in":"path","as":"text"},
    {"name":"a_5f_2d_b","property":"a_2d_b","in":"path","as":"text"}
  ],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
