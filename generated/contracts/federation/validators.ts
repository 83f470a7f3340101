// @generated tenchat:contracts@1 hash:f32f7eb962a899a0728501a0fe60dbca DO NOT EDIT DIRECTLY
// From specs/contexts/federation/.

import {
  type Validator, isArray, isBoolean, isBytes, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import {
  validateAccountId, validateConversationId, validateMessageId, validateMoment, validateOpaqueId, validatePublicKey,
  validateSequence
} from "../shared/validators.ts";
import type {
  EventNotProcessedBody, PeerRateLimitedBody, PersonNotFoundBody, ServerNotReachedBody, ServerRefusedBody,
  UnprovenRequestBody, UnreadableEventBody
} from "./errors.ts";
import type { PeerMessageUndelivered } from "./events.ts";
import type {
  ClaimBundlesForPeerInput, DescribeFederationInput, FindPersonElsewhereInput, ListAwayServersInput,
  ListFederationKeysInput, ListToldServersInput, LookUpDevicesInput, LookUpUserInput, ReceivePeerEventInput,
  TellServerNowInput
} from "./operations.ts";
import type {
  AwayOutlook, AwayServer, AwayServers, FederationDescriptor, FederationKeyDescription, FederationKeyHistory,
  GroupRefusal, KnownPeerKey, PeerEventReceipt, PeerFeature, PersonElsewhere, ServerName, ToldServer, ToldServerPage,
  UserLookup
} from "./types.ts";

export const validateServerName: Validator<ServerName> = (value, path, issues): value is ServerName =>
  isText(value, path, issues, { max: 260 });

export const validateAwayOutlook: Validator<AwayOutlook> = (value, path, issues): value is AwayOutlook =>
  isLiteral(value, path, issues, ["when-back","within-a-day","overdue","home-away"]);

export const validateGroupRefusal: Validator<GroupRefusal> = (value, path, issues): value is GroupRefusal => isLiteral(
  value,
  path,
  issues,
  [
    "membership-stale",
    "conversation-ended",
    "senders-restricted",
    "roster-refused",
    "account-not-found",
    "message-id-taken",
    "forbidden"
  ]
);

export const validatePeerFeature: Validator<PeerFeature> = (value, path, issues): value is PeerFeature =>
  isLiteral(value, path, issues, ["destination","key-history","groups","group-items"]);

const fieldsOfAwayServer: ReadonlySet<string> = new Set(["server", "since", "outlook"]);

export const validateAwayServer: Validator<AwayServer> = (value, path, issues): value is AwayServer => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAwayServer, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateServerName(value.server, `${at}server`, issues) && ok;
  ok = validateMoment(value.since, `${at}since`, issues) && ok;
  ok = validateAwayOutlook(value.outlook, `${at}outlook`, issues) && ok;
  return ok;
};

const fieldsOfAwayServers: ReadonlySet<string> = new Set(["servers"]);

export const validateAwayServers: Validator<AwayServers> = (value, path, issues): value is AwayServers => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAwayServers, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.servers, `${at}servers`, issues, 0, Infinity, validateAwayServer) && ok;
  return ok;
};

const fieldsOfFederationDescriptor: ReadonlySet<string> =
  new Set(["domain", "signing_key_public", "api_base_url", "protocol_version", "features"]);

export const validateFederationDescriptor: Validator<FederationDescriptor> = (
  value, path, issues
): value is FederationDescriptor => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFederationDescriptor, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.domain, `${at}domain`, issues, {}) && ok;
  ok = isText(value.signing_key_public, `${at}signing_key_public`, issues, {}) && ok;
  ok = isText(value.api_base_url, `${at}api_base_url`, issues, {}) && ok;
  ok = isInteger(value.protocol_version, `${at}protocol_version`, issues, -2147483648, 2147483647) && ok;
  ok = isArray(value.features, `${at}features`, issues, 0, Infinity, validatePeerFeature) && ok;
  return ok;
};

const fieldsOfFederationKeyDescription: ReadonlySet<string> = new Set(["public_key", "valid_from", "valid_until"]);

