// @generated tenchat:contracts@1 hash:a718299d369adb2852cbac0421da692f DO NOT EDIT DIRECTLY
// From specs/contexts/calls/operations.tsp.

/** What `readCallServers` takes. */
export interface ReadCallServersInput {
}
