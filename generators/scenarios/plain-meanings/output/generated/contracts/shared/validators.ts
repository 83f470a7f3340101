// @generated tenchat:contracts@1 hash:2661a72237b26773c72c66ce5702db7b DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, type Validator, isArray, isDate, isInteger, isLiteral, isMoment, isObject, isRecord, isSealed, isText
} from "../runtime/check.ts";
import type { FailureBody } from "./errors.ts";
import type {
  NullHeaderInput, PartInput, PutInput, SayInput, SearchInput, SinceInput, TextsInput, TypedInput
} from "./operations.ts";
import type { Code, Codes, Said, Whole, WholeUpdate, Word } from "./types.ts";

export const validateCode: Validator<Code> = (value, path, issues): value is Code =>
  isText(value, path, issues, { min: 2 });

export const validateWord: Validator<Word> = (value, path, issues): value is Word => isText(value, path, issues, {});

export const validateCodes: Validator<Codes> = (value, path, issues): value is Codes =>
  (value === null || value === "other" || validateCode(value, path, issues));

const fieldsOfSaid: ReadonlySet<string> = new Set(["word", "words", "code"]);

export const validateSaid: Validator<Said> = (value, path, issues): value is Said => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSaid, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateWord(value.word, `${at}word`, issues) && ok;
  if (value.words !== undefined) ok = isArray(value.words, `${at}words`, issues, 0, Infinity, validateWord) && ok;
  ok = (
    value.code === null ||
      value.code === "other" ||
      (validateCode(value.code, `${at}code`, issues) && isText(value.code, `${at}code`, issues, { max: 5 }))
  ) &&
    ok;
  return ok;
};

const fieldsOfWhole: ReadonlySet<string> = new Set(["name", "size"]);

export const validateWhole: Validator<Whole> = (value, path, issues): value is Whole => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWhole, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isInteger(value.size, `${at}size`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfWholeUpdate: ReadonlySet<string> = new Set(["name", "size"]);

export const validateWholeUpdate: Validator<WholeUpdate> = (value, path, issues): value is WholeUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWholeUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
  if (value.size !== undefined) ok = isInteger(value.size, `${at}size`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfFailureBody: ReadonlySet<string> = new Set(["why", "causes"]);

export const validateFailureBody: Validator<FailureBody> = (value, path, issues): value is FailureBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFailureBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.why, `${at}why`, issues, ["known","unknown"]) && ok;
  if (value.causes !== undefined) ok = isArray(value.causes, `${at}causes`, issues, 0, Infinity, validateFailureBody) &&
    ok;
  return ok;
};

const fieldsOfNullHeaderInput: ReadonlySet<string> = new Set([]);

export const validateNullHeaderInput: Validator<NullHeaderInput> = (value, path, issues): value is NullHeaderInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNullHeaderInput, path, issues);
  return ok;
};

const fieldsOfPartInput: ReadonlySet<string> = new Set(["part"]);

export const validatePartInput: Validator<PartInput> = (value, path, issues): value is PartInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPartInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateWholeUpdate(value.part, `${at}part`, issues) && ok;
  return ok;
};

const fieldsOfPutInput: ReadonlySet<string> = new Set(["whole"]);

export const validatePutInput: Validator<PutInput> = (value, path, issues): value is PutInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPutInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateWhole(value.whole, `${at}whole`, issues) && ok;
  return ok;
};

const fieldsOfSayInput: ReadonlySet<string> = new Set(["said"]);

export const validateSayInput: Validator<SayInput> = (value, path, issues): value is SayInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSayInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSaid(value.said, `${at}said`, issues) && ok;
  return ok;
};

const fieldsOfSearchInput: ReadonlySet<string> = new Set(["page", "order", "within", "filter"]);

export const validateSearchInput: Validator<SearchInput> = (value, path, issues): value is SearchInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSearchInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.page, `${at}page`, issues, {}) && ok;
  ok = isText(value.order, `${at}order`, issues, {}) && ok;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["page"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    if (value.page !== undefined) ok = isInteger(value.page, `${at}page`, issues, -2147483648, 2147483647) && ok;
    return ok;
  })(value.within, `${at}within`) && ok;
  ok = isRecord(
    value.filter,
    `${at}filter`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  return ok;
};

const fieldsOfSinceInput: ReadonlySet<string> = new Set(["at", "day", "no-day", "kinds"]);

export const validateSinceInput: Validator<SinceInput> = (value, path, issues): value is SinceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSinceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.at !== undefined) ok = isMoment(value.at, `${at}at`, issues) && ok;
  if (value.day !== undefined) ok = isDate(value.day, `${at}day`, issues) && ok;
  if (value["no-day"] !== undefined) ok = isDate(value["no-day"], `${at}no-day`, issues) && ok;
  if (value.kinds !== undefined) ok = isArray(
    value.kinds,
    `${at}kinds`,
    issues,
    1,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  return ok;
};

const fieldsOfTextsInput: ReadonlySet<string> = new Set([]);

export const validateTextsInput: Validator<TextsInput> = (value, path, issues): value is TextsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTextsInput, path, issues);
  return ok;
};

const fieldsOfTypedInput: ReadonlySet<string> = new Set(["text"]);

export const validateTypedInput: Validator<TypedInput> = (value, path, issues): value is TypedInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTypedInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.text, `${at}text`, issues, {}) && ok;
  return ok;
};
