// @generated tenchat:contracts@1 hash:897aa199ef5f25835a850fa17d8174db DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type Validator, isObject, isSealed, isText } from "../runtime.ts";
import type { BSendInput, ThenOperationInput, _2Input } from "./operations.ts";
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

const fieldsOf_2Input: ReadonlySet<string> = new Set([]);

export const validate_2Input: Validator<_2Input> = (value, path, issues): value is _2Input => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOf_2Input, path, issues);
  return ok;
};

const fieldsOfThenOperationInput: ReadonlySet<string> = new Set([]);

export const validateThenOperationInput: Validator<ThenOperationInput> = (value, path, issues): value is ThenOperationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfThenOperationInput, path, issues);
  return ok;
};
