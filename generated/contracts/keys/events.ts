// @generated tenchat:contracts@1 hash:ecfce305e07fc0bb823e4fbadcd639a0 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/events.tsp.

import type { AccountId } from "../shared/types.ts";

/** The set of devices that can be written to has changed for an account. */
export interface AccountDevicesChanged {
  accountId: AccountId;
}
