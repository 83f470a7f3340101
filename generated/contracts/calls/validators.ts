// @generated tenchat:contracts@1 hash:93c9fc28ad8b20cf6a7162282185abda DO NOT EDIT DIRECTLY
// From specs/contexts/calls/models.tsp, specs/contexts/calls/operations.tsp.

import { type Validator, isArray, isObject, isSealed, isText } from "../runtime/check.ts";
import { validateMoment } from "../shared/validators.ts";
import type { ReadCallServersInput } from "./operations.ts";
import type { CallServerAddress, CallServers, TurnAccess } from "./types.ts";

export const validateCallServerAddress: Validator<CallServerAddress> =
  (value, path, issues): value is CallServerAddress => isText(value, path, issues, { max: 300 });

const fieldsOfCallServers: ReadonlySet<string> = new Set(["stun", "turn"]);

export const validateCallServers: Validator<CallServers> = (value, path, issues): value is CallServers => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCallServers, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.stun, `${at}stun`, issues, 0, Infinity, validateCallServerAddress) && ok;
  ok = (value.turn === null || validateTurnAccess(value.turn, `${at}turn`, issues)) && ok;
  return ok;
};

const fieldsOfTurnAccess: ReadonlySet<string> = new Set(["urls", "username", "credential", "expiresAt"]);

export const validateTurnAccess: Validator<TurnAccess> = (value, path, issues): value is TurnAccess => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTurnAccess, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.urls, `${at}urls`, issues, 0, Infinity, validateCallServerAddress) && ok;
  ok = isText(value.username, `${at}username`, issues, {}) && ok;
  ok = isText(value.credential, `${at}credential`, issues, {}) && ok;
  ok = validateMoment(value.expiresAt, `${at}expiresAt`, issues) && ok;
  return ok;
};

const fieldsOfReadCallServersInput: ReadonlySet<string> = new Set([]);

export const validateReadCallServersInput: Validator<ReadCallServersInput> = (
  value, path, issues
): value is ReadCallServersInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadCallServersInput, path, issues);
  return ok;
};
