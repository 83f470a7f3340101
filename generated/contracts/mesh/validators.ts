// @generated tenchat:contracts@1 hash:244651642f598d12ea6981d989cae6b5 DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/models.tsp, specs/contexts/mesh/operations.tsp.

import {
  type Issue, type Validator, isArray, isBytes, isInteger, isObject, isOneOf, isSealed, isText
} from "../runtime/check.ts";
import type { FetchPacketsInput, SendPacketInput, SyncHashesInput, SyncServersInput } from "./operations.ts";
import type {
  Comparison, Digest, DividedPart, HashAnswer, IdPrefix, ListedPart, ListedRelay, Packet, PacketAnswer, PacketHash,
  RecipientKey, RelayAddress, RelayAnswer, SaidHash, SealedMessage, SealedSignature
} from "./types.ts";

export const validateDigest: Validator<Digest> = (value, path, issues): value is Digest =>
  isBytes(value, path, issues, 32, 32);

export const validateIdPrefix: Validator<IdPrefix> = (value, path, issues): value is IdPrefix =>
  isText(value, path, issues, { max: 64, pattern: /^[0-9a-f]*$/u });

export const validatePacketHash: Validator<PacketHash> = (value, path, issues): value is PacketHash =>
  isText(value, path, issues, { min: 64, max: 64, pattern: /^[0-9a-f]{64}$/u });

export const validateRecipientKey: Validator<RecipientKey> = (value, path, issues): value is RecipientKey =>
  isText(value, path, issues, { min: 1, max: 4096 });

export const validateRelayAddress: Validator<RelayAddress> = (value, path, issues): value is RelayAddress =>
  isText(value, path, issues, { max: 262 });

export const validateSaidHash: Validator<SaidHash> = (value, path, issues): value is SaidHash =>
  isText(value, path, issues, { max: 256 });

export const validateSealedMessage: Validator<SealedMessage> = (value, path, issues): value is SealedMessage =>
  isBytes(value, path, issues, 1, 98304);

export const validateSealedSignature: Validator<SealedSignature> = (value, path, issues): value is SealedSignature =>
  isBytes(value, path, issues, 1, 16384);

const fieldsOfComparison: ReadonlySet<string> = new Set(["salt", "divided", "listed"]);

export const validateComparison: Validator<Comparison> = (value, path, issues): value is Comparison => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfComparison, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isBytes(value.salt, `${at}salt`, issues, 16, 16) && ok;
  ok = isArray(value.divided, `${at}divided`, issues, 0, 512, validateDividedPart) && ok;
  ok = isArray(value.listed, `${at}listed`, issues, 0, 512, validateListedPart) && ok;
  return ok;
};

const fieldsOfDividedPart: ReadonlySet<string> = new Set(["prefix", "digests"]);

export const validateDividedPart: Validator<DividedPart> = (value, path, issues): value is DividedPart => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDividedPart, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateIdPrefix(value.prefix, `${at}prefix`, issues) && ok;
  ok = isBytes(value.digests, `${at}digests`, issues, 64, 64) && ok;
  return ok;
};

const fieldsOfHashAnswer: ReadonlySet<string> = new Set(["hashes", "different"]);

export const validateHashAnswer: Validator<HashAnswer> = (value, path, issues): value is HashAnswer => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfHashAnswer, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.hashes, `${at}hashes`, issues, 0, Infinity, validatePacketHash) && ok;
  if (value.different !== undefined) ok =
    isArray(value.different, `${at}different`, issues, 0, Infinity, validateIdPrefix) &&
    ok;
  return ok;
};

const fieldsOfListedPart: ReadonlySet<string> = new Set(["prefix", "ids"]);

export const validateListedPart: Validator<ListedPart> = (value, path, issues): value is ListedPart => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListedPart, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateIdPrefix(value.prefix, `${at}prefix`, issues) && ok;
  ok = isBytes(value.ids, `${at}ids`, issues, 0, 3072) && ok;
  return ok;
};

const fieldsOfListedRelay: ReadonlySet<string> = new Set(["ip", "port", "load"]);

