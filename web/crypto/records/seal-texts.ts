import { concatBytes, utf8 } from "../encoding/bytes.ts";

/** A text that is to be kept, and what it is bound to. */
export type TextToSeal = { readonly text: string; readonly bound: string };

const nonceLength = 12;

/** AES-256-GCM under a key of WebCrypto, each by itself: nonce (12), ciphertext, tag. */
export function sealTexts(
  { subtle, randomBytes }: { readonly subtle: SubtleCrypto; readonly randomBytes: (length: number) => Uint8Array },
  key: CryptoKey,
  texts: readonly TextToSeal[],
): Promise<Uint8Array[]> {
  const sealed = async ({ text, bound }: TextToSeal): Promise<Uint8Array> => {
    const iv = randomBytes(nonceLength) as Uint8Array<ArrayBuffer>;
    const additionalData = utf8(bound) as Uint8Array<ArrayBuffer>;
    const plaintext = utf8(text) as Uint8Array<ArrayBuffer>;
    const ciphertext = await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plaintext);
    return concatBytes(iv, new Uint8Array(ciphertext));
  };
  return Promise.all(texts.map(sealed));
}
