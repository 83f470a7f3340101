import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { fromBase64, keyId } from "../../fingerprint/keys.ts";
import { canonicalJson } from "../../fingerprint/manifest.ts";

/**
 * Who approved what: a line each, as canonical JSON, that is only ever appended to. Each line says the SHA-256
 * of all before it and is signed with Ed25519, so that none can be changed, left out or put elsewhere. That of all of
 * them, its head, is in fingerprints.json.
 */
export type Entry = Approver | Approval;

interface Signed {
  /** SHA-256 of all lines before, hex. */
  readonly before: string;
  /** From 1 on. */
  readonly number: number;
  /** The key that signed it, by its id. */
  readonly signer: string;
  /** Base64, over the entry without this field as canonical JSON. */
  readonly signature: string;
}

/** Somebody may approve from now on: the first says so of themselves, everybody else an approver says it of. */
export interface Approver extends Signed {
  readonly kind: "approver";
  readonly name: string;
  /** Base64 of the SPKI form. */
  readonly key: string;
}

/** A proposal is approved, as it stands: its text but for its status, and the changes in it. */
export interface Approval extends Signed {
  readonly kind: "approval";
  readonly proposal: string;
  readonly sha256: string;
  readonly changes: readonly string[];
}

export interface LedgerProblem {
  readonly line: number;
  readonly problem: string;
}

/** The entries of a ledger, as far as they hold, and the first thing that is wrong. */
export interface Ledger {
  readonly entries: readonly Entry[];
  /** SHA-256 of all lines, hex. */
  readonly head: string;
  readonly problem?: LedgerProblem;
}

export function readLedger(text: string): Ledger {
  const entries: Entry[] = [];
  const keys = new Map<string, KeyObject>();
  const hash = createHash("sha256");
  let head = hash.copy().digest("hex");
  const lines = text.split("\n");
  const last = lines.pop();
  for (const [at, line] of lines.entries()) {
    const found = readEntry(line, { before: head, number: at + 1, keys });
    if (typeof found === "string") return { entries, head, problem: { line: at + 1, problem: found } };
    if (found.kind === "approver") keys.set(keyId(publicKey(found.key)!), publicKey(found.key)!);
    entries.push(found);
    head = hash.update(`${line}\n`).copy().digest("hex");
  }
  if (last === "") return { entries, head };
  return { entries, head, problem: { line: lines.length + 1, problem: "the last line has no end" } };
}

interface Expected {
  readonly before: string;
  readonly number: number;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/** The entry of a line, or what is wrong with it. */
function readEntry(line: string, { before, number, keys }: Expected): Entry | string {
  const entry = parse(line);
  if (entry === undefined) return "is no entry of a ledger";
  if (entry.number !== number || entry.before !== before)
    return "does not follow the line before it: something was left out, changed or put elsewhere";
  const own = entry.kind === "approver" ? publicKey(entry.key) : undefined;
  if (entry.kind === "approver" && own === undefined) return "has no Ed25519 key";
  const key = keys.size === 0 && own !== undefined && keyId(own) === entry.signer ? own : keys.get(entry.signer);
  if (key === undefined) return "is signed by a key of nobody who may approve";
  const { signature, ...rest } = entry;
  const bytes = fromBase64(signature);
  if (bytes === undefined || !verify(null, Buffer.from(canonicalJson(rest)), key, bytes))
    return "is not signed by the key that it names: it is forged, or was changed";
  return entry;
}

const FIELDS = {
  approver: ["before", "key", "kind", "name", "number", "signature", "signer"],
  approval: ["before", "changes", "kind", "number", "proposal", "sha256", "signature", "signer"],
};

function parse(line: string): Entry | undefined {
  let value: Partial<Entry> | null;
  try {
    value = JSON.parse(line) as Partial<Entry> | null;
  } catch {
    return undefined; // Whoever asked says what is wrong with the line.
  }
  // What is written in another way would be another line of the same meaning.
  if (typeof value !== "object" || value === null || canonicalJson(value) !== line) return undefined;
  const fields = value.kind !== undefined && Object.hasOwn(FIELDS, value.kind) ? FIELDS[value.kind] : [];
  const known = Object.keys(value).sort();
  if (known.length !== fields.length || known.some((name, at) => name !== fields[at])) return undefined;
  const { number, changes, ...texts } = value as Approval;
  const lists = changes === undefined || (Array.isArray(changes) && changes.every((each) => typeof each === "string"));
  const plain = Object.values(texts).every((each) => typeof each === "string");
  return typeof number === "number" && lists && plain ? (value as Entry) : undefined;
}

function publicKey(base64: string): KeyObject | undefined {
  const der = fromBase64(base64);
  if (der === undefined) return undefined;
  try {
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined; // Whoever asked says that there is no key.
  }
}

type Said<T extends Entry> = Omit<T, keyof Signed>;

/** The ledger with one line more, signed by a private key. */
export function append(text: string, said: Said<Approver> | Said<Approval>, privateKey: KeyObject): string {
  const { entries, head } = readLedger(text);
  const rest = { ...said, before: head, number: entries.length + 1, signer: keyId(createPublicKey(privateKey)) };
  const signature = sign(null, Buffer.from(canonicalJson(rest)), privateKey).toString("base64");
  return `${text}${canonicalJson({ ...rest, signature })}\n`;
}

/** A public key as a ledger says it. */
export function printKey(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64");
}
