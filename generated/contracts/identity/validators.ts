// @generated tenchat:contracts@1 hash:23f7ef0d519a1dcb35bd556e87c9870a DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import {
  type Issue, type Validator, isAnything, isArray, isBoolean, isInteger, isLiteral, isObject, isRecord, isSealed, isText
} from "../runtime/check.ts";
import {
  validateAccountId, validateConversationId, validateDeviceId, validateDisplayName, validateMessageId, validateMoment,
  validateRoster, validateSessionId, validateUsername
} from "../shared/validators.ts";
import type {
  AccountNotFoundBody, ChallengeExpiredBody, DeviceNotFoundBody, InvalidCredentialsBody, InvalidRefreshTokenBody,
  LastWayInBody, LeavesMissingBody, PasskeyCopiedBody, PasskeyNotFoundBody, PasskeyRefusedBody, PasskeyUnverifiedBody,
  PasswordTooWeakBody, ProofRefusedBody, RegistrationClosedBody, TooManyDevicesBody, TooManyPasskeysBody,
  UsernameLooksAlikeBody, UsernameTakenBody
} from "./errors.ts";
import type { AccountCreated, AccountDeleted, DeviceRevoked } from "./events.ts";
import type {
  AddPasskeyInput, BeginPasskeyAdditionInput, BeginPasskeySignInInput, BeginPasskeySignUpInput, ChangePasswordInput,
  DeleteAccountInput, EndDeviceSessionsInput, IssueD3chatTicketInput, IssueSocketTicketInput, ListAllDevicesInput,
  PingInput, ReadOwnAccountInput, ReadProfileInput, RefreshSessionInput, RemoveDeviceInput, RemovePasskeyInput,
  RenameDeviceInput, RenamePasskeyInput, RevokeDeviceInput, SearchPeopleInput, SessionReadyFrame,
  SignInWithPasskeyInput, SignInWithPasswordInput, SignOutDeviceInput, SignOutInput, SignUpWithPasskeyInput,
  SignUpWithPasswordInput
} from "./operations.ts";
import type {
  AdministeredDevice, AuthenticationCredential, AuthenticationResponse, Base64Url, D3chatTicket, DevicePage, FullPlace,
  GroupLeave, OwnAccount, OwnDevice, OwnPasskey, OwnershipProof, PasskeyChallenge, PeopleFound, Pong, Profile,
  RegistrationCredential, RegistrationResponse, SessionTokens, SocketTicket
} from "./types.ts";

export const validateBase64Url: Validator<Base64Url> = (value, path, issues): value is Base64Url =>
  isText(value, path, issues, { max: 16384, pattern: /^[A-Za-z0-9_-]*$/u });

const fieldsOfAdministeredDevice: ReadonlySet<string> =
  new Set(["deviceId", "username", "deviceName", "sessions", "lastSeenAt", "createdAt"]);

export const validateAdministeredDevice: Validator<AdministeredDevice> = (
  value, path, issues
): value is AdministeredDevice => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAdministeredDevice, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateUsername(value.username, `${at}username`, issues) && ok;
  ok = validateDisplayName(value.deviceName, `${at}deviceName`, issues) && ok;
  ok = isInteger(value.sessions, `${at}sessions`, issues, -2147483648, 2147483647) && ok;
  ok = validateMoment(value.lastSeenAt, `${at}lastSeenAt`, issues) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  return ok;
};

const fieldsOfAuthenticationCredential: ReadonlySet<string> =
  new Set(["id", "rawId", "type", "authenticatorAttachment", "clientExtensionResults", "response"]);

export const validateAuthenticationCredential: Validator<AuthenticationCredential> = (
  value, path, issues
): value is AuthenticationCredential => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAuthenticationCredential, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateBase64Url(value.id, `${at}id`, issues) && ok;
  ok = validateBase64Url(value.rawId, `${at}rawId`, issues) && ok;
  ok = isLiteral(value.type, `${at}type`, issues, ["public-key"]) && ok;
  if (value.authenticatorAttachment !== undefined) ok = isLiteral(
    value.authenticatorAttachment,
    `${at}authenticatorAttachment`,
    issues,
    ["platform","cross-platform",null]
  ) &&
    ok;
  ok = isRecord(value.clientExtensionResults, `${at}clientExtensionResults`, issues, isAnything) && ok;
  ok = validateAuthenticationResponse(value.response, `${at}response`, issues) && ok;
  return ok;
};

