// @generated tenchat:ui@1 hash:3b4015485b571ebf2ec83df25c049b8e DO NOT EDIT DIRECTLY
// From specs/contexts/identity/operations.tsp.

import type {
  EndDeviceSessionsInput, ListAllDevicesInput, RemoveDeviceInput
} from "../contracts/identity/operations.ts";
import type { IdentityApi } from "./identity/api.ts";

/** What screens are shown by, and act by. */
export interface ScreenApis {
  readonly identity: Pick<IdentityApi, "endDeviceSessions" | "listAllDevices" | "removeDevice">;
}

/** What tables and row actions ask, by action. */
export const SCREEN_CALLS = {
  "identity.end-device-sessions": (apis: ScreenApis, input: EndDeviceSessionsInput) =>
    apis.identity.endDeviceSessions(input),
  "identity.list-all-devices": (apis: ScreenApis, input: ListAllDevicesInput) => apis.identity.listAllDevices(input),
  "identity.remove-device": (apis: ScreenApis, input: RemoveDeviceInput) => apis.identity.removeDevice(input),
} as const;

export type ScreenAction = keyof typeof SCREEN_CALLS;
