// @generated tenchat:contracts@1 hash:5dd6b30b983eca695fc2c81af79d305f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { validateFileBytes } from "../http/validators.ts";
import {
  type Issue, type Validator, hasRest, isArray, isBoolean, isBytes, isDate, isInteger, isLiteral, isNumber, isObject,
  isOneOf, isRecord, isSealed, isText
} from "../runtime/check.ts";
import type { BusyBody, ProblemBody, TroubleBody } from "./errors.ts";
import type {
  ChangeInput, ConstructorOperationInput, FetchInput, FindInput, GetInput, HandInput, HangInput, JoinInput, LatestInput,
  OpenInput, PetsListInput, PutInput, ReadInput, RecordsListInput, RenameInput, SendInput, TreeInput, WakeInput,
  WriteInput
} from "./operations.ts";
import type {
  Box, Card, CardUpdate, Cat, Dog, Filter, Labels, Member, MemberCreate, MemberUpdateItem, Pet, Record_, Shape
} from "./types.ts";

export const validatePet: Validator<Pet> = (value, path, issues): value is Pet =>
  isOneOf(value, path, issues, [validateCat, validateDog]);

export const validateShape: Validator<Shape> = (
  value, path, issues
): value is Shape => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["round"]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["radius"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isNumber(value.radius, `${at}radius`, issues, -Infinity, Infinity) && ok;
    return ok;
  })(value.value, `${at}value`) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["kind", "value"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.kind, `${at}kind`, issues, ["square"]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["side"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isNumber(value.side, `${at}side`, issues, -Infinity, Infinity) && ok;
    return ok;
  })(value.value, `${at}value`) && ok;
    return ok;
  })(value, path)]);

const fieldsOfBox: ReadonlySet<string> = new Set(["width", "title"]);

export const validateBox: Validator<Box> = (value, path, issues): value is Box => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBox, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.width, `${at}width`, issues, -2147483648, 2147483647) && ok;
  ok = isText(value.title, `${at}title`, issues, {}) && ok;
  return ok;
};

const fieldsOfCard: ReadonlySet<string> = new Set(["color"]);

export const validateCard: Validator<Card> = (value, path, issues): value is Card => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCard, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.color, `${at}color`, issues, {}) && ok;
  return ok;
};

const fieldsOfCardUpdate: ReadonlySet<string> = new Set(["color"]);

export const validateCardUpdate: Validator<CardUpdate> = (value, path, issues): value is CardUpdate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCardUpdate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.color !== undefined) ok = isText(value.color, `${at}color`, issues, {}) && ok;
  return ok;
};

const fieldsOfCat: ReadonlySet<string> = new Set(["name", "kind", "lives"]);

export const validateCat: Validator<Cat> = (value, path, issues): value is Cat => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCat, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["cat"]) && ok;
  ok = isInteger(value.lives, `${at}lives`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfDog: ReadonlySet<string> = new Set(["name", "kind", "weight", "born"]);

export const validateDog: Validator<Dog> = (value, path, issues): value is Dog => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDog, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isLiteral(value.kind, `${at}kind`, issues, ["dog"]) && ok;
  ok = isNumber(value.weight, `${at}weight`, issues, -Infinity, Infinity, 0, Infinity) && ok;
  ok = isInteger(value.born, `${at}born`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfFilter: ReadonlySet<string> = new Set(["old", "owner"]);

export const validateFilter: Validator<Filter> = (value, path, issues): value is Filter => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFilter, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.old !== undefined) ok = isBoolean(value.old, `${at}old`, issues) && ok;
  if (value.owner !== undefined) ok = isText(value.owner, `${at}owner`, issues, {}) && ok;
  return ok;
};

const fieldsOfLabels: ReadonlySet<string> = new Set(["owner"]);

export const validateLabels: Validator<Labels> = (value, path, issues): value is Labels => {
  if (!isObject(value, path, issues)) return false;
  let ok = hasRest(
    value,
    fieldsOfLabels,
    path,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  );
  const at = path === "" ? "" : `${path}.`;
  if (value.owner !== undefined) ok = isText(value.owner, `${at}owner`, issues, {}) && ok;
  return ok;
};

const fieldsOfMember: ReadonlySet<string> = new Set(["number", "name", "friends", "card"]);

