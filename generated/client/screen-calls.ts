// @generated tenchat:ui@1 hash:00f902ea9a16fd99dd4199fb0bf333ee DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { ListToldServersInput, TellServerNowInput } from "../contracts/federation/operations.ts";
import type {
  EndDeviceSessionsInput, ListAllDevicesInput, RemoveDeviceInput
} from "../contracts/identity/operations.ts";
import type { CloseReportInput, ListReportsInput } from "../contracts/moderation/operations.ts";
import type { FederationApi } from "./federation/api.ts";
import type { IdentityApi } from "./identity/api.ts";
import type { ModerationApi } from "./moderation/api.ts";

/** What screens are shown by, and act by. */
export interface ScreenApis {
  readonly federation: Pick<FederationApi, "listToldServers" | "tellServerNow">;
  readonly identity: Pick<IdentityApi, "endDeviceSessions" | "listAllDevices" | "removeDevice">;
  readonly moderation: Pick<ModerationApi, "closeReport" | "listReports">;
}

/** What tables and row actions ask, by action. */
export const SCREEN_CALLS = {
  "federation.list-told-servers": (apis: ScreenApis, input: ListToldServersInput) =>
    apis.federation.listToldServers(input),
  "federation.tell-server-now": (apis: ScreenApis, input: TellServerNowInput) => apis.federation.tellServerNow(input),
  "identity.end-device-sessions": (apis: ScreenApis, input: EndDeviceSessionsInput) =>
    apis.identity.endDeviceSessions(input),
  "identity.list-all-devices": (apis: ScreenApis, input: ListAllDevicesInput) => apis.identity.listAllDevices(input),
  "identity.remove-device": (apis: ScreenApis, input: RemoveDeviceInput) => apis.identity.removeDevice(input),
  "moderation.close-report": (apis: ScreenApis, input: CloseReportInput) => apis.moderation.closeReport(input),
  "moderation.list-reports": (apis: ScreenApis, input: ListReportsInput) => apis.moderation.listReports(input),
} as const;

export type ScreenAction = keyof typeof SCREEN_CALLS;
