import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import { SUFFICIENT_LENGTH } from "../../identity/index.ts";
import type { Settings } from "../../../kernel/settings/settings.ts";

/** What this server was built from. */
export interface Build {
  readonly version: string;
  readonly apiVersions: readonly string[];

  /** The root digest of fingerprints.json. */
  readonly specificationRoot: string;

  /** The text of fingerprints.json; null when there is none. */
  readonly manifest: string | null;

  /** The text of attestation.json; null when nobody signed. */
  readonly attestation: string | null;
}

/** What a client may know before anybody signs in. */
export function describeServer(settings: Settings, build: Build): ServerInfoOperations["describeServer"] {
  const description = {
    name: settings.serverName,
    version: build.version,
    apiVersions: [...build.apiVersions],
    registrationMode: settings.registrationMode,
    passkeyOrigin: settings.origin ?? null,
    sufficientPasswordLength: SUFFICIENT_LENGTH,
    specificationRoot: build.specificationRoot,
    ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    ...(settings.rules === undefined ? {} : { rules: settings.rules }),
  };
  return async () => description;
}
