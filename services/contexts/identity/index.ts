export type { PasswordHasher } from "./credentials/password-hasher.ts";
export { openIdentity } from "./open-identity.ts";
export type { AccountDevices, OpenedIdentity } from "./open-identity.ts";
export type { JoinedGroups } from "./joined-groups.ts";
export type { PublishedKeys } from "./published-keys.ts";
export { SUFFICIENT_LENGTH } from "./rules/password-strength.ts";
