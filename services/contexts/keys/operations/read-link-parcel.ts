import { LinkParcelNotFound } from "../../../../generated/contracts/keys/errors.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import type { KeysParts } from "../keys-parts.ts";
import { base64Of } from "../store/key-bytes.ts";
import { findParcel } from "../store/link-parcels.ts";

/** What another device of the asker's account has left. */
export function readLinkParcel({ kernel }: KeysParts): KeysOperations["readLinkParcel"] {
  return async ({ linkId, number }, { actor: { accountId } }) => {
    const found = await findParcel(kernel.dataSource.manager, { accountId, linkId, number });
    if (found === null) throw new LinkParcelNotFound();
    return { parcel: base64Of(found.parcel) };
  };
}
