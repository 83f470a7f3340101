export { IdentityModule, openIdentity } from "./identity.module.ts";
export type { AccountDevices, OpenedIdentity } from "./identity.module.ts";
export type { PublishedKeys } from "./published-keys.ts";
export { SUFFICIENT_LENGTH } from "./rules/password-strength.ts";
