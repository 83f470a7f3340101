import type { PlatformOperations } from "../../../../generated/server/platform/operations.ts";
import type { Settings } from "../../../kernel/settings/settings.ts";

/** What this server was built from. */
export interface Build {
  readonly version: string;
  readonly apiVersions: readonly string[];

  /** The root digest of fingerprints.json. */
  readonly specificationRoot: string;
}

/** What a client may know before anybody signs in. */
export function describeServer(settings: Settings, build: Build): PlatformOperations["describeServer"] {
  const description = {
    name: settings.serverName,
    version: build.version,
    apiVersions: [...build.apiVersions],
    registrationMode: settings.registrationMode,
    specificationRoot: build.specificationRoot,
  };
  return async () => description;
}
