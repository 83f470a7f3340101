// @generated tenchat:client@1 hash:ca32463429abfe62d9b4d4d84a0edc91 DO NOT EDIT DIRECTLY
// From the generator alone.

/** What every request says of the version it was written for. */
export const VERSION_HEADER: Readonly<Record<string, string>> = { "accept-version": "2" };
