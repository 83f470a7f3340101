// @generated tenchat:server@1 hash:413c73b6699d755d0bd18fec38ef9dd1 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type {
  ChangeInput, ConstructorOperationInput, FetchInput, FindInput, GetInput, HandInput, HangInput, JoinInput, LatestInput,
  OpenInput, PetsListInput, PutInput, ReadInput, RecordsListInput, RenameInput, SendInput, TreeInput, WakeInput,
  WriteInput
} from "../../contracts/shared/operations.ts";
import type { Card, Member, Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import {
  validateChangeInput, validateConstructorOperationInput, validateFetchInput, validateFindInput, validateGetInput,
  validateHandInput, validateHangInput, validateJoinInput, validateLatestInput, validateOpenInput,
  validatePetsListInput, validatePutInput, validateReadInput, validateRecordsListInput, validateRenameInput,
  validateSendInput, validateTreeInput, validateWakeInput, validateWriteInput
} from "../../contracts/shared/validators.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface SharedOperations {
  change(input: ChangeInput, context: OperationContext<Actor>): Promise<string | null>;
  constructorOperation(
    input: ConstructorOperationInput,
    context: OperationContext<Actor>
  ): Promise<{ status: 200; body: Pet; } | { status: 204; }>;
  fetch(input: FetchInput, context: OperationContext<Actor>): Promise<string>;
  find(input: FindInput, context: OperationContext<Actor>): Promise<string>;
  get(input: GetInput, context: OperationContext<Actor>): Promise<Pet>;
  hand(input: HandInput, context: OperationContext<Actor>): Promise<void>;
  hang(input: HangInput, context: OperationContext<Actor>): Promise<{
    status: 200;
    headers?: { "content-type"?: "image/png" | "image/gif"; };
    body: string;
  }>;
  join(input: JoinInput, context: OperationContext<Actor>): Promise<{
    number: number;
    name: string;
    friends?: Member[];
    card: Card;
  }>;
  latest(input: LatestInput, context: OperationContext<UserActor>): Promise<{
    status: 200;
    headers: { etag: string; };
    body: Record_;
  }>;
  open(input: OpenInput, context: OperationContext<Actor>): Promise<string>;
  petsList(input: PetsListInput, context: OperationContext<Actor>): Promise<Pet[]>;
  put(input: PutInput, context: OperationContext<UserActor>): Promise<Shape>;
  read(input: ReadInput, context: OperationContext<Actor>): Promise<{
    status: 200;
    headers: { changed: string; sizes?: number[]; };
    body: string;
  }>;
  recordsList(input: RecordsListInput, context: OperationContext<UserActor>): Promise<Record_[]>;
  rename(input: RenameInput, context: OperationContext<Actor>): Promise<{
    number: number;
    name: string;
    friends?: Member[];
    card: Card;
  }>;
  send(input: SendInput, context: OperationContext<Actor>): Promise<{ status: 201; headers: { location: string; }; }>;
  tree(input: TreeInput, context: OperationContext<Actor>): Promise<string>;
  wake(input: WakeInput, context: OperationContext<Actor>): Promise<void>;
  write(input: WriteInput, context: OperationContext<Actor>): Promise<string>;
}

/** The implementation, for dependency injection. */
export const SHARED_OPERATIONS = Symbol("SharedOperations");

export const CHANGE: OperationDefinition<ChangeInput> = {
  action: "shared.change",
  validate: validateChangeInput,
  parameters: [],
  body: "flat",
  form: {"as":"json","contentTypes":["application/merge-patch+json"]},
  rateLimit: null,
  audited: false,
  reply: null,
};

