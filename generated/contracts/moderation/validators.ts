// @generated tenchat:contracts@1 hash:0cf74270f28e83f6b1c006adbfd95849 DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/.

import { type Validator, isArray, isLiteral, isObject, isSealed, isText } from "../runtime/check.ts";
import { validateAccountId, validateMoment, validateUsername } from "../shared/validators.ts";
import type { CannotReportYourselfBody, ReportNotFoundBody, TooManyReportsBody } from "./errors.ts";
import type { CloseReportInput, ListReportsInput, ReportAccountInput } from "./operations.ts";
import type { Report, ReportId, ReportPage, ReportReason } from "./types.ts";

export const validateReportId: Validator<ReportId> = (value, path, issues): value is ReportId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateReportReason: Validator<ReportReason> = (value, path, issues): value is ReportReason =>
  isLiteral(value, path, issues, ["spam","harassment","illegal","other"]);

const fieldsOfReport: ReadonlySet<string> =
  new Set(["reportId", "reported", "reporter", "reason", "words", "quoted", "reportedAt"]);

export const validateReport: Validator<Report> = (value, path, issues): value is Report => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReport, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateReportId(value.reportId, `${at}reportId`, issues) && ok;
  ok = validateUsername(value.reported, `${at}reported`, issues) && ok;
  ok = validateUsername(value.reporter, `${at}reporter`, issues) && ok;
  ok = validateReportReason(value.reason, `${at}reason`, issues) && ok;
  ok = isText(value.words, `${at}words`, issues, {}) && ok;
  ok = (value.quoted === null || isText(value.quoted, `${at}quoted`, issues, {})) && ok;
  ok = validateMoment(value.reportedAt, `${at}reportedAt`, issues) && ok;
  return ok;
};

const fieldsOfReportPage: ReadonlySet<string> = new Set(["reports", "nextCursor"]);

export const validateReportPage: Validator<ReportPage> = (value, path, issues): value is ReportPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReportPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.reports, `${at}reports`, issues, 0, Infinity, validateReport) && ok;
  ok = (value.nextCursor === null || isText(value.nextCursor, `${at}nextCursor`, issues, {})) && ok;
  return ok;
};

const fieldsOfCannotReportYourselfBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateCannotReportYourselfBody: Validator<CannotReportYourselfBody> = (
  value, path, issues
): value is CannotReportYourselfBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCannotReportYourselfBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["cannot-report-yourself"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfReportNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateReportNotFoundBody: Validator<ReportNotFoundBody> = (
  value, path, issues
): value is ReportNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReportNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["report-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfTooManyReportsBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateTooManyReportsBody: Validator<TooManyReportsBody> = (
  value, path, issues
): value is TooManyReportsBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTooManyReportsBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["too-many-reports"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfCloseReportInput: ReadonlySet<string> = new Set(["reportId"]);

export const validateCloseReportInput: Validator<CloseReportInput> = (
  value, path, issues
): value is CloseReportInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCloseReportInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateReportId(value.reportId, `${at}reportId`, issues) && ok;
  return ok;
};

const fieldsOfListReportsInput: ReadonlySet<string> = new Set(["cursor"]);

export const validateListReportsInput: Validator<ListReportsInput> = (
  value, path, issues
): value is ListReportsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListReportsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.cursor !== undefined) ok = isText(value.cursor, `${at}cursor`, issues, { max: 100 }) && ok;
  return ok;
};

const fieldsOfReportAccountInput: ReadonlySet<string> = new Set(["reportId", "accountId", "reason", "words", "quoted"]);

export const validateReportAccountInput: Validator<ReportAccountInput> = (
  value, path, issues
): value is ReportAccountInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReportAccountInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateReportId(value.reportId, `${at}reportId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateReportReason(value.reason, `${at}reason`, issues) && ok;
  if (value.words !== undefined) ok = isText(value.words, `${at}words`, issues, { max: 1000 }) && ok;
  if (value.quoted !== undefined) ok = isText(value.quoted, `${at}quoted`, issues, { min: 1, max: 4000 }) && ok;
  return ok;
};
