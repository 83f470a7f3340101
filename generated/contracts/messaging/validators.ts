// @generated tenchat:contracts@1 hash:ef57b0251cea618740cbaad67a112ce7 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/.

import {
  type Validator, isAnything, isArray, isBoolean, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import {
  validateAccountId, validateCiphertext, validateConversationId, validateDeviceId, validateMessageId, validateMoment,
  validateSequence, validateUlid, validateWrappedKey
} from "../shared/validators.ts";
import type {
  AnswerAwaitedBody, DailyQuotaSpentBody, DeviceListStaleBody, MessageIdTakenBody, SequenceUnknownBody
} from "./errors.ts";
import type { MessagePersisted } from "./events.ts";
import type {
  AnnouncePresenceInput, CatchUpInput, ConfirmReceivedInput, D3chatMessageDeleteFrame, D3chatMessageEditFrame,
  D3chatMessageNewFrame, D3chatTypingStartFrame, D3chatTypingStopFrame, MessageDeliveredFrame, MessageNewFrame,
  MessagesMissedFrame, PostMessageInput, PresenceChangedFrame, ReadHistoryInput, StartTypingInput, StopTypingInput,
  SubmitMessageInput, SubscribeInput, TypingChangedFrame, UpdatePresenceInput, UpdateTypingInput
} from "./operations.ts";
import type {
  CatchUp, ContentType, D3chatMessage, D3chatPresence, Delivery, DeviceKey, KnownPosition, Message, MessageAccepted,
  MessageMeta, MessagePage, MissingDevice, Position, Presence, RewoundConversation
} from "./types.ts";

export const validateContentType: Validator<ContentType> = (value, path, issues): value is ContentType =>
  isText(value, path, issues, { max: 100, pattern: /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u });

export const validateD3chatPresence: Validator<D3chatPresence> = (value, path, issues): value is D3chatPresence =>
  isLiteral(value, path, issues, ["online","away","offline"]);

export const validatePresence: Validator<Presence> = (value, path, issues): value is Presence =>
  isLiteral(value, path, issues, ["online","recently"]);

const fieldsOfCatchUp: ReadonlySet<string> = new Set(["incarnation", "rewound", "messages", "deliveries", "hasMore"]);

export const validateCatchUp: Validator<CatchUp> = (value, path, issues): value is CatchUp => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCatchUp, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateUlid(value.incarnation, `${at}incarnation`, issues) && ok;
  ok = isArray(value.rewound, `${at}rewound`, issues, 0, Infinity, validateRewoundConversation) && ok;
  ok = isArray(value.messages, `${at}messages`, issues, 0, Infinity, validateMessage) && ok;
  ok = isArray(value.deliveries, `${at}deliveries`, issues, 0, Infinity, validateDelivery) && ok;
  ok = isBoolean(value.hasMore, `${at}hasMore`, issues) && ok;
  return ok;
};

const fieldsOfD3chatMessage: ReadonlySet<string> = new Set(
  [
    "id",
    "channel_id",
    "sender_id",
    "sender_device_id",
    "content",
    "content_type",
    "protocol_version",
    "reply_to_id",
    "reply_to",
    "attachments",
    "edited_at",
    "created_at",
    "sequence",
    "wrapped_key",
    "sent_at",
    "client_sequence"
  ]
);

export const validateD3chatMessage: Validator<D3chatMessage> = (value, path, issues): value is D3chatMessage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatMessage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMessageId(value.id, `${at}id`, issues) && ok;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  ok = validateAccountId(value.sender_id, `${at}sender_id`, issues) && ok;
  ok = validateDeviceId(value.sender_device_id, `${at}sender_device_id`, issues) && ok;
  ok = validateCiphertext(value.content, `${at}content`, issues) && ok;
  ok = isText(value.content_type, `${at}content_type`, issues, {}) && ok;
  ok = isInteger(value.protocol_version, `${at}protocol_version`, issues, -2147483648, 2147483647) && ok;
  ok = isLiteral(value.reply_to_id, `${at}reply_to_id`, issues, [null]) && ok;
  ok = isLiteral(value.reply_to, `${at}reply_to`, issues, [null]) && ok;
  ok = isArray(value.attachments, `${at}attachments`, issues, 0, 0, isAnything) && ok;
  ok = (value.edited_at === null || validateMoment(value.edited_at, `${at}edited_at`, issues)) && ok;
  ok = validateMoment(value.created_at, `${at}created_at`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  ok = (value.wrapped_key === null || validateWrappedKey(value.wrapped_key, `${at}wrapped_key`, issues)) && ok;
  ok = validateMoment(value.sent_at, `${at}sent_at`, issues) && ok;
  ok = isInteger(value.client_sequence, `${at}client_sequence`, issues, -9007199254740991, 9007199254740991) && ok;
  return ok;
};

