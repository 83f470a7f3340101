// @generated tenchat:contracts@1 hash:83a9ebe8ada56ea6ad82cfd9450390ca DO NOT EDIT DIRECTLY
// From specs/contexts/identity/events.tsp.

import type { AccountId, DeviceId } from "../shared/types.ts";

/** Somebody signed up. */
export interface AccountCreated {
  accountId: AccountId;
}

/** An account is gone, and with it every way in. Every context erases what it has of it. */
export interface AccountDeleted {
  accountId: AccountId;
}

/** A device left its account; nothing of it is valid any more. */
export interface DeviceRevoked {
  accountId: AccountId;
  deviceId: DeviceId;
}
