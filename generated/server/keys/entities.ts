// @generated tenchat:server@1 hash:0b9dd2ae4240d9aae061f802640d761b DO NOT EDIT DIRECTLY
// From specs/contexts/keys/models.tsp.

import { EntitySchema } from "typeorm";

/** A row of `account_keys`. The master key of an account: it signs the identity of each of its devices. */
export interface AccountKeyRow {
  accountId: string;
  masterKey: Buffer;
  createdAt: Date;
}

export const AccountKeyEntity = new EntitySchema<AccountKeyRow>({
  name: "account_keys",
  tableName: "account_keys",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "account_keys_pkey" },
    masterKey: { name: "master_key", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
});

/** A row of `device_identities`. The identity of a device, signed by the account's master key. */
export interface DeviceIdentityRow {
  deviceId: string;
  accountId: string;
  /** Ed25519: signs the device's prekeys. */
  signingKey: Buffer;
  /** X25519: takes part in handshakes. */
  agreementKey: Buffer;
  /** By the master key over both keys and both ids. */
  identitySignature: Buffer;
  /**
   * Highest id of a one-time prekey taken so far: ids up to it are never taken again, or a used key could come back.
   */
  lastOneTimePrekeyId: number;
  /** The same for one-time KEM prekeys. */
  lastOneTimeKemPrekeyId: number;
  createdAt: Date;
}

export const DeviceIdentityEntity = new EntitySchema<DeviceIdentityRow>({
  name: "device_identities",
  tableName: "device_identities",
  columns: {
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "device_identities_pkey" },
    accountId: { name: "account_id", type: "uuid" },
    signingKey: { name: "signing_key", type: "bytea" },
    agreementKey: { name: "agreement_key", type: "bytea" },
    identitySignature: { name: "identity_signature", type: "bytea" },
    lastOneTimePrekeyId: { name: "last_one_time_prekey_id", type: "bigint" },
    lastOneTimeKemPrekeyId: { name: "last_one_time_kem_prekey_id", type: "bigint" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "device_identities_account_id_index", columns: ["accountId"], unique: false },
  ],
});

/**
 * A row of `prekey_takes`. Somebody was given one-time prekeys of a device. Of each device an account is given ten an
 * hour, a tenth of what a device keeps here: so nobody alone can leave it without any. Who asks for more is given the
 * signed ones, as when none is left.
 */
export interface PrekeyTakeRow {
  takeId: string;
  deviceId: string;
  claimerId: string;
  takenAt: Date;
}

export const PrekeyTakeEntity = new EntitySchema<PrekeyTakeRow>({
  name: "prekey_takes",
  tableName: "prekey_takes",
  columns: {
    takeId: { name: "take_id", type: "uuid", primary: true, primaryKeyConstraintName: "prekey_takes_pkey" },
    deviceId: { name: "device_id", type: "uuid" },
    claimerId: { name: "claimer_id", type: "uuid" },
    takenAt: { name: "taken_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "prekey_takes_device_id_claimer_id_index", columns: ["deviceId","claimerId"], unique: false },
    { name: "prekey_takes_taken_at_index", columns: ["takenAt"], unique: false },
  ],
});

/** A row of `device_lists`. The newest list of an account's devices that its master key has signed. */
export interface StoredDeviceListRow {
  accountId: string;
  /** Each list that an account signs has a higher one: nobody who has seen it takes one before it. */
  counter: number;
  list: Buffer;
  signature: Buffer;
  createdAt: Date;
}

export const StoredDeviceListEntity = new EntitySchema<StoredDeviceListRow>({
  name: "device_lists",
  tableName: "device_lists",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "device_lists_pkey" },
    counter: { name: "counter", type: "bigint" },
    list: { name: "list", type: "bytea" },
    signature: { name: "signature", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
});

/**
 * A row of `link_parcels`. What passes between two devices of one account while one is being linked to it: the master
 * key and the history, sealed under the code that the one shows and the other is told. An account links one device at a
 * time.
 */
export interface StoredLinkParcelRow {
  accountId: string;
  linkId: string;
  number: number;
  parcel: Buffer;
  createdAt: Date;
}

export const StoredLinkParcelEntity = new EntitySchema<StoredLinkParcelRow>({
  name: "link_parcels",
  tableName: "link_parcels",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "link_parcels_pkey" },
    linkId: { name: "link_id", type: "uuid", primary: true, primaryKeyConstraintName: "link_parcels_pkey" },
    number: { name: "number", type: "integer", primary: true, primaryKeyConstraintName: "link_parcels_pkey" },
    parcel: { name: "parcel", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "link_parcels_created_at_index", columns: ["createdAt"], unique: false },
  ],
});

/**
 * A row of `one_time_kem_prekeys`. An ML-KEM-1024 prekey that one handshake uses up: its row goes when it is handed
 * out.
 */
export interface StoredOneTimeKemPrekeyRow {
  deviceId: string;
  prekeyId: number;
  publicKey: Buffer;
  signature: Buffer;
}

export const StoredOneTimeKemPrekeyEntity = new EntitySchema<StoredOneTimeKemPrekeyRow>({
  name: "one_time_kem_prekeys",
  tableName: "one_time_kem_prekeys",
  columns: {
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "one_time_kem_prekeys_pkey" },
    prekeyId: {
      name: "prekey_id",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "one_time_kem_prekeys_pkey"
    },
    publicKey: { name: "public_key", type: "bytea" },
    signature: { name: "signature", type: "bytea" },
  },
});

/** A row of `one_time_prekeys`. An X25519 prekey that one handshake uses up: its row goes when it is handed out. */
export interface StoredOneTimePrekeyRow {
  deviceId: string;
  prekeyId: number;
  publicKey: Buffer;
}

export const StoredOneTimePrekeyEntity = new EntitySchema<StoredOneTimePrekeyRow>({
  name: "one_time_prekeys",
  tableName: "one_time_prekeys",
  columns: {
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "one_time_prekeys_pkey" },
    prekeyId: { name: "prekey_id", type: "bigint", primary: true, primaryKeyConstraintName: "one_time_prekeys_pkey" },
    publicKey: { name: "public_key", type: "bytea" },
  },
});

/** A row of `signed_prekeys`. The current medium-term prekeys of a device. */
export interface StoredSignedPrekeysRow {
  deviceId: string;
  signedPrekeyId: number;
  signedPrekey: Buffer;
  signedPrekeySignature: Buffer;
  lastResortKemId: number;
  lastResortKem: Buffer;
  lastResortKemSignature: Buffer;
  createdAt: Date;
}

export const StoredSignedPrekeysEntity = new EntitySchema<StoredSignedPrekeysRow>({
  name: "signed_prekeys",
  tableName: "signed_prekeys",
  columns: {
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "signed_prekeys_pkey" },
    signedPrekeyId: { name: "signed_prekey_id", type: "bigint" },
    signedPrekey: { name: "signed_prekey", type: "bytea" },
    signedPrekeySignature: { name: "signed_prekey_signature", type: "bytea" },
    lastResortKemId: { name: "last_resort_kem_id", type: "bigint" },
    lastResortKem: { name: "last_resort_kem", type: "bytea" },
    lastResortKemSignature: { name: "last_resort_kem_signature", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
});
