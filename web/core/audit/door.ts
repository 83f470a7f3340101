import type { Auditor } from "./auditor.ts";

/** What the server was built from. */
export interface AuditDoor {
  /** Asks the server what it was built from and recomputes it here; needs nobody signed in. */
  open(): Promise<Auditor>;
}
