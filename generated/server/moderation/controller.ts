// @generated tenchat:server@1 hash:9f7bfa34614a147b741caded879ac994 DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/operations.tsp.

import { Controller, Delete, Get, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { CloseReportInput, ListReportsInput, ReportAccountInput } from "../../contracts/moderation/operations.ts";
import type { ReportPage } from "../../contracts/moderation/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  CLOSE_REPORT, LIST_REPORTS, MODERATION_OPERATIONS, type ModerationOperations, REPORT_ACCOUNT
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class ModerationController {
  readonly #operations: ModerationOperations;
  readonly #gate: OperationGate;

  constructor(operations: ModerationOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Closes a report: nothing of it is kept. */
  closeReport(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<CloseReportInput, UserActor>(request);
    return this.#gate.run(CLOSE_REPORT, context, () => this.#operations.closeReport(input, context));
  }

  /** What people have reported and nobody has closed, the oldest first. */
  listReports(request: FastifyRequest): Promise<ReportPage> {
    const { input, context } = admitted<ListReportsInput, UserActor>(request);
    return this.#gate.run(LIST_REPORTS, context, () => this.#operations.listReports(input, context));
  }

  /**
   * Tells whoever runs the server about somebody, who is not told. Sent again, the same report is stored once. What it
   * says is kept as it comes, in words that the server can read.
   */
  reportAccount(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<ReportAccountInput, UserActor>(request);
    return this.#gate.run(REPORT_ACCOUNT, context, () => this.#operations.reportAccount(input, context));
  }
}

Controller()(ModerationController);
UseGuards(OperationGuard)(ModerationController);
Inject(MODERATION_OPERATIONS)(ModerationController, undefined, 0);
Inject(OPERATION_GATE)(ModerationController, undefined, 1);

applyDecorators(
  Delete("/v1/administration/reports/:reportId"),
  HttpCode(204),
  defines(CLOSE_REPORT),
)(
  ModerationController.prototype,
  "closeReport",
  Object.getOwnPropertyDescriptor(ModerationController.prototype, "closeReport")!
);
Req()(ModerationController.prototype, "closeReport", 0);

applyDecorators(
  Get("/v1/administration/reports"),
  HttpCode(200),
  defines(LIST_REPORTS),
)(
  ModerationController.prototype,
  "listReports",
  Object.getOwnPropertyDescriptor(ModerationController.prototype, "listReports")!
);
Req()(ModerationController.prototype, "listReports", 0);

applyDecorators(
  Post("/v1/reports"),
  HttpCode(204),
  defines(REPORT_ACCOUNT),
)(
  ModerationController.prototype,
  "reportAccount",
  Object.getOwnPropertyDescriptor(ModerationController.prototype, "reportAccount")!
);
Req()(ModerationController.prototype, "reportAccount", 0);
