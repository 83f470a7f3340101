// @generated tenchat:contracts@1 hash:30205aef46b8b83c3cdb18d69d33f0b7 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/.

import {
  type Validator, isArray, isBoolean, isInteger, isLiteral, isObject, isSealed, isText
} from "../runtime/check.ts";
import {
  validateAccountId, validateDeviceId, validateDeviceListBytes, validateKemPublicKey, validateLinkId, validateMoment,
  validatePublicKey, validateSealedParcel, validateSignature
} from "../shared/validators.ts";
import type {
  BadKeySignatureBody, DeviceKeysConflictBody, DeviceListOutdatedBody, KeysNotFoundBody, LinkParcelNotFoundBody,
  MasterKeyConflictBody
} from "./errors.ts";
import type { AccountDevicesChanged } from "./events.ts";
import type {
  AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, D3chatKeysLowFrame, KeysChangedFrame, KeysLowFrame,
  ListAccountDevicesInput, PublishDeviceKeysInput, PublishDeviceListInput, PutLinkParcelInput, ReadLinkParcelInput,
  ReadPrekeyStockInput, RotateSignedPrekeysInput
} from "./operations.ts";
import type {
  AccountDevices, ClaimedBundles, DevicePublicIdentity, KemPrekey, LinkParcel, OneTimePrekey, ParcelNumber,
  PrekeyBundle, PrekeyId, PrekeyStock, SignedDeviceList, SignedPrekey
} from "./types.ts";

export const validateParcelNumber: Validator<ParcelNumber> = (value, path, issues): value is ParcelNumber =>
  isInteger(value, path, issues, 0, 511);

export const validatePrekeyId: Validator<PrekeyId> = (value, path, issues): value is PrekeyId =>
  isInteger(value, path, issues, 1, 4294967295);

const fieldsOfAccountDevices: ReadonlySet<string> = new Set(["accountId", "masterKey", "devices", "deviceList"]);

export const validateAccountDevices: Validator<AccountDevices> = (value, path, issues): value is AccountDevices => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountDevices, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = (value.masterKey === null || validatePublicKey(value.masterKey, `${at}masterKey`, issues)) && ok;
  ok = isArray(value.devices, `${at}devices`, issues, 0, Infinity, validateDevicePublicIdentity) && ok;
  if (value.deviceList !== undefined) ok = validateSignedDeviceList(value.deviceList, `${at}deviceList`, issues) && ok;
  return ok;
};

const fieldsOfClaimedBundles: ReadonlySet<string> = new Set(["accountId", "masterKey", "bundles"]);

export const validateClaimedBundles: Validator<ClaimedBundles> = (value, path, issues): value is ClaimedBundles => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfClaimedBundles, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = isArray(value.bundles, `${at}bundles`, issues, 0, Infinity, validatePrekeyBundle) && ok;
  return ok;
};

const fieldsOfDevicePublicIdentity: ReadonlySet<string> =
  new Set(["deviceId", "signingKey", "agreementKey", "identitySignature"]);

export const validateDevicePublicIdentity: Validator<DevicePublicIdentity> = (
  value, path, issues
): value is DevicePublicIdentity => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDevicePublicIdentity, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validatePublicKey(value.signingKey, `${at}signingKey`, issues) && ok;
  ok = validatePublicKey(value.agreementKey, `${at}agreementKey`, issues) && ok;
  ok = validateSignature(value.identitySignature, `${at}identitySignature`, issues) && ok;
  return ok;
};

const fieldsOfKemPrekey: ReadonlySet<string> = new Set(["prekeyId", "publicKey", "signature"]);

export const validateKemPrekey: Validator<KemPrekey> = (value, path, issues): value is KemPrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKemPrekey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validateKemPublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfLinkParcel: ReadonlySet<string> = new Set(["parcel"]);

export const validateLinkParcel: Validator<LinkParcel> = (value, path, issues): value is LinkParcel => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLinkParcel, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSealedParcel(value.parcel, `${at}parcel`, issues) && ok;
  return ok;
};

const fieldsOfOneTimePrekey: ReadonlySet<string> = new Set(["prekeyId", "publicKey"]);

export const validateOneTimePrekey: Validator<OneTimePrekey> = (value, path, issues): value is OneTimePrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfOneTimePrekey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validatePublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  return ok;
};

const fieldsOfPrekeyBundle: ReadonlySet<string> = new Set(["device", "signedPrekey", "oneTimePrekey", "kemPrekey"]);

export const validatePrekeyBundle: Validator<PrekeyBundle> = (value, path, issues): value is PrekeyBundle => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPrekeyBundle, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDevicePublicIdentity(value.device, `${at}device`, issues) && ok;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = (value.oneTimePrekey === null || validateOneTimePrekey(value.oneTimePrekey, `${at}oneTimePrekey`, issues)) && ok;
  ok = validateKemPrekey(value.kemPrekey, `${at}kemPrekey`, issues) && ok;
  return ok;
};

