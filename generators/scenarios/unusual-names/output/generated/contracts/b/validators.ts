// @generated tenchat:contracts@1 hash:e56f635a7db59de3b4ae2524e28209af DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type Validator, isObject, isSealed, isText } from "../runtime/check.ts";
import type { BSendInput, NewOperationInput, ThenOperationInput } from "./operations.ts";
import type { Item } from "./types.ts";

const fieldsOfItem: ReadonlySet<string> = new Set(["b"]);

export const validateItem: Validator<Item> = (value, path, issues): value is Item => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfItem, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.b, `${at}b`, issues, {}) && ok;
  return ok;
};

const fieldsOfBSendInput: ReadonlySet<string> = new Set(["two"]);

export const validateBSendInput: Validator<BSendInput> = (value, path, issues): value is BSendInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBSendInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.two, `${at}two`, issues, {}) && ok;
  return ok;
};

const fieldsOfNewOperationInput: ReadonlySet<string> = new Set([]);

export const validateNewOperationInput: Validator<NewOperationInput> = (
  value, path, issues
): value is NewOperationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNewOperationInput, path, issues);
  return ok;
};

const fieldsOfThenOperationInput: ReadonlySet<string> = new Set([]);

export const validateThenOperationInput: Validator<ThenOperationInput> = (
  value, path, issues
): value is ThenOperationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfThenOperationInput, path, issues);
  return ok;
};
