import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromHex, hex } from "../testing/hex.ts";
import { openPrimitives } from "./open-primitives.ts";
import { isWellFormedMlKem } from "./public-key-checks.ts";

// Wycheproof is not part of this repository: point TENCHAT_VECTORS at a folder that has it as `wycheproof/`.
const root = fileURLToPath(new URL("../../../", import.meta.url));
const named = process.env["TENCHAT_VECTORS"] ?? "../shared/vectors";
const folder = join(isAbsolute(named) ? named : join(root, named), "wycheproof");
const present = existsSync(folder);

type Test = {
  readonly tcId: number;
  readonly result: "valid" | "invalid" | "acceptable";
  readonly flags: readonly string[];
  readonly size: number;
} & Readonly<Record<string, string>>;
type Group = { readonly tests: readonly Test[]; readonly publicKey: { readonly pk: string } } & Readonly<
  Record<string, number>
>;

function groups(file: string): readonly Group[] {
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as { testGroups: Group[] }).testGroups;
}

/** Runs every test of a file; `attempt` answers whether the primitive did what a valid test asks. */
async function wrongOnes(file: string, attempt: (test: Test, group: Group) => Promise<boolean>) {
  const wrong: string[] = [];
  let count = 0;
  for (const group of groups(file)) {
    for (const test of group.tests) {
      count += 1;
      const done = await attempt(test, group).catch((error: unknown) => {
        // A refusal of the primitive is an answer; a broken expectation is not.
        if (error instanceof Error && "matcherResult" in error) throw error;
        return false;
      });
      const right = test.result === "acceptable" || done === (test.result === "valid");
      if (!right) wrong.push(`${test.tcId} ${test.result} ${test.flags.join(",")}`);
    }
  }
  return { count, wrong };
}

function bytes(test: Test, field: string): Uint8Array {
  return fromHex(test[field] ?? "");
}

const random = (length: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(length));
const hosts = present
  ? ([
      ["WebCrypto", globalThis.crypto.subtle],
      ["noble alone", undefined],
    ] as const)
  : [];

it("Wycheproof is run when it is there", () => {
  if (!present) console.info("Wycheproof is not here; set TENCHAT_VECTORS to run it.");
  expect(hosts).toHaveLength(present ? 2 : 0);
});

for (const [name, subtle] of hosts) {
  describe(`Wycheproof finds nothing wrong with ${name}`, () => {
    const opened = openPrimitives({ randomBytes: random, subtle });

    it("in X25519, where every low-order and non-canonical key is refused", async () => {
      const p = await opened;
      const refusedFlags = ["LowOrderPublic", "ZeroSharedSecret", "NonCanonicalPublic"];
      const { count, wrong } = await wrongOnes("x25519_test.json", async (test) => {
        const shared = await p.x25519(bytes(test, "private"), bytes(test, "public")).then(hex, () => null);
        if (test.flags.some((flag) => refusedFlags.includes(flag))) expect(shared).toBeNull();
        else expect(shared).toBe(test["shared"]);
        return shared !== null;
      });
      expect({ count, wrong }).toEqual({ count: 518, wrong: [] });
    });

    it("in Ed25519", async () => {
      const p = await opened;
      const result = await wrongOnes("ed25519_test.json", (test, group) =>
        p.verifyEd25519(fromHex(group.publicKey.pk), bytes(test, "msg"), bytes(test, "sig")),
      );
      expect(result).toEqual({ count: 151, wrong: [] });
    });

    it("in AES-GCM, where all but 256-bit keys and 96-bit nonces are refused", async () => {
      const p = await opened;
      let used = 0;
      const { count, wrong } = await wrongOnes("aes_gcm_test.json", async (test, group) => {
        const [key, iv, aad] = [bytes(test, "key"), bytes(test, "iv"), bytes(test, "aad")];
        const sealed = fromHex(`${test["ct"]}${test["tag"]}`);
        const plaintext = await p.openAesGcm(key, iv, sealed, aad).then(hex, () => null);
        if (group["keySize"] !== 256 || group["ivSize"] !== 96)
          return (plaintext === null) === (test.result === "valid");
        used += 1;
        if (plaintext === null) return false;
        expect(plaintext).toBe(test["msg"]);
        expect(hex(await p.sealAesGcm(key, iv, bytes(test, "msg"), aad))).toBe(hex(sealed));
        return true;
      });
      expect({ count, wrong }).toEqual({ count: 316, wrong: [] });
      expect(used).toBe(66);
    });

    it("in HKDF-SHA256", async () => {
      const p = await opened;
      const result = await wrongOnes("hkdf_sha256_test.json", async (test) => {
        const okm = await p.hkdfSha256(bytes(test, "ikm"), bytes(test, "salt"), bytes(test, "info"), test.size);
        return hex(okm) === test["okm"];
      });
      expect(result).toEqual({ count: 86, wrong: [] });
    });

    it("in HMAC-SHA256", async () => {
      const p = await opened;
      const result = await wrongOnes("hmac_sha256_test.json", async (test) => {
        const tag = hex(await p.hmacSha256(bytes(test, "key"), bytes(test, "msg")));
        return tag.startsWith(test["tag"] ?? "none");
      });
      expect(result).toEqual({ count: 174, wrong: [] });
    });

    it("in ML-KEM-1024", async () => {
      const p = await opened;
      const opening = await wrongOnes("mlkem_1024_test.json", async (test) => {
        const seed = bytes(test, "seed");
        expect(hex(p.mlKemPublicKey(seed))).toBe(test["ek"]);
        return hex(p.decapsulateMlKem(seed, bytes(test, "c"))) === test["K"];
      });
      expect(opening).toEqual({ count: 193, wrong: [] });
      const sealing = await wrongOnes("mlkem_1024_encaps_test.json", async (test) => {
        const publicKey = bytes(test, "ek");
        const scripted = await openPrimitives({ randomBytes: () => bytes(test, "m"), subtle });
        expect(isWellFormedMlKem(publicKey)).toBe(test.result === "valid");
        const { ciphertext, sharedSecret } = scripted.encapsulateMlKem(publicKey);
        return hex(ciphertext) === test["c"] && hex(sharedSecret) === test["K"];
      });
      expect(sealing).toEqual({ count: 269, wrong: [] });
    });
  });
}
