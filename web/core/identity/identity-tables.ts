/** What belongs to this browser rather than to an account: the wrapping key, the session, the ids this device goes by. */
export const IDENTITY_TABLES = ["device"] as const;
