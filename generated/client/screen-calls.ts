// @generated tenchat:ui@1 hash:27afbaf0029ff90639205af4726cdb46 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/operations.tsp, specs/contexts/moderation/operations.tsp.

import type {
  EndDeviceSessionsInput, ListAllDevicesInput, RemoveDeviceInput
} from "../contracts/identity/operations.ts";
import type { CloseReportInput, ListReportsInput } from "../contracts/moderation/operations.ts";
import type { IdentityApi } from "./identity/api.ts";
import type { ModerationApi } from "./moderation/api.ts";

/** What screens are shown by, and act by. */
export interface ScreenApis {
  readonly identity: Pick<IdentityApi, "endDeviceSessions" | "listAllDevices" | "removeDevice">;
  readonly moderation: Pick<ModerationApi, "closeReport" | "listReports">;
}

/** What tables and row actions ask, by action. */
export const SCREEN_CALLS = {
  "identity.end-device-sessions": (apis: ScreenApis, input: EndDeviceSessionsInput) =>
    apis.identity.endDeviceSessions(input),
  "identity.list-all-devices": (apis: ScreenApis, input: ListAllDevicesInput) => apis.identity.listAllDevices(input),
  "identity.remove-device": (apis: ScreenApis, input: RemoveDeviceInput) => apis.identity.removeDevice(input),
  "moderation.close-report": (apis: ScreenApis, input: CloseReportInput) => apis.moderation.closeReport(input),
  "moderation.list-reports": (apis: ScreenApis, input: ListReportsInput) => apis.moderation.listReports(input),
} as const;

export type ScreenAction = keyof typeof SCREEN_CALLS;
