import type { DataSource, EntityManager } from "typeorm";

const MOST_REMEMBERED = 50_000;

/** Which devices can be written to: those whose identity is published. */
export class KeyedDevices {
  readonly #dataSource: DataSource;
  readonly #ready = new Set<string>();

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /**
   * Whether a device has published its keys. A yes is remembered: a device loses its keys only by being revoked, and
   * then nobody asks for it any more, as its sessions have ended.
   */
  async hasPublishedKeys(deviceId: string): Promise<boolean> {
    if (this.#ready.has(deviceId)) return true;
    const rows = (await this.#dataSource.query(`SELECT 1 FROM device_identities WHERE device_id = $1`, [
      deviceId,
    ])) as unknown[];
    if (rows.length === 0) return false;
    const [oldest] = this.#ready.size >= MOST_REMEMBERED ? this.#ready : [];
    if (oldest !== undefined) this.#ready.delete(oldest);
    this.#ready.add(deviceId);
    return true;
  }

  forget(deviceId: string): void {
    this.#ready.delete(deviceId);
  }

  /** Ids of an account's devices, read afresh, in a transaction if there is one; an account without keys has none. */
  async keyedDevicesOf(
    accountId: string,
    manager: EntityManager = this.#dataSource.manager,
  ): Promise<readonly string[]> {
    const rows = (await manager.query(
      `SELECT device_id FROM device_identities WHERE account_id = $1 ORDER BY device_id`,
      [accountId],
    )) as { device_id: string }[];
    return rows.map((row) => row.device_id);
  }
}
