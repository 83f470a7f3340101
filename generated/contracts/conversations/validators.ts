// @generated tenchat:contracts@1 hash:c9846b29a68995bbb1ac76c4ae90655e DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/.

import { validateProfile } from "../identity/validators.ts";
import {
  type Validator, isArray, isBoolean, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import {
  validateAccountId, validateConversationId, validateInvitationId, validateMessageId, validateMoment, validatePublicKey,
  validateRoster, validateSequence, validateSignature
} from "../shared/validators.ts";
import type {
  BlockListFullBody, CannotBlockYourselfBody, CannotTalkToYourselfBody, ConversationEndedBody, InvitationEndedBody,
  InvitationNotFoundBody, MembershipStaleBody, RosterRefusedBody, SendersRestrictedBody
} from "./errors.ts";
import type {
  BlocksChanged, ConversationCameToEnd, ConversationCreated, GroupChanged, MemberErased
} from "./events.ts";
import type {
  AccountDeletedFrame, AskToJoinInput, BlockAccountInput, BlocksChangedFrame, ChangeGroupInput, ConversationNewFrame,
  CreateGroupInput, D3chatChannelNewFrame, GroupAskedFrame, GroupEndedFrame, GroupNewFrame, ListAskingInput,
  ListBlocksInput, ListConversationsInput, ListGroupsInput, OpenDirectConversationInput, ReadConversationInput,
  ReadGroupInput, UnblockAccountInput
} from "./operations.ts";
import type {
  Asking, AskingPage, Block, BlockList, Conversation, ConversationKind, ConversationPage, D3chatChannel, Group,
  GroupMember, GroupPage, GroupRole, GroupSenders, InvitationEnd, Joining, Member, MemberRole
} from "./types.ts";

export const validateConversationKind: Validator<ConversationKind> = (value, path, issues): value is ConversationKind =>
  isLiteral(value, path, issues, ["direct"]);

export const validateGroupRole: Validator<GroupRole> = (value, path, issues): value is GroupRole =>
  isLiteral(value, path, issues, ["owner","member"]);

export const validateGroupSenders: Validator<GroupSenders> = (value, path, issues): value is GroupSenders =>
  isLiteral(value, path, issues, ["everybody","managers"]);

export const validateInvitationEnd: Validator<InvitationEnd> = (value, path, issues): value is InvitationEnd =>
  isLiteral(value, path, issues, ["expired","used-up","ended"]);

export const validateMemberRole: Validator<MemberRole> = (value, path, issues): value is MemberRole =>
  isLiteral(value, path, issues, ["member"]);

const fieldsOfAsking: ReadonlySet<string> = new Set(["invitationId", "masterKey", "proof", "profile", "askedAt"]);

export const validateAsking: Validator<Asking> = (value, path, issues): value is Asking => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAsking, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateInvitationId(value.invitationId, `${at}invitationId`, issues) && ok;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = validateSignature(value.proof, `${at}proof`, issues) && ok;
  ok = validateProfile(value.profile, `${at}profile`, issues) && ok;
  ok = validateMoment(value.askedAt, `${at}askedAt`, issues) && ok;
  return ok;
};

const fieldsOfAskingPage: ReadonlySet<string> = new Set(["asking"]);

export const validateAskingPage: Validator<AskingPage> = (value, path, issues): value is AskingPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAskingPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.asking, `${at}asking`, issues, 0, Infinity, validateAsking) && ok;
  return ok;
};

const fieldsOfBlock: ReadonlySet<string> = new Set(["profile", "blockedAt"]);

export const validateBlock: Validator<Block> = (value, path, issues): value is Block => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlock, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateProfile(value.profile, `${at}profile`, issues) && ok;
  ok = validateMoment(value.blockedAt, `${at}blockedAt`, issues) && ok;
  return ok;
};

const fieldsOfBlockList: ReadonlySet<string> = new Set(["blocks"]);

export const validateBlockList: Validator<BlockList> = (value, path, issues): value is BlockList => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlockList, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.blocks, `${at}blocks`, issues, 0, Infinity, validateBlock) && ok;
  return ok;
};

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

const fieldsOfD3chatChannel: ReadonlySet<string> =
  new Set(["id", "name", "is_dm", "is_federated", "encryption_type", "created_by", "created_at"]);

export const validateD3chatChannel: Validator<D3chatChannel> = (value, path, issues): value is D3chatChannel => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatChannel, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.id, `${at}id`, issues) && ok;
  ok = isLiteral(value.name, `${at}name`, issues, [null]) && ok;
  ok = isBoolean(value.is_dm, `${at}is_dm`, issues) && ok;
  ok = isBoolean(value.is_federated, `${at}is_federated`, issues) && ok;
  ok = isLiteral(value.encryption_type, `${at}encryption_type`, issues, ["x3dh","sender_keys"]) && ok;
  ok = isLiteral(value.created_by, `${at}created_by`, issues, [null]) && ok;
  ok = validateMoment(value.created_at, `${at}created_at`, issues) && ok;
  return ok;
};

