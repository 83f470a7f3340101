export { IdentityModule, openIdentity } from "./identity.module.ts";
export type { AccountDevices, IdentityRoom } from "./identity.module.ts";
