import { Auditor } from "../../core/audit/auditor.ts";

const hash = (digit: string) => digit.repeat(64);

const CONTENTS = {
  format: 3,
  generator: { "generators/client/emit.ts": hash("1") },
  specs: { "specs/identity/operations.tsp": hash("2") },
  governance: { "governance/ledger.json": hash("3") },
  declarations: {
    "TenChat.Identity.Account": { sha256: hash("4"), source: "identity/operations.tsp:12-31" },
    "TenChat.Identity.Accounts.signUpWithPassword": { sha256: hash("5"), source: "identity/operations.tsp:40-58" },
  },
  artifacts: {
    "generated/client/identity.ts": {
      sha256: hash("6"),
      bytes: 18_204,
      emitter: "client",
      from: ["TenChat.Identity.Account", "TenChat.Identity.Accounts.signUpWithPassword"],
    },
    "generated/tokens/tokens.css": { sha256: hash("7"), bytes: 4_870, emitter: "tokens", from: [] },
  },
};

/** A server that says what is so, and a signature that nobody has looked at yet. Nothing is computed: any sum is the root. */
export async function fakeAudit(): Promise<Auditor> {
  const primitives = { sha256: () => new Uint8Array(32).fill(0x5e), verifyEd25519: async () => false };
  const root = "5e".repeat(32);
  const manifest = JSON.stringify({ ...CONTENTS, root });
  return new Auditor({ statedRoot: root, manifest, attestation: "unread as yet" }, primitives);
}
