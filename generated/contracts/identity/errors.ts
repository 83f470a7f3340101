// @generated tenchat:contracts@1 hash:c839e93f8cf9f7229acbfb13ba7e1fbc DO NOT EDIT DIRECTLY
// From specs/contexts/identity/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";
import type { FullPlace } from "./types.ts";

/** What AccountNotFound says on the wire. */
export interface AccountNotFoundBody {
  code: "account-not-found";
  message: string;
}

/** Nobody here has this account. */
export class AccountNotFound extends DeclaredError {
  static readonly code = "account-not-found";
  readonly code = "account-not-found";
  readonly status = 404;

  constructor(message = "Nobody here has this account.") {
    super(message);
    this.name = "AccountNotFound";
  }

  toBody(): AccountNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What ChallengeExpired says on the wire. */
export interface ChallengeExpiredBody {
  code: "challenge-expired";
  message: string;
}

/** The challenge was used before or is older than ten minutes; start again. */
export class ChallengeExpired extends DeclaredError {
  static readonly code = "challenge-expired";
  readonly code = "challenge-expired";
  readonly status = 400;

  constructor(message = "The challenge was used before or is older than ten minutes; start again.") {
    super(message);
    this.name = "ChallengeExpired";
  }

  toBody(): ChallengeExpiredBody {
    return { code: this.code, message: this.message };
  }
}

/** What DeviceNotFound says on the wire. */
export interface DeviceNotFoundBody {
  code: "device-not-found";
  message: string;
}

/** You have no device of this id. */
export class DeviceNotFound extends DeclaredError {
  static readonly code = "device-not-found";
  readonly code = "device-not-found";
  readonly status = 404;

  constructor(message = "You have no device of this id.") {
    super(message);
    this.name = "DeviceNotFound";
  }

  toBody(): DeviceNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What InvalidCredentials says on the wire. */
export interface InvalidCredentialsBody {
  code: "invalid-credentials";
  message: string;
}

/** The username and password do not belong together. */
export class InvalidCredentials extends DeclaredError {
  static readonly code = "invalid-credentials";
  readonly code = "invalid-credentials";
  readonly status = 401;

  constructor(message = "The username and password do not belong together.") {
    super(message);
    this.name = "InvalidCredentials";
  }

  toBody(): InvalidCredentialsBody {
    return { code: this.code, message: this.message };
  }
}

/** What InvalidRefreshToken says on the wire. */
export interface InvalidRefreshTokenBody {
  code: "invalid-refresh-token";
  message: string;
}

/** The refresh token is unknown, expired or was used before; sign in again. */
export class InvalidRefreshToken extends DeclaredError {
  static readonly code = "invalid-refresh-token";
  readonly code = "invalid-refresh-token";
  readonly status = 401;

  constructor(message = "The refresh token is unknown, expired or was used before; sign in again.") {
    super(message);
    this.name = "InvalidRefreshToken";
  }

  toBody(): InvalidRefreshTokenBody {
    return { code: this.code, message: this.message };
  }
}

/** What LastWayIn says on the wire. */
export interface LastWayInBody {
  code: "last-way-in";
  message: string;
}

/** This is the only way into the account; add another one first. */
export class LastWayIn extends DeclaredError {
  static readonly code = "last-way-in";
  readonly code = "last-way-in";
  readonly status = 409;

  constructor(message = "This is the only way into the account; add another one first.") {
    super(message);
    this.name = "LastWayIn";
  }

  toBody(): LastWayInBody {
    return { code: this.code, message: this.message };
  }
}

/** What LeavesMissing says on the wire. */
export interface LeavesMissingBody {
  code: "leaves-missing";
  message: string;
}

/**
 * You are in groups that you have not left, or their members have changed meanwhile. Nothing was deleted; look again.
 */
export class LeavesMissing extends DeclaredError {
  static readonly code = "leaves-missing";
  readonly code = "leaves-missing";
  readonly status = 409;

  constructor(
    message = "You are in groups that you have not left, or their members have changed meanwhile. Nothing was deleted; look again."
  ) {
    super(message);
    this.name = "LeavesMissing";
  }

  toBody(): LeavesMissingBody {
    return { code: this.code, message: this.message };
  }
}

/** What PasskeyCopied says on the wire. */
export interface PasskeyCopiedBody {
  code: "passkey-copied";
  message: string;
}

/**
 * Signature counter anomaly detected - potential cloned authenticator. This passkey has counted fewer uses than before,
 * as a copy of it would: use the original, or another way to sign in.
 */
export class PasskeyCopied extends DeclaredError {
  static readonly code = "passkey-copied";
  readonly code = "passkey-copied";
  readonly status = 401;

  constructor(
    message = "Signature counter anomaly detected - potential cloned authenticator. This passkey has counted fewer uses than before,\nas a copy of it would: use the original, or another way to sign in."
  ) {
    super(message);
    this.name = "PasskeyCopied";
  }

  toBody(): PasskeyCopiedBody {
    return { code: this.code, message: this.message };
  }
}

/** What PasskeyNotFound says on the wire. */
export interface PasskeyNotFoundBody {
  code: "passkey-not-found";
  message: string;
}

/** You have no passkey of this id. */
export class PasskeyNotFound extends DeclaredError {
  static readonly code = "passkey-not-found";
  readonly code = "passkey-not-found";
  readonly status = 404;

  constructor(message = "You have no passkey of this id.") {
    super(message);
    this.name = "PasskeyNotFound";
  }

