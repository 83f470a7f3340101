import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { Build } from "./describe-server.ts";
import { readAttestation } from "./read-attestation.ts";
import { readManifest } from "./read-manifest.ts";

const context = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;
const build: Build = { version: "1", apiVersions: ["v1"], specificationRoot: "00", manifest: null, attestation: null };

describe("the fingerprints of the server", () => {
  it("are handed out byte for byte", async () => {
    const signed = { ...build, manifest: '{ "root":\n"00" }\n', attestation: "{}\n" };
    expect(await readManifest(signed)({}, context)).toBe(signed.manifest);
    expect(await readAttestation(signed)({}, context)).toBe(signed.attestation);
  });

  it("are declared as missing when the server was built without them", async () => {
    await expect(readManifest(build)({}, context)).rejects.toThrow(NotFound);
    await expect(readAttestation(build)({}, context)).rejects.toThrow(NotFound);
  });
});
