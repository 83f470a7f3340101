// @generated tenchat:client@1 hash:b63f23bcc6c1efd537d0ccf6e9ab250e DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/operations.tsp.

import type { CloseReportInput, ListReportsInput, ReportAccountInput } from "../../contracts/moderation/operations.ts";
import type { ReportPage } from "../../contracts/moderation/types.ts";
import { validateReportPage } from "../../contracts/moderation/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class ModerationApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Closes a report: nothing of it is kept. */
  async closeReport(input: CloseReportInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/administration/reports/${part("reportId", input.reportId)}`,
      authenticated: true,
      status: 204,
      feature: "reports",
      validate: null
    });
  }

  /** What people have reported and nobody has closed, the oldest first. */
  async listReports(input: ListReportsInput = {}): Promise<ReportPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/administration/reports${query({ cursor: input.cursor })}`,
      authenticated: true,
      status: 200,
      feature: "reports",
      validate: validateReportPage
    });
  }

  /**
   * Tells whoever runs the server about somebody, who is not told. Sent again, the same report is stored once. What it
   * says is kept as it comes, in words that the server can read.
   */
  async reportAccount(input: ReportAccountInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/reports`,
      authenticated: true,
      status: 204,
      body: input,
      feature: "reports",
      validate: null
    });
  }
}
