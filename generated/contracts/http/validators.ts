// @generated tenchat:contracts@1 hash:dae5cbaf0850262e8d2e8845b8a2c2af DO NOT EDIT DIRECTLY
// From specs/@typespec/http/lib/main.tsp.

import { type Validator, isBytes, isLiteral, isObject, isSealed, isText } from "../runtime/check.ts";
import type { FileBytes } from "./types.ts";

const fieldsOfFileBytes: ReadonlySet<string> = new Set(["contentType", "filename", "contents"]);

export const validateFileBytes: Validator<FileBytes> = (value, path, issues): value is FileBytes => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFileBytes, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.contentType !== undefined) ok =
    isLiteral(value.contentType, `${at}contentType`, issues, ["application/json"]) &&
    ok;
  if (value.filename !== undefined) ok = isText(value.filename, `${at}filename`, issues, {}) && ok;
  ok = isBytes(value.contents, `${at}contents`, issues, 0, Infinity) && ok;
  return ok;
};
