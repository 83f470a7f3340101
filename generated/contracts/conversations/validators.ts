// @generated tenchat:contracts@1 hash:d9c69118de958285c6f8f2e2c4ff94ea DO NOT EDIT DIRECTLY
// From specs/.

import { validateProfile } from "../identity/validators.ts";
import { type Validator, isArray, isInteger, isLiteral, isObject, isSealed, isText } from "../runtime/check.ts";
import { validateAccountId, validateConversationId, validateMoment } from "../shared/validators.ts";
import type { CannotTalkToYourselfBody } from "./errors.ts";
import type { ConversationCreated } from "./events.ts";
import type {
  ConversationNewFrame, ListConversationsInput, OpenDirectConversationInput, ReadConversationInput
} from "./operations.ts";
import type { Conversation, ConversationKind, ConversationPage, Member, MemberRole } from "./types.ts";

export const validateConversationKind: Validator<ConversationKind> = (value, path, issues): value is ConversationKind =>
  isLiteral(value, path, issues, ["direct"]);

export const validateMemberRole: Validator<MemberRole> = (value, path, issues): value is MemberRole =>
  isLiteral(value, path, issues, ["member"]);

const fieldsOfConversation: ReadonlySet<string> =
  new Set(["conversationId", "kind", "members", "createdAt", "lastActivityAt"]);

export const validateConversation: Validator<Conversation> = (value, path, issues): value is Conversation => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversation, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateConversationKind(value.kind, `${at}kind`, issues) && ok;
  ok = isArray(value.members, `${at}members`, issues, 0, Infinity, validateMember) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  ok = validateMoment(value.lastActivityAt, `${at}lastActivityAt`, issues) && ok;
  return ok;
};

const fieldsOfConversationPage: ReadonlySet<string> = new Set(["conversations", "nextCursor"]);

export const validateConversationPage: Validator<ConversationPage> = (
  value, path, issues
): value is ConversationPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversationPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.conversations, `${at}conversations`, issues, 0, Infinity, validateConversation) && ok;
  ok = (value.nextCursor === null || isText(value.nextCursor, `${at}nextCursor`, issues, {})) && ok;
  return ok;
};

const fieldsOfMember: ReadonlySet<string> = new Set(["profile", "role", "joinedAt"]);

export const validateMember: Validator<Member> = (value, path, issues): value is Member => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMember, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateProfile(value.profile, `${at}profile`, issues) && ok;
  ok = validateMemberRole(value.role, `${at}role`, issues) && ok;
  ok = validateMoment(value.joinedAt, `${at}joinedAt`, issues) && ok;
  return ok;
};

const fieldsOfCannotTalkToYourselfBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateCannotTalkToYourselfBody: Validator<CannotTalkToYourselfBody> = (
  value, path, issues
): value is CannotTalkToYourselfBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCannotTalkToYourselfBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["cannot-talk-to-yourself"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfConversationCreated: ReadonlySet<string> = new Set(["conversationId", "kind", "memberIds"]);

export const validateConversationCreated: Validator<ConversationCreated> = (
  value, path, issues
): value is ConversationCreated => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversationCreated, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateConversationKind(value.kind, `${at}kind`, issues) && ok;
  ok = isArray(value.memberIds, `${at}memberIds`, issues, 0, Infinity, validateAccountId) && ok;
  return ok;
};

const fieldsOfConversationNewFrame: ReadonlySet<string> =
  new Set(["conversationId", "kind", "members", "createdAt", "lastActivityAt"]);

export const validateConversationNewFrame: Validator<ConversationNewFrame> = (
  value, path, issues
): value is ConversationNewFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversationNewFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateConversationKind(value.kind, `${at}kind`, issues) && ok;
  ok = isArray(value.members, `${at}members`, issues, 0, Infinity, validateMember) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  ok = validateMoment(value.lastActivityAt, `${at}lastActivityAt`, issues) && ok;
  return ok;
};

const fieldsOfListConversationsInput: ReadonlySet<string> = new Set(["cursor", "limit"]);

export const validateListConversationsInput: Validator<ListConversationsInput> = (
  value, path, issues
): value is ListConversationsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListConversationsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.cursor !== undefined) ok = isText(value.cursor, `${at}cursor`, issues, { max: 128 }) && ok;
  if (value.limit !== undefined) ok = isInteger(value.limit, `${at}limit`, issues, 1, 100) && ok;
  return ok;
};

const fieldsOfOpenDirectConversationInput: ReadonlySet<string> = new Set(["accountId"]);

export const validateOpenDirectConversationInput: Validator<OpenDirectConversationInput> = (
  value, path, issues
): value is OpenDirectConversationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOpenDirectConversationInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfReadConversationInput: ReadonlySet<string> = new Set(["conversationId"]);

export const validateReadConversationInput: Validator<ReadConversationInput> = (
  value, path, issues
): value is ReadConversationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadConversationInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  return ok;
};
