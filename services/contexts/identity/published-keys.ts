import type { EntityManager } from "typeorm";

/** What this context asks of keys, within its own transaction. */
export interface PublishedKeys {
  /** Ids of the account's devices that have published keys. */
  devicesWithKeys(manager: EntityManager, accountId: string): Promise<readonly string[]>;

  /**
   * Removes all that these devices have published. A device that leaves its account is nobody's recipient from that
   * commit on, whatever becomes of the event that tells of it: a queue may be lost, and a thief has the device.
   */
  remove(manager: EntityManager, deviceIds: readonly string[]): Promise<void>;
}
