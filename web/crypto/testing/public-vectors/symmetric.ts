import type { Primitives } from "../../primitives/primitives.ts";
import { concatBytes, equalBytes } from "../../encoding/bytes.ts";
import { CryptoError } from "../../errors.ts";
import { longestInput } from "../../primitives/walk-hmac.ts";
import { hex } from "../hex.ts";
import type { RefusedFormat } from "./refused-formats.ts";
import { orRefuse, tally } from "./tally.ts";
import type { Report } from "./tally.ts";
import { wycheproof } from "./wycheproof.ts";
import type { ReadVectors, WycheproofGroup } from "./wycheproof.ts";

function formatOf(group: WycheproofGroup): RefusedFormat | undefined {
  if (group["keySize"] !== 256) return "AES key of 128 or 192 bits";
  return group["ivSize"] === 96 ? undefined : "AES-GCM nonce of other than 96 bits";
}

/** Opens what the vector sealed, and seals what it opened to the same bytes. What we do not take is not sealed either. */
export async function aesGcmVectors(p: Primitives, read: ReadVectors): Promise<Report> {
  const cases = await wycheproof(read, "aes_gcm_test.json");
  return tally(
    cases.map(({ name, valid, group, test, bytes }) => ({
      name,
      valid,
      format: formatOf(group),
      attempt: async () => {
        const [key, nonce, associatedData] = [bytes("key"), bytes("iv"), bytes("aad")];
        const sealed = concatBytes(bytes("ct"), bytes("tag"));
        const refusal = (error: unknown) => {
          if (error instanceof CryptoError) return null;
          throw error;
        };
        const opened = await p.openAesGcm(key, nonce, sealed, associatedData).catch(refusal);
        const made = await p.sealAesGcm(key, nonce, bytes("msg"), associatedData).catch(refusal);
        if (formatOf(group) !== undefined && made !== null) return false;
        orRefuse(opened !== null);
        return opened !== null && hex(opened) === test["msg"] && made !== null && equalBytes(made, sealed);
      },
    })),
  );
}

export async function hkdfVectors(p: Primitives, read: ReadVectors): Promise<Report> {
  const cases = await wycheproof(read, "hkdf_sha256_test.json");
  return tally(
    cases.map(({ name, valid, test, bytes }) => ({
      name,
      valid,
      attempt: async () =>
        hex(await p.hkdfSha256(bytes("ikm"), bytes("salt"), bytes("info"), test.size)) === test["okm"],
    })),
  );
}

/** Our tags have 32 bytes; those of the vectors that are shorter are the beginning of one. */
export async function hmacVectors(p: Primitives, read: ReadVectors): Promise<Report> {
  const cases = await wycheproof(read, "hmac_sha256_test.json");
  return tally(
    cases.map(({ name, valid, bytes }) => ({
      name,
      valid,
      attempt: async () => {
        const [key, message, tag] = [bytes("key"), bytes("msg"), bytes("tag")];
        const made = await p.hmacSha256(key, message);
        const isStep = key.length === 32 && message.length <= longestInput;
        if (isStep && !equalBytes(p.walkHmacSha256(key, message, 1), concatBytes(key, made))) return false;
        return orRefuse(tag.length > 0 && equalBytes(made.subarray(0, tag.length), tag));
      },
    })),
  );
}
