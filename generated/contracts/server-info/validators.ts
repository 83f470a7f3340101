// @generated tenchat:contracts@1 hash:191022659ce3e85ed8b037ce69595cb1 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/models.tsp, specs/contexts/server-info/operations.tsp.

import {
  type Issue, type Validator, isArray, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import type {
  CheckHealthInput, DescribeServerInput, ReadAttestationInput, ReadManifestInput, ReadMetricsInput
} from "./operations.ts";
import type { Health, ServerDescription } from "./types.ts";

const fieldsOfHealth: ReadonlySet<string> = new Set(["status"]);

export const validateHealth: Validator<Health> = (value, path, issues): value is Health => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfHealth, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.status, `${at}status`, issues, ["ok"]) && ok;
  return ok;
};

const fieldsOfServerDescription: ReadonlySet<string> = new Set(
  [
    "name",
    "version",
    "apiVersions",
    "registrationMode",
    "passkeyOrigin",
    "sufficientPasswordLength",
    "specificationRoot",
    "contact",
    "rules"
  ]
);

export const validateServerDescription: Validator<ServerDescription> = (
  value, path, issues
): value is ServerDescription => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfServerDescription, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isText(value.version, `${at}version`, issues, {}) && ok;
  ok = isArray(
    value.apiVersions,
    `${at}apiVersions`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  ok = isLiteral(value.registrationMode, `${at}registrationMode`, issues, ["open","closed"]) && ok;
  ok = (value.passkeyOrigin === null || isText(value.passkeyOrigin, `${at}passkeyOrigin`, issues, {})) && ok;
  ok = isInteger(value.sufficientPasswordLength, `${at}sufficientPasswordLength`, issues, -2147483648, 2147483647) &&
    ok;
  ok = isText(value.specificationRoot, `${at}specificationRoot`, issues, {}) && ok;
  if (value.contact !== undefined) ok = isText(value.contact, `${at}contact`, issues, {}) && ok;
  if (value.rules !== undefined) ok = isText(value.rules, `${at}rules`, issues, {}) && ok;
  return ok;
};

const fieldsOfCheckHealthInput: ReadonlySet<string> = new Set([]);

export const validateCheckHealthInput: Validator<CheckHealthInput> = (
  value, path, issues
): value is CheckHealthInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCheckHealthInput, path, issues);
  return ok;
};

const fieldsOfDescribeServerInput: ReadonlySet<string> = new Set([]);

export const validateDescribeServerInput: Validator<DescribeServerInput> = (
  value, path, issues
): value is DescribeServerInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDescribeServerInput, path, issues);
  return ok;
};

const fieldsOfReadAttestationInput: ReadonlySet<string> = new Set([]);

export const validateReadAttestationInput: Validator<ReadAttestationInput> = (
  value, path, issues
): value is ReadAttestationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadAttestationInput, path, issues);
  return ok;
};

const fieldsOfReadManifestInput: ReadonlySet<string> = new Set([]);

export const validateReadManifestInput: Validator<ReadManifestInput> = (
  value, path, issues
): value is ReadManifestInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadManifestInput, path, issues);
  return ok;
};

const fieldsOfReadMetricsInput: ReadonlySet<string> = new Set([]);

export const validateReadMetricsInput: Validator<ReadMetricsInput> = (
  value, path, issues
): value is ReadMetricsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadMetricsInput, path, issues);
  return ok;
};
