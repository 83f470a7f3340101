// @generated tenchat:server@1 hash:ae2f1455ee9ff52e028f0d12d94e3834 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { ListInput, SaveInput } from "../../contracts/shared/operations.ts";
import type { Preferences } from "../../contracts/shared/types.ts";
import { validateListInput, validateSaveInput } from "../../contracts/shared/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface SharedOperations {
  list(
    input: ListInput & Required<Pick<ListInput,
    "limit" | "archived" | "x-theme">>,
    context: OperationContext<UserActor>
  ): Promise<string>;
  save(
    input: SaveInput & Required<Pick<SaveInput,
    "theme" | "pageSize" | "mailing">>,
    context: OperationContext<UserActor>
  ): Promise<Preferences>;
}

/** The implementation, for dependency injection. */
export const SHARED_OPERATIONS = Symbol("SharedOperations");

export const LIST: OperationDefinition<ListInput & Required<Pick<ListInput, "limit" | "archived" | "x-theme">>> = {
  action: "shared.list",
  validate: validateListInput as unknown as OperationDefinition<ListInput & Required<Pick<ListInput, "limit" | "archived" | "x-theme">>>[
    "validate"
  ],
  defaults: {"limit":50,"archived":false,"x-theme":"light"},
  parameters: [
    {"name":"limit","property":"limit","in":"query","as":"number"},
    {"name":"archived","property":"archived","in":"query","as":"boolean"},
    {"name":"x-theme","property":"x-theme","in":"header","as":"text"}
  ],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const SAVE: OperationDefinition<SaveInput & Required<Pick<SaveInput, "theme" | "pageSize" | "mailing">>> = {
  action: "shared.save",
  validate: validateSaveInput as unknown as OperationDefinition<SaveInput & Required<Pick<SaveInput, "theme" | "pageSize" | "mailing">>>[
    "validate"
  ],
  defaults: {"theme":"very dark","pageSize":20,"mailing":false},
  parameters: [],
  body: "flat",
  rateLimit: null,
  audited: false,
  reply: null,
};
