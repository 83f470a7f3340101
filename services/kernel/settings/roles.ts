/** What a process of the platform does: all of it, or one part beside processes that do the others. */
export const ROLES = ["all", "api", "gateway", "worker", "federation", "relay"] as const;
export type Role = (typeof ROLES)[number];
