import type { AccountDevices, ClaimedBundles } from "../../../generated/contracts/keys/types.ts";

/** What this room asks of whoever knows people at other servers. */
export interface DevicesElsewhere {
  /** Undefined of whoever is not at another server. */
  devicesOf(accountId: string): Promise<AccountDevices | undefined>;

  /** Prekeys that their server hands out; "none" where one of the devices has none there. */
  claim(accountId: string, deviceIds: readonly string[]): Promise<ClaimedBundles | "none" | undefined>;
}

/** Where everybody is here. */
export const noDevicesElsewhere: DevicesElsewhere = {
  devicesOf: async () => undefined,
  claim: async () => undefined,
};