const fieldsOfDelivery: ReadonlySet<string> = new Set(["conversationId", "accountId", "sequence"]);

export const validateDelivery: Validator<Delivery> = (value, path, issues): value is Delivery => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDelivery, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfDeviceKey: ReadonlySet<string> = new Set(["deviceId", "wrappedKey"]);

export const validateDeviceKey: Validator<DeviceKey> = (value, path, issues): value is DeviceKey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceKey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateWrappedKey(value.wrappedKey, `${at}wrappedKey`, issues) && ok;
  return ok;
};

const fieldsOfKnownPosition: ReadonlySet<string> = new Set(["conversationId", "sequence", "acceptedAt"]);

export const validateKnownPosition: Validator<KnownPosition> = (value, path, issues): value is KnownPosition => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKnownPosition, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  if (value.acceptedAt !== undefined) ok = validateMoment(value.acceptedAt, `${at}acceptedAt`, issues) && ok;
  return ok;
};

const fieldsOfMessage: ReadonlySet<string> = new Set(
  [
    "messageId",
    "conversationId",
    "sequence",
    "senderAccountId",
    "senderDeviceId",
    "contentType",
    "protocolVersion",
    "ciphertext",
    "wrappedKey",
    "meta",
    "acceptedAt"
  ]
);

export const validateMessage: Validator<Message> = (value, path, issues): value is Message => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  ok = validateAccountId(value.senderAccountId, `${at}senderAccountId`, issues) && ok;
  ok = validateDeviceId(value.senderDeviceId, `${at}senderDeviceId`, issues) && ok;
  ok = validateContentType(value.contentType, `${at}contentType`, issues) && ok;
  ok = isInteger(value.protocolVersion, `${at}protocolVersion`, issues, -2147483648, 2147483647) && ok;
  ok = validateCiphertext(value.ciphertext, `${at}ciphertext`, issues) && ok;
  ok = (value.wrappedKey === null || validateWrappedKey(value.wrappedKey, `${at}wrappedKey`, issues)) && ok;
  ok = validateMessageMeta(value.meta, `${at}meta`, issues) && ok;
  ok = validateMoment(value.acceptedAt, `${at}acceptedAt`, issues) && ok;
  return ok;
};

const fieldsOfMessageAccepted: ReadonlySet<string> = new Set(["messageId", "conversationId", "sequence", "acceptedAt"]);

export const validateMessageAccepted: Validator<MessageAccepted> = (value, path, issues): value is MessageAccepted => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessageAccepted, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  ok = validateMoment(value.acceptedAt, `${at}acceptedAt`, issues) && ok;
  return ok;
};

const fieldsOfMessageMeta: ReadonlySet<string> = new Set(["sentAt", "clientSequence"]);

export const validateMessageMeta: Validator<MessageMeta> = (value, path, issues): value is MessageMeta => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessageMeta, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMoment(value.sentAt, `${at}sentAt`, issues) && ok;
  ok = isInteger(value.clientSequence, `${at}clientSequence`, issues, 0, 9007199254740991) && ok;
  return ok;
};

const fieldsOfMessagePage: ReadonlySet<string> = new Set(["messages", "hasMore"]);

export const validateMessagePage: Validator<MessagePage> = (value, path, issues): value is MessagePage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessagePage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.messages, `${at}messages`, issues, 0, Infinity, validateMessage) && ok;
  ok = isBoolean(value.hasMore, `${at}hasMore`, issues) && ok;
  return ok;
};

