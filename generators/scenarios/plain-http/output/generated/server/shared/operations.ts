// @generated tenchat:server@1 hash:2d0898246c31840872d77fa51861faaa DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { ConstructorOperationInput, GetInput, LatestInput, PetsListInput, PutInput, RecordsListInput } from "../../contracts/shared/operations.ts";
import type { Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import { validateConstructorOperationInput, validateGetInput, validateLatestInput, validatePetsListInput, validatePutInput, validateRecordsListInput } from "../../contracts/shared/validators.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime.ts";

export interface SharedOperations {
  constructorOperation(input: ConstructorOperationInput, context: OperationContext<Actor>): Promise<{ status: 200; body: Pet; } | { status: 204; }>;
  get(input: GetInput, context: OperationContext<Actor>): Promise<Pet>;
  latest(input: LatestInput, context: OperationContext<UserActor>): Promise<Record_>;
  petsList(input: PetsListInput, context: OperationContext<Actor>): Promise<Pet[]>;
  put(input: PutInput, context: OperationContext<UserActor>): Promise<Shape>;
  recordsList(input: RecordsListInput, context: OperationContext<UserActor>): Promise<Record_[]>;
}

/** The implementation, for dependency injection. */
export const SHARED_OPERATIONS = Symbol("SharedOperations");

export const CONSTRUCTOR_OPERATION: OperationDefinition<ConstructorOperationInput> = {
  action: "shared.constructor-operation",
  validate: validateConstructorOperationInput,
  parameters: [{"name":"id","property":"id","in":"path","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const GET: OperationDefinition<GetInput> = {
  action: "shared.get",
  validate: validateGetInput,
  parameters: [{"name":"id","property":"id","in":"path","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const LATEST: OperationDefinition<LatestInput> = {
  action: "shared.latest",
  validate: validateLatestInput,
  parameters: [{"name":"day","property":"day","in":"path","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const PETS_LIST: OperationDefinition<PetsListInput> = {
  action: "shared.pets-list",
  validate: validatePetsListInput,
  parameters: [{"name":"tags","property":"tags","in":"query","as":"text","list":"comma"},{"name":"kinds","property":"kinds","in":"query","as":"text","list":"each"},{"name":"x-ids","property":"x-ids","in":"header","as":"number","list":"comma"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const PUT: OperationDefinition<PutInput> = {
  action: "shared.put",
  validate: validatePutInput,
  parameters: [],
  body: {"property":"labels"},
  rateLimit: null,
  audited: false,
  reply: null,
};

export const RECORDS_LIST: OperationDefinition<RecordsListInput> = {
  action: "shared.records-list",
  validate: validateRecordsListInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
