export { openFederation } from "./open-federation.ts";
export type { FederationWorld, OpenedFederation } from "./open-federation.ts";
export { replaceKey } from "./store/server-keys.ts";
export { GRACE_MILLISECONDS } from "./rules/key-validity.ts";
export type { Neighbours } from "./neighbours.ts";
export type { PeopleElsewhere } from "./people/people-elsewhere.ts";
