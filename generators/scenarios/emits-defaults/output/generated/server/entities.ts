// @generated tenchat:server@1 hash:71f22a5d8b1f46b67d693c5b702f0a0a DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { StoredPreferencesEntity } from "./shared/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  StoredPreferencesEntity,
];
