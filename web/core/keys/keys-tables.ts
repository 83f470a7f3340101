/** Private keys and prekeys, sessions with other devices, and the master keys of contacts. */
export const KEYS_TABLES = ["keys", "peers", "pins"] as const;
