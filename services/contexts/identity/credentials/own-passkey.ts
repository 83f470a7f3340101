import type { OwnPasskey } from "../../../../generated/contracts/identity/types.ts";
import type { PasskeyRow } from "../../../../generated/server/identity/entities.ts";

/** A passkey as its owner is told of it. */
export function ownPasskey({ credentialId, name, createdAt, lastUsedAt, backupState }: PasskeyRow): OwnPasskey {
  return {
    credentialId,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    synced: backupState,
  };
}
