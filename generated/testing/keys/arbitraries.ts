// @generated tenchat:arbitraries@1 hash:d9a3aa1861a6ea0b66a8049217339480 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/.

import { type Arbitrary, array, boolean, constant, integer, oneof, record } from "fast-check";
import type {
  AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, D3chatKeysLowFrame, KeysChangedFrame, KeysLowFrame,
  ListAccountDevicesInput, PublishDeviceKeysInput, PublishDeviceListInput, PutLinkParcelInput, ReadLinkParcelInput,
  ReadPrekeyStockInput, RotateSignedPrekeysInput
} from "../../contracts/keys/operations.ts";
import type {
  AccountDevices, ClaimedBundles, DevicePublicIdentity, KemPrekey, LinkParcel, OneTimePrekey, PrekeyBundle, PrekeyStock,
  SignedDeviceList, SignedPrekey
} from "../../contracts/keys/types.ts";
import { base64, drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryAccountDevices(): Arbitrary<AccountDevices> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      masterKey: oneof(base64(32, 32), constant(null)),
      devices: array(nested(() => arbitraryDevicePublicIdentity()), { minLength: 0, maxLength: 3 }),
      deviceList: nested(() => arbitrarySignedDeviceList())
    },
    { requiredKeys: ["accountId", "masterKey", "devices"] }
  ) as Arbitrary<AccountDevices>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAccountDevices(overrides: Partial<AccountDevices> = {}): AccountDevices {
  return drawWith(arbitraryAccountDevices(), overrides);
}

export function arbitraryClaimedBundles(): Arbitrary<ClaimedBundles> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      masterKey: base64(32, 32),
      bundles: array(nested(() => arbitraryPrekeyBundle()), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<ClaimedBundles>;
}

/** One of them, always the same, with what the test cares about. */
export function buildClaimedBundles(overrides: Partial<ClaimedBundles> = {}): ClaimedBundles {
  return drawWith(arbitraryClaimedBundles(), overrides);
}

export function arbitraryDevicePublicIdentity(): Arbitrary<DevicePublicIdentity> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      signingKey: base64(32, 32),
      agreementKey: base64(32, 32),
      identitySignature: base64(64, 64)
    }
  ) as Arbitrary<DevicePublicIdentity>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDevicePublicIdentity(overrides: Partial<DevicePublicIdentity> = {}): DevicePublicIdentity {
  return drawWith(arbitraryDevicePublicIdentity(), overrides);
}

