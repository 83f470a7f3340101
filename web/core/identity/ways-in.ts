import type { Host } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { OwnershipProof, WaysIn, WaysInDoor } from "./door.ts";

type Identity = ServerApi["identity"];
type Registration = Parameters<Identity["addPasskey"]>[0]["credential"];
type Proof = Parameters<Identity["changePassword"]>[0]["proof"];

/** The ways into one's account, and what changes them. Each change is proved by a password or by a passkey. */
export function openWaysIn(
  identity: Identity,
  { passkeys, deviceName }: Pick<Host, "passkeys" | "deviceName">,
  asked: <T>(work: () => Promise<T>) => Promise<T>,
): WaysInDoor {
  const show = (proof: OwnershipProof) => showOwnership(identity, passkeys, proof);
  return {
    read: () =>
      asked(async (): Promise<WaysIn> => {
        const own = await identity.readOwnAccount();
        return {
          // A server of 0.1.0 does not say it, and has no operation for any of this either.
          hasPassword: own.hasPassword ?? false,
          passkeys: (own.passkeys ?? []).map((each) => ({
            ...each,
            createdAt: Date.parse(each.createdAt),
            lastUsedAt: each.lastUsedAt === null ? null : Date.parse(each.lastUsedAt),
          })),
        };
      }),
    changePassword: (proof, newPassword) =>
      asked(async () => identity.changePassword({ proof: await show(proof), newPassword })),
    addPasskey: (proof) =>
      asked(async () => {
        const { options } = await identity.beginPasskeyAddition();
        const credential = (await passkeys.create(options)) as Registration;
        await identity.addPasskey({ proof: await show(proof), credential, name: deviceName });
      }),
    renamePasskey: (credentialId, name) => asked(() => identity.renamePasskey({ credentialId, name: name.trim() })),
    removePasskey: (credentialId, proof) =>
      asked(async () => identity.removePasskey({ credentialId, proof: await show(proof) })),
  };
}

/** As the server is shown it; the browser asks for the passkey. */
export async function showOwnership(
  identity: Identity,
  passkeys: Host["passkeys"],
  proof: OwnershipProof,
): Promise<Proof> {
  if (proof !== "passkey") return proof;
  const { options } = await identity.beginPasskeySignIn();
  return { passkey: (await passkeys.get(options)) as NonNullable<Proof["passkey"]> };
}
