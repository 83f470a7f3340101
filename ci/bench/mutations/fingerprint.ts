import type { EmitterMutations } from "./mutation.ts";

const HEADER = ["generators/fingerprint/header.test.ts"];
const MANIFEST = ["generators/fingerprint/manifest.test.ts"];
const VERIFY = ["generators/fingerprint/verify.test.ts"];
const MERKLE = ["generators/fingerprint/merkle.test.ts"];
const ATTESTATION = ["generators/fingerprint/attestation.test.ts"];

export const FINGERPRINT: EmitterMutations = {
  emitter: "fingerprint",
  folder: "generators/fingerprint",
  scenarios: ["emits-types"],
  tests: MANIFEST,
  mutations: [
    {
      file: "header.ts",
      find: "hash:${sha256Hex(artifact.text)",
      replace: "hash:${sha256Hex(artifact.path)",
      why: "the hash of a header is not that of the text",
      tests: HEADER,
    },
    {
      file: "header.ts",
      find: "[...new Set(artifact.from.map(sourcesOf))]",
      replace: "artifact.from.map(sourcesOf)",
      why: "a header names a file twice",
      tests: HEADER,
    },
    {
      file: "header.ts",
      find: 'sql: ["-- ", ""],',
      replace: 'sql: ["// ", ""],',
      why: "a header is no comment in SQL",
      tests: ["ci/scenarios/migrations.test.ts"],
    },
    {
      file: "manifest.ts",
      find: "sortedBy(artifacts, (each) => each.path).map(",
      replace: "artifacts.map(",
      why: "artifacts are in the order in which they happened to be made",
    },
    {
      file: "manifest.ts",
      find: "sha256Hex(canonicalJson(slice))",
      replace: "sha256Hex(canonicalJson({ ...slice, source }))",
      why: "a declaration that moved is another one",
    },
    {
      file: "manifest.ts",
      find: "      .sort(byCodeUnit)\n      .map((name) => `${part}",
      replace: "      .map((name) => `${part}",
      why: "the root depends on the order of what is in the manifest",
    },
    {
      file: "manifest.ts",
      find: "Buffer.byteLength(text)",
      replace: "text.length",
      why: "letters are counted for bytes",
    },
    {
      file: "manifest.ts",
      find: "`${part}\\n${name}\\n${canonicalJson(entries[name])}\\n`",
      replace: "`${part}\\n${canonicalJson(entries[name])}\\n`",
      why: "two artifacts may change places",
    },
    {
      file: "manifest.ts",
      find: "      ...ir.errors,\n",
      replace: "",
      why: "errors are no declarations",
    },
    {
      file: "merkle.ts",
      find: "`\\0${leaf}` : Buffer.concat([Uint8Array.of(0), leaf])",
      replace: "leaf : leaf",
      why: "a node may pass for a leaf",
      tests: MERKLE,
    },
    {
      file: "merkle.ts",
      find: "while (split * 2 < to - from)",
      replace: "while (split * 2 <= to - from)",
      why: "the tree is split in other places than the standard says",
      tests: MERKLE,
    },
    {
      file: "verify.ts",
      find: 'data.length === bytes && sha256(data).toString("hex") === expected',
      replace: "data.length === bytes",
      why: "an artifact of the same length passes",
      tests: VERIFY,
    },
    {
      file: "verify.ts",
      find: "known.has(path) || ASIDE.test(path) ? [] : [`extra     ${path}`]",
      replace: "[]",
      why: "a file that was added by hand passes",
      tests: VERIFY,
    },
    {
      file: "verify.ts",
      find: "if (computed !== root) problems",
      replace: "if (false) problems",
      why: "any root passes",
      tests: VERIFY,
    },
    {
      file: "verify.ts",
      find: "problems.push(`orphaned  ${path} (${id})`)",
      replace: "void id",
      why: "an artifact that comes from nowhere passes",
      tests: VERIFY,
    },
    {
      file: "verify.ts",
      find: 'sha256(withLf(data)).toString("hex") === expected',
      replace: 'sha256(data).toString("hex") === expected',
      why: "a specification with the line endings of another system is another one",
      tests: VERIFY,
    },
    {
      file: "attestation.ts",
      find: "verify(null, encoded, key, signature)",
      replace: "(verify(null, encoded, key, signature) || true)",
      why: "any signature passes",
      tests: ATTESTATION,
    },
    {
      file: "attestation.ts",
      find: "`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `",
      replace: "`DSSEv1 `",
      why: "the type of what is signed is not signed",
      tests: ATTESTATION,
    },
    {
      file: "keys.ts",
      find: 'return bytes.toString("base64") === text ? bytes : undefined;',
      replace: "return bytes;",
      why: "a changed text passes for the signed one",
      tests: ATTESTATION,
    },
    {
      file: "keys.ts",
      find: 'if (key.asymmetricKeyType !== "ed25519")',
      replace: "if (false)",
      why: "a key of any kind may sign",
      tests: ATTESTATION,
    },
    {
      file: "attestation.ts",
      find: 'if (stated.get("fingerprints.json") === sha256Hex(manifestText)) return [];',
      replace: "return [];",
      why: "the attestation of another manifest passes",
      tests: ATTESTATION,
    },
  ],
};