const fieldsOfGroup: ReadonlySet<string> = new Set(["conversationId", "revision", "members", "createdAt"]);

export const validateGroup: Validator<Group> = (value, path, issues): value is Group => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroup, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = isInteger(value.revision, `${at}revision`, issues, -2147483648, 2147483647) && ok;
  ok = isArray(value.members, `${at}members`, issues, 0, Infinity, validateGroupMember) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  return ok;
};

const fieldsOfGroupMember: ReadonlySet<string> = new Set(["profile", "role", "admin", "since"]);

export const validateGroupMember: Validator<GroupMember> = (value, path, issues): value is GroupMember => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupMember, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateProfile(value.profile, `${at}profile`, issues) && ok;
  ok = validateGroupRole(value.role, `${at}role`, issues) && ok;
  if (value.admin !== undefined) ok = isBoolean(value.admin, `${at}admin`, issues) && ok;
  ok = validateSequence(value.since, `${at}since`, issues) && ok;
  return ok;
};

const fieldsOfGroupPage: ReadonlySet<string> = new Set(["groups", "nextCursor"]);

export const validateGroupPage: Validator<GroupPage> = (value, path, issues): value is GroupPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.groups, `${at}groups`, issues, 0, Infinity, validateGroup) && ok;
  ok = (value.nextCursor === null || validateConversationId(value.nextCursor, `${at}nextCursor`, issues)) && ok;
  return ok;
};

const fieldsOfJoining: ReadonlySet<string> = new Set(["conversationId", "joined"]);

export const validateJoining: Validator<Joining> = (value, path, issues): value is Joining => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfJoining, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = isBoolean(value.joined, `${at}joined`, issues) && ok;
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

const fieldsOfBlockListFullBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateBlockListFullBody: Validator<BlockListFullBody> = (
  value, path, issues
): value is BlockListFullBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlockListFullBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["block-list-full"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfCannotBlockYourselfBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateCannotBlockYourselfBody: Validator<CannotBlockYourselfBody> = (
  value, path, issues
): value is CannotBlockYourselfBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCannotBlockYourselfBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["cannot-block-yourself"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
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

const fieldsOfConversationEndedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateConversationEndedBody: Validator<ConversationEndedBody> = (
  value, path, issues
): value is ConversationEndedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversationEndedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["conversation-ended"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfInvitationEndedBody: ReadonlySet<string> = new Set(["code", "message", "reason"]);

export const validateInvitationEndedBody: Validator<InvitationEndedBody> = (
  value, path, issues
): value is InvitationEndedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInvitationEndedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["invitation-ended"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = validateInvitationEnd(value.reason, `${at}reason`, issues) && ok;
  return ok;
};

const fieldsOfInvitationNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateInvitationNotFoundBody: Validator<InvitationNotFoundBody> = (
  value, path, issues
): value is InvitationNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInvitationNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["invitation-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfMembershipStaleBody: ReadonlySet<string> = new Set(["code", "message", "revision"]);

export const validateMembershipStaleBody: Validator<MembershipStaleBody> = (
  value, path, issues
): value is MembershipStaleBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMembershipStaleBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["membership-stale"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isInteger(value.revision, `${at}revision`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfRosterRefusedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateRosterRefusedBody: Validator<RosterRefusedBody> = (
  value, path, issues
): value is RosterRefusedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRosterRefusedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["roster-refused"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfSendersRestrictedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateSendersRestrictedBody: Validator<SendersRestrictedBody> = (
  value, path, issues
): value is SendersRestrictedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSendersRestrictedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["senders-restricted"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfBlocksChanged: ReadonlySet<string> = new Set(["accountId"]);

export const validateBlocksChanged: Validator<BlocksChanged> = (value, path, issues): value is BlocksChanged => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlocksChanged, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfConversationCameToEnd: ReadonlySet<string> = new Set(["conversationId"]);

export const validateConversationCameToEnd: Validator<ConversationCameToEnd> = (
  value, path, issues
): value is ConversationCameToEnd => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConversationCameToEnd, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
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

const fieldsOfGroupChanged: ReadonlySet<string> = new Set(["conversationId", "revision", "memberIds", "leftIds"]);

export const validateGroupChanged: Validator<GroupChanged> = (value, path, issues): value is GroupChanged => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupChanged, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = isInteger(value.revision, `${at}revision`, issues, -2147483648, 2147483647) && ok;
  ok = isArray(value.memberIds, `${at}memberIds`, issues, 0, Infinity, validateAccountId) && ok;
  ok = isArray(value.leftIds, `${at}leftIds`, issues, 0, Infinity, validateAccountId) && ok;
  return ok;
};

const fieldsOfMemberErased: ReadonlySet<string> = new Set(["conversationId", "accountId", "empty"]);

export const validateMemberErased: Validator<MemberErased> = (value, path, issues): value is MemberErased => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMemberErased, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = isBoolean(value.empty, `${at}empty`, issues) && ok;
  return ok;
};

const fieldsOfAccountDeletedFrame: ReadonlySet<string> = new Set(["accountId"]);

export const validateAccountDeletedFrame: Validator<AccountDeletedFrame> = (
  value, path, issues
): value is AccountDeletedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountDeletedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfBlocksChangedFrame: ReadonlySet<string> = new Set([]);

export const validateBlocksChangedFrame: Validator<BlocksChangedFrame> = (
  value, path, issues
): value is BlocksChangedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlocksChangedFrame, path, issues);
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

const fieldsOfD3chatChannelNewFrame: ReadonlySet<string> = new Set(["channel"]);

export const validateD3chatChannelNewFrame: Validator<D3chatChannelNewFrame> = (
  value, path, issues
): value is D3chatChannelNewFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatChannelNewFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateD3chatChannel(value.channel, `${at}channel`, issues) && ok;
  return ok;
};

const fieldsOfGroupAskedFrame: ReadonlySet<string> = new Set(["conversationId"]);

export const validateGroupAskedFrame: Validator<GroupAskedFrame> = (value, path, issues): value is GroupAskedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupAskedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  return ok;
};

const fieldsOfGroupEndedFrame: ReadonlySet<string> = new Set(["conversationId", "roster"]);

export const validateGroupEndedFrame: Validator<GroupEndedFrame> = (value, path, issues): value is GroupEndedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupEndedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  if (value.roster !== undefined) ok = validateRoster(value.roster, `${at}roster`, issues) && ok;
  return ok;
};

const fieldsOfGroupNewFrame: ReadonlySet<string> = new Set(["conversationId", "revision", "members", "createdAt"]);

export const validateGroupNewFrame: Validator<GroupNewFrame> = (value, path, issues): value is GroupNewFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupNewFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = isInteger(value.revision, `${at}revision`, issues, -2147483648, 2147483647) && ok;
  ok = isArray(value.members, `${at}members`, issues, 0, Infinity, validateGroupMember) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  return ok;
};

const fieldsOfAskToJoinInput: ReadonlySet<string> = new Set(["invitationId", "masterKey", "proof"]);

export const validateAskToJoinInput: Validator<AskToJoinInput> = (value, path, issues): value is AskToJoinInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAskToJoinInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateInvitationId(value.invitationId, `${at}invitationId`, issues) && ok;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = validateSignature(value.proof, `${at}proof`, issues) && ok;
  return ok;
};