const fieldsOfAuthenticationResponse: ReadonlySet<string> =
  new Set(["clientDataJSON", "authenticatorData", "signature", "userHandle"]);

export const validateAuthenticationResponse: Validator<AuthenticationResponse> = (
  value, path, issues
): value is AuthenticationResponse => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAuthenticationResponse, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateBase64Url(value.clientDataJSON, `${at}clientDataJSON`, issues) && ok;
  ok = validateBase64Url(value.authenticatorData, `${at}authenticatorData`, issues) && ok;
  ok = validateBase64Url(value.signature, `${at}signature`, issues) && ok;
  if (value.userHandle !== undefined) ok =
    (value.userHandle === null || validateBase64Url(value.userHandle, `${at}userHandle`, issues)) &&
    ok;
  return ok;
};

const fieldsOfD3chatTicket: ReadonlySet<string> = new Set(["ticket"]);

export const validateD3chatTicket: Validator<D3chatTicket> = (value, path, issues): value is D3chatTicket => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatTicket, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.ticket, `${at}ticket`, issues, {}) && ok;
  return ok;
};

const fieldsOfDevicePage: ReadonlySet<string> = new Set(["devices", "nextCursor"]);

export const validateDevicePage: Validator<DevicePage> = (value, path, issues): value is DevicePage => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDevicePage, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.devices, `${at}devices`, issues, 0, Infinity, validateAdministeredDevice) && ok;
  ok = (value.nextCursor === null || isText(value.nextCursor, `${at}nextCursor`, issues, {})) && ok;
  return ok;
};

const fieldsOfFullPlace: ReadonlySet<string> = new Set(["deviceId", "name", "lastSeenAt"]);

export const validateFullPlace: Validator<FullPlace> = (value, path, issues): value is FullPlace => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfFullPlace, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateDisplayName(value.name, `${at}name`, issues) && ok;
  ok = validateMoment(value.lastSeenAt, `${at}lastSeenAt`, issues) && ok;
  return ok;
};

const fieldsOfGroupLeave: ReadonlySet<string> = new Set(["conversationId", "messageId", "roster"]);

export const validateGroupLeave: Validator<GroupLeave> = (value, path, issues): value is GroupLeave => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfGroupLeave, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateConversationId(value.conversationId, `${at}conversationId`, issues) && ok;
  ok = validateMessageId(value.messageId, `${at}messageId`, issues) && ok;
  ok = validateRoster(value.roster, `${at}roster`, issues) && ok;
  return ok;
};

const fieldsOfOwnAccount: ReadonlySet<string> =
  new Set(["account", "administrator", "createdAt", "devices", "passkeys", "hasPassword"]);

export const validateOwnAccount: Validator<OwnAccount> = (value, path, issues): value is OwnAccount => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOwnAccount, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateProfile(value.account, `${at}account`, issues) && ok;
  if (value.administrator !== undefined) ok = isBoolean(value.administrator, `${at}administrator`, issues) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  ok = isArray(value.devices, `${at}devices`, issues, 0, Infinity, validateOwnDevice) && ok;
  if (value.passkeys !== undefined) ok =
    isArray(value.passkeys, `${at}passkeys`, issues, 0, Infinity, validateOwnPasskey) &&
    ok;
  if (value.hasPassword !== undefined) ok = isBoolean(value.hasPassword, `${at}hasPassword`, issues) && ok;
  return ok;
};

const fieldsOfOwnDevice: ReadonlySet<string> =
  new Set(["deviceId", "name", "createdAt", "lastSeenAt", "current", "signedIn"]);

export const validateOwnDevice: Validator<OwnDevice> = (value, path, issues): value is OwnDevice => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOwnDevice, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateDisplayName(value.name, `${at}name`, issues) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  ok = validateMoment(value.lastSeenAt, `${at}lastSeenAt`, issues) && ok;
  ok = isBoolean(value.current, `${at}current`, issues) && ok;
  if (value.signedIn !== undefined) ok = isBoolean(value.signedIn, `${at}signedIn`, issues) && ok;
  return ok;
};

const fieldsOfOwnPasskey: ReadonlySet<string> = new Set(["credentialId", "name", "createdAt", "lastUsedAt", "synced"]);

