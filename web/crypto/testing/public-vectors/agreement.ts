import type { Primitives } from "../../primitives/primitives.ts";
import { hex } from "../hex.ts";
import type { RefusedFormat } from "./refused-formats.ts";
import { tally } from "./tally.ts";
import type { Report } from "./tally.ts";
import { wycheproof } from "./wycheproof.ts";
import type { ReadVectors } from "./wycheproof.ts";

/** By the vector alone, without asking our own checks. */
function formatOf(shared: string | undefined, flags: readonly string[]): RefusedFormat | undefined {
  if (shared === "0".repeat(64)) return "all-zero X25519 result";
  return flags.includes("NonCanonicalPublic") ? "non-canonical X25519 key" : undefined;
}

export async function x25519Vectors(p: Primitives, read: ReadVectors): Promise<Report> {
  const cases = await wycheproof(read, "x25519_test.json");
  return tally(
    cases.map(({ name, valid, test, bytes }) => ({
      name,
      valid,
      format: formatOf(test["shared"], test.flags),
      attempt: async () => hex(await p.x25519(bytes("private"), bytes("public"))) === test["shared"],
    })),
  );
}
