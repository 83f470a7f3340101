import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { AccountDevices as ListedDevices } from "../../../generated/contracts/keys/types.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import type { KeysOperations } from "../../../generated/server/keys/operations.ts";
import { openVerifier } from "../../../web/crypto/verify.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { AccountDevices, PublishedKeys } from "../identity/index.ts";
import { noDevicesElsewhere } from "./devices-elsewhere.ts";
import type { DevicesElsewhere } from "./devices-elsewhere.ts";
import type { KeysParts } from "./keys-parts.ts";
import { addOneTimePrekeys } from "./operations/add-one-time-prekeys.ts";
import { claimPrekeyBundles, takeBundles } from "./operations/claim-prekey-bundles.ts";
import type { TakeBundles } from "./operations/claim-prekey-bundles.ts";
import { listAccountDevices } from "./operations/list-account-devices.ts";
import { publishDeviceKeys } from "./operations/publish-device-keys.ts";
import { publishDeviceList } from "./operations/publish-device-list.ts";
import { putLinkParcel } from "./operations/put-link-parcel.ts";
import { readLinkParcel } from "./operations/read-link-parcel.ts";
import { readPrekeyStock } from "./operations/read-prekey-stock.ts";
import { rotateSignedPrekeys } from "./operations/rotate-signed-prekeys.ts";
import { onAccountDeleted } from "./reactions/on-account-deleted.ts";
import { listDevices } from "./store/identities.ts";
import { withdrawOneTimePrekeys } from "./store/prekeys.ts";
import { KeyedDevices } from "./store/keyed-devices.ts";
import { removePublished } from "./store/remove-published.ts";

/** What this room gives to the composition and, through it, to other contexts. */
export interface OpenedKeys extends ContextRoom<KeysOperations> {
  readonly reactions: Required<Pick<ContextReactions, "account-deleted">>;

  /** Which devices can be written to; `keyedDevicesOf` also those of people at other servers. */
  readonly devices: Pick<KeyedDevices, "hasPublishedKeys" | "keyedDevicesOf">;

  /** What other servers may have of those who are here. */
  readonly forServers: {
    devicesOf(accountId: string): Promise<ListedDevices>;
    readonly take: TakeBundles;
  };

  /** Identity's door to what devices have published. */
  readonly published: PublishedKeys;

  /** After the data went back: of one-time prekeys nobody knows which were used before, so none is handed out again. */
  withdrawOneTimePrekeys(): Promise<void>;
}

/** The room, its operations and keyed devices, over a kernel. */
export async function openKeys(
  kernel: Kernel,
  accountDevices: AccountDevices,
  elsewhere: DevicesElsewhere = noDevicesElsewhere,
): Promise<OpenedKeys> {
  const verifier = await openVerifier(globalThis.crypto.subtle);
  const keyedDevices = new KeyedDevices(kernel.dataSource, kernel.bus);
  const parts: KeysParts = { kernel, verifier, accountDevices, keyedDevices, elsewhere };
  const take = takeBundles(parts);
  return {
    operations: operationsOf(parts, take),
    reactions: { "account-deleted": onAccountDeleted },
    jobs: {},
    devices: {
      hasPublishedKeys: (deviceId) => keyedDevices.hasPublishedKeys(deviceId),
      async keyedDevicesOf(accountId) {
        const here = await keyedDevices.keyedDevicesOf(accountId);
        if (here.length > 0) return here;
        return (await elsewhere.devicesOf(accountId))?.devices.map(({ deviceId }) => deviceId) ?? here;
      },
    },
    forServers: { devicesOf: (accountId) => listDevices(kernel.dataSource, accountId), take },
    published: {
      devicesWithKeys: (manager, accountId) => keyedDevices.keyedDevicesOf(accountId, manager),
      remove: removePublished(kernel, keyedDevices),
    },
    withdrawOneTimePrekeys: () => withdrawOneTimePrekeys(kernel.dataSource.manager, null),
  };
}

function operationsOf(parts: KeysParts, take: TakeBundles) {
  return {
    publishDeviceKeys: publishDeviceKeys(parts),
    putLinkParcel: putLinkParcel(parts),
    readLinkParcel: readLinkParcel(parts),
    publishDeviceList: publishDeviceList(parts),
    rotateSignedPrekeys: rotateSignedPrekeys(parts),
    addOneTimePrekeys: addOneTimePrekeys(parts),
    readPrekeyStock: readPrekeyStock(parts),
    listAccountDevices: listAccountDevices(parts),
    claimPrekeyBundles: claimPrekeyBundles(parts, take),
  } satisfies KeysOperations;
}
