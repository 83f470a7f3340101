import { openLink, writeLinkCode } from "../../../crypto/secrets.ts";
import type { Primitives } from "../../../crypto/secrets.ts";
import type { SignedDeviceList } from "../../../../generated/contracts/keys/types.ts";
import { fromBase64 } from "../../base64.ts";
import type { Host } from "../../host.ts";
import type { ServerApi } from "../../server-api.ts";
import type { SealedDatabase } from "../../storage/sealed-database.ts";
import type { HandedKeys } from "../key-setup.ts";
import { receiveHistory } from "./history-parcels.ts";
import { LinkParcels, patience, places } from "./link-parcels.ts";

/** What the device that lets another in hands over. */
export interface HandedOver {
  readonly master: { readonly publicKey: string; readonly privateKey: string };
  /** The newest list of the account's devices that it knows. An earlier version of this program does not say it. */
  readonly list?: SignedDeviceList;
  /** When it was the newest, by that device's clock. Absent where `list` is, or of an earlier version. */
  readonly at?: number;
}

/** The device that waited is in the account; or it is not, as the server shows another list than was handed over. */
export interface Keyed {
  readonly refused?: true;
}

/** What the device that waits says of itself. */
export interface Offer {
  readonly deviceId: string;
  readonly name: string;
}

interface Given {
  readonly primitives: Primitives;
  readonly keys: ServerApi["keys"];
  readonly host: Pick<Host, "timers" | "deviceName" | "now" | "report">;
  readonly accountId: string;
  readonly deviceId: string;
}

/** This device waits to be let into its account by another one of it, which is told the code. */
export class LinkOffer {
  readonly code: string;
  readonly #given: Given;
  readonly #parcels: LinkParcels;
  #stopped = false;
  /** When something came last of the history; null before it is waited for. */
  #heardAt: number | null = null;

  private constructor(given: Given, code: string, parcels: (stopped: () => boolean) => LinkParcels) {
    this.#given = given;
    this.code = code;
    this.#parcels = parcels(() => this.#stopped || this.#isOver());
  }

  static async open(given: Given): Promise<LinkOffer> {
    const { primitives, keys, host, accountId } = given;
    const secret = primitives.randomBytes(16);
    const link = await openLink(primitives, secret, accountId);
    return new LinkOffer(given, writeLinkCode(secret), (stopped) => new LinkParcels(link, keys, host.timers, stopped));
  }

  /** Resolves once the other device has let this one in. */
  async handed(): Promise<HandedKeys> {
    const { deviceId, host } = this.#given;
    await this.#parcels.put(places.offer, { deviceId, name: host.deviceName } satisfies Offer);
    const { master, list, at } = await this.#parcels.wait<HandedOver>(places.master);
    const keys = { publicKey: fromBase64(master.publicKey), privateKey: fromBase64(master.privateKey) };
    return { master: keys, list: list && { ...list, at }, refuse: () => this.#refuse() };
  }

  /**
   * The keys of this device are published: from here on it is written to, and what was before can come. Where the other
   * device was closed meanwhile, or the server keeps back what it has left, this ends all the same.
   */
  async history(database: SealedDatabase, came: (parcels: number) => void): Promise<void> {
    const { host } = this.#given;
    this.#heardAt = host.now();
    await this.#parcels.put(places.keyed, {} satisfies Keyed);
    await receiveHistory(this.#given.primitives, database, this.#parcels, (parcels) => {
      this.#heardAt = host.now();
      came(parcels);
    });
  }

  #refuse(): void {
    this.#parcels.put(places.keyed, { refused: true } satisfies Keyed).catch(this.#given.host.report);
  }

  stop(): void {
    this.#stopped = true;
  }

  /** The other device has given up by now as well: nothing comes any more. */
  #isOver(): boolean {
    return this.#heardAt !== null && this.#given.host.now() - this.#heardAt > patience;
  }
}
