import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import type { Build } from "./describe-server.ts";

/** The manifest as it was when the server started: the one whose root the server states. */
export function readManifest({ manifest }: Build): ServerInfoOperations["readManifest"] {
  return async () => {
    if (manifest === null) throw new NotFound();
    return manifest;
  };
}
