// @generated tenchat:contracts@1 hash:714f7c61177497faf41f2b44dd452fba DO NOT EDIT DIRECTLY
// From specs/contexts/records/.

import {
  type Validator, isArray, isBoolean, isBytes, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import { validateAccountId } from "../shared/validators.ts";
import type { RecordChangedBody, RecordNotFoundBody, RecordsFullBody } from "./errors.ts";
import type { ListRecordsInput, PutRecordInput, ReadRecordInput, RecordsChangedFrame } from "./operations.ts";
import type {
  OwnRecord, RecordChange, RecordId, RecordPage, RecordPlace, SealedRecord, SharedRecord
} from "./types.ts";

export const validateRecordChange: Validator<RecordChange> = (value, path, issues): value is RecordChange =>
  isInteger(value, path, issues, 0, 9007199254740991);

export const validateRecordId: Validator<RecordId> = (value, path, issues): value is RecordId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateSealedRecord: Validator<SealedRecord> = (value, path, issues): value is SealedRecord =>
  isBytes(value, path, issues, 29, 65564);

const fieldsOfOwnRecord: ReadonlySet<string> = new Set(["recordId", "change", "record"]);

export const validateOwnRecord: Validator<OwnRecord> = (value, path, issues): value is OwnRecord => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOwnRecord, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRecordId(value.recordId, `${at}recordId`, issues) && ok;
  ok = validateRecordChange(value.change, `${at}change`, issues) && ok;
  ok = validateSealedRecord(value.record, `${at}record`, issues) && ok;
  return ok;
};

const fieldsOfRecordPage: ReadonlySet<string> = new Set(["records", "hasMore"]);

export const validateRecordPage: Validator<RecordPage> = (value, path, issues): value is RecordPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.records, `${at}records`, issues, 0, Infinity, validateOwnRecord) && ok;
  ok = isBoolean(value.hasMore, `${at}hasMore`, issues) && ok;
  return ok;
};

const fieldsOfRecordPlace: ReadonlySet<string> = new Set(["change"]);

export const validateRecordPlace: Validator<RecordPlace> = (value, path, issues): value is RecordPlace => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordPlace, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRecordChange(value.change, `${at}change`, issues) && ok;
  return ok;
};

const fieldsOfSharedRecord: ReadonlySet<string> = new Set(["record"]);

export const validateSharedRecord: Validator<SharedRecord> = (value, path, issues): value is SharedRecord => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSharedRecord, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSealedRecord(value.record, `${at}record`, issues) && ok;
  return ok;
};

const fieldsOfRecordChangedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateRecordChangedBody: Validator<RecordChangedBody> = (
  value, path, issues
): value is RecordChangedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordChangedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["record-changed"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfRecordNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateRecordNotFoundBody: Validator<RecordNotFoundBody> = (
  value, path, issues
): value is RecordNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["record-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfRecordsFullBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateRecordsFullBody: Validator<RecordsFullBody> = (value, path, issues): value is RecordsFullBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordsFullBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["records-full"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfRecordsChangedFrame: ReadonlySet<string> = new Set([]);

export const validateRecordsChangedFrame: Validator<RecordsChangedFrame> = (
  value, path, issues
): value is RecordsChangedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordsChangedFrame, path, issues);
  return ok;
};

const fieldsOfListRecordsInput: ReadonlySet<string> = new Set(["after"]);

export const validateListRecordsInput: Validator<ListRecordsInput> = (
  value, path, issues
): value is ListRecordsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListRecordsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.after !== undefined) ok = validateRecordChange(value.after, `${at}after`, issues) && ok;
  return ok;
};

const fieldsOfPutRecordInput: ReadonlySet<string> = new Set(["recordId", "known", "record"]);

export const validatePutRecordInput: Validator<PutRecordInput> = (value, path, issues): value is PutRecordInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPutRecordInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRecordId(value.recordId, `${at}recordId`, issues) && ok;
  ok = validateRecordChange(value.known, `${at}known`, issues) && ok;
  ok = validateSealedRecord(value.record, `${at}record`, issues) && ok;
  return ok;
};

const fieldsOfReadRecordInput: ReadonlySet<string> = new Set(["accountId", "recordId"]);

export const validateReadRecordInput: Validator<ReadRecordInput> = (value, path, issues): value is ReadRecordInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadRecordInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateRecordId(value.recordId, `${at}recordId`, issues) && ok;
  return ok;
};