export const validateFederationKeyDescription: Validator<FederationKeyDescription> = (
  value, path, issues
): value is FederationKeyDescription => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFederationKeyDescription, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.public_key, `${at}public_key`, issues, {}) && ok;
  ok = isText(value.valid_from, `${at}valid_from`, issues, {}) && ok;
  ok = (value.valid_until === null || isText(value.valid_until, `${at}valid_until`, issues, {})) && ok;
  return ok;
};

const fieldsOfFederationKeyHistory: ReadonlySet<string> = new Set(["domain", "keys"]);

export const validateFederationKeyHistory: Validator<FederationKeyHistory> = (
  value, path, issues
): value is FederationKeyHistory => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFederationKeyHistory, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.domain, `${at}domain`, issues, {}) && ok;
  ok = isArray(value.keys, `${at}keys`, issues, 0, Infinity, validateFederationKeyDescription) && ok;
  return ok;
};

const fieldsOfKnownPeerKey: ReadonlySet<string> = new Set(["publicKey", "validFrom", "validUntil"]);

export const validateKnownPeerKey: Validator<KnownPeerKey> = (value, path, issues): value is KnownPeerKey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKnownPeerKey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  ok = validateMoment(value.validFrom, `${at}validFrom`, issues) && ok;
  ok = (value.validUntil === null || validateMoment(value.validUntil, `${at}validUntil`, issues)) && ok;
  return ok;
};

const fieldsOfPeerEventReceipt: ReadonlySet<string> =
  new Set(["status", "event_id", "refused", "revision", "sequence"]);

export const validatePeerEventReceipt: Validator<PeerEventReceipt> = (
  value, path, issues
): value is PeerEventReceipt => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPeerEventReceipt, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.status, `${at}status`, issues, ["ok","duplicate"]) && ok;
  ok = isText(value.event_id, `${at}event_id`, issues, {}) && ok;
  if (value.refused !== undefined) ok = validateGroupRefusal(value.refused, `${at}refused`, issues) && ok;
  if (value.revision !== undefined) ok = isInteger(value.revision, `${at}revision`, issues, -2147483648, 2147483647) &&
    ok;
  if (value.sequence !== undefined) ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfPersonElsewhere: ReadonlySet<string> = new Set(["username", "server", "userId"]);

export const validatePersonElsewhere: Validator<PersonElsewhere> = (value, path, issues): value is PersonElsewhere => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPersonElsewhere, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.username, `${at}username`, issues, {}) && ok;
  ok = validateServerName(value.server, `${at}server`, issues) && ok;
  ok = validateOpaqueId(value.userId, `${at}userId`, issues) && ok;
  return ok;
};

const fieldsOfToldServer: ReadonlySet<string> =
  new Set(["peer", "conversations", "waiting", "attempts", "error", "succeededAt", "dueAt"]);

export const validateToldServer: Validator<ToldServer> = (value, path, issues): value is ToldServer => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfToldServer, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateServerName(value.peer, `${at}peer`, issues) && ok;
  ok = isInteger(value.conversations, `${at}conversations`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.waiting, `${at}waiting`, issues, -9007199254740991, 9007199254740991) && ok;
  ok = isInteger(value.attempts, `${at}attempts`, issues, -2147483648, 2147483647) && ok;
  ok = (value.error === null || isText(value.error, `${at}error`, issues, {})) && ok;
  ok = (value.succeededAt === null || validateMoment(value.succeededAt, `${at}succeededAt`, issues)) && ok;
  ok = (value.dueAt === null || validateMoment(value.dueAt, `${at}dueAt`, issues)) && ok;
  return ok;
};

const fieldsOfToldServerPage: ReadonlySet<string> = new Set(["servers", "nextCursor"]);

export const validateToldServerPage: Validator<ToldServerPage> = (value, path, issues): value is ToldServerPage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfToldServerPage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.servers, `${at}servers`, issues, 0, Infinity, validateToldServer) && ok;
  ok = (value.nextCursor === null || isText(value.nextCursor, `${at}nextCursor`, issues, {})) && ok;
  return ok;
};

const fieldsOfUserLookup: ReadonlySet<string> = new Set(["found", "username", "user_id", "server_domain"]);

