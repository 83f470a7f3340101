import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printManifest, rootOf, sha256Hex, type Manifest } from "../../../generators/fingerprint/manifest.ts";
import type { Randomness } from "./randomness.ts";

/** A copy of a project that is being tampered with. */
export interface Place {
  readonly folder: string;
  /** What its manifest says before. */
  readonly manifest: Manifest;
  readonly random: Randomness;
}

export interface Traces {
  /** The files that were touched, with what they held before; undefined for those that were not there. */
  readonly touched: readonly (readonly [path: string, before: Buffer | undefined])[];
  /** What a finding about it must name. */
  readonly expected: string;
}

export type Tampering = (place: Place) => Traces;

type Edited = { -readonly [K in keyof Manifest]: Manifest[K] };

/** Replaces a file, or removes it. */
function put({ folder }: Place, path: string, text: Buffer | string | undefined): Traces["touched"][number] {
  const whole = join(folder, path);
  const before = existsSync(whole) ? readFileSync(whole) : undefined;
  if (text === undefined) rmSync(whole);
  else writeFileSync(whole, text);
  return [path, before];
}

function flipped({ random }: Place, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[random.below(copy.length)]! ^= 1 << random.below(8);
  return copy;
}

const read = ({ folder }: Place, path: string) => readFileSync(join(folder, path));
const artifact = ({ random, manifest }: Place) => random.pick(Object.keys(manifest.artifacts));
const generator = ({ random, manifest }: Place) => random.pick(Object.keys(manifest.generator));
const spec = ({ random, manifest }: Place) => random.pick(Object.keys(manifest.specs));
const hash = ({ random }: Place) => Array.from({ length: 64 }, () => random.below(16).toString(16)).join("");

/** Something done to one file, which must be named with a word. */
const file =
  (word: string, choose: (place: Place) => string, change: (place: Place, bytes: Buffer) => Buffer | undefined) =>
  (place: Place): Traces => {
    const path = choose(place);
    return { touched: [put(place, path, change(place, read(place, path)))], expected: `${word.padEnd(10)}${path}` };
  };

/** Something else in the place of one file, or around it: what is odd is named. */
const odd =
  (choose: (place: Place) => string, replace: (whole: string, place: Place) => void) =>
  (place: Place): Traces => {
    const path = choose(place);
    const before = read(place, path);
    const whole = join(place.folder, path);
    rmSync(whole);
    replace(whole, place);
    return { touched: [[path, before]], expected: `odd       ${path}` };
  };

/** A new file, named as one that is not fingerprinted. */
const newFile =
  (folder: string, ending: string, prefix = "") =>
  (place: Place): Traces => {
    const path = `${folder}/${prefix}planted-${place.random.below(1e9)}.${ending}`;
    return { touched: [put(place, path, "// Planted.\n")], expected: `extra     ${path}` };
  };

/** The manifest after an edit; what it says must be named. */
const inManifest =
  (edit: (copy: Edited, place: Place) => string) =>
  (place: Place): Traces => {
    const copy = structuredClone(place.manifest) as Edited;
    const expected = edit(copy, place);
    return { touched: [put(place, "fingerprints.json", printManifest(copy))], expected };
  };

/** The attestation after an edit. */
const inAttestation =
  (
    edit: (
      envelope: { payloadType: string; payload: string; signatures: { keyid: string; sig: string }[] },
      place: Place,
    ) => void,
  ) =>
  (place: Place): Traces => {
    const envelope = JSON.parse(read(place, "attestation.json").toString("utf8")) as Parameters<typeof edit>[0];
    edit(envelope, place);
    return { touched: [put(place, "attestation.json", JSON.stringify(envelope))], expected: "attestation" };
  };

const text = (place: Place, base64: string) => flipped(place, Buffer.from(base64, "base64")).toString("base64");

