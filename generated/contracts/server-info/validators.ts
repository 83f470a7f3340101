// @generated tenchat:contracts@1 hash:c2d97516551f6ce206c3032c18efa97b DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/.

import {
  type Issue, type Validator, isArray, isInteger, isLiteral, isMoment, isObject, isSealed, isText
} from "../runtime/check.ts";
import type {
  CheckHealthInput, DescribeServerInput, NegotiateInput, ReadAttestationInput, ReadD3chatConfigInput, ReadManifestInput,
  ReadMetricsInput
} from "./operations.ts";
import type {
  Agreement, D3chatConfig, EndingOperation, FeatureDecision, FeatureName, Health, SaidMoment, ServerDescription
} from "./types.ts";

export const validateFeatureName: Validator<FeatureName> = (value, path, issues): value is FeatureName =>
  isText(value, path, issues, { max: 64, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u });

export const validateSaidMoment: Validator<SaidMoment> = (value, path, issues): value is SaidMoment =>
  isMoment(value, path, issues);

const fieldsOfAgreement: ReadonlySet<string> = new Set(["protocol", "protocols", "features", "decisions", "ending"]);

export const validateAgreement: Validator<Agreement> = (value, path, issues): value is Agreement => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAgreement, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = (value.protocol === null || isInteger(value.protocol, `${at}protocol`, issues, -2147483648, 2147483647)) && ok;
  ok = isArray(
    value.protocols,
    `${at}protocols`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  ok = isArray(value.features, `${at}features`, issues, 0, Infinity, validateFeatureName) && ok;
  ok = isArray(value.decisions, `${at}decisions`, issues, 0, Infinity, validateFeatureDecision) && ok;
  ok = isArray(value.ending, `${at}ending`, issues, 0, Infinity, validateEndingOperation) && ok;
  return ok;
};

const fieldsOfD3chatConfig: ReadonlySet<string> =
  new Set(["app_name", "app_description", "registration_mode", "brand_primary_color", "brand_accent_color"]);

export const validateD3chatConfig: Validator<D3chatConfig> = (value, path, issues): value is D3chatConfig => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatConfig, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.app_name, `${at}app_name`, issues, {}) && ok;
  ok = isText(value.app_description, `${at}app_description`, issues, {}) && ok;
  ok = isLiteral(value.registration_mode, `${at}registration_mode`, issues, ["open","closed"]) && ok;
  ok = isText(value.brand_primary_color, `${at}brand_primary_color`, issues, {}) && ok;
  ok = isText(value.brand_accent_color, `${at}brand_accent_color`, issues, {}) && ok;
  return ok;
};

const fieldsOfEndingOperation: ReadonlySet<string> = new Set(["operation", "deprecatedAt", "endsAt"]);

export const validateEndingOperation: Validator<EndingOperation> = (value, path, issues): value is EndingOperation => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfEndingOperation, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.operation, `${at}operation`, issues, {}) && ok;
  ok = validateSaidMoment(value.deprecatedAt, `${at}deprecatedAt`, issues) && ok;
  ok = validateSaidMoment(value.endsAt, `${at}endsAt`, issues) && ok;
  return ok;
};

const fieldsOfFeatureDecision: ReadonlySet<string> = new Set(["feature", "decision", "deprecatedAt", "endsAt"]);

export const validateFeatureDecision: Validator<FeatureDecision> = (value, path, issues): value is FeatureDecision => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFeatureDecision, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateFeatureName(value.feature, `${at}feature`, issues) && ok;
  ok = isLiteral(value.decision, `${at}decision`, issues, ["agreed","server-lacks","client-lacks"]) && ok;
  if (value.deprecatedAt !== undefined) ok = validateSaidMoment(value.deprecatedAt, `${at}deprecatedAt`, issues) && ok;
  if (value.endsAt !== undefined) ok = validateSaidMoment(value.endsAt, `${at}endsAt`, issues) && ok;
  return ok;
};

const fieldsOfHealth: ReadonlySet<string> = new Set(["status", "role"]);

export const validateHealth: Validator<Health> = (value, path, issues): value is Health => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfHealth, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.status, `${at}status`, issues, ["ok"]) && ok;
  if (value.role !== undefined) ok = isText(value.role, `${at}role`, issues, {}) && ok;
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

const fieldsOfNegotiateInput: ReadonlySet<string> = new Set(["protocol", "features"]);

export const validateNegotiateInput: Validator<NegotiateInput> = (value, path, issues): value is NegotiateInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNegotiateInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(
    value.protocol,
    `${at}protocol`,
    issues,
    1,
    16,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  ok = isArray(value.features, `${at}features`, issues, 0, 256, validateFeatureName) && ok;
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

const fieldsOfReadD3chatConfigInput: ReadonlySet<string> = new Set([]);

export const validateReadD3chatConfigInput: Validator<ReadD3chatConfigInput> = (
  value, path, issues
): value is ReadD3chatConfigInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadD3chatConfigInput, path, issues);
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
