import { concatBytes, uint32, utf8, uuid } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";

const noSalt = new Uint8Array(32);
const nonceLength = 12;

/** What two devices tell each other that know one code, through a server that does not. */
export interface Link {
  /** A UUID in form; it comes of the code and does not give it away. */
  readonly linkId: string;
  /** The number goes into the seal: no parcel takes the place of another. */
  readonly seal: (number: number, parcel: Uint8Array) => Promise<Uint8Array>;
  readonly open: (number: number, sealed: Uint8Array) => Promise<Uint8Array>;
}

/** `code` has 16 random bytes, made for this one link. */
export async function openLink(p: Primitives, code: Uint8Array, accountId: string): Promise<Link> {
  const derive = (purpose: string, length: number) =>
    p.hkdfSha256(code, noSalt, labelled("TenChat/1/link", [purpose, accountId]), length);
  const linkId = uuid(await derive("id", 16));
  const key = await derive("key", 32);
  const bound = (number: number) => labelled("TenChat/1/link parcel", [accountId, utf8(linkId), uint32(number)]);
  return {
    linkId,
    seal: async (number, parcel) => {
      const nonce = p.randomBytes(nonceLength);
      return concatBytes(nonce, await p.sealAesGcm(key, nonce, parcel, bound(number)));
    },
    open: (number, sealed) =>
      opening(async () => {
        if (sealed.length <= nonceLength) throw openFailed();
        return p.openAesGcm(key, sealed.slice(0, nonceLength), sealed.slice(nonceLength), bound(number));
      }),
  };
}
