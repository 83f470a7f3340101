// @generated tenchat:contracts@1 hash:c8ece8cd502313866845e4c4061fd2d4 DO NOT EDIT DIRECTLY
// From specs/.

import {
  BlockListFull, CannotBlockYourself, CannotTalkToYourself, ConversationEnded, InvitationEnded, InvitationNotFound,
  MembershipStale, RosterRefused, SendersRestricted
} from "./conversations/errors.ts";
import {
  validateBlockListFullBody, validateCannotBlockYourselfBody, validateCannotTalkToYourselfBody,
  validateConversationEndedBody, validateInvitationEndedBody, validateInvitationNotFoundBody,
  validateMembershipStaleBody, validateRosterRefusedBody, validateSendersRestrictedBody
} from "./conversations/validators.ts";
import {
  EventNotProcessed, PeerRateLimited, PersonNotFound, ServerNotReached, ServerRefused, UnprovenRequest, UnreadableEvent
} from "./federation/errors.ts";
import {
  validateEventNotProcessedBody, validatePeerRateLimitedBody, validatePersonNotFoundBody, validateServerNotReachedBody,
  validateServerRefusedBody, validateUnprovenRequestBody, validateUnreadableEventBody
} from "./federation/validators.ts";
import {
  AccountNotFound, ChallengeExpired, DeviceNotFound, InvalidCredentials, InvalidRefreshToken, LastWayIn, LeavesMissing,
  PasskeyCopied, PasskeyNotFound, PasskeyRefused, PasskeyUnverified, PasswordTooWeak, ProofRefused, RegistrationClosed,
  TooManyDevices, TooManyPasskeys, UsernameLooksAlike, UsernameTaken
} from "./identity/errors.ts";
import {
  validateAccountNotFoundBody, validateChallengeExpiredBody, validateDeviceNotFoundBody, validateInvalidCredentialsBody,
  validateInvalidRefreshTokenBody, validateLastWayInBody, validateLeavesMissingBody, validatePasskeyCopiedBody,
  validatePasskeyNotFoundBody, validatePasskeyRefusedBody, validatePasskeyUnverifiedBody, validatePasswordTooWeakBody,
  validateProofRefusedBody, validateRegistrationClosedBody, validateTooManyDevicesBody, validateTooManyPasskeysBody,
  validateUsernameLooksAlikeBody, validateUsernameTakenBody
} from "./identity/validators.ts";
import {
  BadKeySignature, DeviceKeysConflict, DeviceListOutdated, KeysNotFound, LinkParcelNotFound, MasterKeyConflict
} from "./keys/errors.ts";
import {
  validateBadKeySignatureBody, validateDeviceKeysConflictBody, validateDeviceListOutdatedBody, validateKeysNotFoundBody,
  validateLinkParcelNotFoundBody, validateMasterKeyConflictBody
} from "./keys/validators.ts";
import {
  AnswerAwaited, DailyQuotaSpent, DeviceListStale, MessageIdTaken, SequenceUnknown
} from "./messaging/errors.ts";
import {
  validateAnswerAwaitedBody, validateDailyQuotaSpentBody, validateDeviceListStaleBody, validateMessageIdTakenBody,
  validateSequenceUnknownBody
} from "./messaging/validators.ts";
import { CannotReportYourself, ReportNotFound, TooManyReports } from "./moderation/errors.ts";
import {
  validateCannotReportYourselfBody, validateReportNotFoundBody, validateTooManyReportsBody
} from "./moderation/validators.ts";
import { RecordChanged, RecordNotFound, RecordsFull } from "./records/errors.ts";
import {
  validateRecordChangedBody, validateRecordNotFoundBody, validateRecordsFullBody
} from "./records/validators.ts";
import type { DeclaredError } from "./runtime/check.ts";
import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, Unavailable,
  UnsupportedMediaType, UnsupportedVersion
} from "./shared/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnavailableBody,
  validateUnsupportedMediaTypeBody, validateUnsupportedVersionBody
} from "./shared/validators.ts";

