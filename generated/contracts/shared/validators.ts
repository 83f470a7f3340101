// @generated tenchat:contracts@1 hash:dbc672d87a78c8357716891bf51456a7 DO NOT EDIT DIRECTLY
// From specs/shared/bytes.tsp, specs/shared/errors.tsp, specs/shared/ids.tsp.

import {
  type Issue, type Validator, isArray, isBytes, isInteger, isLiteral, isMoment, isObject, isSealed, isText
} from "../runtime/check.ts";
import type {
  ForbiddenBody, InternalErrorBody, InvalidInputBody, NotFoundBody, PayloadTooLargeBody, RateLimitedBody,
  UnauthenticatedBody, UnavailableBody, UnsupportedMediaTypeBody, UnsupportedVersionBody
} from "./errors.ts";
import type {
  AccountId, Ciphertext, ConversationId, DeviceId, DeviceListBytes, DisplayName, InputIssue, InvitationId, KemPublicKey,
  LinkId, MessageId, Moment, OpaqueId, PublicKey, Roster, RosterDigest, SealedParcel, Sequence, SessionId, Signature,
  Ulid, Username, WrappedKey
} from "./types.ts";

export const validateAccountId: Validator<AccountId> = (value, path, issues): value is AccountId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateCiphertext: Validator<Ciphertext> = (value, path, issues): value is Ciphertext =>
  isBytes(value, path, issues, 17, 98304);

export const validateConversationId: Validator<ConversationId> = (value, path, issues): value is ConversationId =>
  isText(value, path, issues, {
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
    format: "uuid"
  });

export const validateDeviceId: Validator<DeviceId> = (value, path, issues): value is DeviceId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateDeviceListBytes: Validator<DeviceListBytes> = (value, path, issues): value is DeviceListBytes =>
  isBytes(value, path, issues, 1, 8192);

export const validateDisplayName: Validator<DisplayName> = (value, path, issues): value is DisplayName => isText(
  value,
  path,
  issues,
  {
    min: 1,
    max: 64,
    pattern: /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
  }
);

export const validateInvitationId: Validator<InvitationId> = (value, path, issues): value is InvitationId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateKemPublicKey: Validator<KemPublicKey> = (value, path, issues): value is KemPublicKey =>
  isBytes(value, path, issues, 1568, 1568);

export const validateLinkId: Validator<LinkId> = (value, path, issues): value is LinkId => isText(value, path, issues, {
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
  format: "uuid"
});

export const validateMessageId: Validator<MessageId> = (value, path, issues): value is MessageId =>
  isText(value, path, issues, { min: 26, max: 26, pattern: /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u });

export const validateMoment: Validator<Moment> = (value, path, issues): value is Moment =>
  isMoment(value, path, issues);

export const validateOpaqueId: Validator<OpaqueId> = (value, path, issues): value is OpaqueId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validatePublicKey: Validator<PublicKey> = (value, path, issues): value is PublicKey =>
  isBytes(value, path, issues, 32, 32);

export const validateRoster: Validator<Roster> = (value, path, issues): value is Roster =>
  isBytes(value, path, issues, 256, 8192);

export const validateRosterDigest: Validator<RosterDigest> = (value, path, issues): value is RosterDigest =>
  isBytes(value, path, issues, 32, 32);

export const validateSealedParcel: Validator<SealedParcel> = (value, path, issues): value is SealedParcel =>
  isBytes(value, path, issues, 29, 262144);

export const validateSequence: Validator<Sequence> = (value, path, issues): value is Sequence =>
  isInteger(value, path, issues, 0, 9007199254740991);

export const validateSessionId: Validator<SessionId> = (value, path, issues): value is SessionId => isText(
  value,
  path,
  issues,
  { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, format: "uuid" }
);

export const validateSignature: Validator<Signature> = (value, path, issues): value is Signature =>
  isBytes(value, path, issues, 64, 64);

export const validateUlid: Validator<Ulid> = (value, path, issues): value is Ulid =>
  isText(value, path, issues, { min: 26, max: 26, pattern: /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u });

export const validateUsername: Validator<Username> = (value, path, issues): value is Username =>
  isText(value, path, issues, { min: 3, max: 32, pattern: /^[a-zA-Z0-9_]+$/u });

export const validateWrappedKey: Validator<WrappedKey> = (value, path, issues): value is WrappedKey =>
  isBytes(value, path, issues, 1, 4096);

const fieldsOfInputIssue: ReadonlySet<string> = new Set(["path", "problem"]);

export const validateInputIssue: Validator<InputIssue> = (value, path, issues): value is InputIssue => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInputIssue, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.path, `${at}path`, issues, {}) && ok;
  ok = isText(value.problem, `${at}problem`, issues, {}) && ok;
  return ok;
};

const fieldsOfForbiddenBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateForbiddenBody: Validator<ForbiddenBody> = (value, path, issues): value is ForbiddenBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfForbiddenBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["forbidden"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfInternalErrorBody: ReadonlySet<string> = new Set(["code", "message", "reference"]);

export const validateInternalErrorBody: Validator<InternalErrorBody> = (
  value, path, issues
): value is InternalErrorBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInternalErrorBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["internal-error"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isText(value.reference, `${at}reference`, issues, {}) && ok;
  return ok;
};

const fieldsOfInvalidInputBody: ReadonlySet<string> = new Set(["code", "message", "issues"]);

export const validateInvalidInputBody: Validator<InvalidInputBody> = (
  value, path, issues
): value is InvalidInputBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInvalidInputBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["invalid-input"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isArray(value.issues, `${at}issues`, issues, 0, Infinity, validateInputIssue) && ok;
  return ok;
};

const fieldsOfNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateNotFoundBody: Validator<NotFoundBody> = (value, path, issues): value is NotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPayloadTooLargeBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePayloadTooLargeBody: Validator<PayloadTooLargeBody> = (
  value, path, issues
): value is PayloadTooLargeBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPayloadTooLargeBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["payload-too-large"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfRateLimitedBody: ReadonlySet<string> = new Set(["code", "message", "retryAfter"]);

export const validateRateLimitedBody: Validator<RateLimitedBody> = (value, path, issues): value is RateLimitedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRateLimitedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["rate-limited"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isInteger(value.retryAfter, `${at}retryAfter`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfUnauthenticatedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateUnauthenticatedBody: Validator<UnauthenticatedBody> = (
  value, path, issues
): value is UnauthenticatedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnauthenticatedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unauthenticated"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfUnavailableBody: ReadonlySet<string> = new Set(["code", "message", "retryAfter"]);

export const validateUnavailableBody: Validator<UnavailableBody> = (value, path, issues): value is UnavailableBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnavailableBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unavailable"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  if (value.retryAfter !== undefined) ok =
    isInteger(value.retryAfter, `${at}retryAfter`, issues, -2147483648, 2147483647) &&
    ok;
  return ok;
};

const fieldsOfUnsupportedMediaTypeBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateUnsupportedMediaTypeBody: Validator<UnsupportedMediaTypeBody> = (
  value, path, issues
): value is UnsupportedMediaTypeBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnsupportedMediaTypeBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unsupported-media-type"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfUnsupportedVersionBody: ReadonlySet<string> = new Set(["code", "message", "supported"]);

export const validateUnsupportedVersionBody: Validator<UnsupportedVersionBody> = (
  value, path, issues
): value is UnsupportedVersionBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUnsupportedVersionBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["unsupported-version"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isArray(
    value.supported,
    `${at}supported`,
    issues,
    0,
    Infinity,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  return ok;
};
