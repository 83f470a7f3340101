// @generated tenchat:contracts@1 hash:2275eb6519ac15aea66dc24e21d59714 DO NOT EDIT DIRECTLY
// From specs/.

import { type Validator, isArray, isBoolean, isInteger, isLiteral, isObject, isSealed, isText } from "../runtime.ts";
import { validateAccountId, validateDeviceId, validateKemPublicKey, validateMoment, validatePublicKey, validateSignature } from "../shared/validators.ts";
import type { BadKeySignatureBody, DeviceKeysConflictBody, KeysNotFoundBody, MasterKeyConflictBody } from "./errors.ts";
import type { AccountDevicesChanged } from "./events.ts";
import type { AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, KeysChangedInput, KeysLowInput, ListAccountDevicesInput, PublishDeviceKeysInput, ReadPrekeyStockInput, RotateSignedPrekeysInput } from "./operations.ts";
import type { AccountDevices, ClaimedBundles, DevicePublicIdentity, KemPrekey, OneTimePrekey, PrekeyBundle, PrekeyId, PrekeyStock, SignedPrekey } from "./types.ts";

export const validatePrekeyId: Validator<PrekeyId> = (value, path, issues): value is PrekeyId => isInteger(value, path, issues, 1, 4294967295);

const validateAccountDevicesFields: ReadonlySet<string> = new Set(["accountId", "masterKey", "devices"]);

export const validateAccountDevices: Validator<AccountDevices> = (value, path, issues): value is AccountDevices => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateAccountDevicesFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = (value.masterKey === null || validatePublicKey(value.masterKey, `${at}masterKey`, issues)) && ok;
  ok = isArray(value.devices, `${at}devices`, issues, 0, Infinity, validateDevicePublicIdentity) && ok;
  return ok;
};

const validateClaimedBundlesFields: ReadonlySet<string> = new Set(["accountId", "masterKey", "bundles"]);

export const validateClaimedBundles: Validator<ClaimedBundles> = (value, path, issues): value is ClaimedBundles => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateClaimedBundlesFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = isArray(value.bundles, `${at}bundles`, issues, 0, Infinity, validatePrekeyBundle) && ok;
  return ok;
};

const validateDevicePublicIdentityFields: ReadonlySet<string> = new Set(["deviceId", "signingKey", "agreementKey", "identitySignature"]);

export const validateDevicePublicIdentity: Validator<DevicePublicIdentity> = (value, path, issues): value is DevicePublicIdentity => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateDevicePublicIdentityFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDeviceId(value.deviceId, `${at}deviceId`, issues) && ok;
  ok = validatePublicKey(value.signingKey, `${at}signingKey`, issues) && ok;
  ok = validatePublicKey(value.agreementKey, `${at}agreementKey`, issues) && ok;
  ok = validateSignature(value.identitySignature, `${at}identitySignature`, issues) && ok;
  return ok;
};

const validateKemPrekeyFields: ReadonlySet<string> = new Set(["prekeyId", "publicKey", "signature"]);

export const validateKemPrekey: Validator<KemPrekey> = (value, path, issues): value is KemPrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateKemPrekeyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validateKemPublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const validateOneTimePrekeyFields: ReadonlySet<string> = new Set(["prekeyId", "publicKey"]);

export const validateOneTimePrekey: Validator<OneTimePrekey> = (value, path, issues): value is OneTimePrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateOneTimePrekeyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validatePublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  return ok;
};

const validatePrekeyBundleFields: ReadonlySet<string> = new Set(["device", "signedPrekey", "oneTimePrekey", "kemPrekey"]);

export const validatePrekeyBundle: Validator<PrekeyBundle> = (value, path, issues): value is PrekeyBundle => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validatePrekeyBundleFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateDevicePublicIdentity(value.device, `${at}device`, issues) && ok;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = (value.oneTimePrekey === null || validateOneTimePrekey(value.oneTimePrekey, `${at}oneTimePrekey`, issues)) && ok;
  ok = validateKemPrekey(value.kemPrekey, `${at}kemPrekey`, issues) && ok;
  return ok;
};

