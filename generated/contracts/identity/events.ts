// @generated tenchat:contracts@1 hash:9d6d7f94b21083b3605893e8eec5d650 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/events.tsp.

import type { AccountId, DeviceId } from "../shared/types.ts";

/** Somebody signed up. */
export interface AccountCreated {
  accountId: AccountId;
}

/** A device left its account; nothing of it is valid any more. */
export interface DeviceRevoked {
  accountId: AccountId;
  deviceId: DeviceId;
}
