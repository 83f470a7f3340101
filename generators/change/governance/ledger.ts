import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { fromBase64, keyId } from "../../fingerprint/keys.ts";
import { canonicalJson } from "../../fingerprint/manifest.ts";
import { problemOfName, shapeOfApprover } from "./approver-names.ts";

/**
 * Who approved what: a line each, as canonical JSON, that is only ever appended to. Each line says the SHA-256
 * of all before it and is signed with Ed25519, so that none can be changed, left out or put elsewhere. That of all of
 * them, its head, is in fingerprints.json.
 */
export type Entry = Approver | Approval | Recovery | Recovered;

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

/**
 * Somebody keeps a key apart from all others, which approves nothing: it can say once who may approve, should every key of
 * those be lost or in wrong hands. It stands until then, so that no thief of another key can put his own in its place.
 */
export interface Recovery extends Signed {
  readonly kind: "recovery";
  /** Where it is kept, or by whom. */
  readonly name: string;
  /** SHA-256 of its SPKI form, hex. */
  readonly recovery: string;
}

/** The recovery key was used: from now on whom it names may approve, and none of those before. */
export interface Recovered extends Signed {
  readonly kind: "recovered";
  readonly name: string;
  readonly key: string;
  /** The recovery key itself, as base64 of its SPKI form. */
  readonly by: string;
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
  /** Who may approve now: the name of each, by the id of the key. */
  readonly approvers: ReadonlyMap<string, string>;
  /** The recovery key that stands. */
  readonly recovery?: Pick<Recovery, "name" | "recovery">;
  readonly problem?: LedgerProblem;
}

/** What holds after some lines. */
interface Standing {
  readonly keys: ReadonlyMap<string, { readonly name: string; readonly key: KeyObject }>;
  readonly recovery?: Pick<Recovery, "name" | "recovery">;
}

export function readLedger(text: string): Ledger {
  const entries: Entry[] = [];
  let standing: Standing = { keys: new Map() };
  const hash = createHash("sha256");
  let head = hash.copy().digest("hex");
  const lines = text.split("\n");
  const last = lines.pop();
  const told = (problem?: LedgerProblem): Ledger => ({
    entries,
    head,
    approvers: new Map([...standing.keys].map(([id, { name }]) => [id, name])),
    ...(standing.recovery === undefined ? {} : { recovery: standing.recovery }),
    ...(problem === undefined ? {} : { problem }),
  });
  for (const [at, line] of lines.entries()) {
    const found = readEntry(line, { before: head, number: at + 1, ...standing });
    if (typeof found === "string") return told({ line: at + 1, problem: found });
    standing = after(standing, found);
    entries.push(found);
    head = hash.update(`${line}\n`).copy().digest("hex");
  }
  return told(last === "" ? undefined : { line: lines.length + 1, problem: "has no end: it was cut off" });
}

function after({ keys, recovery }: Standing, entry: Entry): Standing {
  switch (entry.kind) {
    case "approval":
      return { keys, ...(recovery === undefined ? {} : { recovery }) };
    case "recovery":
      return { keys, recovery: { name: entry.name, recovery: entry.recovery } };
    case "approver":
    case "recovered": {
      const key = publicKey(entry.key)!;
      const own = [keyId(key), { name: entry.name, key }] as const;
      // Who was there before is not any more, and the recovery key has done what it is for.
      if (entry.kind === "recovered") return { keys: new Map([own]) };
      return { keys: new Map([...keys, own]), ...(recovery === undefined ? {} : { recovery }) };
    }
  }
}

interface Expected extends Standing {
  readonly before: string;
  readonly number: number;
}