const fieldsOfPrekeyStock: ReadonlySet<string> =
  new Set(["oneTimePrekeys", "oneTimeKemPrekeys", "signedPrekeyId", "signedPrekeyCreatedAt"]);

export const validatePrekeyStock: Validator<PrekeyStock> = (value, path, issues): value is PrekeyStock => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPrekeyStock, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = (value.signedPrekeyId === null || validatePrekeyId(value.signedPrekeyId, `${at}signedPrekeyId`, issues)) && ok;
  ok = (
    value.signedPrekeyCreatedAt === null ||
      validateMoment(value.signedPrekeyCreatedAt, `${at}signedPrekeyCreatedAt`, issues)
  ) &&
    ok;
  return ok;
};

const fieldsOfSignedDeviceList: ReadonlySet<string> = new Set(["list", "signature"]);

export const validateSignedDeviceList: Validator<SignedDeviceList> = (
  value, path, issues
): value is SignedDeviceList => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignedDeviceList, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceListBytes(value.list, `${at}list`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfSignedPrekey: ReadonlySet<string> = new Set(["prekeyId", "publicKey", "signature"]);

export const validateSignedPrekey: Validator<SignedPrekey> = (value, path, issues): value is SignedPrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfSignedPrekey, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validatePublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfBadKeySignatureBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateBadKeySignatureBody: Validator<BadKeySignatureBody> = (
  value, path, issues
): value is BadKeySignatureBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfBadKeySignatureBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["bad-key-signature"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfDeviceKeysConflictBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateDeviceKeysConflictBody: Validator<DeviceKeysConflictBody> = (
  value, path, issues
): value is DeviceKeysConflictBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceKeysConflictBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["device-keys-conflict"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfDeviceListOutdatedBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateDeviceListOutdatedBody: Validator<DeviceListOutdatedBody> = (
  value, path, issues
): value is DeviceListOutdatedBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfDeviceListOutdatedBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["device-list-outdated"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfKeysNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateKeysNotFoundBody: Validator<KeysNotFoundBody> = (
  value, path, issues
): value is KeysNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKeysNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["keys-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfLinkParcelNotFoundBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateLinkParcelNotFoundBody: Validator<LinkParcelNotFoundBody> = (
  value, path, issues
): value is LinkParcelNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfLinkParcelNotFoundBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["link-parcel-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfMasterKeyConflictBody: ReadonlySet<string> = new Set(["code", "message"]);

export const validateMasterKeyConflictBody: Validator<MasterKeyConflictBody> = (
  value, path, issues
): value is MasterKeyConflictBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfMasterKeyConflictBody, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["master-key-conflict"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const fieldsOfAccountDevicesChanged: ReadonlySet<string> = new Set(["accountId"]);

export const validateAccountDevicesChanged: Validator<AccountDevicesChanged> = (
  value, path, issues
): value is AccountDevicesChanged => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAccountDevicesChanged, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfD3chatKeysLowFrame: ReadonlySet<string> = new Set(["device_id", "remaining"]);

export const validateD3chatKeysLowFrame: Validator<D3chatKeysLowFrame> = (
  value, path, issues
): value is D3chatKeysLowFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfD3chatKeysLowFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.device_id, `${at}device_id`, issues) && ok;
  ok = isInteger(value.remaining, `${at}remaining`, issues, -2147483648, 2147483647) && ok;
  return ok;
};

const fieldsOfKeysChangedFrame: ReadonlySet<string> = new Set(["accountId"]);

export const validateKeysChangedFrame: Validator<KeysChangedFrame> = (
  value, path, issues
): value is KeysChangedFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKeysChangedFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfKeysLowFrame: ReadonlySet<string> =
  new Set(["oneTimePrekeys", "oneTimeKemPrekeys", "signedPrekeyId", "signedPrekeyCreatedAt"]);

export const validateKeysLowFrame: Validator<KeysLowFrame> = (value, path, issues): value is KeysLowFrame => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfKeysLowFrame, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = (value.signedPrekeyId === null || validatePrekeyId(value.signedPrekeyId, `${at}signedPrekeyId`, issues)) && ok;
  ok = (
    value.signedPrekeyCreatedAt === null ||
      validateMoment(value.signedPrekeyCreatedAt, `${at}signedPrekeyCreatedAt`, issues)
  ) &&
    ok;
  return ok;
};

const fieldsOfAddOneTimePrekeysInput: ReadonlySet<string> =
  new Set(["withdrawOthers", "oneTimePrekeys", "oneTimeKemPrekeys"]);

export const validateAddOneTimePrekeysInput: Validator<AddOneTimePrekeysInput> = (
  value, path, issues
): value is AddOneTimePrekeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfAddOneTimePrekeysInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  if (value.withdrawOthers !== undefined) ok = isBoolean(value.withdrawOthers, `${at}withdrawOthers`, issues) && ok;
  ok = isArray(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, 0, 200, validateOneTimePrekey) && ok;
  ok = isArray(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, 0, 200, validateKemPrekey) && ok;
  return ok;
};

const fieldsOfClaimPrekeyBundlesInput: ReadonlySet<string> = new Set(["accountId", "deviceIds"]);

export const validateClaimPrekeyBundlesInput: Validator<ClaimPrekeyBundlesInput> = (
  value, path, issues
): value is ClaimPrekeyBundlesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfClaimPrekeyBundlesInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = isArray(value.deviceIds, `${at}deviceIds`, issues, 1, 16, validateDeviceId) && ok;
  return ok;
};

const fieldsOfListAccountDevicesInput: ReadonlySet<string> = new Set(["accountId"]);

export const validateListAccountDevicesInput: Validator<ListAccountDevicesInput> = (
  value, path, issues
): value is ListAccountDevicesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfListAccountDevicesInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const fieldsOfPublishDeviceKeysInput: ReadonlySet<string> = new Set(
  [
    "masterKey",
    "signingKey",
    "agreementKey",
    "identitySignature",
    "signedPrekey",
    "lastResortKemPrekey",
    "oneTimePrekeys",
    "oneTimeKemPrekeys",
    "replaceMasterKey"
  ]
);

export const validatePublishDeviceKeysInput: Validator<PublishDeviceKeysInput> = (
  value, path, issues
): value is PublishDeviceKeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPublishDeviceKeysInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = validatePublicKey(value.signingKey, `${at}signingKey`, issues) && ok;
  ok = validatePublicKey(value.agreementKey, `${at}agreementKey`, issues) && ok;
  ok = validateSignature(value.identitySignature, `${at}identitySignature`, issues) && ok;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = validateKemPrekey(value.lastResortKemPrekey, `${at}lastResortKemPrekey`, issues) && ok;
  ok = isArray(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, 0, 200, validateOneTimePrekey) && ok;
  ok = isArray(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, 0, 200, validateKemPrekey) && ok;
  if (value.replaceMasterKey !== undefined) ok = isBoolean(value.replaceMasterKey, `${at}replaceMasterKey`, issues) &&
    ok;
  return ok;
};