export const validateMember: Validator<Member> = (value, path, issues): value is Member => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMember, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.number, `${at}number`, issues, -2147483648, 2147483647) && ok;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  if (value.friends !== undefined) ok = isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMember) &&
    ok;
  ok = validateCard(value.card, `${at}card`, issues) && ok;
  return ok;
};

const fieldsOfMemberCreate: ReadonlySet<string> = new Set(["name", "password", "friends", "card"]);

export const validateMemberCreate: Validator<MemberCreate> = (value, path, issues): value is MemberCreate => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMemberCreate, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  ok = isText(value.password, `${at}password`, issues, {}) && ok;
  if (value.friends !== undefined) ok =
    isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMemberCreate) &&
    ok;
  ok = validateCard(value.card, `${at}card`, issues) && ok;
  return ok;
};

const fieldsOfMemberUpdateItem: ReadonlySet<string> = new Set(["name", "friends", "card"]);

export const validateMemberUpdateItem: Validator<MemberUpdateItem> = (
  value, path, issues
): value is MemberUpdateItem => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMemberUpdateItem, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.name, `${at}name`, issues, {}) && ok;
  if (value.friends !== undefined) ok =
    isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMemberUpdateItem) &&
    ok;
  ok = validateCard(value.card, `${at}card`, issues) && ok;
  return ok;
};

const fieldsOfRecord_: ReadonlySet<string> = new Set(["id", "class"]);

export const validateRecord_: Validator<Record_> = (value, path, issues): value is Record_ => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecord_, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  if (value.class !== undefined) ok = isText(value.class, `${at}class`, issues, {}) && ok;
  return ok;
};

const fieldsOfBusyBody: ReadonlySet<string> = new Set(["reason"]);

export const validateBusyBody: Validator<BusyBody> = (value, path, issues): value is BusyBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBusyBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.reason, `${at}reason`, issues, {}) && ok;
  return ok;
};

const fieldsOfProblemBody: ReadonlySet<string> = new Set(["detail"]);

export const validateProblemBody: Validator<ProblemBody> = (value, path, issues): value is ProblemBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfProblemBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.detail, `${at}detail`, issues, {}) && ok;
  return ok;
};

const fieldsOfTroubleBody: ReadonlySet<string> = new Set(["reason"]);

export const validateTroubleBody: Validator<TroubleBody> = (value, path, issues): value is TroubleBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTroubleBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.reason, `${at}reason`, issues, {}) && ok;
  return ok;
};

const fieldsOfChangeInput: ReadonlySet<string> = new Set(["owner", "a"]);

export const validateChangeInput: Validator<ChangeInput> = (value, path, issues): value is ChangeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfChangeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.owner !== undefined) ok = isText(value.owner, `${at}owner`, issues, {}) && ok;
  if (value.a !== undefined) ok = isInteger(value.a, `${at}a`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfConstructorOperationInput: ReadonlySet<string> = new Set(["id"]);

export const validateConstructorOperationInput: Validator<ConstructorOperationInput> = (
  value, path, issues
): value is ConstructorOperationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConstructorOperationInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  return ok;
};

const fieldsOfFetchInput: ReadonlySet<string> = new Set([]);

export const validateFetchInput: Validator<FetchInput> = (value, path, issues): value is FetchInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFetchInput, path, issues);
  return ok;
};

const fieldsOfFindInput: ReadonlySet<string> = new Set(["labels", "box", "near", "filter"]);

export const validateFindInput: Validator<FindInput> = (value, path, issues): value is FindInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFindInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(
    value.labels,
    `${at}labels`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  ok = validateBox(value.box, `${at}box`, issues) && ok;
  ok = isRecord(
    value.near,
    `${at}near`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  if (value.filter !== undefined) ok = validateFilter(value.filter, `${at}filter`, issues) && ok;
  return ok;
};

const fieldsOfGetInput: ReadonlySet<string> = new Set(["id"]);

export const validateGetInput: Validator<GetInput> = (value, path, issues): value is GetInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGetInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  return ok;
};

const fieldsOfHandInput: ReadonlySet<string> = new Set(["form"]);

export const validateHandInput: Validator<HandInput> = (value, path, issues): value is HandInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfHandInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["title", "card", "raw", "pictures"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.title, `${at}title`, issues, {}) && ok;
    if (value.card !== undefined) ok = validateCard(value.card, `${at}card`, issues) && ok;
    ok = isBytes(value.raw, `${at}raw`, issues, 0, Infinity) && ok;
    ok = isArray(value.pictures, `${at}pictures`, issues, 0, Infinity, validateFileBytes) && ok;
    return ok;
  })(value.form, `${at}form`) && ok;
  return ok;
};