const fieldsOfBlockAccountInput: ReadonlySet<string> = new Set(["accountId"]);

export const validateBlockAccountInput: Validator<BlockAccountInput> = (
  value, path, issues
): value is BlockAccountInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBlockAccountInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfChangeGroupInput: ReadonlySet<string> = new Set(["conversationId", "messageId", "roster"]);

export const validateChangeGroupInput: Validator<ChangeGroupInput> = (
  value, path, issues
): value is ChangeGroupInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfChangeGroupInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateRoster(value.roster, `${at}roster`, issues) && ok;
  return ok;
};

const fieldsOfCreateGroupInput: ReadonlySet<string> = new Set(["conversationId", "messageId", "roster"]);

export const validateCreateGroupInput: Validator<CreateGroupInput> = (
  value, path, issues
): value is CreateGroupInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCreateGroupInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateRoster(value.roster, `${at}roster`, issues) && ok;
  return ok;
};

const fieldsOfListAskingInput: ReadonlySet<string> = new Set(["conversationId"]);

export const validateListAskingInput: Validator<ListAskingInput> = (value, path, issues): value is ListAskingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListAskingInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  return ok;
};

const fieldsOfListBlocksInput: ReadonlySet<string> = new Set([]);

export const validateListBlocksInput: Validator<ListBlocksInput> = (value, path, issues): value is ListBlocksInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListBlocksInput, path, issues);
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

const fieldsOfListGroupsInput: ReadonlySet<string> = new Set(["cursor"]);

export const validateListGroupsInput: Validator<ListGroupsInput> = (value, path, issues): value is ListGroupsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListGroupsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.cursor !== undefined) ok = validateConversationId(value.cursor, `${at}cursor`, issues) && ok;
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

const fieldsOfReadGroupInput: ReadonlySet<string> = new Set(["conversationId"]);

export const validateReadGroupInput: Validator<ReadGroupInput> = (value, path, issues): value is ReadGroupInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadGroupInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  return ok;
};

const fieldsOfUnblockAccountInput: ReadonlySet<string> = new Set(["accountId"]);

export const validateUnblockAccountInput: Validator<UnblockAccountInput> = (
  value, path, issues
): value is UnblockAccountInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnblockAccountInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};