/** The ways to tamper, by name. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  "a bit of an artifact": file("changed", artifact, flipped),
  "a byte more in an artifact": file("changed", artifact, (_place, bytes) => Buffer.concat([bytes, Buffer.from("\n")])),
  "an artifact cut short": file("changed", artifact, (place, bytes) =>
    bytes.subarray(0, place.random.below(bytes.length)),
  ),
  "two artifacts changed places": (place) => {
    const paths = Object.keys(place.manifest.artifacts);
    const at = place.random.below(paths.length - 1);
    const [one, other] = [paths[at]!, paths[at + 1]!];
    const [first, second] = [read(place, one), read(place, other)];
    return { touched: [put(place, one, second), put(place, other, first)], expected: `changed   ${one}` };
  },
  "an artifact removed": file("missing", artifact, () => undefined),
  "an artifact added": newFile("generated", "ts"),
  "a bit of a specification": file("changed", spec, flipped),
  "a line more in a specification": file("changed", spec, (_place, bytes) => Buffer.concat([bytes, Buffer.from("\n")])),
  "a specification removed": file("missing", spec, () => undefined),
  "a specification added": newFile("specs", "tsp"),
  "a file that is no specification added among them": newFile("specs", "js"),
  "a hidden file added": newFile("generated", "ts", "."),
  "a file with the name of another in other letters": (place) => {
    const path = artifact(place).replace(/[^/]+$/, (name) => name.toUpperCase());
    return { touched: [put(place, path, "// Planted.\n")], expected: `extra     ${path}` };
  },
  "an empty folder added": (place) => {
    const path = `generated/planted-${place.random.below(1e9)}`;
    mkdirSync(join(place.folder, path));
    return { touched: [[path, undefined]], expected: `extra     ${path}/` };
  },
  "a link added": (place) => {
    const path = `generated/planted-${place.random.below(1e9)}.ts`;
    symlinkSync(join(place.folder, artifact(place)), join(place.folder, path));
    return { touched: [[path, undefined]], expected: `extra     ${path}` };
  },
  "an artifact that is a link to its own bytes": odd(artifact, (whole, place) => {
    const elsewhere = join(place.folder, "elsewhere");
    writeFileSync(elsewhere, "The same, until somebody changes it.");
    symlinkSync(elsewhere, whole);
  }),
  "a specification that is a link": odd(spec, (whole) => symlinkSync("/dev/null", whole)),
  "a pipe in the place of an artifact": odd(artifact, (whole) => void execFileSync("mkfifo", [whole])),
  "a folder in the place of an artifact": odd(artifact, (whole) => mkdirSync(whole)),
  "an artifact that runs with its owner's rights": odd(artifact, (whole, place) => {
    writeFileSync(whole, "#!/bin/sh\n");
    chmodSync(whole, place.random.pick([0o4755, 0o2755]));
  }),
  "an artifact in the line endings of another system": file("changed", artifact, (_place, bytes) =>
    Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")),
  ),
  "a byte of a specification that is no text": file("changed", spec, (_place, bytes) =>
    Buffer.concat([bytes, Buffer.from([0xff])]),
  ),
  "a bit of the generator": file("changed", generator, flipped),
  "a line more in the generator": file("changed", generator, (_place, bytes) =>
    Buffer.concat([Buffer.from("// Doctored.\n"), bytes]),
  ),
  "a file of the generator removed": file("missing", generator, () => undefined),
  "a file of the generator that is a link": odd(generator, (whole) => symlinkSync("/dev/null", whole)),
  "a bit of the manifest": (place) => ({
    touched: [put(place, "fingerprints.json", flipped(place, read(place, "fingerprints.json")))],
    expected: "fingerprints.json",
  }),
  "a hash in the manifest": inManifest((copy, place) => {
    const path = artifact(place);
    copy.artifacts = { ...copy.artifacts, [path]: { ...copy.artifacts[path]!, sha256: hash(place) } };
    return `changed   ${path}`;
  }),
  "a hash in the manifest, with the root that follows": inManifest((copy, place) => {
    const path = artifact(place);
    copy.artifacts = { ...copy.artifacts, [path]: { ...copy.artifacts[path]!, sha256: hash(place) } };
    copy.root = rootOf(copy);
    return "root       another root was attested";
  }),
  "an artifact and its hash and the root of the manifest": (place) => {
    const path = artifact(place);
    const bytes = Buffer.concat([read(place, path), Buffer.from("\n")]);
    const entry = { ...place.manifest.artifacts[path]!, sha256: sha256Hex(bytes), bytes: bytes.length };
    const artifacts = { ...place.manifest.artifacts, [path]: entry };
    const forged = printManifest({ ...place.manifest, artifacts, root: rootOf({ ...place.manifest, artifacts }) });
    const touched = [put(place, path, bytes), put(place, "fingerprints.json", forged)];
    return { touched, expected: `changed    ${path} since it was attested` };
  },
  "an artifact forgotten by the manifest": inManifest((copy, place) => {
    const path = artifact(place);
    const { [path]: _forgotten, ...rest } = copy.artifacts;
    copy.artifacts = rest;
    copy.root = rootOf(copy);
    return path;
  }),
  "the root of the manifest": inManifest((copy, place) => {
    copy.root = hash(place);
    return `root      ${copy.root} is stated`;
  }),
  "the declarations of an artifact in the manifest": inManifest((copy, place) => {
    const path = artifact(place);
    const from = [...copy.artifacts[path]!.from, `model:planted.Planted${place.random.below(1e9)}`];
    copy.artifacts = { ...copy.artifacts, [path]: { ...copy.artifacts[path]!, from } };
    return `orphaned  ${path} (${from.at(-1)})`;
  }),
  "the lines of a declaration in the manifest": inManifest((copy, place) => {
    const id = place.random.pick(Object.keys(copy.declarations));
    copy.declarations = { ...copy.declarations, [id]: { ...copy.declarations[id]!, source: "elsewhere.tsp:1-2" } };
    return "fingerprints.json since it was attested";
  }),
  "lines of a declaration that are not there": inManifest((copy, place) => {
    const id = place.random.pick(Object.keys(copy.declarations));
    const source = copy.declarations[id]!.source.replace(/:.*/, ":900000-900001");
    copy.declarations = { ...copy.declarations, [id]: { ...copy.declarations[id]!, source } };
    copy.root = rootOf(copy);
    return `orphaned  ${id} (${source})`;
  }),
  "the meaning of a declaration in the manifest": inManifest((copy, place) => {
    const id = place.random.pick(Object.keys(copy.declarations));
    copy.declarations = { ...copy.declarations, [id]: { ...copy.declarations[id]!, sha256: hash(place) } };
    return `root      ${copy.root} is stated`;
  }),
  "another emitter for an artifact in the manifest": inManifest((copy, place) => {
    const path = artifact(place);
    copy.artifacts = { ...copy.artifacts, [path]: { ...copy.artifacts[path]!, emitter: "planted" } };
    return `root      ${copy.root} is stated`;
  }),
  "a fingerprint of what lies elsewhere": inManifest((copy, place) => {
    const path = place.random.pick([
      "generated/../package.json",
      "/etc/passwd",
      "generated//a",
      "services/a.ts",
      "generated/.",
    ]);
    copy.artifacts = { ...copy.artifacts, [path]: Object.values(copy.artifacts)[0]! };
    copy.root = rootOf(copy);
    return `outside   ${path}`;
  }),
  "a field that no manifest has": inManifest((copy) => {
    Object.assign(copy, { note: "Trust me." });
    return "written   fingerprints.json";
  }),
  "the same key twice in the manifest": (place) => {
    const once = read(place, "fingerprints.json").toString("utf8");
    const twice = once.replace('"root"', `"root": "${hash(place)}",\n "root"`);
    return { touched: [put(place, "fingerprints.json", twice)], expected: "written   fingerprints.json" };
  },
  "the manifest in another order": inManifest((copy) => {
    copy.artifacts = Object.fromEntries(Object.entries(copy.artifacts).reverse());
    return "written   fingerprints.json";
  }),
  "a lockfile that npm prefers": (place) => ({
    touched: [put(place, "npm-shrinkwrap.json", "{}\n")],
    expected: "extra     npm-shrinkwrap.json",
  }),
  "the manifest with other white space": (place) => {
    const dense = `${JSON.stringify(place.manifest)}\n`;
    return { touched: [put(place, "fingerprints.json", dense)], expected: "written   fingerprints.json" };
  },
  "a hash of a specification in the manifest": inManifest((copy, place) => {
    const path = spec(place);
    copy.specs = { ...copy.specs, [path]: hash(place) };
    return `changed   ${path}`;
  }),
  "the generator of the manifest": inManifest((copy, place) => {
    const path = place.random.pick(Object.keys(copy.generator));
    copy.generator = { ...copy.generator, [path]: hash(place) };
    return `changed   ${path}`;
  }),
  "a bit of the attestation": (place) => ({
    touched: [put(place, "attestation.json", flipped(place, read(place, "attestation.json")))],
    expected: "attestation",
  }),
  "the payload of the attestation": inAttestation((envelope, place) => {
    envelope.payload = text(place, envelope.payload);
  }),
  "the signature of the attestation": inAttestation((envelope, place) => {
    envelope.signatures[0]!.sig = text(place, envelope.signatures[0]!.sig);
  }),
  "the key's name in the attestation": inAttestation((envelope, place) => {
    envelope.signatures[0]!.keyid = hash(place);
  }),
  "the payload type of the attestation": inAttestation((envelope) => {
    envelope.payloadType += "+more";
  }),
  "no signature on the attestation": inAttestation((envelope) => {
    envelope.signatures = [];
  }),
};
