// @generated tenchat:contracts@1 hash:ba738928bca4a802dbb491c6feed1516 DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What CannotReportYourself says on the wire. */
export interface CannotReportYourselfBody {
  code: "cannot-report-yourself";
  message: string;
}

/** Nobody reports themselves. */
export class CannotReportYourself extends DeclaredError {
  static readonly code = "cannot-report-yourself";
  readonly code = "cannot-report-yourself";
  readonly status = 400;

  constructor(message = "Nobody reports themselves.") {
    super(message);
    this.name = "CannotReportYourself";
  }

  toBody(): CannotReportYourselfBody {
    return { code: this.code, message: this.message };
  }
}

/** What ReportNotFound says on the wire. */
export interface ReportNotFoundBody {
  code: "report-not-found";
  message: string;
}

/** There is no such report, or it was closed. */
export class ReportNotFound extends DeclaredError {
  static readonly code = "report-not-found";
  readonly code = "report-not-found";
  readonly status = 404;

  constructor(message = "There is no such report, or it was closed.") {
    super(message);
    this.name = "ReportNotFound";
  }

  toBody(): ReportNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What TooManyReports says on the wire. */
export interface TooManyReportsBody {
  code: "too-many-reports";
  message: string;
}

/**
 * As many reports of this account wait as may; whoever runs the server has to look at them first. Nothing was stored.
 */
export class TooManyReports extends DeclaredError {
  static readonly code = "too-many-reports";
  readonly code = "too-many-reports";
  readonly status = 409;

  constructor(
    message = "As many reports of this account wait as may; whoever runs the server has to look at them first. Nothing was stored."
  ) {
    super(message);
    this.name = "TooManyReports";
  }

  toBody(): TooManyReportsBody {
    return { code: this.code, message: this.message };
  }
}