export function arbitraryKemPrekey(): Arbitrary<KemPrekey> {
  return record(
    { prekeyId: integer({ min: 1, max: 1000000 }), publicKey: base64(1568, 1568), signature: base64(64, 64) }
  ) as Arbitrary<KemPrekey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildKemPrekey(overrides: Partial<KemPrekey> = {}): KemPrekey {
  return drawWith(arbitraryKemPrekey(), overrides);
}

export function arbitraryLinkParcel(): Arbitrary<LinkParcel> {
  return record({ parcel: base64(29, 64) }) as Arbitrary<LinkParcel>;
}

/** One of them, always the same, with what the test cares about. */
export function buildLinkParcel(overrides: Partial<LinkParcel> = {}): LinkParcel {
  return drawWith(arbitraryLinkParcel(), overrides);
}

export function arbitraryOneTimePrekey(): Arbitrary<OneTimePrekey> {
  return record({ prekeyId: integer({ min: 1, max: 1000000 }), publicKey: base64(32, 32) }) as Arbitrary<OneTimePrekey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOneTimePrekey(overrides: Partial<OneTimePrekey> = {}): OneTimePrekey {
  return drawWith(arbitraryOneTimePrekey(), overrides);
}

export function arbitraryPrekeyBundle(): Arbitrary<PrekeyBundle> {
  return record(
    {
      device: nested(() => arbitraryDevicePublicIdentity()),
      signedPrekey: nested(() => arbitrarySignedPrekey()),
      oneTimePrekey: oneof(nested(() => arbitraryOneTimePrekey()), constant(null)),
      kemPrekey: nested(() => arbitraryKemPrekey())
    }
  ) as Arbitrary<PrekeyBundle>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPrekeyBundle(overrides: Partial<PrekeyBundle> = {}): PrekeyBundle {
  return drawWith(arbitraryPrekeyBundle(), overrides);
}

export function arbitraryPrekeyStock(): Arbitrary<PrekeyStock> {
  return record(
    {
      oneTimePrekeys: integer({ min: 0, max: 1000000 }),
      oneTimeKemPrekeys: integer({ min: 0, max: 1000000 }),
      signedPrekeyId: oneof(integer({ min: 1, max: 1000000 }), constant(null)),
      signedPrekeyCreatedAt: oneof(moment(), constant(null))
    }
  ) as Arbitrary<PrekeyStock>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPrekeyStock(overrides: Partial<PrekeyStock> = {}): PrekeyStock {
  return drawWith(arbitraryPrekeyStock(), overrides);
}

export function arbitrarySignedDeviceList(): Arbitrary<SignedDeviceList> {
  return record({ list: base64(1, 64), signature: base64(64, 64) }) as Arbitrary<SignedDeviceList>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignedDeviceList(overrides: Partial<SignedDeviceList> = {}): SignedDeviceList {
  return drawWith(arbitrarySignedDeviceList(), overrides);
}

export function arbitrarySignedPrekey(): Arbitrary<SignedPrekey> {
  return record(
    { prekeyId: integer({ min: 1, max: 1000000 }), publicKey: base64(32, 32), signature: base64(64, 64) }
  ) as Arbitrary<SignedPrekey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignedPrekey(overrides: Partial<SignedPrekey> = {}): SignedPrekey {
  return drawWith(arbitrarySignedPrekey(), overrides);
}

export function arbitraryD3chatKeysLowFrame(): Arbitrary<D3chatKeysLowFrame> {
  return record(
    {
      device_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      remaining: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<D3chatKeysLowFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatKeysLowFrame(overrides: Partial<D3chatKeysLowFrame> = {}): D3chatKeysLowFrame {
  return drawWith(arbitraryD3chatKeysLowFrame(), overrides);
}

export function arbitraryKeysChangedFrame(): Arbitrary<KeysChangedFrame> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<KeysChangedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildKeysChangedFrame(overrides: Partial<KeysChangedFrame> = {}): KeysChangedFrame {
  return drawWith(arbitraryKeysChangedFrame(), overrides);
}

export function arbitraryKeysLowFrame(): Arbitrary<KeysLowFrame> {
  return record(
    {
      oneTimePrekeys: integer({ min: 0, max: 1000000 }),
      oneTimeKemPrekeys: integer({ min: 0, max: 1000000 }),
      signedPrekeyId: oneof(integer({ min: 1, max: 1000000 }), constant(null)),
      signedPrekeyCreatedAt: oneof(moment(), constant(null))
    }
  ) as Arbitrary<KeysLowFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildKeysLowFrame(overrides: Partial<KeysLowFrame> = {}): KeysLowFrame {
  return drawWith(arbitraryKeysLowFrame(), overrides);
}

export function arbitraryAddOneTimePrekeysInput(): Arbitrary<AddOneTimePrekeysInput> {
  return record(
    {
      withdrawOthers: boolean(),
      oneTimePrekeys: array(nested(() => arbitraryOneTimePrekey()), { minLength: 0, maxLength: 3 }),
      oneTimeKemPrekeys: array(nested(() => arbitraryKemPrekey()), { minLength: 0, maxLength: 3 })
    },
    { requiredKeys: ["oneTimePrekeys", "oneTimeKemPrekeys"] }
  ) as Arbitrary<AddOneTimePrekeysInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAddOneTimePrekeysInput(overrides: Partial<AddOneTimePrekeysInput> = {}): AddOneTimePrekeysInput {
  return drawWith(arbitraryAddOneTimePrekeysInput(), overrides);
}

export function arbitraryClaimPrekeyBundlesInput(): Arbitrary<ClaimPrekeyBundlesInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      deviceIds: array(
        text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
        { minLength: 1, maxLength: 3 }
      )
    }
  ) as Arbitrary<ClaimPrekeyBundlesInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildClaimPrekeyBundlesInput(
  overrides: Partial<ClaimPrekeyBundlesInput> = {}
): ClaimPrekeyBundlesInput {
  return drawWith(arbitraryClaimPrekeyBundlesInput(), overrides);
}

export function arbitraryListAccountDevicesInput(): Arbitrary<ListAccountDevicesInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ListAccountDevicesInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListAccountDevicesInput(
  overrides: Partial<ListAccountDevicesInput> = {}
): ListAccountDevicesInput {
  return drawWith(arbitraryListAccountDevicesInput(), overrides);
}

export function arbitraryPublishDeviceKeysInput(): Arbitrary<PublishDeviceKeysInput> {
  return record(
    {
      masterKey: base64(32, 32),
      signingKey: base64(32, 32),
      agreementKey: base64(32, 32),
      identitySignature: base64(64, 64),
      signedPrekey: nested(() => arbitrarySignedPrekey()),
      lastResortKemPrekey: nested(() => arbitraryKemPrekey()),
      oneTimePrekeys: array(nested(() => arbitraryOneTimePrekey()), { minLength: 0, maxLength: 3 }),
      oneTimeKemPrekeys: array(nested(() => arbitraryKemPrekey()), { minLength: 0, maxLength: 3 }),
      replaceMasterKey: boolean()
    },
    {
      requiredKeys: [
        "masterKey",
        "signingKey",
        "agreementKey",
        "identitySignature",
        "signedPrekey",
        "lastResortKemPrekey",
        "oneTimePrekeys",
        "oneTimeKemPrekeys"
      ]
    }
  ) as Arbitrary<PublishDeviceKeysInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPublishDeviceKeysInput(overrides: Partial<PublishDeviceKeysInput> = {}): PublishDeviceKeysInput {
  return drawWith(arbitraryPublishDeviceKeysInput(), overrides);
}

export function arbitraryPublishDeviceListInput(): Arbitrary<PublishDeviceListInput> {
  return record({ list: base64(1, 64), signature: base64(64, 64) }) as Arbitrary<PublishDeviceListInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPublishDeviceListInput(overrides: Partial<PublishDeviceListInput> = {}): PublishDeviceListInput {
  return drawWith(arbitraryPublishDeviceListInput(), overrides);
}

export function arbitraryPutLinkParcelInput(): Arbitrary<PutLinkParcelInput> {
  return record(
    {
      linkId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      number: integer({ min: 0, max: 511 }),
      parcel: base64(29, 64)
    }
  ) as Arbitrary<PutLinkParcelInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPutLinkParcelInput(overrides: Partial<PutLinkParcelInput> = {}): PutLinkParcelInput {
  return drawWith(arbitraryPutLinkParcelInput(), overrides);
}

export function arbitraryReadLinkParcelInput(): Arbitrary<ReadLinkParcelInput> {
  return record(
    {
      linkId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      number: integer({ min: 0, max: 511 })
    }
  ) as Arbitrary<ReadLinkParcelInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadLinkParcelInput(overrides: Partial<ReadLinkParcelInput> = {}): ReadLinkParcelInput {
  return drawWith(arbitraryReadLinkParcelInput(), overrides);
}

export function arbitraryReadPrekeyStockInput(): Arbitrary<ReadPrekeyStockInput> {
  return record({  }) as Arbitrary<ReadPrekeyStockInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadPrekeyStockInput(overrides: Partial<ReadPrekeyStockInput> = {}): ReadPrekeyStockInput {
  return drawWith(arbitraryReadPrekeyStockInput(), overrides);
}

export function arbitraryRotateSignedPrekeysInput(): Arbitrary<RotateSignedPrekeysInput> {
  return record(
    { signedPrekey: nested(() => arbitrarySignedPrekey()), lastResortKemPrekey: nested(() => arbitraryKemPrekey()) }
  ) as Arbitrary<RotateSignedPrekeysInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRotateSignedPrekeysInput(
  overrides: Partial<RotateSignedPrekeysInput> = {}
): RotateSignedPrekeysInput {
  return drawWith(arbitraryRotateSignedPrekeysInput(), overrides);
}
