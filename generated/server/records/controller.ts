// @generated tenchat:server@1 hash:180839d54c8d9e4ec689c76a1022e845 DO NOT EDIT DIRECTLY
// From specs/contexts/records/operations.tsp.

import { Controller, Get, HttpCode, Inject, Put, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { ListRecordsInput, PutRecordInput, ReadRecordInput } from "../../contracts/records/operations.ts";
import type { RecordPage, RecordPlace, SharedRecord } from "../../contracts/records/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import { LIST_RECORDS, PUT_RECORD, READ_RECORD, RECORDS_OPERATIONS, type RecordsOperations } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class RecordsController {
  readonly #operations: RecordsOperations;
  readonly #gate: OperationGate;

  constructor(operations: RecordsOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Everything of one's own that was changed after a change, oldest change first. */
  listRecords(request: FastifyRequest): Promise<RecordPage> {
    const { input, context } = admitted<ListRecordsInput, UserActor>(request);
    return this.#gate.run(LIST_RECORDS, context, () => this.#operations.listRecords(input, context));
  }

  /** Writes a record of one's own. One's other devices hear `records.changed`. */
  putRecord(request: FastifyRequest): Promise<RecordPlace> {
    const { input, context } = admitted<PutRecordInput, UserActor>(request);
    return this.#gate.run(PUT_RECORD, context, () => this.#operations.putRecord(input, context));
  }

  /** What somebody hands on, to whoever was given its id; the key to it comes the same way. */
  readRecord(request: FastifyRequest): Promise<SharedRecord> {
    const { input, context } = admitted<ReadRecordInput, UserActor>(request);
    return this.#gate.run(READ_RECORD, context, () => this.#operations.readRecord(input, context));
  }
}

Controller()(RecordsController);
UseGuards(OperationGuard)(RecordsController);
Inject(RECORDS_OPERATIONS)(RecordsController, undefined, 0);
Inject(OPERATION_GATE)(RecordsController, undefined, 1);

applyDecorators(
  Get("/v1/me/records"),
  HttpCode(200),
  defines(LIST_RECORDS),
)(
  RecordsController.prototype,
  "listRecords",
  Object.getOwnPropertyDescriptor(RecordsController.prototype, "listRecords")!
);
Req()(RecordsController.prototype, "listRecords", 0);

applyDecorators(
  Put("/v1/me/records/:recordId"),
  HttpCode(200),
  defines(PUT_RECORD),
)(RecordsController.prototype, "putRecord", Object.getOwnPropertyDescriptor(RecordsController.prototype, "putRecord")!);
Req()(RecordsController.prototype, "putRecord", 0);

applyDecorators(
  Get("/v1/people/:accountId/records/:recordId"),
  HttpCode(200),
  defines(READ_RECORD),
)(
  RecordsController.prototype,
  "readRecord",
  Object.getOwnPropertyDescriptor(RecordsController.prototype, "readRecord")!
);
Req()(RecordsController.prototype, "readRecord", 0);
