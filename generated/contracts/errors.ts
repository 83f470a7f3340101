// @generated tenchat:contracts@1 hash:a346dd713ff4b258f6e714366e6a2c20 DO NOT EDIT DIRECTLY
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
import { type DeclaredError, type Fits, isAtLeast, isExactly } from "./runtime/check.ts";
import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, Unavailable,
  UnsupportedMediaType, UnsupportedVersion
} from "./shared/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnavailableBody,
  validateUnsupportedMediaTypeBody, validateUnsupportedVersionBody
} from "./shared/validators.ts";

const FROM_BODY: Readonly<Record<string, (body: unknown, fits: Fits) => DeclaredError | undefined>> = {
  "block-list-full": (body, fits) =>
    (fits(validateBlockListFullBody, body) ? new BlockListFull(body.message) : undefined),
  "cannot-block-yourself": (body, fits) =>
    (fits(validateCannotBlockYourselfBody, body) ? new CannotBlockYourself(body.message) : undefined),
  "cannot-talk-to-yourself": (body, fits) =>
    (fits(validateCannotTalkToYourselfBody, body) ? new CannotTalkToYourself(body.message) : undefined),
  "conversation-ended": (body, fits) =>
    (fits(validateConversationEndedBody, body) ? new ConversationEnded(body.message) : undefined),
  "invitation-ended": (body, fits) =>
    (fits(validateInvitationEndedBody, body) ? new InvitationEnded(body, body.message) : undefined),
  "invitation-not-found": (body, fits) =>
    (fits(validateInvitationNotFoundBody, body) ? new InvitationNotFound(body.message) : undefined),
  "membership-stale": (body, fits) =>
    (fits(validateMembershipStaleBody, body) ? new MembershipStale(body, body.message) : undefined),
  "roster-refused": (body, fits) =>
    (fits(validateRosterRefusedBody, body) ? new RosterRefused(body.message) : undefined),
  "senders-restricted": (body, fits) =>
    (fits(validateSendersRestrictedBody, body) ? new SendersRestricted(body.message) : undefined),
  "event-not-processed": (body, fits) =>
    (fits(validateEventNotProcessedBody, body) ? new EventNotProcessed(body, body.message) : undefined),
  "peer-rate-limited": (body, fits) =>
    (fits(validatePeerRateLimitedBody, body) ? new PeerRateLimited(body, body.message) : undefined),
  "person-not-found": (body, fits) =>
    (fits(validatePersonNotFoundBody, body) ? new PersonNotFound(body.message) : undefined),
  "server-not-reached": (body, fits) =>
    (fits(validateServerNotReachedBody, body) ? new ServerNotReached(body.message) : undefined),
  "server-refused": (body, fits) =>
    (fits(validateServerRefusedBody, body) ? new ServerRefused(body, body.message) : undefined),
  "unproven-request": (body, fits) =>
    (fits(validateUnprovenRequestBody, body) ? new UnprovenRequest(body, body.message) : undefined),
  "unreadable-event": (body, fits) =>
    (fits(validateUnreadableEventBody, body) ? new UnreadableEvent(body, body.message) : undefined),
  "account-not-found": (body, fits) =>
    (fits(validateAccountNotFoundBody, body) ? new AccountNotFound(body.message) : undefined),
  "challenge-expired": (body, fits) =>
    (fits(validateChallengeExpiredBody, body) ? new ChallengeExpired(body.message) : undefined),
  "device-not-found": (body, fits) =>
    (fits(validateDeviceNotFoundBody, body) ? new DeviceNotFound(body.message) : undefined),
  "invalid-credentials": (body, fits) =>
    (fits(validateInvalidCredentialsBody, body) ? new InvalidCredentials(body.message) : undefined),
  "invalid-refresh-token": (body, fits) =>
    (fits(validateInvalidRefreshTokenBody, body) ? new InvalidRefreshToken(body.message) : undefined),
  "last-way-in": (body, fits) => (fits(validateLastWayInBody, body) ? new LastWayIn(body.message) : undefined),
  "leaves-missing": (body, fits) =>
    (fits(validateLeavesMissingBody, body) ? new LeavesMissing(body.message) : undefined),
  "passkey-copied": (body, fits) =>
    (fits(validatePasskeyCopiedBody, body) ? new PasskeyCopied(body.message) : undefined),
  "passkey-not-found": (body, fits) =>
    (fits(validatePasskeyNotFoundBody, body) ? new PasskeyNotFound(body.message) : undefined),
  "passkey-refused": (body, fits) =>
    (fits(validatePasskeyRefusedBody, body) ? new PasskeyRefused(body.message) : undefined),
  "passkey-unverified": (body, fits) =>
    (fits(validatePasskeyUnverifiedBody, body) ? new PasskeyUnverified(body.message) : undefined),
  "password-too-weak": (body, fits) =>
    (fits(validatePasswordTooWeakBody, body) ? new PasswordTooWeak(body.message) : undefined),
  "proof-refused": (body, fits) => (fits(validateProofRefusedBody, body) ? new ProofRefused(body.message) : undefined),
  "registration-closed": (body, fits) =>
    (fits(validateRegistrationClosedBody, body) ? new RegistrationClosed(body.message) : undefined),
  "too-many-devices": (body, fits) =>
    (fits(validateTooManyDevicesBody, body) ? new TooManyDevices(body, body.message) : undefined),
  "too-many-passkeys": (body, fits) =>
    (fits(validateTooManyPasskeysBody, body) ? new TooManyPasskeys(body.message) : undefined),
  "username-looks-alike": (body, fits) =>
    (fits(validateUsernameLooksAlikeBody, body) ? new UsernameLooksAlike(body.message) : undefined),
  "username-taken": (body, fits) =>
    (fits(validateUsernameTakenBody, body) ? new UsernameTaken(body.message) : undefined),
  "bad-key-signature": (body, fits) =>
    (fits(validateBadKeySignatureBody, body) ? new BadKeySignature(body.message) : undefined),
  "device-keys-conflict": (body, fits) =>
    (fits(validateDeviceKeysConflictBody, body) ? new DeviceKeysConflict(body.message) : undefined),
  "device-list-outdated": (body, fits) =>
    (fits(validateDeviceListOutdatedBody, body) ? new DeviceListOutdated(body.message) : undefined),
  "keys-not-found": (body, fits) => (fits(validateKeysNotFoundBody, body) ? new KeysNotFound(body.message) : undefined),
  "link-parcel-not-found": (body, fits) =>
    (fits(validateLinkParcelNotFoundBody, body) ? new LinkParcelNotFound(body.message) : undefined),
  "master-key-conflict": (body, fits) =>
    (fits(validateMasterKeyConflictBody, body) ? new MasterKeyConflict(body.message) : undefined),
  "answer-awaited": (body, fits) =>
    (fits(validateAnswerAwaitedBody, body) ? new AnswerAwaited(body.message) : undefined),
  "daily-quota-spent": (body, fits) =>
    (fits(validateDailyQuotaSpentBody, body) ? new DailyQuotaSpent(body, body.message) : undefined),
  "device-list-stale": (body, fits) =>
    (fits(validateDeviceListStaleBody, body) ? new DeviceListStale(body, body.message) : undefined),
  "message-id-taken": (body, fits) =>
    (fits(validateMessageIdTakenBody, body) ? new MessageIdTaken(body.message) : undefined),
  "sequence-unknown": (body, fits) =>
    (fits(validateSequenceUnknownBody, body) ? new SequenceUnknown(body.message) : undefined),
  "cannot-report-yourself": (body, fits) =>
    (fits(validateCannotReportYourselfBody, body) ? new CannotReportYourself(body.message) : undefined),
  "report-not-found": (body, fits) =>
    (fits(validateReportNotFoundBody, body) ? new ReportNotFound(body.message) : undefined),
  "too-many-reports": (body, fits) =>
    (fits(validateTooManyReportsBody, body) ? new TooManyReports(body.message) : undefined),
  "record-changed": (body, fits) =>
    (fits(validateRecordChangedBody, body) ? new RecordChanged(body.message) : undefined),
  "record-not-found": (body, fits) =>
    (fits(validateRecordNotFoundBody, body) ? new RecordNotFound(body.message) : undefined),
  "records-full": (body, fits) => (fits(validateRecordsFullBody, body) ? new RecordsFull(body.message) : undefined),
  "forbidden": (body, fits) => (fits(validateForbiddenBody, body) ? new Forbidden(body.message) : undefined),
  "internal-error": (body, fits) =>
    (fits(validateInternalErrorBody, body) ? new InternalError(body, body.message) : undefined),
  "invalid-input": (body, fits) =>
    (fits(validateInvalidInputBody, body) ? new InvalidInput(body, body.message) : undefined),
  "not-found": (body, fits) => (fits(validateNotFoundBody, body) ? new NotFound(body.message) : undefined),
  "payload-too-large": (body, fits) =>
    (fits(validatePayloadTooLargeBody, body) ? new PayloadTooLarge(body.message) : undefined),
  "rate-limited": (body, fits) =>
    (fits(validateRateLimitedBody, body) ? new RateLimited(body, body.message) : undefined),
  "unauthenticated": (body, fits) =>
    (fits(validateUnauthenticatedBody, body) ? new Unauthenticated(body.message) : undefined),
  "unavailable": (body, fits) =>
    (fits(validateUnavailableBody, body) ? new Unavailable(body, body.message) : undefined),
  "unsupported-media-type": (body, fits) =>
    (fits(validateUnsupportedMediaTypeBody, body) ? new UnsupportedMediaType(body.message) : undefined),
  "unsupported-version": (body, fits) =>
    (fits(validateUnsupportedVersionBody, body) ? new UnsupportedVersion(body, body.message) : undefined),
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
  // A newer server may say more of it than is known here.
  for (const fits of [isExactly, isAtLeast]) {
    const known = typeof code === "string" &&
      Object.hasOwn(FROM_BODY, code)
      ? FROM_BODY[code]?.(body, fits)
      : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}