const fieldsOfPublishDeviceListInput: ReadonlySet<string> = new Set(["list", "signature"]);

export const validatePublishDeviceListInput: Validator<PublishDeviceListInput> = (
  value, path, issues
): value is PublishDeviceListInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPublishDeviceListInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceListBytes(value.list, `${at}list`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const fieldsOfPutLinkParcelInput: ReadonlySet<string> = new Set(["linkId", "number", "parcel"]);

export const validatePutLinkParcelInput: Validator<PutLinkParcelInput> = (
  value, path, issues
): value is PutLinkParcelInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfPutLinkParcelInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateLinkId(value.linkId, `${at}linkId`, issues) && ok;
  ok = validateParcelNumber(value.number, `${at}number`, issues) && ok;
  ok = validateSealedParcel(value.parcel, `${at}parcel`, issues) && ok;
  return ok;
};

const fieldsOfReadLinkParcelInput: ReadonlySet<string> = new Set(["linkId", "number"]);

export const validateReadLinkParcelInput: Validator<ReadLinkParcelInput> = (
  value, path, issues
): value is ReadLinkParcelInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadLinkParcelInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateLinkId(value.linkId, `${at}linkId`, issues) && ok;
  ok = validateParcelNumber(value.number, `${at}number`, issues) && ok;
  return ok;
};

const fieldsOfReadPrekeyStockInput: ReadonlySet<string> = new Set([]);

export const validateReadPrekeyStockInput: Validator<ReadPrekeyStockInput> = (
  value, path, issues
): value is ReadPrekeyStockInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfReadPrekeyStockInput, path, issues);
  return ok;
};

const fieldsOfRotateSignedPrekeysInput: ReadonlySet<string> = new Set(["signedPrekey", "lastResortKemPrekey"]);

export const validateRotateSignedPrekeysInput: Validator<RotateSignedPrekeysInput> = (
  value, path, issues
): value is RotateSignedPrekeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, fieldsOfRotateSignedPrekeysInput, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = validateKemPrekey(value.lastResortKemPrekey, `${at}lastResortKemPrekey`, issues) && ok;
  return ok;
};