export const validateOwnPasskey: Validator<OwnPasskey> = (value, path, issues): value is OwnPasskey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOwnPasskey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.credentialId, `${at}credentialId`, issues, { max: 1364 }) && ok;
  ok = (value.name === null || validateDisplayName(value.name, `${at}name`, issues)) && ok;
  ok = validateMoment(value.createdAt, `${at}createdAt`, issues) && ok;
  ok = (value.lastUsedAt === null || validateMoment(value.lastUsedAt, `${at}lastUsedAt`, issues)) && ok;
  ok = isBoolean(value.synced, `${at}synced`, issues) && ok;
  return ok;
};

const fieldsOfOwnershipProof: ReadonlySet<string> = new Set(["password", "passkey"]);

export const validateOwnershipProof: Validator<OwnershipProof> = (value, path, issues): value is OwnershipProof => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOwnershipProof, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.password !== undefined) ok = isText(value.password, `${at}password`, issues, { min: 1, max: 128 }) && ok;
  if (value.passkey !== undefined) ok = validateAuthenticationCredential(value.passkey, `${at}passkey`, issues) && ok;
  return ok;
};

const fieldsOfPasskeyChallenge: ReadonlySet<string> = new Set(["options"]);

export const validatePasskeyChallenge: Validator<PasskeyChallenge> = (
  value, path, issues
): value is PasskeyChallenge => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasskeyChallenge, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isRecord(value.options, `${at}options`, issues, isAnything) && ok;
  return ok;
};

const fieldsOfPeopleFound: ReadonlySet<string> = new Set(["people"]);

export const validatePeopleFound: Validator<PeopleFound> = (value, path, issues): value is PeopleFound => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPeopleFound, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.people, `${at}people`, issues, 0, Infinity, validateProfile) && ok;
  return ok;
};

const fieldsOfPong: ReadonlySet<string> = new Set(["serverTime"]);

export const validatePong: Validator<Pong> = (value, path, issues): value is Pong => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPong, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateMoment(value.serverTime, `${at}serverTime`, issues) && ok;
  return ok;
};

const fieldsOfProfile: ReadonlySet<string> = new Set(["accountId", "username", "displayName"]);

export const validateProfile: Validator<Profile> = (value, path, issues): value is Profile => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfProfile, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateUsername(value.username, `${at}username`, issues) && ok;
  ok = validateDisplayName(value.displayName, `${at}displayName`, issues) && ok;
  return ok;
};

const fieldsOfRegistrationCredential: ReadonlySet<string> =
  new Set(["id", "rawId", "type", "authenticatorAttachment", "clientExtensionResults", "response"]);

export const validateRegistrationCredential: Validator<RegistrationCredential> = (
  value, path, issues
): value is RegistrationCredential => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRegistrationCredential, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateBase64Url(value.id, `${at}id`, issues) && ok;
  ok = validateBase64Url(value.rawId, `${at}rawId`, issues) && ok;
  ok = isLiteral(value.type, `${at}type`, issues, ["public-key"]) && ok;
  if (value.authenticatorAttachment !== undefined) ok = isLiteral(
    value.authenticatorAttachment,
    `${at}authenticatorAttachment`,
    issues,
    ["platform","cross-platform",null]
  ) &&
    ok;
  ok = isRecord(value.clientExtensionResults, `${at}clientExtensionResults`, issues, isAnything) && ok;
  ok = validateRegistrationResponse(value.response, `${at}response`, issues) && ok;
  return ok;
};

const fieldsOfRegistrationResponse: ReadonlySet<string> = new Set(
  ["clientDataJSON", "attestationObject", "authenticatorData", "transports", "publicKey", "publicKeyAlgorithm"]
);

export const validateRegistrationResponse: Validator<RegistrationResponse> = (
  value, path, issues
): value is RegistrationResponse => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRegistrationResponse, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateBase64Url(value.clientDataJSON, `${at}clientDataJSON`, issues) && ok;
  ok = validateBase64Url(value.attestationObject, `${at}attestationObject`, issues) && ok;
  if (value.authenticatorData !== undefined) ok =
    validateBase64Url(value.authenticatorData, `${at}authenticatorData`, issues) &&
    ok;
  if (value.transports !== undefined) ok = isArray(
    value.transports,
    `${at}transports`,
    issues,
    0,
    16,
    (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
  ) &&
    ok;
  if (value.publicKey !== undefined) ok = validateBase64Url(value.publicKey, `${at}publicKey`, issues) && ok;
  if (value.publicKeyAlgorithm !== undefined) ok =
    isInteger(value.publicKeyAlgorithm, `${at}publicKeyAlgorithm`, issues, -2147483648, 2147483647) &&
    ok;
  return ok;
};

