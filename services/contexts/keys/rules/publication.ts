/** What is on record when a device publishes its keys. */
export interface OnRecord {
  /** The account's master key; absent before its first device published. */
  readonly masterKey: Uint8Array | undefined;

  /** What this very device published before. */
  readonly identity: { readonly signingKey: Uint8Array; readonly agreementKey: Uint8Array } | undefined;
}

export interface Publication {
  readonly masterKey: Uint8Array;
  readonly signingKey: Uint8Array;
  readonly agreementKey: Uint8Array;
  readonly replaceMasterKey: boolean;
}

export type PublicationOutcome =
  | "first-device"
  | "further-device"
  | "repeated"
  | "master-key-replaced"
  | "master-key-conflict"
  | "device-keys-conflict";

/**
 * What becomes of a publication. A device never changes its identity, not even with a new master key: its peers could
 * not tell that from somebody else in its place. The master key changes only when the person says so.
 */
export function judgePublication(record: OnRecord, publication: Publication): PublicationOutcome {
  const { masterKey, identity } = record;
  if (
    identity &&
    !(same(identity.signingKey, publication.signingKey) && same(identity.agreementKey, publication.agreementKey))
  ) {
    return "device-keys-conflict";
  }
  if (!masterKey) return "first-device";
  if (!same(masterKey, publication.masterKey)) {
    return publication.replaceMasterKey ? "master-key-replaced" : "master-key-conflict";
  }
  return identity ? "repeated" : "further-device";
}

// Public keys: nothing is gained by comparing them in constant time.
function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
