// @generated tenchat:contracts@1 hash:44d4776a2bc92a01f1a44b420bc6d209 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, type Validator, fail, isAnything, isArray, isBoolean, isBytes, isDate, isInteger, isLiteral, isMoment,
  isNumber, isObject, isOneOf, isRecord, isSealed, isText, isTuple
} from "../runtime/check.ts";
import type { RefusedBody } from "./errors.ts";
import type { AttemptInput, ReadEverythingInput, ReadPageInput, ReadTextsInput } from "./operations.ts";
import type { Attempt, Level, More, PageTree, PublicKey, Sealed, Slug, Target, Texts, Tree } from "./types.ts";

export const validatePublicKey: Validator<PublicKey> = (value, path, issues): value is PublicKey =>
  isBytes(value, path, issues, 32, 32);

export const validateSealed: Validator<Sealed> = (value, path, issues): value is Sealed =>
  isBytes(value, path, issues, 0, Infinity);

export const validateSlug: Validator<Slug> = (value, path, issues): value is Slug =>
  isText(value, path, issues, { min: 1, max: 10, pattern: /^[a-z]\/?[a-z/]*$/u });

export const validateLevel: Validator<Level> = (value, path, issues): value is Level =>
  isLiteral(value, path, issues, [1,2]);

export const validateTarget: Validator<Target> = (value, path, issues): value is Target =>
  (value === null || isOneOf(value, path, issues, [validateSlug, validateLevel]));

const fieldsOfAttempt: ReadonlySet<string> = new Set(["refused", "all", "record", "either", "none"]);

export const validateAttempt: Validator<Attempt> = (value, path, issues): value is Attempt => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAttempt, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = (value.refused === null || validateRefusedBody(value.refused, `${at}refused`, issues)) && ok;
  ok = isArray(value.all, `${at}all`, issues, 0, 3, validateRefusedBody) && ok;
  ok = isRecord(
    value.record,
    `${at}record`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value")
  ) &&
    ok;
  ok = isOneOf(value.either, `${at}either`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {}),
    (value: unknown, path: string, issues: Issue[]): value is never => isTuple(value, path, issues, [
      (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value")
    ])
  ]) &&
    ok;
  if (value.none !== undefined) ok = isTuple(value.none, `${at}none`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value"),
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ]) &&
    ok;
  return ok;
};

const fieldsOfMore: ReadonlySet<string> = new Set(
  [
    "slug",
    "short",
    "key",
    "sealed",
    "level",
    "target",
    "literal",
    "pair",
    "list",
    "few",
    "nested",
    "either",
    "map",
    "maps",
    "inline",
    "anything",
    "when",
    "day",
    "small",
    "big",
    "share",
    "optional",
    "nullable",
    "both",
    "with-hyphen",
    "class",
    "more"
  ]
);

export const validateMore: Validator<More> = (value, path, issues): value is More => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMore, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSlug(value.slug, `${at}slug`, issues) && ok;
  ok = (validateSlug(value.short, `${at}short`, issues) && isText(value.short, `${at}short`, issues, { max: 5 })) && ok;
  ok = validatePublicKey(value.key, `${at}key`, issues) && ok;
  ok = validateSealed(value.sealed, `${at}sealed`, issues) && ok;
  ok = validateLevel(value.level, `${at}level`, issues) && ok;
  ok = validateTarget(value.target, `${at}target`, issues) && ok;
  ok = isLiteral(value.literal, `${at}literal`, issues, ["a",1,true,null]) && ok;
  ok = isTuple(value.pair, `${at}pair`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {}),
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ]) &&
    ok;
  ok = isArray(value.list, `${at}list`, issues, 0, Infinity, validateSlug) && ok;
  ok = isArray(
    value.few,
    `${at}few`,
    issues,
    1,
    3,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  ok = isArray(
    value.nested,
    `${at}nested`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isArray(
      value,
      path,
      issues,
      0,
      Infinity,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    )
  ) &&
    ok;
  ok = isArray(
    value.either,
    `${at}either`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isOneOf(value, path, issues, [
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {}),
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    ])
  ) &&
    ok;
  ok = isRecord(
    value.map,
    `${at}map`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  ok = isArray(
    value.maps,
    `${at}maps`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isRecord(value, path, issues, validateSlug)
  ) &&
    ok;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["inner", "deeper"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.inner, `${at}inner`, issues, {}) && ok;
    if (value.deeper !== undefined) ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["innermost"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isBoolean(value.innermost, `${at}innermost`, issues) && ok;
    return ok;
  })(value.deeper, `${at}deeper`) && ok;
    return ok;
  })(value.inline, `${at}inline`) && ok;
  ok = isAnything(value.anything, `${at}anything`, issues) && ok;
  ok = isMoment(value.when, `${at}when`, issues) && ok;
  ok = isDate(value.day, `${at}day`, issues) && ok;
  ok = isInteger(value.small, `${at}small`, issues, 0, 255) && ok;
  ok = isInteger(value.big, `${at}big`, issues, -9007199254740991, 9007199254740991) && ok;
  ok = isNumber(value.share, `${at}share`, issues, 0.5, Infinity) && ok;
  if (value.optional !== undefined) ok = isText(value.optional, `${at}optional`, issues, {}) && ok;
  ok = (value.nullable === null || isText(value.nullable, `${at}nullable`, issues, {})) && ok;
  if (value.both !== undefined) ok = (value.both === null || validateSlug(value.both, `${at}both`, issues)) && ok;
  ok = isText(value["with-hyphen"], `${at}with-hyphen`, issues, {}) && ok;
  ok = isText(value.class, `${at}class`, issues, {}) && ok;
  ok = isText(value.more, `${at}more`, issues, {}) && ok;
  return ok;
};