const FROM_BODY: Readonly<Record<string, (body: unknown) => DeclaredError | undefined>> = {
  "block-list-full": (body) => (validateBlockListFullBody(body, "", []) ? new BlockListFull(body.message) : undefined),
  "cannot-block-yourself": (body) =>
    (validateCannotBlockYourselfBody(body, "", []) ? new CannotBlockYourself(body.message) : undefined),
  "cannot-talk-to-yourself": (body) =>
    (validateCannotTalkToYourselfBody(body, "", []) ? new CannotTalkToYourself(body.message) : undefined),
  "conversation-ended": (body) =>
    (validateConversationEndedBody(body, "", []) ? new ConversationEnded(body.message) : undefined),
  "invitation-ended": (body) =>
    (validateInvitationEndedBody(body, "", []) ? new InvitationEnded(body, body.message) : undefined),
  "invitation-not-found": (body) =>
    (validateInvitationNotFoundBody(body, "", []) ? new InvitationNotFound(body.message) : undefined),
  "membership-stale": (body) =>
    (validateMembershipStaleBody(body, "", []) ? new MembershipStale(body, body.message) : undefined),
  "roster-refused": (body) => (validateRosterRefusedBody(body, "", []) ? new RosterRefused(body.message) : undefined),
  "senders-restricted": (body) =>
    (validateSendersRestrictedBody(body, "", []) ? new SendersRestricted(body.message) : undefined),
  "event-not-processed": (body) =>
    (validateEventNotProcessedBody(body, "", []) ? new EventNotProcessed(body, body.message) : undefined),
  "peer-rate-limited": (body) =>
    (validatePeerRateLimitedBody(body, "", []) ? new PeerRateLimited(body, body.message) : undefined),
  "person-not-found": (body) =>
    (validatePersonNotFoundBody(body, "", []) ? new PersonNotFound(body.message) : undefined),
  "server-not-reached": (body) =>
    (validateServerNotReachedBody(body, "", []) ? new ServerNotReached(body.message) : undefined),
  "server-refused": (body) =>
    (validateServerRefusedBody(body, "", []) ? new ServerRefused(body, body.message) : undefined),
  "unproven-request": (body) =>
    (validateUnprovenRequestBody(body, "", []) ? new UnprovenRequest(body, body.message) : undefined),
  "unreadable-event": (body) =>
    (validateUnreadableEventBody(body, "", []) ? new UnreadableEvent(body, body.message) : undefined),
  "account-not-found": (body) =>
    (validateAccountNotFoundBody(body, "", []) ? new AccountNotFound(body.message) : undefined),
  "challenge-expired": (body) =>
    (validateChallengeExpiredBody(body, "", []) ? new ChallengeExpired(body.message) : undefined),
  "device-not-found": (body) =>
    (validateDeviceNotFoundBody(body, "", []) ? new DeviceNotFound(body.message) : undefined),
  "invalid-credentials": (body) =>
    (validateInvalidCredentialsBody(body, "", []) ? new InvalidCredentials(body.message) : undefined),
  "invalid-refresh-token": (body) =>
    (validateInvalidRefreshTokenBody(body, "", []) ? new InvalidRefreshToken(body.message) : undefined),
  "last-way-in": (body) => (validateLastWayInBody(body, "", []) ? new LastWayIn(body.message) : undefined),
  "leaves-missing": (body) => (validateLeavesMissingBody(body, "", []) ? new LeavesMissing(body.message) : undefined),
  "passkey-copied": (body) => (validatePasskeyCopiedBody(body, "", []) ? new PasskeyCopied(body.message) : undefined),
  "passkey-not-found": (body) =>
    (validatePasskeyNotFoundBody(body, "", []) ? new PasskeyNotFound(body.message) : undefined),
  "passkey-refused": (body) =>
    (validatePasskeyRefusedBody(body, "", []) ? new PasskeyRefused(body.message) : undefined),
  "passkey-unverified": (body) =>
    (validatePasskeyUnverifiedBody(body, "", []) ? new PasskeyUnverified(body.message) : undefined),
  "password-too-weak": (body) =>
    (validatePasswordTooWeakBody(body, "", []) ? new PasswordTooWeak(body.message) : undefined),
  "proof-refused": (body) => (validateProofRefusedBody(body, "", []) ? new ProofRefused(body.message) : undefined),
  "registration-closed": (body) =>
    (validateRegistrationClosedBody(body, "", []) ? new RegistrationClosed(body.message) : undefined),
  "too-many-devices": (body) =>
    (validateTooManyDevicesBody(body, "", []) ? new TooManyDevices(body, body.message) : undefined),
  "too-many-passkeys": (body) =>
    (validateTooManyPasskeysBody(body, "", []) ? new TooManyPasskeys(body.message) : undefined),
  "username-looks-alike": (body) =>
    (validateUsernameLooksAlikeBody(body, "", []) ? new UsernameLooksAlike(body.message) : undefined),
  "username-taken": (body) => (validateUsernameTakenBody(body, "", []) ? new UsernameTaken(body.message) : undefined),
  "bad-key-signature": (body) =>
    (validateBadKeySignatureBody(body, "", []) ? new BadKeySignature(body.message) : undefined),
  "device-keys-conflict": (body) =>
    (validateDeviceKeysConflictBody(body, "", []) ? new DeviceKeysConflict(body.message) : undefined),
  "device-list-outdated": (body) =>
    (validateDeviceListOutdatedBody(body, "", []) ? new DeviceListOutdated(body.message) : undefined),
  "keys-not-found": (body) => (validateKeysNotFoundBody(body, "", []) ? new KeysNotFound(body.message) : undefined),
  "link-parcel-not-found": (body) =>
    (validateLinkParcelNotFoundBody(body, "", []) ? new LinkParcelNotFound(body.message) : undefined),
  "master-key-conflict": (body) =>
    (validateMasterKeyConflictBody(body, "", []) ? new MasterKeyConflict(body.message) : undefined),
  "answer-awaited": (body) => (validateAnswerAwaitedBody(body, "", []) ? new AnswerAwaited(body.message) : undefined),
  "daily-quota-spent": (body) =>
    (validateDailyQuotaSpentBody(body, "", []) ? new DailyQuotaSpent(body, body.message) : undefined),
  "device-list-stale": (body) =>
    (validateDeviceListStaleBody(body, "", []) ? new DeviceListStale(body, body.message) : undefined),
  "message-id-taken": (body) =>
    (validateMessageIdTakenBody(body, "", []) ? new MessageIdTaken(body.message) : undefined),
  "sequence-unknown": (body) =>
    (validateSequenceUnknownBody(body, "", []) ? new SequenceUnknown(body.message) : undefined),
  "cannot-report-yourself": (body) =>
    (validateCannotReportYourselfBody(body, "", []) ? new CannotReportYourself(body.message) : undefined),
  "report-not-found": (body) =>
    (validateReportNotFoundBody(body, "", []) ? new ReportNotFound(body.message) : undefined),
  "too-many-reports": (body) =>
    (validateTooManyReportsBody(body, "", []) ? new TooManyReports(body.message) : undefined),
  "record-changed": (body) => (validateRecordChangedBody(body, "", []) ? new RecordChanged(body.message) : undefined),
  "record-not-found": (body) =>
    (validateRecordNotFoundBody(body, "", []) ? new RecordNotFound(body.message) : undefined),
  "records-full": (body) => (validateRecordsFullBody(body, "", []) ? new RecordsFull(body.message) : undefined),
  "forbidden": (body) => (validateForbiddenBody(body, "", []) ? new Forbidden(body.message) : undefined),
  "internal-error": (body) =>
    (validateInternalErrorBody(body, "", []) ? new InternalError(body, body.message) : undefined),
  "invalid-input": (body) =>
    (validateInvalidInputBody(body, "", []) ? new InvalidInput(body, body.message) : undefined),
  "not-found": (body) => (validateNotFoundBody(body, "", []) ? new NotFound(body.message) : undefined),
  "payload-too-large": (body) =>
    (validatePayloadTooLargeBody(body, "", []) ? new PayloadTooLarge(body.message) : undefined),
  "rate-limited": (body) => (validateRateLimitedBody(body, "", []) ? new RateLimited(body, body.message) : undefined),
  "unauthenticated": (body) =>
    (validateUnauthenticatedBody(body, "", []) ? new Unauthenticated(body.message) : undefined),
  "unavailable": (body) => (validateUnavailableBody(body, "", []) ? new Unavailable(body.message) : undefined),
  "unsupported-media-type": (body) =>
    (validateUnsupportedMediaTypeBody(body, "", []) ? new UnsupportedMediaType(body.message) : undefined),
  "unsupported-version": (body) =>
    (validateUnsupportedVersionBody(body, "", []) ? new UnsupportedVersion(body, body.message) : undefined),
};

