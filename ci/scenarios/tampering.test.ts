import { createHash, generateKeyPairSync } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attest, checkAttestation, readEnvelope } from "../../generators/fingerprint/attestation.ts";
import { printManifest, rootOf, type Manifest } from "../../generators/fingerprint/manifest.ts";
import { readManifest, verify } from "../../generators/fingerprint/verify.ts";
import { Auditor } from "../../web/core/audit/auditor.ts";
import { primitives } from "../../web/crypto/testing/test-primitives.ts";
import { Randomness } from "./tampering/randomness.ts";
import { TAMPERINGS, type Place, type Tampering } from "./tampering/tamperings.ts";

/** `TAMPERINGS=1000 npm test -- tampering` for the long form. */
const TRIES = Number(process.env["TAMPERINGS"] ?? 80);
const root = join(import.meta.dirname, "../..");
const keys = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicPem: publicKey.export({ type: "spki", format: "pem" }) as string,
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
};

describe("what was tampered with", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-tampering-"));
  const publisher = keys();
  const at = (path: string) => join(folder, path);
  let manifest: Manifest;

  beforeAll(() => {
    for (const path of [
      "fingerprints.json",
      "generated",
      "specs",
      "policies/governance",
      "generators",
      "package-lock.json",
    ])
      cpSync(join(root, path), at(path), { recursive: true });
    manifest = JSON.parse(readFileSync(at("fingerprints.json"), "utf8")) as Manifest;
    const envelope = attest(readFileSync(at("fingerprints.json"), "utf8"), publisher.privatePem);
    writeFileSync(at("attestation.json"), `${JSON.stringify(envelope, null, 1)}\n`);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Everything that the verifier and the check of the signature say, a line each. */
  function findings(publicPem = publisher.publicPem): string[] {
    const found: string[] = [];
    const look = (work: () => string[]) => {
      try {
        found.push(...work());
      } catch (error) {
        found.push((error as Error).message);
      }
    };
    look(() => verify(folder, readManifest(folder), folder));
    const attestation = readFileSync(at("attestation.json"), "utf8");
    look(() => checkAttestation(readEnvelope(attestation), readFileSync(at("fingerprints.json"), "utf8"), publicPem));
    return found;
  }

  /** What the page of the client says about the same manifest and attestation. */
  async function page(publicPem = publisher.publicPem) {
    const read = (path: string) => readFileSync(at(path), "utf8");
    const evidence = {
      statedRoot: manifest.root,
      manifest: read("fingerprints.json"),
      attestation: read("attestation.json"),
    };
    const auditor = new Auditor(evidence, await primitives);
    return { finding: auditor.finding, signature: await auditor.checkSignature(publicPem) };
  }

  /** Does it, looks, and puts everything back. */
  async function after<T>(place: Place, tampering: Tampering, look: (expected: string) => Promise<T> | T): Promise<T> {
    const { touched, expected } = tampering(place);
    try {
      return await look(expected);
    } finally {
      for (const [path, bytes] of touched) {
        // First away with it: it may be a link by now.
        rmSync(at(path), { force: true, recursive: true });
        if (bytes !== undefined) writeFileSync(at(path), bytes);
      }
    }
  }

  it("is nothing as long as nobody has", async () => {
    expect(findings()).toEqual([]);
    expect((await page()).signature.kind).toBe("holds");
  });

  it(
    `is found in ${TRIES} of ${TRIES} cases, each by its name`,
    async () => {
      const random = new Randomness(20_261_121);
      const missed: string[] = [];
      const tried: Record<string, number> = {};
      for (let round = 0; round < TRIES; round++) {
        const kinds = Object.entries(TAMPERINGS);
        // Each kind once, and then whatever comes.
        const [name, tampering] = kinds[round] ?? random.pick(kinds);
        tried[name] = (tried[name] ?? 0) + 1;
        await after({ folder, manifest, random }, tampering, async (expected) => {
          const found = findings();
          if (!found.some((line) => line.includes(expected)))
            missed.push(`${round} ${name}: ${expected} is not in ${found.join("; ") || "nothing"}`);
          if (!/manifest|attestation/.test(name)) return;
          const seen = await page();
          if (seen.signature.kind === "holds") missed.push(`${round} ${name}: the page saw nothing of it`);
        });
      }
      expect(missed).toEqual([]);
      expect(Object.keys(tried).sort()).toEqual(Object.keys(TAMPERINGS).sort());
    },
    60_000 + TRIES * 3_000,
  );

  it("is refused when it is signed by another key, however well everything fits", async () => {
    const stranger = keys();
    const before = ["fingerprints.json", "attestation.json", "generated/policies/decide.ts"].map(
      (path) => [path, readFileSync(at(path))] as const,
    );
    const text = `${readFileSync(at("generated/policies/decide.ts"), "utf8")}\n// Everybody may do everything.\n`;
    writeFileSync(at("generated/policies/decide.ts"), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const entry = { ...manifest.artifacts["generated/policies/decide.ts"]!, sha256, bytes: Buffer.byteLength(text) };
    const artifacts = { ...manifest.artifacts, "generated/policies/decide.ts": entry };
    const forged = printManifest({ ...manifest, artifacts, root: rootOf({ ...manifest, artifacts }) });
    writeFileSync(at("fingerprints.json"), forged);
    writeFileSync(at("attestation.json"), JSON.stringify(attest(forged, stranger.privatePem)));
    // By itself it fits, which is why the key has to come from elsewhere.
    expect(verify(folder, readManifest(folder), folder)).toEqual([]);
    expect(findings(stranger.publicPem)).toEqual([]);
    expect(findings()).toEqual(["signature  no signature of this key is on the attestation"]);
    expect((await page()).signature).toEqual({ kind: "not-by-this-key" });
    for (const [path, bytes] of before) writeFileSync(at(path), bytes);
    expect(findings()).toEqual([]);
  });
});
