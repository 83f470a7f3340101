import type { UserActor } from "../../generated/server/runtime/operation.ts";

export interface DeviceReadyFacts {
  hasPublishedKeys(deviceId: string): boolean | Promise<boolean>;
}

/** The asker's device has published its keys. */
export function deviceReady(facts: DeviceReadyFacts) {
  return (actor: UserActor): boolean | Promise<boolean> => facts.hasPublishedKeys(actor.deviceId);
}
