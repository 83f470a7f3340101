// @generated tenchat:server@1 hash:ce182b89554181605706a0e9c88b5799 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/models.tsp.

import { EntitySchema } from "typeorm";

/** A row of `accounts`. A person or program that can be written to. */
export interface AccountRow {
  accountId: string;
  username: string;
  /** The username in lower case: two names that differ only in case are one name. */
  usernameKey: string;
  /**
   * What the username looks like (Unicode UTS 39, skeleton): two names that can be mistaken for one another are one
   * shape. Null for an account of before shapes were kept, until it has got its own; of two that looked alike already,
   * the younger keeps null.
   */
  usernameShape: string | null;
  displayName: string;
  /** The display name in lower case, for searching. */
  displayNameKey: string;
  /** Argon2id in PHC string form; absent for people who only use passkeys. */
  passwordHash: string | null;
  createdAt: Date;
}

export const AccountEntity = new EntitySchema<AccountRow>({
  name: "accounts",
  tableName: "accounts",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "accounts_pkey" },
    username: { name: "username", type: "text", collation: "C" },
    usernameKey: { name: "username_key", type: "text", collation: "C" },
    usernameShape: { name: "username_shape", type: "text", collation: "C", nullable: true },
    displayName: { name: "display_name", type: "text", collation: "C" },
    displayNameKey: { name: "display_name_key", type: "text", collation: "C" },
    passwordHash: { name: "password_hash", type: "text", collation: "C", nullable: true },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "accounts_username_key_unique", columns: ["usernameKey"], unique: true },
    { name: "accounts_username_shape_unique", columns: ["usernameShape"], unique: true },
    { name: "accounts_display_name_key_index", columns: ["displayNameKey"], unique: false },
  ],
});

/**
 * A row of `devices`. One browser or program of an account. Keys, sessions and ciphertexts belong to a device, never to
 * an account.
 */
export interface DeviceRow {
  deviceId: string;
  accountId: string;
  name: string;
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
}

export const DeviceEntity = new EntitySchema<DeviceRow>({
  name: "devices",
  tableName: "devices",
  columns: {
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "devices_pkey" },
    accountId: { name: "account_id", type: "uuid" },
    name: { name: "name", type: "text", collation: "C" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
    lastSeenAt: { name: "last_seen_at", type: "timestamp with time zone" },
    revokedAt: { name: "revoked_at", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "devices_account_id_index", columns: ["accountId"], unique: false },
    { name: "devices_revoked_at_last_seen_at_index", columns: ["revokedAt","lastSeenAt"], unique: false },
  ],
});

/** A row of `passkeys`. A WebAuthn credential (W3C Web Authentication level 3). */
export interface PasskeyRow {
  /** The credential id, base64url without padding. */
  credentialId: string;
  accountId: string;
  /** What its owner calls it; null for one that was never given a name. */
  name: string | null;
  /** COSE key as the authenticator made it. */
  publicKey: Buffer;
  /** The authenticator's signature counter; 0 where it has none. */
  signCount: number;
  transports: string[];
  backupEligible: boolean;
  backupState: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export const PasskeyEntity = new EntitySchema<PasskeyRow>({
  name: "passkeys",
  tableName: "passkeys",
  columns: {
    credentialId: {
      name: "credential_id",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "passkeys_pkey"
    },
    accountId: { name: "account_id", type: "uuid" },
    name: { name: "name", type: "text", collation: "C", nullable: true },
    publicKey: { name: "public_key", type: "bytea" },
    signCount: { name: "sign_count", type: "bigint" },
    transports: { name: "transports", type: "jsonb" },
    backupEligible: { name: "backup_eligible", type: "boolean" },
    backupState: { name: "backup_state", type: "boolean" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
    lastUsedAt: { name: "last_used_at", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "passkeys_account_id_index", columns: ["accountId"], unique: false },
  ],
});

/**
 * A row of `retired_names`. A username that was somebody's who has deleted their account, or what it looked like.
 * Nobody is ever called that again: whoever took the name would be taken for its first owner.
 */
export interface RetiredNameRow {
  /** SHA-256 of the username in lower case, or of its shape. */
  nameHash: Buffer;
}

export const RetiredNameEntity = new EntitySchema<RetiredNameRow>({
  name: "retired_names",
  tableName: "retired_names",
  columns: {
    nameHash: { name: "name_hash", type: "bytea", primary: true, primaryKeyConstraintName: "retired_names_pkey" },
  },
});

/**
 * A row of `sessions`. A line of refresh tokens: each use replaces the token, and using an old one ends the line. The
 * row outlives the session by half an hour: its last access token may be good for a quarter, and has to meet the row
 * that says that it ended.
 */
export interface SessionRow {
  sessionId: string;
  accountId: string;
  deviceId: string;
  /** SHA-256 of the current refresh token. */
  refreshTokenHash: Buffer;
  createdAt: Date;
  refreshedAt: Date;
  /** 30 days after its last refresh, or when it ended. */
  expiresAt: Date;
  endedAt: Date | null;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: "sessions",
  tableName: "sessions",
  columns: {
    sessionId: { name: "session_id", type: "uuid", primary: true, primaryKeyConstraintName: "sessions_pkey" },
    accountId: { name: "account_id", type: "uuid" },
    deviceId: { name: "device_id", type: "uuid" },
    refreshTokenHash: { name: "refresh_token_hash", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
    refreshedAt: { name: "refreshed_at", type: "timestamp with time zone" },
    expiresAt: { name: "expires_at", type: "timestamp with time zone" },
    endedAt: { name: "ended_at", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "sessions_account_id_index", columns: ["accountId"], unique: false },
    { name: "sessions_device_id_index", columns: ["deviceId"], unique: false },
    { name: "sessions_refresh_token_hash_unique", columns: ["refreshTokenHash"], unique: true },
    { name: "sessions_expires_at_index", columns: ["expiresAt"], unique: false },
  ],
});

/** A row of `spent_refresh_tokens`. Refresh tokens that were replaced: seeing one again ends its session. */
export interface SpentRefreshTokenRow {
  tokenHash: Buffer;
  sessionId: string;
  /** 30 days after it was spent. */
  expiresAt: Date;
}

export const SpentRefreshTokenEntity = new EntitySchema<SpentRefreshTokenRow>({
  name: "spent_refresh_tokens",
  tableName: "spent_refresh_tokens",
  columns: {
    tokenHash: {
      name: "token_hash",
      type: "bytea",
      primary: true,
      primaryKeyConstraintName: "spent_refresh_tokens_pkey"
    },
    sessionId: { name: "session_id", type: "uuid" },
    expiresAt: { name: "expires_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "spent_refresh_tokens_session_id_index", columns: ["sessionId"], unique: false },
    { name: "spent_refresh_tokens_expires_at_index", columns: ["expiresAt"], unique: false },
  ],
});