export const validateListedRelay: Validator<ListedRelay> = (value, path, issues): value is ListedRelay => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListedRelay, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.ip, `${at}ip`, issues, { max: 253 }) && ok;
  ok = isOneOf(value.port, `${at}port`, issues, [
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {}),
    (value: unknown, path: string, issues: Issue[]): value is never =>
      isInteger(value, path, issues, -2147483648, 2147483647)
  ]) &&
    ok;
  if (value.load !== undefined) ok = isInteger(value.load, `${at}load`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfPacket: ReadonlySet<string> = new Set(["recipient", "message", "hash", "signature"]);

export const validatePacket: Validator<Packet> = (value, path, issues): value is Packet => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPacket, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRecipientKey(value.recipient, `${at}recipient`, issues) && ok;
  ok = validateSealedMessage(value.message, `${at}message`, issues) && ok;
  ok = validatePacketHash(value.hash, `${at}hash`, issues) && ok;
  ok = validateSealedSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfPacketAnswer: ReadonlySet<string> = new Set(["messages", "next"]);

export const validatePacketAnswer: Validator<PacketAnswer> = (value, path, issues): value is PacketAnswer => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPacketAnswer, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.messages, `${at}messages`, issues, 0, Infinity, validatePacket) && ok;
  if (value.next !== undefined) ok = isInteger(value.next, `${at}next`, issues, -9007199254740991, 9007199254740991) &&
    ok;
  return ok;
};

const fieldsOfRelayAnswer: ReadonlySet<string> = new Set(["servers", "load"]);

export const validateRelayAnswer: Validator<RelayAnswer> = (value, path, issues): value is RelayAnswer => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRelayAnswer, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.servers, `${at}servers`, issues, 0, Infinity, validateListedRelay) && ok;
  ok = isInteger(value.load, `${at}load`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfFetchPacketsInput: ReadonlySet<string> = new Set(["recipient", "hashes", "after"]);

export const validateFetchPacketsInput: Validator<FetchPacketsInput> = (
  value, path, issues
): value is FetchPacketsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFetchPacketsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.recipient !== undefined) ok =
    (value.recipient === null || validateRecipientKey(value.recipient, `${at}recipient`, issues)) &&
    ok;
  if (value.hashes !== undefined) ok =
    (value.hashes === null || isArray(value.hashes, `${at}hashes`, issues, 0, 125000, validateSaidHash)) &&
    ok;
  if (value.after !== undefined) ok = isInteger(value.after, `${at}after`, issues, 0, 9007199254740991) && ok;
  return ok;
};

const fieldsOfSendPacketInput: ReadonlySet<string> = new Set(["recipient", "message", "hash", "signature"]);

export const validateSendPacketInput: Validator<SendPacketInput> = (value, path, issues): value is SendPacketInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSendPacketInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRecipientKey(value.recipient, `${at}recipient`, issues) && ok;
  ok = validateSealedMessage(value.message, `${at}message`, issues) && ok;
  ok = validatePacketHash(value.hash, `${at}hash`, issues) && ok;
  ok = validateSealedSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfSyncHashesInput: ReadonlySet<string> = new Set(["hashes", "comparison"]);

export const validateSyncHashesInput: Validator<SyncHashesInput> = (value, path, issues): value is SyncHashesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSyncHashesInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.hashes !== undefined) ok =
    (value.hashes === null || isArray(value.hashes, `${at}hashes`, issues, 0, 125000, validateSaidHash)) &&
    ok;
  if (value.comparison !== undefined) ok = validateComparison(value.comparison, `${at}comparison`, issues) && ok;
  return ok;
};

const fieldsOfSyncServersInput: ReadonlySet<string> = new Set(["servers"]);

export const validateSyncServersInput: Validator<SyncServersInput> = (
  value, path, issues
): value is SyncServersInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSyncServersInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.servers !== undefined) ok =
    (value.servers === null || isArray(value.servers, `${at}servers`, issues, 0, 1000, validateListedRelay)) &&
    ok;
  return ok;
};
