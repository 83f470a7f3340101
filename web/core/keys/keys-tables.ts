/** Private keys and prekeys, sessions with other devices, and the master keys, names and device lists of contacts. */
export const KEYS_TABLES = ["keys", "peers", "pins", "names", "device-lists"] as const;