const fieldsOfMissingDevice: ReadonlySet<string> = new Set(["accountId", "deviceId"]);

export const validateMissingDevice: Validator<MissingDevice> = (value, path, issues): value is MissingDevice => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMissingDevice, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfPosition: ReadonlySet<string> = new Set(["conversationId", "sequence"]);

export const validatePosition: Validator<Position> = (value, path, issues): value is Position => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPosition, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfRewoundConversation: ReadonlySet<string> = new Set(["conversationId", "lastSequence"]);

export const validateRewoundConversation: Validator<RewoundConversation> = (
  value, path, issues
): value is RewoundConversation => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRewoundConversation, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = (value.lastSequence === null || validateSequence(value.lastSequence, `${at}lastSequence`, issues)) && ok;
  return ok;
};

const fieldsOfAnswerAwaitedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateAnswerAwaitedBody: Validator<AnswerAwaitedBody> = (
  value, path, issues
): value is AnswerAwaitedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAnswerAwaitedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["answer-awaited"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfDailyQuotaSpentBody: ReadonlySet<string> = new Set(["code", "message", "retryAfter"]);

export const validateDailyQuotaSpentBody: Validator<DailyQuotaSpentBody> = (
  value, path, issues
): value is DailyQuotaSpentBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDailyQuotaSpentBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["daily-quota-spent"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isInteger(value.retryAfter, `${at}retryAfter`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfDeviceListStaleBody: ReadonlySet<string> = new Set(["code", "message", "missing"]);

export const validateDeviceListStaleBody: Validator<DeviceListStaleBody> = (
  value, path, issues
): value is DeviceListStaleBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceListStaleBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["device-list-stale"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isArray(value.missing, `${at}missing`, issues, 0, Infinity, validateMissingDevice) && ok;
  return ok;
};

const fieldsOfMessageIdTakenBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateMessageIdTakenBody: Validator<MessageIdTakenBody> = (
  value, path, issues
): value is MessageIdTakenBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessageIdTakenBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["message-id-taken"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfSequenceUnknownBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateSequenceUnknownBody: Validator<SequenceUnknownBody> = (
  value, path, issues
): value is SequenceUnknownBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSequenceUnknownBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["sequence-unknown"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfMessagePersisted: ReadonlySet<string> =
  new Set(["conversationId", "messageId", "sequence", "senderAccountId", "acceptedAt"]);

export const validateMessagePersisted: Validator<MessagePersisted> = (
  value, path, issues
): value is MessagePersisted => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessagePersisted, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  ok = validateAccountId(value.senderAccountId, `${at}senderAccountId`, issues) && ok;
  ok = validateMoment(value.acceptedAt, `${at}acceptedAt`, issues) && ok;
  return ok;
};

const fieldsOfAnnouncePresenceInput: ReadonlySet<string> = new Set(["status"]);

export const validateAnnouncePresenceInput: Validator<AnnouncePresenceInput> = (
  value, path, issues
): value is AnnouncePresenceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAnnouncePresenceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateD3chatPresence(value.status, `${at}status`, issues) && ok;
  return ok;
};

const fieldsOfConfirmReceivedInput: ReadonlySet<string> = new Set(["conversationId", "sequence"]);

export const validateConfirmReceivedInput: Validator<ConfirmReceivedInput> = (
  value, path, issues
): value is ConfirmReceivedInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfConfirmReceivedInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfD3chatMessageDeleteFrame: ReadonlySet<string> = new Set(["message_id", "channel_id"]);

export const validateD3chatMessageDeleteFrame: Validator<D3chatMessageDeleteFrame> = (
  value, path, issues
): value is D3chatMessageDeleteFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatMessageDeleteFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMessageId(value.message_id, `${at}message_id`, issues) && ok;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfD3chatMessageEditFrame: ReadonlySet<string> = new Set(["message"]);

export const validateD3chatMessageEditFrame: Validator<D3chatMessageEditFrame> = (
  value, path, issues
): value is D3chatMessageEditFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatMessageEditFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateD3chatMessage(value.message, `${at}message`, issues) && ok;
  return ok;
};

const fieldsOfD3chatMessageNewFrame: ReadonlySet<string> = new Set(["message"]);

export const validateD3chatMessageNewFrame: Validator<D3chatMessageNewFrame> = (
  value, path, issues
): value is D3chatMessageNewFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatMessageNewFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateD3chatMessage(value.message, `${at}message`, issues) && ok;
  return ok;
};

const fieldsOfD3chatTypingStartFrame: ReadonlySet<string> = new Set(["user_id", "channel_id"]);

export const validateD3chatTypingStartFrame: Validator<D3chatTypingStartFrame> = (
  value, path, issues
): value is D3chatTypingStartFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatTypingStartFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.user_id, `${at}user_id`, issues) && ok;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfD3chatTypingStopFrame: ReadonlySet<string> = new Set(["user_id", "channel_id"]);