const fieldsOfSessionTokens: ReadonlySet<string> =
  new Set(["sessionId", "account", "deviceId", "accessToken", "expiresIn", "refreshToken", "deviceMark"]);

export const validateSessionTokens: Validator<SessionTokens> = (value, path, issues): value is SessionTokens => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSessionTokens, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSessionId(value.sessionId, `${at}sessionId`, issues) && ok;
  ok = validateProfile(value.account, `${at}account`, issues) && ok;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = isText(value.accessToken, `${at}accessToken`, issues, {}) && ok;
  ok = isInteger(value.expiresIn, `${at}expiresIn`, issues, -2147483648, 2147483647) && ok;
  ok = isText(value.refreshToken, `${at}refreshToken`, issues, {}) && ok;
  ok = isText(value.deviceMark, `${at}deviceMark`, issues, {}) && ok;
  return ok;
};

const fieldsOfSocketTicket: ReadonlySet<string> = new Set(["ticket", "expiresAt"]);

export const validateSocketTicket: Validator<SocketTicket> = (value, path, issues): value is SocketTicket => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSocketTicket, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.ticket, `${at}ticket`, issues, {}) && ok;
  ok = validateMoment(value.expiresAt, `${at}expiresAt`, issues) && ok;
  return ok;
};

const fieldsOfAccountNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateAccountNotFoundBody: Validator<AccountNotFoundBody> = (
  value, path, issues
): value is AccountNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["account-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfChallengeExpiredBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateChallengeExpiredBody: Validator<ChallengeExpiredBody> = (
  value, path, issues
): value is ChallengeExpiredBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfChallengeExpiredBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["challenge-expired"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfDeviceNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateDeviceNotFoundBody: Validator<DeviceNotFoundBody> = (
  value, path, issues
): value is DeviceNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["device-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfInvalidCredentialsBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateInvalidCredentialsBody: Validator<InvalidCredentialsBody> = (
  value, path, issues
): value is InvalidCredentialsBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInvalidCredentialsBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["invalid-credentials"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfInvalidRefreshTokenBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateInvalidRefreshTokenBody: Validator<InvalidRefreshTokenBody> = (
  value, path, issues
): value is InvalidRefreshTokenBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfInvalidRefreshTokenBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["invalid-refresh-token"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfLastWayInBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateLastWayInBody: Validator<LastWayInBody> = (value, path, issues): value is LastWayInBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLastWayInBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["last-way-in"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfLeavesMissingBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateLeavesMissingBody: Validator<LeavesMissingBody> = (
  value, path, issues
): value is LeavesMissingBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLeavesMissingBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["leaves-missing"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPasskeyCopiedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePasskeyCopiedBody: Validator<PasskeyCopiedBody> = (
  value, path, issues
): value is PasskeyCopiedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasskeyCopiedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["passkey-copied"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPasskeyNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePasskeyNotFoundBody: Validator<PasskeyNotFoundBody> = (
  value, path, issues
): value is PasskeyNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasskeyNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["passkey-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPasskeyRefusedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePasskeyRefusedBody: Validator<PasskeyRefusedBody> = (
  value, path, issues
): value is PasskeyRefusedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasskeyRefusedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["passkey-refused"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPasskeyUnverifiedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePasskeyUnverifiedBody: Validator<PasskeyUnverifiedBody> = (
  value, path, issues
): value is PasskeyUnverifiedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasskeyUnverifiedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["passkey-unverified"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfPasswordTooWeakBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validatePasswordTooWeakBody: Validator<PasswordTooWeakBody> = (
  value, path, issues
): value is PasswordTooWeakBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPasswordTooWeakBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["password-too-weak"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfProofRefusedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateProofRefusedBody: Validator<ProofRefusedBody> = (
  value, path, issues
): value is ProofRefusedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfProofRefusedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["proof-refused"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfRegistrationClosedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateRegistrationClosedBody: Validator<RegistrationClosedBody> = (
  value, path, issues
): value is RegistrationClosedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRegistrationClosedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["registration-closed"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfTooManyDevicesBody: ReadonlySet<string> = new Set(["code", "message", "devices"]);

export const validateTooManyDevicesBody: Validator<TooManyDevicesBody> = (
  value, path, issues
): value is TooManyDevicesBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTooManyDevicesBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["too-many-devices"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  ok = isArray(value.devices, `${at}devices`, issues, 0, Infinity, validateFullPlace) && ok;
  return ok;
};

const fieldsOfTooManyPasskeysBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateTooManyPasskeysBody: Validator<TooManyPasskeysBody> = (
  value, path, issues
): value is TooManyPasskeysBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfTooManyPasskeysBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["too-many-passkeys"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfUsernameLooksAlikeBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateUsernameLooksAlikeBody: Validator<UsernameLooksAlikeBody> = (
  value, path, issues
): value is UsernameLooksAlikeBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUsernameLooksAlikeBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["username-looks-alike"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfUsernameTakenBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateUsernameTakenBody: Validator<UsernameTakenBody> = (
  value, path, issues
): value is UsernameTakenBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfUsernameTakenBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["username-taken"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfAccountCreated: ReadonlySet<string> = new Set(["accountId"]);

export const validateAccountCreated: Validator<AccountCreated> = (value, path, issues): value is AccountCreated => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountCreated, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfAccountDeleted: ReadonlySet<string> = new Set(["accountId"]);

export const validateAccountDeleted: Validator<AccountDeleted> = (value, path, issues): value is AccountDeleted => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountDeleted, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfDeviceRevoked: ReadonlySet<string> = new Set(["accountId", "deviceId"]);

export const validateDeviceRevoked: Validator<DeviceRevoked> = (value, path, issues): value is DeviceRevoked => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceRevoked, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfPingInput: ReadonlySet<string> = new Set([]);

export const validatePingInput: Validator<PingInput> = (value, path, issues): value is PingInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPingInput, path, issues);
  return ok;
};

const fieldsOfSessionReadyFrame: ReadonlySet<string> = new Set(["accountId", "deviceId", "serverTime"]);

export const validateSessionReadyFrame: Validator<SessionReadyFrame> = (
  value, path, issues
): value is SessionReadyFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSessionReadyFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateMoment(value.serverTime, `${at}serverTime`, issues) && ok;
  return ok;
};

const fieldsOfAddPasskeyInput: ReadonlySet<string> = new Set(["proof", "credential", "name"]);

export const validateAddPasskeyInput: Validator<AddPasskeyInput> = (value, path, issues): value is AddPasskeyInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAddPasskeyInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateOwnershipProof(value.proof, `${at}proof`, issues) && ok;
  ok = validateRegistrationCredential(value.credential, `${at}credential`, issues) && ok;
  ok = validateDisplayName(value.name, `${at}name`, issues) && ok;
  return ok;
};

const fieldsOfBeginPasskeyAdditionInput: ReadonlySet<string> = new Set([]);

export const validateBeginPasskeyAdditionInput: Validator<BeginPasskeyAdditionInput> = (
  value, path, issues
): value is BeginPasskeyAdditionInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBeginPasskeyAdditionInput, path, issues);
  return ok;
};

const fieldsOfBeginPasskeySignInInput: ReadonlySet<string> = new Set([]);

export const validateBeginPasskeySignInInput: Validator<BeginPasskeySignInInput> = (
  value, path, issues
): value is BeginPasskeySignInInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBeginPasskeySignInInput, path, issues);
  return ok;
};

const fieldsOfBeginPasskeySignUpInput: ReadonlySet<string> = new Set(["username", "displayName"]);

export const validateBeginPasskeySignUpInput: Validator<BeginPasskeySignUpInput> = (
  value, path, issues
): value is BeginPasskeySignUpInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBeginPasskeySignUpInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateUsername(value.username, `${at}username`, issues) && ok;
  if (value.displayName !== undefined) ok = validateDisplayName(value.displayName, `${at}displayName`, issues) && ok;
  return ok;
};

const fieldsOfChangePasswordInput: ReadonlySet<string> = new Set(["proof", "newPassword"]);

export const validateChangePasswordInput: Validator<ChangePasswordInput> = (
  value, path, issues
): value is ChangePasswordInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfChangePasswordInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateOwnershipProof(value.proof, `${at}proof`, issues) && ok;
  ok = isText(value.newPassword, `${at}newPassword`, issues, { min: 1, max: 128 }) && ok;
  return ok;
};

const fieldsOfDeleteAccountInput: ReadonlySet<string> = new Set(["proof", "leaves"]);

export const validateDeleteAccountInput: Validator<DeleteAccountInput> = (
  value, path, issues
): value is DeleteAccountInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeleteAccountInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateOwnershipProof(value.proof, `${at}proof`, issues) && ok;
  ok = isArray(value.leaves, `${at}leaves`, issues, 0, 500, validateGroupLeave) && ok;
  return ok;
};

const fieldsOfEndDeviceSessionsInput: ReadonlySet<string> = new Set(["deviceId"]);

export const validateEndDeviceSessionsInput: Validator<EndDeviceSessionsInput> = (
  value, path, issues
): value is EndDeviceSessionsInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfEndDeviceSessionsInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfIssueD3chatTicketInput: ReadonlySet<string> = new Set([]);

export const validateIssueD3chatTicketInput: Validator<IssueD3chatTicketInput> = (
  value, path, issues
): value is IssueD3chatTicketInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfIssueD3chatTicketInput, path, issues);
  return ok;
};

const fieldsOfIssueSocketTicketInput: ReadonlySet<string> = new Set([]);

export const validateIssueSocketTicketInput: Validator<IssueSocketTicketInput> = (
  value, path, issues
): value is IssueSocketTicketInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfIssueSocketTicketInput, path, issues);
  return ok;
};

