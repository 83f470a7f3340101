import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import type { Settings } from "../../../kernel/settings/settings.ts";

/** The accent of the design tokens in light and in dark: a test holds them to it. */
export const BRAND = { primary: "#0b6b61", accent: "#5fd0c0" };

/** D3-002: what a program that was made for d3chat asks before anything else. */
export function readD3chatConfig(settings: Settings): ServerInfoOperations["readD3chatConfig"] {
  const config = {
    app_name: settings.serverName,
    app_description: "",
    registration_mode: settings.registrationMode,
    brand_primary_color: BRAND.primary,
    brand_accent_color: BRAND.accent,
  };
  return async () => config;
}
