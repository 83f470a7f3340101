import { openPrimitives } from "../../primitives/open-primitives.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import { concatBytes } from "../../encoding/bytes.ts";
import { fromHex, hex } from "../hex.ts";
import type { RefusedFormat } from "./refused-formats.ts";
import { orRefuse, tally } from "./tally.ts";
import type { Report } from "./tally.ts";
import { wycheproof } from "./wycheproof.ts";
import type { ReadVectors } from "./wycheproof.ts";

/** The public key that our door makes when its random source gives this seed. */
export async function ed25519PublicKey(seed: Uint8Array, subtle: SubtleCrypto | undefined): Promise<Uint8Array> {
  const seeded = await openPrimitives({ randomBytes: () => seed.slice(), subtle });
  return (await seeded.generateEd25519()).publicKey;
}

export async function ed25519Vectors(p: Primitives, read: ReadVectors): Promise<Report> {
  const cases = await wycheproof(read, "ed25519_test.json");
  return tally(
    cases.map(({ name, valid, group, bytes }) => ({
      name,
      valid,
      attempt: async () => orRefuse(await p.verifyEd25519(fromHex(group.publicKey.pk), bytes("msg"), bytes("sig"))),
    })),
  );
}

type Rfc8032 = Readonly<Record<"name" | "secretKey" | "publicKey" | "message" | "signature", string>>;

const variants: readonly (readonly [string, RefusedFormat | undefined])[] = [
  ["ed25519.json", undefined],
  ["ed25519ctx.json", "Ed25519ctx"],
  ["ed25519ph.json", "Ed25519ph"],
];

/** Plain Ed25519 makes and takes the very bytes of RFC 8032 section 7.1; its siblings are not mistaken for it. */
export async function rfc8032Vectors(
  p: Primitives,
  read: ReadVectors,
  subtle: SubtleCrypto | undefined,
): Promise<Report> {
  const files = await Promise.all(
    variants.map(async ([file, format]) => {
      const vectors = (await read(`rfc8032/${file}`)) as Rfc8032[];
      return vectors.map((vector) => ({ ...vector, file, format }));
    }),
  );
  return tally(
    files.flat().map(({ name, file, format, secretKey, publicKey, message, signature }) => ({
      name: `${file} ${name}`,
      valid: true,
      format,
      attempt: async () => {
        const [seed, said] = [fromHex(secretKey), fromHex(message)];
        orRefuse(await p.verifyEd25519(fromHex(publicKey), said, fromHex(signature)));
        const made = hex(await ed25519PublicKey(seed, subtle));
        return made === publicKey && hex(await p.signEd25519(seed, said)) === signature;
      },
    })),
  );
}

type Ceremony = Readonly<Record<string, string>>;
type WebAuthnCase = { readonly id: string; readonly registration?: Ceremony; readonly authentication?: Ceremony };

/**
 * The sign-in of each passkey of WebAuthn level 3, section 16, by our own doors: they know Ed25519 only. What the server
 * takes besides is tried beside its ceremonies, in `services/contexts/identity/credentials`.
 */
export async function webAuthnVectors(
  p: Primitives,
  read: ReadVectors,
  subtle: SubtleCrypto | undefined,
): Promise<Report> {
  const { cases } = (await read("webauthn-l3/webauthn-l3-test-vectors.json")) as { cases: WebAuthnCase[] };
  return tally(
    cases.flatMap(({ id, registration, authentication }) => {
      if (!registration || !authentication) return [];
      const ours = id.endsWith("-eddsa");
      const signed = concatBytes(
        fromHex(authentication["authenticatorData"] ?? ""),
        p.sha256(fromHex(authentication["clientDataJSON"] ?? "")),
      );
      const signature = fromHex(authentication["signature"] ?? "");
      return {
        name: id,
        valid: true,
        format: ours ? undefined : ("WebAuthn key other than Ed25519" as const),
        attempt: async () => {
          const seed = fromHex(registration["private_key"] ?? registration["credential_private_key"] ?? "").slice(
            0,
            32,
          );
          const publicKey = await ed25519PublicKey(seed.length === 32 ? seed : new Uint8Array(32), subtle);
          orRefuse(await p.verifyEd25519(publicKey, signed, signature));
          return registration["attestationObject"]?.includes(hex(publicKey)) ?? false;
        },
      };
    }),
  );
}