const validatePrekeyStockFields: ReadonlySet<string> = new Set(["oneTimePrekeys", "oneTimeKemPrekeys", "signedPrekeyId", "signedPrekeyCreatedAt"]);

export const validatePrekeyStock: Validator<PrekeyStock> = (value, path, issues): value is PrekeyStock => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validatePrekeyStockFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = (value.signedPrekeyId === null || validatePrekeyId(value.signedPrekeyId, `${at}signedPrekeyId`, issues)) && ok;
  ok = (value.signedPrekeyCreatedAt === null || validateMoment(value.signedPrekeyCreatedAt, `${at}signedPrekeyCreatedAt`, issues)) && ok;
  return ok;
};

const validateSignedPrekeyFields: ReadonlySet<string> = new Set(["prekeyId", "publicKey", "signature"]);

export const validateSignedPrekey: Validator<SignedPrekey> = (value, path, issues): value is SignedPrekey => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateSignedPrekeyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePrekeyId(value.prekeyId, `${at}prekeyId`, issues) && ok;
  ok = validatePublicKey(value.publicKey, `${at}publicKey`, issues) && ok;
  ok = validateSignature(value.signature, `${at}signature`, issues) && ok;
  return ok;
};

const validateBadKeySignatureBodyFields: ReadonlySet<string> = new Set(["code", "message"]);

export const validateBadKeySignatureBody: Validator<BadKeySignatureBody> = (value, path, issues): value is BadKeySignatureBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateBadKeySignatureBodyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["bad-key-signature"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const validateDeviceKeysConflictBodyFields: ReadonlySet<string> = new Set(["code", "message"]);

export const validateDeviceKeysConflictBody: Validator<DeviceKeysConflictBody> = (value, path, issues): value is DeviceKeysConflictBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateDeviceKeysConflictBodyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["device-keys-conflict"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const validateKeysNotFoundBodyFields: ReadonlySet<string> = new Set(["code", "message"]);

export const validateKeysNotFoundBody: Validator<KeysNotFoundBody> = (value, path, issues): value is KeysNotFoundBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateKeysNotFoundBodyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["keys-not-found"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const validateMasterKeyConflictBodyFields: ReadonlySet<string> = new Set(["code", "message"]);

export const validateMasterKeyConflictBody: Validator<MasterKeyConflictBody> = (value, path, issues): value is MasterKeyConflictBody => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateMasterKeyConflictBodyFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isLiteral(value.code, `${at}code`, issues, ["master-key-conflict"]) && ok;
  ok = isText(value.message, `${at}message`, issues, {}) && ok;
  return ok;
};

const validateAccountDevicesChangedFields: ReadonlySet<string> = new Set(["accountId"]);

export const validateAccountDevicesChanged: Validator<AccountDevicesChanged> = (value, path, issues): value is AccountDevicesChanged => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateAccountDevicesChangedFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const validateKeysChangedInputFields: ReadonlySet<string> = new Set(["accountId"]);

export const validateKeysChangedInput: Validator<KeysChangedInput> = (value, path, issues): value is KeysChangedInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateKeysChangedInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const validateKeysLowInputFields: ReadonlySet<string> = new Set(["oneTimePrekeys", "oneTimeKemPrekeys", "signedPrekeyId", "signedPrekeyCreatedAt"]);

export const validateKeysLowInput: Validator<KeysLowInput> = (value, path, issues): value is KeysLowInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateKeysLowInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isInteger(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = isInteger(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, -2147483648, 2147483647) && ok;
  ok = (value.signedPrekeyId === null || validatePrekeyId(value.signedPrekeyId, `${at}signedPrekeyId`, issues)) && ok;
  ok = (value.signedPrekeyCreatedAt === null || validateMoment(value.signedPrekeyCreatedAt, `${at}signedPrekeyCreatedAt`, issues)) && ok;
  return ok;
};

const validateAddOneTimePrekeysInputFields: ReadonlySet<string> = new Set(["oneTimePrekeys", "oneTimeKemPrekeys"]);

export const validateAddOneTimePrekeysInput: Validator<AddOneTimePrekeysInput> = (value, path, issues): value is AddOneTimePrekeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateAddOneTimePrekeysInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = isArray(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, 0, 200, validateOneTimePrekey) && ok;
  ok = isArray(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, 0, 200, validateKemPrekey) && ok;
  return ok;
};

const validateClaimPrekeyBundlesInputFields: ReadonlySet<string> = new Set(["accountId", "deviceIds"]);

export const validateClaimPrekeyBundlesInput: Validator<ClaimPrekeyBundlesInput> = (value, path, issues): value is ClaimPrekeyBundlesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateClaimPrekeyBundlesInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  ok = isArray(value.deviceIds, `${at}deviceIds`, issues, 1, 16, validateDeviceId) && ok;
  return ok;
};

