import { openLink, readLinkCode } from "../../../crypto/secrets.ts";
import type { SignedDeviceList } from "../../../../generated/contracts/keys/types.ts";
import type { AccountParts } from "../../account-parts.ts";
import { toBase64 } from "../../base64.ts";
import { shownDeviceName } from "../../shown-person.ts";
import { TenChatError } from "../../tenchat-error.ts";
import type { PendingLink } from "../door.ts";
import type { PeerDevices } from "../peer-devices.ts";
import { sendHistory } from "./history-parcels.ts";
import type { HandedOver, Keyed, Offer } from "./link-offer.ts";
import { LinkParcels, patience, places } from "./link-parcels.ts";

/** The signed lists of the own devices. */
interface OwnLists {
  /** Makes sure that the server has the newest. */
  tend(): Promise<void>;
  newest(): SignedDeviceList | undefined;
}

/** This device lets another one into its account, whose code the person has read from it. */
export class DeviceLinking {
  readonly #parts: AccountParts;
  readonly #devices: PeerDevices;
  readonly #lists: OwnLists;
  #stopped = false;

  constructor(parts: AccountParts, devices: PeerDevices, lists: OwnLists) {
    this.#parts = parts;
    this.#devices = devices;
    this.#lists = lists;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Which device waits under this code: what it says of itself, which nobody else can have said. */
  async find(code: string): Promise<PendingLink> {
    const { api, host, own, primitives } = this.#parts;
    const secret = readLinkCode(code);
    if (secret === null) throw new TenChatError("link-not-found", "This is no code of a device that waits.");
    const link = await openLink(primitives, secret, own.device.identity.accountId);
    const until = host.now() + patience;
    const parcels = new LinkParcels(link, api.keys, host.timers, () => this.#stopped || host.now() > until);
    const { name } = await parcels.read<Offer>(places.offer);
    // Whoever made the code wrote the name: it is shown as any other.
    return { deviceName: shownDeviceName(String(name)), accept: () => this.#accept(parcels) };
  }

  async #accept(parcels: LinkParcels): Promise<void> {
    const { own, database, host, ledger } = this.#parts;
    const at = host.now();
    // Also puts the newest on a server that went back: the other device goes by it, and takes no older one.
    await this.#lists.tend();
    const list = this.#lists.newest();
    const handed = list === undefined ? {} : { list, at };
    const leave = await own.useMaster(({ publicKey, privateKey }) => {
      const master = { publicKey: toBase64(publicKey), privateKey: toBase64(privateKey) };
      return parcels.seal(places.master, { master, ...handed } satisfies HandedOver);
    });
    await leave();
    const { refused } = await parcels.wait<Keyed>(places.keyed);
    if (refused) {
      throw new TenChatError(
        "link-refused",
        "The server shows the new device another list of devices. It was not let in.",
      );
    }
    // From here on what is written goes there too; the history ends where that begins, or later.
    await this.#devices.refresh(own.device.identity.accountId);
    await ledger.section.run(() => sendHistory(database, parcels));
  }
}
