import type { EntityManager } from "typeorm";
import { DeviceNotFound, TooManyDevices } from "../../../../generated/contracts/identity/errors.ts";
import type { FullPlace, SessionTokens } from "../../../../generated/contracts/identity/types.ts";
import { DeviceEntity, SessionEntity } from "../../../../generated/server/identity/entities.ts";
import type { AccountRow, DeviceRow, SessionRow } from "../../../../generated/server/identity/entities.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { admitDevice } from "../rules/device-admission.ts";
import type { Wanted } from "../rules/device-admission.ts";
import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";
import { lockAccount, profileOf } from "../store/accounts.ts";
import { devicesOf } from "../store/devices.ts";
import type { PublishedKeys } from "../published-keys.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { DeviceMarks } from "./device-marks.ts";
import { hashOpaqueToken, newOpaqueToken } from "./opaque-token.ts";
import type { SessionEndings } from "./session-endings.ts";

/** The device a sign-in asks for: a new one of this name, or one that comes back, under the name that it has. */
export interface WantedDevice extends Wanted {
  readonly deviceName: string;
}

/** What a session is given to show later. */
export interface Proofs {
  readonly accessTokens: AccessTokens;
  readonly deviceMarks: DeviceMarks;
}

/** Opens sessions for people who have proved who they are. */
export class SessionOpenings {
  readonly #kernel: Kernel;
  readonly #proofs: Proofs;
  readonly #endings: SessionEndings;
  readonly #publishedKeys: PublishedKeys;

  constructor(kernel: Kernel, proofs: Proofs, endings: SessionEndings, publishedKeys: PublishedKeys) {
    this.#kernel = kernel;
    this.#proofs = proofs;
    this.#endings = endings;
    this.#publishedKeys = publishedKeys;
  }

  /** Opens a session within a transaction; DeviceNotFound or TooManyDevices when the device cannot be had. */
  async open(manager: EntityManager, account: AccountRow, wanted: WantedDevice): Promise<SessionTokens> {
    const { accountId } = account;
    // Two sign-ins at once must not both take the last free place.
    await lockAccount(manager, accountId);
    const now = this.#kernel.clock.now();
    const admission = admitDevice(await this.#knownDevices(manager, accountId), wanted, now);
    if (admission.kind === "unknown-device") throw new DeviceNotFound();
    if (admission.kind === "full") throw new TooManyDevices({ devices: admission.devices.map(fullPlace) });
    await this.#endings.revokeDevices(
      manager,
      accountId,
      admission.leaving.map(({ deviceId }) => deviceId),
    );

    let deviceId: string;
    if (admission.kind === "returning") {
      ({ deviceId } = admission.device);
      // A device that signs in anew has lost its tokens, or somebody else has them. Before the device, see `revokeDevices`.
      await this.#endings.endSessionsOfDevice(manager, deviceId);
      await manager.update(DeviceEntity, { deviceId }, { lastSeenAt: now });
    } else {
      deviceId = this.#kernel.ids.uuid();
      const device: DeviceRow = {
        deviceId,
        accountId,
        name: wanted.deviceName,
        createdAt: now,
        lastSeenAt: now,
        revokedAt: null,
      };
      await manager.insert(DeviceEntity, device);
    }

    const refreshToken = newOpaqueToken();
    const session: SessionRow = {
      sessionId: this.#kernel.ids.uuid(),
      accountId,
      deviceId,
      refreshTokenHash: hashOpaqueToken(refreshToken),
      createdAt: now,
      refreshedAt: now,
      expiresAt: secondsAfter(now, LIFETIMES.session),
      endedAt: null,
    };
    await manager.insert(SessionEntity, session);
    return this.tokensOf(account, session, refreshToken);
  }

  /** The account is held: a publication of keys is either seen here or finds its device gone. */
  async #knownDevices(manager: EntityManager, accountId: string) {
    const withKeys = new Set(await this.#publishedKeys.devicesWithKeys(manager, accountId));
    const devices = await devicesOf(manager, accountId);
    return devices.map((device) => ({ ...device, hasKeys: withKeys.has(device.deviceId) }));
  }

  async tokensOf(
    account: AccountRow,
    { sessionId, deviceId }: Pick<SessionRow, "sessionId" | "deviceId">,
    refreshToken: string,
  ): Promise<SessionTokens> {
    const { accountId } = account;
    return {
      sessionId,
      account: profileOf(account),
      deviceId,
      accessToken: await this.#proofs.accessTokens.issue({ accountId, deviceId, sessionId }),
      expiresIn: LIFETIMES.accessToken,
      refreshToken,
      deviceMark: this.#proofs.deviceMarks.issue(account.usernameKey, deviceId),
    };
  }
}

function fullPlace({ deviceId, name, lastSeenAt }: DeviceRow): FullPlace {
  return { deviceId, name, lastSeenAt: lastSeenAt.toISOString() };
}