/** The codes of all declared errors. */
export type ErrorCode =
  | "block-list-full"
  | "cannot-block-yourself"
  | "cannot-talk-to-yourself"
  | "conversation-ended"
  | "invitation-ended"
  | "invitation-not-found"
  | "membership-stale"
  | "roster-refused"
  | "senders-restricted"
  | "event-not-processed"
  | "peer-rate-limited"
  | "person-not-found"
  | "server-not-reached"
  | "server-refused"
  | "unproven-request"
  | "unreadable-event"
  | "account-not-found"
  | "challenge-expired"
  | "device-not-found"
  | "invalid-credentials"
  | "invalid-refresh-token"
  | "last-way-in"
  | "leaves-missing"
  | "passkey-copied"
  | "passkey-not-found"
  | "passkey-refused"
  | "passkey-unverified"
  | "password-too-weak"
  | "proof-refused"
  | "registration-closed"
  | "too-many-devices"
  | "too-many-passkeys"
  | "username-looks-alike"
  | "username-taken"
  | "bad-key-signature"
  | "device-keys-conflict"
  | "device-list-outdated"
  | "keys-not-found"
  | "link-parcel-not-found"
  | "master-key-conflict"
  | "answer-awaited"
  | "daily-quota-spent"
  | "device-list-stale"
  | "message-id-taken"
  | "sequence-unknown"
  | "cannot-report-yourself"
  | "report-not-found"
  | "too-many-reports"
  | "record-changed"
  | "record-not-found"
  | "records-full"
  | "forbidden"
  | "internal-error"
  | "invalid-input"
  | "not-found"
  | "payload-too-large"
  | "rate-limited"
  | "unauthenticated"
  | "unavailable"
  | "unsupported-media-type"
  | "unsupported-version";

/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown, _status?: number): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body) : undefined;
}