export const validateUserLookup: Validator<UserLookup> = (value, path, issues): value is UserLookup => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUserLookup, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isBoolean(value.found, `${at}found`, issues) && ok;
  if (value.username !== undefined) ok = isText(value.username, `${at}username`, issues, {}) && ok;
  if (value.user_id !== undefined) ok = validateAccountId(value.user_id, `${at}user_id`, issues) && ok;
  if (value.server_domain !== undefined) ok = validateServerName(value.server_domain, `${at}server_domain`, issues) &&
    ok;
  return ok;
};

const fieldsOfEventNotProcessedBody: ReadonlySet<string> = new Set(["code", "message", "detail"]);

export const validateEventNotProcessedBody: Validator<EventNotProcessedBody> = (
  value, path, issues
): value is EventNotProcessedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfEventNotProcessedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["event-not-processed"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isLiteral(value.detail, `${at}detail`, issues, ["Error processing event"]) && ok;
  return ok;
};

const fieldsOfPeerRateLimitedBody: ReadonlySet<string> = new Set(["code", "message", "detail", "retryAfter"]);

export const validatePeerRateLimitedBody: Validator<PeerRateLimitedBody> = (
  value, path, issues
): value is PeerRateLimitedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPeerRateLimitedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["peer-rate-limited"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isLiteral(value.detail, `${at}detail`, issues, ["Federation rate limit exceeded"]) && ok;
  ok = isInteger(value.retryAfter, `${at}retryAfter`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfPersonNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePersonNotFoundBody: Validator<PersonNotFoundBody> = (
  value, path, issues
): value is PersonNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPersonNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["person-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfServerNotReachedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateServerNotReachedBody: Validator<ServerNotReachedBody> = (
  value, path, issues
): value is ServerNotReachedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfServerNotReachedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["server-not-reached"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfServerRefusedBody: ReadonlySet<string> = new Set(["code", "message", "detail"]);

export const validateServerRefusedBody: Validator<ServerRefusedBody> = (
  value, path, issues
): value is ServerRefusedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfServerRefusedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["server-refused"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isLiteral(value.detail, `${at}detail`, issues, ["Origin server is not served here"]) && ok;
  return ok;
};

const fieldsOfUnprovenRequestBody: ReadonlySet<string> = new Set(["code", "message", "detail"]);

export const validateUnprovenRequestBody: Validator<UnprovenRequestBody> = (
  value, path, issues
): value is UnprovenRequestBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnprovenRequestBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unproven-request"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isLiteral(value.detail, `${at}detail`, issues, [
    "Missing federation headers",
    "Invalid timestamp",
    "Request outside replay window",
    "Could not verify origin server",
    "Invalid signature",
    "Origin mismatch",
    "Destination mismatch"
  ]) &&
    ok;
  return ok;
};

const fieldsOfUnreadableEventBody: ReadonlySet<string> = new Set(["code", "message", "detail"]);

export const validateUnreadableEventBody: Validator<UnreadableEventBody> = (
  value, path, issues
): value is UnreadableEventBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnreadableEventBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unreadable-event"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isLiteral(value.detail, `${at}detail`, issues, [
    "Invalid JSON body",
    "Missing event_id",
    "Missing event type",
    "Invalid event"
  ]) &&
    ok;
  return ok;
};

const fieldsOfPeerMessageUndelivered: ReadonlySet<string> =
  new Set(["peer", "conversationId", "messageId", "sequence"]);

export const validatePeerMessageUndelivered: Validator<PeerMessageUndelivered> = (
  value, path, issues
): value is PeerMessageUndelivered => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPeerMessageUndelivered, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateServerName(value.peer, `${at}peer`, issues) && ok;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateSequence(value.sequence, `${at}sequence`, issues) && ok;
  return ok;
};

const fieldsOfClaimBundlesForPeerInput: ReadonlySet<string> = new Set(["origin", "timestamp", "signature", "claim"]);

export const validateClaimBundlesForPeerInput: Validator<ClaimBundlesForPeerInput> = (
  value, path, issues
): value is ClaimBundlesForPeerInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfClaimBundlesForPeerInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.origin !== undefined) ok = isText(value.origin, `${at}origin`, issues, {}) && ok;
  if (value.timestamp !== undefined) ok = isText(value.timestamp, `${at}timestamp`, issues, {}) && ok;
  if (value.signature !== undefined) ok = isText(value.signature, `${at}signature`, issues, {}) && ok;
  if (value.claim !== undefined) ok = isBytes(value.claim, `${at}claim`, issues, 0, Infinity) && ok;
  return ok;
};