/** The entry of a line, or what is wrong with it. */
function readEntry(line: string, { before, number, ...standing }: Expected): Entry | string {
  const entry = parse(line);
  if (entry === undefined) return "is no entry of a ledger";
  if (entry.number !== number || entry.before !== before)
    return "does not follow the line before it: something was left out, changed or put elsewhere";
  if ("key" in entry && publicKey(entry.key) === undefined)
    return "has no Ed25519 key in the one way in which it is written here";
  if (entry.kind === "recovery" && standing.recovery !== undefined)
    return "names a recovery key although another one stands until it is used";
  const key = signerOf(entry, standing);
  if (key === undefined)
    return entry.kind === "recovered"
      ? "is not signed by the recovery key that stands"
      : "is signed by a key of nobody who may approve";
  const { signature, ...rest } = entry;
  const bytes = fromBase64(signature);
  if (bytes === undefined || !verify(null, Buffer.from(canonicalJson(rest)), key, bytes))
    return "is not signed by the key that it names: it is forged, or was changed";
  return problemOfPerson(entry, standing) ?? problemOfRecovery(entry, standing) ?? entry;
}

/** Whoever approves is known by one name and one key: two of either would be taken for two people. */
function problemOfPerson(entry: Entry, { keys }: Standing): string | undefined {
  if (!("name" in entry)) return undefined;
  const shape = shapeOfApprover(entry.name);
  const problem = problemOfName(entry.name);
  const named = problem && `has a name with ${problem}`;
  if (entry.kind !== "approver" || shape === "") return named;
  const known = keys.get(keyId(publicKey(entry.key)!));
  if (known !== undefined) return `names the key of ${known.name} once more`;
  const same = [...keys.values()].find(({ name }) => shapeOfApprover(name) === shape);
  if (same !== undefined) return `has a name that looks like ${same.name}, who may approve with another key`;
  return named;
}

/** A key that approves and is the way back from lost keys too would be lost, or in wrong hands, as both at once. */
function problemOfRecovery(entry: Entry, { keys, recovery }: Standing): string | undefined {
  if (entry.kind === "approver" && hashOfKey(publicKey(entry.key)!) === recovery?.recovery)
    return "names the recovery key that stands as one that approves";
  if (entry.kind === "recovered" && entry.key === entry.by) return "names the recovery key, which is used up by it";
  if (entry.kind !== "recovery") return undefined;
  const same = [...keys.values()].find(({ key }) => hashOfKey(key) === entry.recovery);
  return same && `names the key of ${same.name}, who may approve, as the recovery key`;
}

/** Whose signature an entry needs; undefined where it names somebody else. */
function signerOf(entry: Entry, { keys, recovery }: Standing): KeyObject | undefined {
  if (entry.kind === "recovered") {
    const by = publicKey(entry.by);
    const stands = by !== undefined && hashOfKey(by) === recovery?.recovery && keyId(by) === entry.signer;
    return stands ? by : undefined;
  }
  const own = entry.kind === "approver" && keys.size === 0 ? publicKey(entry.key) : undefined;
  return own !== undefined && keyId(own) === entry.signer ? own : keys.get(entry.signer)?.key;
}

/** By what a recovery key is named before anybody has seen it: SHA-256 of its SPKI form, hex. */
export function hashOfKey(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

const FIELDS = {
  approver: ["before", "key", "kind", "name", "number", "signature", "signer"],
  approval: ["before", "changes", "kind", "number", "proposal", "sha256", "signature", "signer"],
  recovery: ["before", "kind", "name", "number", "recovery", "signature", "signer"],
  recovered: ["before", "by", "key", "kind", "name", "number", "signature", "signer"],
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
    // Written in another way the same key would be taken for another one.
    return key.asymmetricKeyType === "ed25519" && printKey(key) === base64 ? key : undefined;
  } catch {
    return undefined; // Whoever asked says that there is no key.
  }
}

type Said<T extends Entry> = Omit<T, keyof Signed>;

/** The ledger with one line more, signed by a private key. */
export function append(
  text: string,
  said: Said<Approver> | Said<Approval> | Said<Recovery> | Said<Recovered>,
  privateKey: KeyObject,
): string {
  const { entries, head } = readLedger(text);
  const rest = { ...said, before: head, number: entries.length + 1, signer: keyId(createPublicKey(privateKey)) };
  const signature = sign(null, Buffer.from(canonicalJson(rest)), privateKey).toString("base64");
  return `${text}${canonicalJson({ ...rest, signature })}\n`;
}

/** A public key as a ledger says it. */
export function printKey(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64");
}