export const validateD3chatTypingStopFrame: Validator<D3chatTypingStopFrame> = (
  value, path, issues
): value is D3chatTypingStopFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatTypingStopFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.user_id, `${at}user_id`, issues) && ok;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfMessageDeliveredFrame: ReadonlySet<string> = new Set(["conversationId", "accountId", "sequence"]);

export const validateMessageDeliveredFrame: Validator<MessageDeliveredFrame> = (
  value, path, issues
): value is MessageDeliveredFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessageDeliveredFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfMessageNewFrame: ReadonlySet<string> = new Set(
  [
    "messageId",
    "conversationId",
    "sequence",
    "senderAccountId",
    "senderDeviceId",
    "contentType",
    "protocolVersion",
    "ciphertext",
    "wrappedKey",
    "meta",
    "acceptedAt"
  ]
);

export const validateMessageNewFrame: Validator<MessageNewFrame> = (value, path, issues): value is MessageNewFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessageNewFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  ok = validateAccountId(value.senderAccountId, `${at}senderAccountId`, issues) && ok;
  ok = validateDeviceId(value.senderDeviceId, `${at}senderDeviceId`, issues) && ok;
  ok = validateContentType(value.contentType, `${at}contentType`, issues) && ok;
  ok = isInteger(value.protocolVersion, `${at}protocolVersion`, issues, -2147483648, 2147483647) && ok;
  ok = validateCiphertext(value.ciphertext, `${at}ciphertext`, issues) && ok;
  ok = (value.wrappedKey === null || validateWrappedKey(value.wrappedKey, `${at}wrappedKey`, issues)) && ok;
  ok = validateMessageMeta(value.meta, `${at}meta`, issues) && ok;
  ok = validateMoment(value.acceptedAt, `${at}acceptedAt`, issues) && ok;
  return ok;
};

const fieldsOfMessagesMissedFrame: ReadonlySet<string> = new Set([]);

export const validateMessagesMissedFrame: Validator<MessagesMissedFrame> = (
  value, path, issues
): value is MessagesMissedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMessagesMissedFrame, path, issues);
  return ok;
};

const fieldsOfPresenceChangedFrame: ReadonlySet<string> = new Set(["conversationId", "accountId", "presence"]);

export const validatePresenceChangedFrame: Validator<PresenceChangedFrame> = (
  value, path, issues
): value is PresenceChangedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPresenceChangedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validatePresence(value.presence, `${at}presence`, issues) && ok;
  return ok;
};

const fieldsOfStartTypingInput: ReadonlySet<string> = new Set(["channel_id"]);

export const validateStartTypingInput: Validator<StartTypingInput> = (
  value, path, issues
): value is StartTypingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfStartTypingInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfStopTypingInput: ReadonlySet<string> = new Set(["channel_id"]);

export const validateStopTypingInput: Validator<StopTypingInput> = (value, path, issues): value is StopTypingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfStopTypingInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfSubmitMessageInput: ReadonlySet<string> = new Set(
  ["conversationId", "messageId", "contentType", "protocolVersion", "ciphertext", "keys", "membership", "aside", "meta"]
);