const fieldsOfListAllDevicesInput: ReadonlySet<string> = new Set(["query", "cursor"]);

export const validateListAllDevicesInput: Validator<ListAllDevicesInput> = (
  value, path, issues
): value is ListAllDevicesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListAllDevicesInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.query !== undefined) ok = isText(value.query, `${at}query`, issues, { max: 32 }) && ok;
  if (value.cursor !== undefined) ok = isText(value.cursor, `${at}cursor`, issues, { max: 100 }) && ok;
  return ok;
};

const fieldsOfReadOwnAccountInput: ReadonlySet<string> = new Set([]);

export const validateReadOwnAccountInput: Validator<ReadOwnAccountInput> = (
  value, path, issues
): value is ReadOwnAccountInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadOwnAccountInput, path, issues);
  return ok;
};

const fieldsOfReadProfileInput: ReadonlySet<string> = new Set(["accountId"]);

export const validateReadProfileInput: Validator<ReadProfileInput> = (
  value, path, issues
): value is ReadProfileInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadProfileInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfRefreshSessionInput: ReadonlySet<string> = new Set(["refreshToken", "replacement"]);

export const validateRefreshSessionInput: Validator<RefreshSessionInput> = (
  value, path, issues
): value is RefreshSessionInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRefreshSessionInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.refreshToken, `${at}refreshToken`, issues, { min: 1, max: 128 }) && ok;
  if (value.replacement !== undefined) ok =
    isText(value.replacement, `${at}replacement`, issues, { pattern: /^[A-Za-z0-9_-]{43}$/u }) &&
    ok;
  return ok;
};