const fieldsOfPageTree: ReadonlySet<string> = new Set(["items", "next"]);

export const validatePageTree: Validator<PageTree> = (value, path, issues): value is PageTree => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPageTree, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.items, `${at}items`, issues, 0, Infinity, validateTree) && ok;
  ok = (value.next === null || isText(value.next, `${at}next`, issues, {})) && ok;
  return ok;
};

const fieldsOfTexts: ReadonlySet<string> = new Set(["quoted", "encoded"]);

export const validateTexts: Validator<Texts> = (value, path, issues): value is Texts => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTexts, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.quoted, `${at}quoted`, issues, { pattern: /^(?!_b)(?<quote>['_])[a-z]{2,}\k<quote>$/u }) && ok;
  ok = isText(value.encoded, `${at}encoded`, issues, { format: "byte" }) && ok;
  return ok;
};

const fieldsOfTree: ReadonlySet<string> = new Set(["branches", "parent"]);

export const validateTree: Validator<Tree> = (value, path, issues): value is Tree => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTree, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.branches, `${at}branches`, issues, 0, Infinity, validateTree) && ok;
  if (value.parent !== undefined) ok = validateTree(value.parent, `${at}parent`, issues) && ok;
  return ok;
};

const fieldsOfRefusedBody: ReadonlySet<string> = new Set(["code", "while"]);

export const validateRefusedBody: Validator<RefusedBody> = (value, path, issues): value is RefusedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRefusedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["REFUSED"]) && ok;
  if (value.while !== undefined) ok = validateAttempt(value.while, `${at}while`, issues) && ok;
  return ok;
};

const fieldsOfAttemptInput: ReadonlySet<string> = new Set(["refused", "all", "record", "either", "none"]);

export const validateAttemptInput: Validator<AttemptInput> = (value, path, issues): value is AttemptInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAttemptInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = (value.refused === null || validateRefusedBody(value.refused, `${at}refused`, issues)) && ok;
  ok = isArray(value.all, `${at}all`, issues, 0, 3, validateRefusedBody) && ok;
  ok = isRecord(
    value.record,
    `${at}record`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value")
  ) &&
    ok;
  ok = isOneOf(value.either, `${at}either`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {}),
    (value: unknown, path: string, issues: Issue[]): value is never => isTuple(value, path, issues, [
      (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value")
    ])
  ]) &&
    ok;
  if (value.none !== undefined) ok = isTuple(value.none, `${at}none`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => fail(issues, path, "cannot have a value"),
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ]) &&
    ok;
  return ok;
};

const fieldsOfReadEverythingInput: ReadonlySet<string> = new Set([]);

export const validateReadEverythingInput: Validator<ReadEverythingInput> = (
  value, path, issues
): value is ReadEverythingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadEverythingInput, path, issues);
  return ok;
};

const fieldsOfReadPageInput: ReadonlySet<string> = new Set([]);

export const validateReadPageInput: Validator<ReadPageInput> = (value, path, issues): value is ReadPageInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadPageInput, path, issues);
  return ok;
};

const fieldsOfReadTextsInput: ReadonlySet<string> = new Set([]);

export const validateReadTextsInput: Validator<ReadTextsInput> = (value, path, issues): value is ReadTextsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadTextsInput, path, issues);
  return ok;
};
