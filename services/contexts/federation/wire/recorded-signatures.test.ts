import { readFileSync } from "node:fs";
import { canonicalRequest } from "./canonical-request.ts";
import type { PeerRequest } from "./canonical-request.ts";
import { isSignedBy, signRequest } from "./request-signature.ts";
import { privateKeyOf, publicBytesOf, publicKeyOf } from "./server-keys.ts";

interface Recorded {
  readonly name: string;
  readonly seed_hex: string;
  readonly public_key_b64: string;
  readonly method: string;
  readonly path: string;
  readonly timestamp: string;
  readonly body_b64: string;
  readonly canonical_string: string;
  readonly signature_b64: string;
  readonly valid: boolean;
}

const file = new URL("../../../../specs/vectors/interop/d3chat-federation-signing.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Recorded[] };

/** One of the spoiled ones has a method in small letters, which no route of ours has. */
function requestOf({ method, path, timestamp, body_b64 }: Recorded): PeerRequest {
  return { method: method as PeerRequest["method"], path, timestamp, body: Buffer.from(body_b64, "base64") };
}

describe("What d3chat's own code has signed", () => {
  it("is here in 26 recordings, 20 sound and 6 spoiled", () => {
    expect(cases.map(({ valid }) => valid).filter(Boolean)).toHaveLength(20);
    expect(cases).toHaveLength(26);
  });

  it.each(cases.map((each) => [`${each.name} at ${each.timestamp}`, each] as const))(
    "is judged as it was recorded: %s",
    (_name, each) => {
      const request = requestOf(each);
      const key = publicKeyOf(Buffer.from(each.public_key_b64, "base64"));
      expect(isSignedBy(key, request, each.signature_b64)).toBe(each.valid);
      if (!each.valid) return;
      expect(canonicalRequest(request).toString()).toBe(each.canonical_string);
      const own = privateKeyOf(Buffer.from(each.seed_hex, "hex"));
      expect(publicBytesOf(own).toString("base64")).toBe(each.public_key_b64);
      expect(signRequest(own, request)).toBe(each.signature_b64);
    },
  );
});