const validateListAccountDevicesInputFields: ReadonlySet<string> = new Set(["accountId"]);

export const validateListAccountDevicesInput: Validator<ListAccountDevicesInput> = (value, path, issues): value is ListAccountDevicesInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateListAccountDevicesInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateAccountId(value.accountId, `${at}accountId`, issues) && ok;
  return ok;
};

const validatePublishDeviceKeysInputFields: ReadonlySet<string> = new Set(["masterKey", "signingKey", "agreementKey", "identitySignature", "signedPrekey", "lastResortKemPrekey", "oneTimePrekeys", "oneTimeKemPrekeys", "replaceMasterKey"]);

export const validatePublishDeviceKeysInput: Validator<PublishDeviceKeysInput> = (value, path, issues): value is PublishDeviceKeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validatePublishDeviceKeysInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validatePublicKey(value.masterKey, `${at}masterKey`, issues) && ok;
  ok = validatePublicKey(value.signingKey, `${at}signingKey`, issues) && ok;
  ok = validatePublicKey(value.agreementKey, `${at}agreementKey`, issues) && ok;
  ok = validateSignature(value.identitySignature, `${at}identitySignature`, issues) && ok;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = validateKemPrekey(value.lastResortKemPrekey, `${at}lastResortKemPrekey`, issues) && ok;
  ok = isArray(value.oneTimePrekeys, `${at}oneTimePrekeys`, issues, 0, 200, validateOneTimePrekey) && ok;
  ok = isArray(value.oneTimeKemPrekeys, `${at}oneTimeKemPrekeys`, issues, 0, 200, validateKemPrekey) && ok;
  if (value.replaceMasterKey !== undefined) ok = isBoolean(value.replaceMasterKey, `${at}replaceMasterKey`, issues) && ok;
  return ok;
};

const validateReadPrekeyStockInputFields: ReadonlySet<string> = new Set([]);

export const validateReadPrekeyStockInput: Validator<ReadPrekeyStockInput> = (value, path, issues): value is ReadPrekeyStockInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateReadPrekeyStockInputFields, path, issues);
  return ok;
};

const validateRotateSignedPrekeysInputFields: ReadonlySet<string> = new Set(["signedPrekey", "lastResortKemPrekey"]);

export const validateRotateSignedPrekeysInput: Validator<RotateSignedPrekeysInput> = (value, path, issues): value is RotateSignedPrekeysInput => {
  if (!isObject(value, path, issues)) return false;
  let ok = isSealed(value, validateRotateSignedPrekeysInputFields, path, issues);
  const at = path === "" ? "" : `${path}.`;
  ok = validateSignedPrekey(value.signedPrekey, `${at}signedPrekey`, issues) && ok;
  ok = validateKemPrekey(value.lastResortKemPrekey, `${at}lastResortKemPrekey`, issues) && ok;
  return ok;
};
