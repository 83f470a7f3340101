// The door for services: checks of public keys only. Nothing reachable from here takes or makes a secret.
export type { Verifier } from "./primitives/primitives.ts";
export { openVerifier } from "./primitives/open-verifier.ts";
export { isSafeEd25519 } from "./primitives/public-key-checks.ts";
export { openRoster, rosterContentType } from "./groups/roster.ts";
export type { Roster } from "./groups/roster.ts";
export type { RosterMember } from "./groups/roster-roles.ts";
export { hasLink } from "./groups/invitations.ts";
export type { Invitation } from "./groups/invitations.ts";
export { mayManage, mayWrite } from "./groups/roster-roles.ts";
export type { RosterRole, RosterSenders } from "./groups/roster-roles.ts";
export { isWelcome, rosterStep } from "./groups/roster-steps.ts";
export type { RosterStep } from "./groups/roster-steps.ts";
export type { DeviceIdentity } from "./keys/identity.ts";
export type { OneTimePrekey, PrekeyBundle, SignedPrekey } from "./keys/prekey.ts";
export {
  isWellFormedOneTimePrekey,
  verifyBundle,
  verifyDeviceIdentity,
  verifyKemPrekey,
  verifySignedPrekey,
} from "./keys/verify-keys.ts";
export type { DeviceList, ListedDevice, RemovedDevice } from "./keys/device-list.ts";
export { isNamedIn, openDeviceList } from "./keys/device-list.ts";