const fieldsOfDescribeFederationInput: ReadonlySet<string> = new Set([]);

export const validateDescribeFederationInput: Validator<DescribeFederationInput> = (
  value, path, issues
): value is DescribeFederationInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDescribeFederationInput, path, issues);
  return ok;
};

const fieldsOfFindPersonElsewhereInput: ReadonlySet<string> = new Set(["address"]);

export const validateFindPersonElsewhereInput: Validator<FindPersonElsewhereInput> = (
  value, path, issues
): value is FindPersonElsewhereInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFindPersonElsewhereInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.address, `${at}address`, issues, { max: 400 }) && ok;
  return ok;
};

const fieldsOfListAwayServersInput: ReadonlySet<string> = new Set(["conversationId"]);

export const validateListAwayServersInput: Validator<ListAwayServersInput> = (
  value, path, issues
): value is ListAwayServersInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListAwayServersInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  return ok;
};

const fieldsOfListFederationKeysInput: ReadonlySet<string> = new Set([]);

export const validateListFederationKeysInput: Validator<ListFederationKeysInput> = (
  value, path, issues
): value is ListFederationKeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListFederationKeysInput, path, issues);
  return ok;
};

const fieldsOfListToldServersInput: ReadonlySet<string> = new Set(["cursor"]);

export const validateListToldServersInput: Validator<ListToldServersInput> = (
  value, path, issues
): value is ListToldServersInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListToldServersInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.cursor !== undefined) ok = isText(value.cursor, `${at}cursor`, issues, { max: 400 }) && ok;
  return ok;
};

const fieldsOfLookUpDevicesInput: ReadonlySet<string> = new Set(["origin", "timestamp", "signature", "user_id"]);

export const validateLookUpDevicesInput: Validator<LookUpDevicesInput> = (
  value, path, issues
): value is LookUpDevicesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLookUpDevicesInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.origin !== undefined) ok = isText(value.origin, `${at}origin`, issues, {}) && ok;
  if (value.timestamp !== undefined) ok = isText(value.timestamp, `${at}timestamp`, issues, {}) && ok;
  if (value.signature !== undefined) ok = isText(value.signature, `${at}signature`, issues, {}) && ok;
  ok = validateAccountId(value.user_id, `${at}user_id`, issues) && ok;
  return ok;
};

const fieldsOfLookUpUserInput: ReadonlySet<string> = new Set(["origin", "timestamp", "signature", "username"]);

export const validateLookUpUserInput: Validator<LookUpUserInput> = (value, path, issues): value is LookUpUserInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLookUpUserInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.origin !== undefined) ok = isText(value.origin, `${at}origin`, issues, {}) && ok;
  if (value.timestamp !== undefined) ok = isText(value.timestamp, `${at}timestamp`, issues, {}) && ok;
  if (value.signature !== undefined) ok = isText(value.signature, `${at}signature`, issues, {}) && ok;
  ok = isText(value.username, `${at}username`, issues, { max: 128 }) && ok;
  return ok;
};

const fieldsOfReceivePeerEventInput: ReadonlySet<string> = new Set(["origin", "timestamp", "signature", "event"]);

export const validateReceivePeerEventInput: Validator<ReceivePeerEventInput> = (
  value, path, issues
): value is ReceivePeerEventInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReceivePeerEventInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.origin !== undefined) ok = isText(value.origin, `${at}origin`, issues, {}) && ok;
  if (value.timestamp !== undefined) ok = isText(value.timestamp, `${at}timestamp`, issues, {}) && ok;
  if (value.signature !== undefined) ok = isText(value.signature, `${at}signature`, issues, {}) && ok;
  if (value.event !== undefined) ok = isBytes(value.event, `${at}event`, issues, 0, Infinity) && ok;
  return ok;
};

const fieldsOfTellServerNowInput: ReadonlySet<string> = new Set(["peer"]);

export const validateTellServerNowInput: Validator<TellServerNowInput> = (
  value, path, issues
): value is TellServerNowInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTellServerNowInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateServerName(value.peer, `${at}peer`, issues) && ok;
  return ok;
};
