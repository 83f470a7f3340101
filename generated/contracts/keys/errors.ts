// @generated tenchat:contracts@1 hash:5b7a35979eee9f112c169407530510d2 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What BadKeySignature says on the wire. */
export interface BadKeySignatureBody {
  code: "bad-key-signature";
  message: string;
}

/** A signature over these keys is wrong; nothing was stored. */
export class BadKeySignature extends DeclaredError {
  static readonly code = "bad-key-signature";
  readonly code = "bad-key-signature";
  readonly status = 422;

  constructor(message = "A signature over these keys is wrong; nothing was stored.") {
    super(message);
    this.name = "BadKeySignature";
  }

  toBody(): BadKeySignatureBody {
    return { code: this.code, message: this.message };
  }
}

/** What DeviceKeysConflict says on the wire. */
export interface DeviceKeysConflictBody {
  code: "device-keys-conflict";
  message: string;
}

/** This device has published other identity keys before; a device never changes them. */
export class DeviceKeysConflict extends DeclaredError {
  static readonly code = "device-keys-conflict";
  readonly code = "device-keys-conflict";
  readonly status = 409;

  constructor(message = "This device has published other identity keys before; a device never changes them.") {
    super(message);
    this.name = "DeviceKeysConflict";
  }

  toBody(): DeviceKeysConflictBody {
    return { code: this.code, message: this.message };
  }
}

/** What DeviceListOutdated says on the wire. */
export interface DeviceListOutdatedBody {
  code: "device-list-outdated";
  message: string;
}

/** A device list of the same or a higher counter is there already. Read it, and sign a newer one. */
export class DeviceListOutdated extends DeclaredError {
  static readonly code = "device-list-outdated";
  readonly code = "device-list-outdated";
  readonly status = 409;

  constructor(
    message = "A device list of the same or a higher counter is there already. Read it, and sign a newer one."
  ) {
    super(message);
    this.name = "DeviceListOutdated";
  }

  toBody(): DeviceListOutdatedBody {
    return { code: this.code, message: this.message };
  }
}

/** What KeysNotFound says on the wire. */
export interface KeysNotFoundBody {
  code: "keys-not-found";
  message: string;
}

/** The account or one of the devices has no keys here. */
export class KeysNotFound extends DeclaredError {
  static readonly code = "keys-not-found";
  readonly code = "keys-not-found";
  readonly status = 404;

  constructor(message = "The account or one of the devices has no keys here.") {
    super(message);
    this.name = "KeysNotFound";
  }

  toBody(): KeysNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What LinkParcelNotFound says on the wire. */
export interface LinkParcelNotFoundBody {
  code: "link-parcel-not-found";
  message: string;
}

/** Nothing is there under this code yet, or not any more. */
export class LinkParcelNotFound extends DeclaredError {
  static readonly code = "link-parcel-not-found";
  readonly code = "link-parcel-not-found";
  readonly status = 404;

  constructor(message = "Nothing is there under this code yet, or not any more.") {
    super(message);
    this.name = "LinkParcelNotFound";
  }

  toBody(): LinkParcelNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What MasterKeyConflict says on the wire. */
export interface MasterKeyConflictBody {
  code: "master-key-conflict";
  message: string;
}

/** This account has a master key of another device. Link this device from there, or replace the key knowingly. */
export class MasterKeyConflict extends DeclaredError {
  static readonly code = "master-key-conflict";
  readonly code = "master-key-conflict";
  readonly status = 409;

  constructor(
    message =
      "This account has a master key of another device. Link this device from there, or replace the key knowingly."
  ) {
    super(message);
    this.name = "MasterKeyConflict";
  }

  toBody(): MasterKeyConflictBody {
    return { code: this.code, message: this.message };
  }
}