const fieldsOfHangInput: ReadonlySet<string> = new Set(["contentType", "picture"]);

export const validateHangInput: Validator<HangInput> = (value, path, issues): value is HangInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfHangInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.contentType !== undefined) ok =
    isLiteral(value.contentType, `${at}contentType`, issues, ["image/png","image/gif"]) &&
    ok;
  ok = isBytes(value.picture, `${at}picture`, issues, 0, Infinity) && ok;
  return ok;
};

const fieldsOfJoinInput: ReadonlySet<string> = new Set(["member"]);

export const validateJoinInput: Validator<JoinInput> = (value, path, issues): value is JoinInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfJoinInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMemberCreate(value.member, `${at}member`, issues) && ok;
  return ok;
};

const fieldsOfLatestInput: ReadonlySet<string> = new Set(["day"]);

export const validateLatestInput: Validator<LatestInput> = (value, path, issues): value is LatestInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLatestInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.day !== undefined) ok = isDate(value.day, `${at}day`, issues) && ok;
  return ok;
};

const fieldsOfOpenInput: ReadonlySet<string> = new Set(["file", "more"]);

export const validateOpenInput: Validator<OpenInput> = (value, path, issues): value is OpenInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOpenInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.file, `${at}file`, issues, {}) && ok;
  ok = isRecord(
    value.more,
    `${at}more`,
    issues,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  return ok;
};

const fieldsOfPetsListInput: ReadonlySet<string> = new Set(["tags", "kinds", "x-ids"]);

export const validatePetsListInput: Validator<PetsListInput> = (value, path, issues): value is PetsListInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPetsListInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.tags !== undefined) ok = isArray(
    value.tags,
    `${at}tags`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  if (value.kinds !== undefined) ok = isArray(
    value.kinds,
    `${at}kinds`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  if (value["x-ids"] !== undefined) ok = isArray(
    value["x-ids"],
    `${at}x-ids`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ) &&
    ok;
  return ok;
};

const fieldsOfPutInput: ReadonlySet<string> = new Set(["labels"]);

export const validatePutInput: Validator<PutInput> = (value, path, issues): value is PutInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPutInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateLabels(value.labels, `${at}labels`, issues) && ok;
  return ok;
};

const fieldsOfReadInput: ReadonlySet<string> = new Set([]);

export const validateReadInput: Validator<ReadInput> = (value, path, issues): value is ReadInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadInput, path, issues);
  return ok;
};

const fieldsOfRecordsListInput: ReadonlySet<string> = new Set([]);

export const validateRecordsListInput: Validator<RecordsListInput> = (
  value, path, issues
): value is RecordsListInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRecordsListInput, path, issues);
  return ok;
};

const fieldsOfRenameInput: ReadonlySet<string> = new Set(["name", "friends", "card"]);

export const validateRenameInput: Validator<RenameInput> = (value, path, issues): value is RenameInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRenameInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
  if (value.friends !== undefined) ok =
    isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMemberUpdateItem) &&
    ok;
  if (value.card !== undefined) ok = validateCardUpdate(value.card, `${at}card`, issues) && ok;
  return ok;
};

const fieldsOfSendInput: ReadonlySet<string> = new Set(["bytes"]);

export const validateSendInput: Validator<SendInput> = (value, path, issues): value is SendInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSendInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isBytes(value.bytes, `${at}bytes`, issues, 0, Infinity) && ok;
  return ok;
};

const fieldsOfTreeInput: ReadonlySet<string> = new Set(["steps"]);

export const validateTreeInput: Validator<TreeInput> = (value, path, issues): value is TreeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTreeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(
    value.steps,
    `${at}steps`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  return ok;
};

const fieldsOfWakeInput: ReadonlySet<string> = new Set(["id"]);

export const validateWakeInput: Validator<WakeInput> = (value, path, issues): value is WakeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWakeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.id, `${at}id`, issues, {}) && ok;
  return ok;
};

const fieldsOfWriteInput: ReadonlySet<string> = new Set(["text"]);

export const validateWriteInput: Validator<WriteInput> = (value, path, issues): value is WriteInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfWriteInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.text, `${at}text`, issues, {}) && ok;
  return ok;
};