const fieldsOfRemoveDeviceInput: ReadonlySet<string> = new Set(["deviceId"]);

export const validateRemoveDeviceInput: Validator<RemoveDeviceInput> = (
  value, path, issues
): value is RemoveDeviceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRemoveDeviceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfRemovePasskeyInput: ReadonlySet<string> = new Set(["credentialId", "proof"]);

export const validateRemovePasskeyInput: Validator<RemovePasskeyInput> = (
  value, path, issues
): value is RemovePasskeyInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRemovePasskeyInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.credentialId, `${at}credentialId`, issues, { max: 1364 }) && ok;
  ok = validateOwnershipProof(value.proof, `${at}proof`, issues) && ok;
  return ok;
};

const fieldsOfRenameDeviceInput: ReadonlySet<string> = new Set(["deviceId", "name"]);

export const validateRenameDeviceInput: Validator<RenameDeviceInput> = (
  value, path, issues
): value is RenameDeviceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRenameDeviceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validateDisplayName(value.name, `${at}name`, issues) && ok;
  return ok;
};

const fieldsOfRenamePasskeyInput: ReadonlySet<string> = new Set(["credentialId", "name"]);

export const validateRenamePasskeyInput: Validator<RenamePasskeyInput> = (
  value, path, issues
): value is RenamePasskeyInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRenamePasskeyInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.credentialId, `${at}credentialId`, issues, { max: 1364 }) && ok;
  ok = validateDisplayName(value.name, `${at}name`, issues) && ok;
  return ok;
};