export const validateSubmitMessageInput: Validator<SubmitMessageInput> = (
  value, path, issues
): value is SubmitMessageInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSubmitMessageInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateContentType(value.contentType, `${at}contentType`, issues) && ok;
  ok = isInteger(value.protocolVersion, `${at}protocolVersion`, issues, 1, 1000) && ok;
  ok = validateCiphertext(value.ciphertext, `${at}ciphertext`, issues) && ok;
  ok = isArray(value.keys, `${at}keys`, issues, 0, 300, validateDeviceKey) && ok;
  if (value.membership !== undefined) ok = isInteger(value.membership, `${at}membership`, issues, 1, 2147483647) && ok;
  if (value.aside !== undefined) ok = isBoolean(value.aside, `${at}aside`, issues) && ok;
  ok = validateMessageMeta(value.meta, `${at}meta`, issues) && ok;
  return ok;
};

const fieldsOfSubscribeInput: ReadonlySet<string> = new Set(["channel_id"]);

export const validateSubscribeInput: Validator<SubscribeInput> = (value, path, issues): value is SubscribeInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSubscribeInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.channel_id, `${at}channel_id`, issues) && ok;
  return ok;
};

const fieldsOfTypingChangedFrame: ReadonlySet<string> = new Set(["conversationId", "accountId", "typing"]);

export const validateTypingChangedFrame: Validator<TypingChangedFrame> = (
  value, path, issues
): value is TypingChangedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTypingChangedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = isBoolean(value.typing, `${at}typing`, issues) && ok;
  return ok;
};

const fieldsOfUpdatePresenceInput: ReadonlySet<string> = new Set(["conversationId", "presence"]);

export const validateUpdatePresenceInput: Validator<UpdatePresenceInput> = (
  value, path, issues
): value is UpdatePresenceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUpdatePresenceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validatePresence(value.presence, `${at}presence`, issues) && ok;
  return ok;
};

const fieldsOfUpdateTypingInput: ReadonlySet<string> = new Set(["conversationId", "typing"]);

export const validateUpdateTypingInput: Validator<UpdateTypingInput> = (
  value, path, issues
): value is UpdateTypingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUpdateTypingInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = isBoolean(value.typing, `${at}typing`, issues) && ok;
  return ok;
};

const fieldsOfCatchUpInput: ReadonlySet<string> = new Set(["positions", "limit", "groups"]);

export const validateCatchUpInput: Validator<CatchUpInput> = (value, path, issues): value is CatchUpInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfCatchUpInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.positions, `${at}positions`, issues, 0, 10000, validateKnownPosition) && ok;
  if (value.limit !== undefined) ok = isInteger(value.limit, `${at}limit`, issues, 1, 500) && ok;
  if (value.groups !== undefined) ok = isBoolean(value.groups, `${at}groups`, issues) && ok;
  return ok;
};

const fieldsOfPostMessageInput: ReadonlySet<string> = new Set(
  ["conversationId", "messageId", "contentType", "protocolVersion", "ciphertext", "keys", "membership", "aside", "meta"]
);

export const validatePostMessageInput: Validator<PostMessageInput> = (
  value, path, issues
): value is PostMessageInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPostMessageInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateContentType(value.contentType, `${at}contentType`, issues) && ok;
  ok = isInteger(value.protocolVersion, `${at}protocolVersion`, issues, 1, 1000) && ok;
  ok = validateCiphertext(value.ciphertext, `${at}ciphertext`, issues) && ok;
  ok = isArray(value.keys, `${at}keys`, issues, 0, 300, validateDeviceKey) && ok;
  if (value.membership !== undefined) ok = isInteger(value.membership, `${at}membership`, issues, 1, 2147483647) && ok;
  if (value.aside !== undefined) ok = isBoolean(value.aside, `${at}aside`, issues) && ok;
  ok = validateMessageMeta(value.meta, `${at}meta`, issues) && ok;
  return ok;
};

const fieldsOfReadHistoryInput: ReadonlySet<string> = new Set(["conversationId", "before", "limit"]);

export const validateReadHistoryInput: Validator<ReadHistoryInput> = (
  value, path, issues
): value is ReadHistoryInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadHistoryInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  if (value.before !== undefined) ok = isInteger(value.before, `${at}before`, issues, 1, 9007199254740991) && ok;
  if (value.limit !== undefined) ok = isInteger(value.limit, `${at}limit`, issues, 1, 100) && ok;
  return ok;
};
