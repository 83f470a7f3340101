// @generated tenchat:contracts@1 hash:8736bd28c9a15b2a0a690c3aafc7be1e DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type Validator, isInteger, isObject, isSealed, isText } from "../runtime/check.ts";
import type { NoteRemoved, NoteWritten, ReaderCame } from "./events.ts";

const fieldsOfNoteRemoved: ReadonlySet<string> = new Set(["noteId"]);

export const validateNoteRemoved: Validator<NoteRemoved> = (value, path, issues): value is NoteRemoved => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNoteRemoved, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.noteId, `${at}noteId`, issues, {}) && ok;
  return ok;
};

const fieldsOfNoteWritten: ReadonlySet<string> = new Set(["noteId", "size"]);

export const validateNoteWritten: Validator<NoteWritten> = (value, path, issues): value is NoteWritten => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNoteWritten, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.noteId, `${at}noteId`, issues, {}) && ok;
  ok = isInteger(value.size, `${at}size`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfReaderCame: ReadonlySet<string> = new Set(["reader"]);

export const validateReaderCame: Validator<ReaderCame> = (value, path, issues): value is ReaderCame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReaderCame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.reader, `${at}reader`, issues, {}) && ok;
  return ok;
};
