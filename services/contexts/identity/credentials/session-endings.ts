import type { EntityManager } from "typeorm";
import { DeviceEntity } from "../../../../generated/server/identity/entities.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { PublishedKeys } from "../published-keys.ts";
import { endSessions } from "../store/sessions.ts";
import type { SessionLiveness } from "./session-liveness.ts";

/** Ends sessions and devices within a transaction; their tokens and sockets stop working with its commit. */
export class SessionEndings {
  readonly #kernel: Kernel;
  readonly #liveness: SessionLiveness;
  readonly #publishedKeys: PublishedKeys;

  constructor(kernel: Kernel, liveness: SessionLiveness, publishedKeys: PublishedKeys) {
    this.#kernel = kernel;
    this.#liveness = liveness;
    this.#publishedKeys = publishedKeys;
  }

  async endSession(manager: EntityManager, sessionId: string): Promise<void> {
    this.#afterCommit(manager, await endSessions(manager, { sessionId }, this.#kernel.clock.now()));
  }

  async endSessionsOfDevice(manager: EntityManager, deviceId: string): Promise<void> {
    this.#afterCommit(manager, await endSessions(manager, { deviceIds: [deviceId] }, this.#kernel.clock.now()));
  }

  /** Ends every session of an account but the one that asks for it. */
  async endOtherSessions(manager: EntityManager, accountId: string, but: string): Promise<void> {
    this.#afterCommit(manager, await endSessions(manager, { accountId, but }, this.#kernel.clock.now()));
  }

  /**
   * Takes devices out of an account that the caller has locked, with all that they published. `device-revoked` tells the
   * rest of the house, and nothing that keeps people safe waits for it.
   */
  async revokeDevices(manager: EntityManager, accountId: string, deviceIds: readonly string[]): Promise<void> {
    if (deviceIds.length === 0) return;
    const now = this.#kernel.clock.now();
    // The sessions first, as whoever refreshes one holds it before its device: so neither waits for what the other has.
    this.#afterCommit(manager, await endSessions(manager, { deviceIds }, now));
    for (const deviceId of deviceIds) {
      await manager.update(DeviceEntity, { deviceId, accountId }, { revokedAt: now });
      await this.#kernel.outbox.append(manager, "device-revoked", { accountId, deviceId });
    }
    await this.#publishedKeys.remove(manager, deviceIds);
    afterCommit(manager, () => {
      for (const deviceId of deviceIds) this.#kernel.bus.end({ deviceId });
    });
  }

  #afterCommit(manager: EntityManager, sessionIds: readonly string[]): void {
    afterCommit(manager, () => {
      for (const sessionId of sessionIds) {
        this.#liveness.markEnded(sessionId);
        this.#kernel.bus.end({ sessionId });
      }
    });
  }
}