const fieldsOfRevokeDeviceInput: ReadonlySet<string> = new Set(["deviceId"]);

export const validateRevokeDeviceInput: Validator<RevokeDeviceInput> = (
  value, path, issues
): value is RevokeDeviceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRevokeDeviceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfSearchPeopleInput: ReadonlySet<string> = new Set(["query"]);

export const validateSearchPeopleInput: Validator<SearchPeopleInput> = (
  value, path, issues
): value is SearchPeopleInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSearchPeopleInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isText(value.query, `${at}query`, issues, { min: 1, max: 64 }) && ok;
  return ok;
};

const fieldsOfSignInWithPasskeyInput: ReadonlySet<string> =
  new Set(["credential", "deviceName", "deviceId", "removeDeviceId"]);

export const validateSignInWithPasskeyInput: Validator<SignInWithPasskeyInput> = (
  value, path, issues
): value is SignInWithPasskeyInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignInWithPasskeyInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAuthenticationCredential(value.credential, `${at}credential`, issues) && ok;
  ok = validateDisplayName(value.deviceName, `${at}deviceName`, issues) && ok;
  if (value.deviceId !== undefined) ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  if (value.removeDeviceId !== undefined) ok = validateDeviceId(value.removeDeviceId, `${at}removeDeviceId`, issues) &&
    ok;
  return ok;
};

const fieldsOfSignInWithPasswordInput: ReadonlySet<string> =
  new Set(["username", "password", "deviceName", "deviceId", "deviceMark", "removeDeviceId"]);

export const validateSignInWithPasswordInput: Validator<SignInWithPasswordInput> = (
  value, path, issues
): value is SignInWithPasswordInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignInWithPasswordInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateUsername(value.username, `${at}username`, issues) && ok;
  ok = isText(value.password, `${at}password`, issues, { min: 1, max: 128 }) && ok;
  ok = validateDisplayName(value.deviceName, `${at}deviceName`, issues) && ok;
  if (value.deviceId !== undefined) ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  if (value.deviceMark !== undefined) ok = isText(value.deviceMark, `${at}deviceMark`, issues, { min: 1, max: 1024 }) &&
    ok;
  if (value.removeDeviceId !== undefined) ok = validateDeviceId(value.removeDeviceId, `${at}removeDeviceId`, issues) &&
    ok;
  return ok;
};

const fieldsOfSignOutInput: ReadonlySet<string> = new Set([]);

export const validateSignOutInput: Validator<SignOutInput> = (value, path, issues): value is SignOutInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignOutInput, path, issues);
  return ok;
};

const fieldsOfSignOutDeviceInput: ReadonlySet<string> = new Set(["deviceId"]);

export const validateSignOutDeviceInput: Validator<SignOutDeviceInput> = (
  value, path, issues
): value is SignOutDeviceInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignOutDeviceInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  return ok;
};

const fieldsOfSignUpWithPasskeyInput: ReadonlySet<string> = new Set(["credential", "deviceName"]);

export const validateSignUpWithPasskeyInput: Validator<SignUpWithPasskeyInput> = (
  value, path, issues
): value is SignUpWithPasskeyInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignUpWithPasskeyInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateRegistrationCredential(value.credential, `${at}credential`, issues) && ok;
  ok = validateDisplayName(value.deviceName, `${at}deviceName`, issues) && ok;
  return ok;
};

const fieldsOfSignUpWithPasswordInput: ReadonlySet<string> =
  new Set(["username", "displayName", "password", "deviceName"]);

export const validateSignUpWithPasswordInput: Validator<SignUpWithPasswordInput> = (
  value, path, issues
): value is SignUpWithPasswordInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignUpWithPasswordInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateUsername(value.username, `${at}username`, issues) && ok;
  if (value.displayName !== undefined) ok = validateDisplayName(value.displayName, `${at}displayName`, issues) && ok;
  ok = isText(value.password, `${at}password`, issues, { min: 1, max: 128 }) && ok;
  ok = validateDisplayName(value.deviceName, `${at}deviceName`, issues) && ok;
  return ok;
};
