import { OFFER } from "../../../../generated/contracts/features.ts";
import { agree } from "../../../../generated/contracts/runtime/agree.ts";
import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";

/** What a client and this server can do together. */
export const negotiate: ServerInfoOperations["negotiate"] = async (offer) => agree(OFFER, offer);
