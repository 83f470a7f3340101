import type { DataSource, EntityManager } from "typeorm";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import type { Remembered } from "../../../kernel/memory/remembered.ts";

const MEMORY = "keyed-devices";
const REMEMBERED = { most: 50_000, milliseconds: 60_000, keep: (ready: boolean) => ready };

/** Which devices can be written to: those whose identity is published. */
export class KeyedDevices {
  readonly #dataSource: DataSource;
  readonly #bus: Bus;
  readonly #ready: Remembered<boolean>;

  constructor(dataSource: DataSource, bus: Bus) {
    this.#dataSource = dataSource;
    this.#bus = bus;
    this.#ready = remember((deviceId) => this.#readPublished(deviceId), REMEMBERED);
    bus.onForget(MEMORY, this.#ready.forget);
  }

  /** Whether a device has published its keys. A yes is remembered until the device is revoked. */
  hasPublishedKeys(deviceId: string): Promise<boolean> {
    return this.#ready.of(deviceId);
  }

  /** Has every node forget a device that was revoked. */
  forget(deviceId: string): void {
    this.#bus.forget(MEMORY, deviceId);
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

  async #readPublished(deviceId: string): Promise<boolean> {
    const rows = (await this.#dataSource.query(`SELECT 1 FROM device_identities WHERE device_id = $1`, [
      deviceId,
    ])) as unknown[];
    return rows.length > 0;
  }
}