export const CONSTRUCTOR_OPERATION: OperationDefinition<ConstructorOperationInput> = {
  action: "shared.constructor-operation",
  validate: validateConstructorOperationInput,
  parameters: [{"name":"id","property":"id","in":"path","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const FETCH: OperationDefinition<FetchInput> = {
  action: "shared.fetch",
  validate: validateFetchInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const FIND: OperationDefinition<FindInput> = {
  action: "shared.find",
  validate: validateFindInput,
  parameters: [
    {"name":"labels","property":"labels","in":"path","as":"text","spread":{"separator":".","as":"list"}},
    {
      "name":"box",
      "property":"box",
      "in":"path",
      "as":"text",
      "spread":{"separator":",","as":"pairs"},
      "fields":{"width":"number","title":"text"}
    },
    {"name":"near","property":"near","in":"query","as":"number","spread":{"separator":",","as":"pairs"}},
    {
      "name":"filter",
      "property":"filter",
      "in":"query",
      "as":"text",
      "spread":{"separator":"&","as":"assignments"},
      "fields":{"old":"boolean","owner":"text"}
    }
  ],
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

export const HAND: OperationDefinition<HandInput> = {
  action: "shared.hand",
  validate: validateHandInput,
  parameters: [],
  body: {"property":"form"},
  form: {
    "as":"form",
    "contentTypes":["multipart/form-data"],
    "parts":[{"name":"title","as":"text"},{"name":"card","as":"json"},{"name":"raw","as":"bytes"},{
      "name":"pictures",
      "as":"file",
      "list":true,
      "type":"image/png",
      "always":true
    }]
  },
  rateLimit: null,
  audited: false,
  reply: null,
};

export const HANG: OperationDefinition<HangInput> = {
  action: "shared.hang",
  validate: validateHangInput,
  parameters: [{"name":"content-type","property":"contentType","in":"header","as":"text"}],
  body: {"property":"picture"},
  form: {"as":"bytes","contentTypes":["image/png","image/gif"]},
  rateLimit: null,
  audited: false,
  reply: null,
};

export const JOIN: OperationDefinition<JoinInput> = {
  action: "shared.join",
  validate: validateJoinInput,
  parameters: [],
  body: {"property":"member"},
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

export const OPEN: OperationDefinition<OpenInput> = {
  action: "shared.open",
  validate: validateOpenInput,
  parameters: [{"name":"*","property":"file","in":"path","as":"text"},{
    "name":"more",
    "property":"more",
    "in":"query",
    "as":"text",
    "spread":{"separator":"&","as":"assignments"},
    "always":true
  }],
  fixed: [{"name":"kind","value":"open"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const PETS_LIST: OperationDefinition<PetsListInput> = {
  action: "shared.pets-list",
  validate: validatePetsListInput,
  parameters: [
    {"name":"tags","property":"tags","in":"query","as":"text","spread":{"separator":",","as":"list"}},
    {"name":"kinds","property":"kinds","in":"query","as":"text","spread":{"separator":"&","as":"list"}},
    {"name":"x-ids","property":"x-ids","in":"header","as":"number","spread":{"separator":",","as":"list"}}
  ],
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

export const READ: OperationDefinition<ReadInput> = {
  action: "shared.read",
  validate: validateReadInput,
  parameters: [],
  body: null,
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

export const RENAME: OperationDefinition<RenameInput> = {
  action: "shared.rename",
  validate: validateRenameInput,
  parameters: [],
  body: "flat",
  rateLimit: null,
  audited: false,
  reply: null,
};

export const SEND: OperationDefinition<SendInput> = {
  action: "shared.send",
  validate: validateSendInput,
  parameters: [],
  body: {"property":"bytes"},
  form: {"as":"bytes","contentTypes":["application/octet-stream"]},
  rateLimit: null,
  audited: false,
  reply: null,
};

export const TREE: OperationDefinition<TreeInput> = {
  action: "shared.tree",
  validate: validateTreeInput,
  parameters: [{"name":"*","property":"steps","in":"path","as":"text","spread":{"separator":"/","as":"list"}}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const WAKE: OperationDefinition<WakeInput> = {
  action: "shared.wake",
  validate: validateWakeInput,
  parameters: [{"name":"id","property":"id","in":"path","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const WRITE: OperationDefinition<WriteInput> = {
  action: "shared.write",
  validate: validateWriteInput,
  parameters: [],
  body: {"property":"text"},
  form: {"as":"text","contentTypes":["text/plain"]},
  rateLimit: null,
  audited: false,
  reply: null,
};