  toBody(): PasskeyNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What PasskeyRefused says on the wire. */
export interface PasskeyRefusedBody {
  code: "passkey-refused";
  message: string;
}

/** The passkey was not accepted; start again. */
export class PasskeyRefused extends DeclaredError {
  static readonly code = "passkey-refused";
  readonly code = "passkey-refused";
  readonly status = 401;

  constructor(message = "The passkey was not accepted; start again.") {
    super(message);
    this.name = "PasskeyRefused";
  }

  toBody(): PasskeyRefusedBody {
    return { code: this.code, message: this.message };
  }
}

/** What PasskeyUnverified says on the wire. */
export interface PasskeyUnverifiedBody {
  code: "passkey-unverified";
  message: string;
}

/** The passkey answered without checking who holds it; set a PIN or a fingerprint on it and try again. */
export class PasskeyUnverified extends DeclaredError {
  static readonly code = "passkey-unverified";
  readonly code = "passkey-unverified";
  readonly status = 401;

  constructor(
    message = "The passkey answered without checking who holds it; set a PIN or a fingerprint on it and try again."
  ) {
    super(message);
    this.name = "PasskeyUnverified";
  }

  toBody(): PasskeyUnverifiedBody {
    return { code: this.code, message: this.message };
  }
}

/** What PasswordTooWeak says on the wire. */
export interface PasswordTooWeakBody {
  code: "password-too-weak";
  message: string;
}

/** This password is too easy to guess: make it longer, with different characters and without the username. */
export class PasswordTooWeak extends DeclaredError {
  static readonly code = "password-too-weak";
  readonly code = "password-too-weak";
  readonly status = 422;

  constructor(
    message = "This password is too easy to guess: make it longer, with different characters and without the username."
  ) {
    super(message);
    this.name = "PasswordTooWeak";
  }

  toBody(): PasswordTooWeakBody {
    return { code: this.code, message: this.message };
  }
}

/** What ProofRefused says on the wire. */
export interface ProofRefusedBody {
  code: "proof-refused";
  message: string;
}

/** That does not show that the account is yours: the password or the passkey is another's. Nothing was changed. */
export class ProofRefused extends DeclaredError {
  static readonly code = "proof-refused";
  readonly code = "proof-refused";
  readonly status = 403;

  constructor(
    message =
      "That does not show that the account is yours: the password or the passkey is another's. Nothing was changed."
  ) {
    super(message);
    this.name = "ProofRefused";
  }

  toBody(): ProofRefusedBody {
    return { code: this.code, message: this.message };
  }
}

/** What RegistrationClosed says on the wire. */
export interface RegistrationClosedBody {
  code: "registration-closed";
  message: string;
}

/** This server takes no new accounts. */
export class RegistrationClosed extends DeclaredError {
  static readonly code = "registration-closed";
  readonly code = "registration-closed";
  readonly status = 403;

  constructor(message = "This server takes no new accounts.") {
    super(message);
    this.name = "RegistrationClosed";
  }

  toBody(): RegistrationClosedBody {
    return { code: this.code, message: this.message };
  }
}

/** What TooManyDevices says on the wire. */
export interface TooManyDevicesBody {
  code: "too-many-devices";
  message: string;
  /** The devices to choose from, for whoever has just proved that the account is theirs. */
  devices: FullPlace[];
}

/** The account has its full number of devices; name one of them to remove and sign in again. */
export class TooManyDevices extends DeclaredError {
  static readonly code = "too-many-devices";
  readonly code = "too-many-devices";
  readonly status = 409;
  readonly devices: FullPlace[];

  constructor(
    details: { devices: FullPlace[]; },
    message = "The account has its full number of devices; name one of them to remove and sign in again."
  ) {
    super(message);
    this.name = "TooManyDevices";
    this.devices = details.devices;
  }

  toBody(): TooManyDevicesBody {
    return { code: this.code, message: this.message, devices: this.devices };
  }
}

/** What TooManyPasskeys says on the wire. */
export interface TooManyPasskeysBody {
  code: "too-many-passkeys";
  message: string;
}

/** The account has its full number of passkeys; remove one of them first. */
export class TooManyPasskeys extends DeclaredError {
  static readonly code = "too-many-passkeys";
  readonly code = "too-many-passkeys";
  readonly status = 409;

  constructor(message = "The account has its full number of passkeys; remove one of them first.") {
    super(message);
    this.name = "TooManyPasskeys";
  }

  toBody(): TooManyPasskeysBody {
    return { code: this.code, message: this.message };
  }
}

/** What UsernameLooksAlike says on the wire. */
export interface UsernameLooksAlikeBody {
  code: "username-looks-alike";
  message: string;
}

/** Somebody has a username that can be mistaken for this one (Unicode UTS 39); choose one that looks different. */
export class UsernameLooksAlike extends DeclaredError {
  static readonly code = "username-looks-alike";
  readonly code = "username-looks-alike";
  readonly status = 409;

  constructor(
    message =
      "Somebody has a username that can be mistaken for this one (Unicode UTS 39); choose one that looks different."
  ) {
    super(message);
    this.name = "UsernameLooksAlike";
  }

  toBody(): UsernameLooksAlikeBody {
    return { code: this.code, message: this.message };
  }
}

/** What UsernameTaken says on the wire. */
export interface UsernameTakenBody {
  code: "username-taken";
  message: string;
}

/** Somebody has this username; choose another. */
export class UsernameTaken extends DeclaredError {
  static readonly code = "username-taken";
  readonly code = "username-taken";
  readonly status = 409;

  constructor(message = "Somebody has this username; choose another.") {
    super(message);
    this.name = "UsernameTaken";
  }

  toBody(): UsernameTakenBody {
    return { code: this.code, message: this.message };
  }
}
