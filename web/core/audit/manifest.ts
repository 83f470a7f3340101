/** What an audit looks at in fingerprints.json. */
export interface AuditedManifest {
  /** SHA-256 of the generator's files, and of those of the specification, by path. */
  readonly generator: ReadonlyMap<string, string>;
  readonly specs: ReadonlyMap<string, string>;
  /** Of what was agreed on: proposals, and the ledger of those who approved them. */
  readonly governance: ReadonlyMap<string, string>;
  readonly declarations: ReadonlyMap<string, AuditedDeclaration>;
  /** In path order. */
  readonly artifacts: readonly AuditedArtifact[];
  readonly root: string;
}

export interface AuditedDeclaration {
  readonly id: string;
  readonly sha256: string;
  /** `path:line-line` below specs/. */
  readonly source: string;
}

export interface AuditedArtifact {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly emitter: string;
  /** Ids of the declarations it came from. */
  readonly from: readonly string[];
}

const HASH = /^[0-9a-f]{64}$/;

/** Reads the text of a manifest; null when it is not one. A stranger wrote it, so every part is looked at. */
export function readManifest(text: string): AuditedManifest | null {
  const value = parse(text);
  if (!isRecord(value) || value["format"] !== 3) return null;
  const { generator, specs, governance, declarations, artifacts, root } = value;
  if (!isHash(root) || !isRecord(declarations) || !isRecord(artifacts)) return null;
  const [foundGenerator, foundSpecs, foundGovernance] = [generator, specs, governance].map(readHashes);
  const foundDeclarations = Object.entries(declarations).flatMap(([id, each]) => readDeclaration(id, each));
  const foundArtifacts = Object.entries(artifacts).flatMap(([path, each]) => readArtifact(path, each));
  const whole =
    foundDeclarations.length === Object.keys(declarations).length &&
    foundArtifacts.length === Object.keys(artifacts).length;
  if (!whole || !foundGenerator || !foundSpecs || !foundGovernance) return null;
  return {
    generator: foundGenerator,
    specs: foundSpecs,
    governance: foundGovernance,
    declarations: new Map(foundDeclarations.map((each) => [each.id, each])),
    // By code unit, which is the order that the root is defined over.
    artifacts: foundArtifacts.sort((a, b) => (a.path < b.path ? -1 : 1)),
    root,
  };
}

function readHashes(value: unknown): ReadonlyMap<string, string> | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  const hashes = entries.filter((entry): entry is [string, string] => isHash(entry[1]));
  return hashes.length === entries.length ? new Map(hashes) : null;
}

function readDeclaration(id: string, value: unknown): AuditedDeclaration[] {
  if (!isRecord(value)) return [];
  const { sha256, source } = value;
  return isHash(sha256) && typeof source === "string" ? [{ id, sha256, source }] : [];
}

function readArtifact(path: string, value: unknown): AuditedArtifact[] {
  if (!isRecord(value)) return [];
  const { sha256, bytes, emitter, from } = value;
  if (!isHash(sha256) || !Number.isSafeInteger(bytes) || typeof emitter !== "string" || !Array.isArray(from)) return [];
  if (!from.every((each): each is string => typeof each === "string")) return [];
  return [{ path, sha256, bytes: bytes as number, emitter, from }];
}

/** The JSON in a text; undefined when there is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && HASH.test(value);
}
