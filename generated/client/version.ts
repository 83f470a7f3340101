// @generated tenchat:client@1 hash:a9731dd4febe3cd80ad90317924f5222 DO NOT EDIT DIRECTLY
// From the generator alone.

/** What every request says of the version it was written for. */
export const VERSION_HEADER: Readonly<Record<string, string>> = { "accept-version": "1" };
