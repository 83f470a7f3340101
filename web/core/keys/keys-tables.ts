/** Private keys and prekeys, sessions with other devices, and the master keys and names of contacts. */
export const KEYS_TABLES = ["keys", "peers", "pins", "names"] as const;
