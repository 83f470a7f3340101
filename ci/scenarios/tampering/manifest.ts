import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { printManifest, rootOf, sha256Hex, type Manifest } from "../../../generators/fingerprint/manifest.ts";
import { artifact, finding, flipped, fresh, hash, put, read, spec, type Place, type Tampering } from "./place.ts";

const MANIFEST = "fingerprints.json";
const WRITTEN = finding("written", MANIFEST);
const ATTESTED = "changed    fingerprints.json since it was attested";

type Edited = { -readonly [K in keyof Manifest]: Manifest[K] };

/** The manifest after an edit of what it says; what a finding must say. */
const edited =
  (edit: (copy: Edited, place: Place) => string): Tampering =>
  (place) => {
    const copy = structuredClone(place.manifest) as Edited;
    const expected = [edit(copy, place)];
    return { undo: put(place, MANIFEST, printManifest(copy)), expected };
  };

/** The same with a root that follows: by itself it fits, but for what it says of files. */
const followed = (edit: (copy: Edited, place: Place) => string) =>
  edited((copy, place) => {
    const expected = edit(copy, place);
    copy.root = rootOf(copy);
    return expected;
  });

/** The manifest's text after an edit that leaves what it says. */
const written = (edit: (text: string, place: Place) => Buffer | string, expected = WRITTEN): Tampering => {
  return (place) => ({
    undo: put(place, MANIFEST, edit(read(place, MANIFEST).toString("utf8"), place)),
    expected: [expected],
  });
};

/** Something else in the place of the manifest. */
const instead = (replace: (whole: string) => void, expected: string): Tampering => {
  return (place) => {
    const undo = put(place, MANIFEST, undefined);
    replace(join(place.folder, MANIFEST));
    return { undo, expected: [expected] };
  };
};

/** A part of what the manifest says of an artifact. */
const ofArtifact =
  (change: (place: Place, entry: Manifest["artifacts"][string]) => object) => (copy: Edited, place: Place) => {
    const path = artifact(place);
    const entry = copy.artifacts[path]!;
    copy.artifacts = { ...copy.artifacts, [path]: { ...entry, ...change(place, entry) } };
    return path;
  };

const ofDeclaration =
  (change: (place: Place, entry: Manifest["declarations"][string]) => object) => (copy: Edited, place: Place) => {
    const id = place.random.pick(
      Object.keys(copy.declarations).filter((each) => copy.declarations[each]!.source !== ":0-0"),
    );
    const entry = copy.declarations[id]!;
    copy.declarations = { ...copy.declarations, [id]: { ...entry, ...change(place, entry) } };
    return id;
  };

const rooted = (copy: Edited) => `root      ${copy.root} is stated`;
const damaged = (what: string) => `fingerprints.json is damaged: ${what}`;
const otherHash = ofArtifact((place) => ({ sha256: hash(place) }));

/** What is done to the manifest. */
export const MANIFESTS: Readonly<Record<string, Tampering>> = {
  "a bit of the manifest": (place) => ({
    undo: put(place, MANIFEST, flipped(place, read(place, MANIFEST))),
    expected: [MANIFEST],
  }),
  "a hash in the manifest": edited((copy, place) => finding("changed", otherHash(copy, place))),
  "a hash in the manifest, with the root that follows": followed((copy, place) => {
    otherHash(copy, place);
    return "root       another root was attested";
  }),
  "an artifact and its hash and the root of the manifest": (place) => {
    const path = artifact(place);
    const bytes = Buffer.concat([read(place, path), Buffer.from("\n")]);
    const entry = { ...place.manifest.artifacts[path]!, sha256: sha256Hex(bytes), bytes: bytes.length };
    const artifacts = { ...place.manifest.artifacts, [path]: entry };
    const forged = printManifest({ ...place.manifest, artifacts, root: rootOf({ ...place.manifest, artifacts }) });
    const undo = [put(place, path, bytes), put(place, MANIFEST, forged)];
    return { undo: () => undo.forEach((each) => each()), expected: [`changed    ${path} since it was attested`] };
  },
  "a specification and its hash and the root of the manifest": (place) => {
    const path = spec(place);
    const bytes = Buffer.concat([read(place, path), Buffer.from("\n")]);
    const specs = { ...place.manifest.specs, [path]: sha256Hex(bytes) };
    const forged = printManifest({ ...place.manifest, specs, root: rootOf({ ...place.manifest, specs }) });
    const undo = [put(place, path, bytes), put(place, MANIFEST, forged)];
    return { undo: () => undo.forEach((each) => each()), expected: ["root       another root was attested"] };
  },
  "an artifact forgotten by the manifest": followed((copy, place) => {
    const path = artifact(place);
    const { [path]: _forgotten, ...rest } = copy.artifacts;
    copy.artifacts = rest;
    return finding("extra", path);
  }),
  "a specification forgotten by the manifest": followed((copy, place) => {
    const path = spec(place);
    const { [path]: _forgotten, ...rest } = copy.specs;
    copy.specs = rest;
    return finding("extra", path);
  }),
  "a file of the generator forgotten by the manifest": followed((copy, place) => {
    const path = place.random.pick(Object.keys(copy.generator).filter((each) => each.startsWith("generators/")));
    const { [path]: _forgotten, ...rest } = copy.generator;
    copy.generator = rest;
    return finding("extra", path);
  }),
  "the root of the manifest": edited((copy, place) => {
    copy.root = hash(place);
    return rooted(copy);
  }),
  "no root in the manifest": edited((copy) => {
    copy.root = undefined as never;
    return rooted(copy);
  }),
  "the declarations of an artifact in the manifest": edited((copy, place) => {
    const planted = `model:planted.${fresh(place)}`;
    const path = ofArtifact((_place, { from }) => ({ from: [...from, planted] }))(copy, place);
    return `orphaned  ${path} (${planted})`;
  }),
  "an artifact from fewer declarations": edited((copy, place) => {
    ofArtifact((_place, { from }) => ({ from: from.slice(1) }))(copy, place);
    return rooted(copy);
  }),
  "the length of an artifact in the manifest": followed((copy, place) =>
    finding("changed", ofArtifact((_place, { bytes }) => ({ bytes: bytes + 1 }))(copy, place)),
  ),
  "a hash in capitals": followed((copy, place) =>
    finding("changed", ofArtifact((_place, { sha256 }) => ({ sha256: `${sha256.slice(1)}F` }))(copy, place)),
  ),
  "the lines of a declaration in the manifest": edited((copy, place) => {
    ofDeclaration(() => ({ source: "elsewhere.tsp:1-2" }))(copy, place);
    return "fingerprints.json since it was attested";
  }),
  "lines of a declaration that are not there": followed((copy, place) => {
    let moved = "";
    const id = ofDeclaration((_place, { source }) => ({ source: (moved = source.replace(/:.*/, ":900000-900001")) }))(
      copy,
      place,
    );
    return `orphaned  ${id} (${moved})`;
  }),
  "the meaning of a declaration in the manifest": edited((copy, place) => {
    ofDeclaration(() => ({ sha256: hash(place) }))(copy, place);
    return rooted(copy);
  }),
  "a declaration forgotten by the manifest": followed((copy, place) => {
    const id = place.random.pick(Object.values(copy.artifacts).flatMap(({ from }) => from));
    const { [id]: _forgotten, ...rest } = copy.declarations;
    copy.declarations = rest;
    return `(${id})`;
  }),
  "a declaration that nobody made": edited((copy, place) => {
    const [one] = Object.values(copy.declarations);
    copy.declarations = { ...copy.declarations, [`model:planted.${fresh(place)}`]: one! };
    return rooted(copy);
  }),
  "another emitter for an artifact in the manifest": edited((copy, place) => {
    ofArtifact(() => ({ emitter: "planted" }))(copy, place);
    return rooted(copy);
  }),
  "a fingerprint of what lies elsewhere": followed((copy, place) => {
    const places = ["generated/../package.json", "/etc/passwd", "generated//a", "services/a.ts", "generated/."];
    const path = place.random.pick([
      ...places,
      "generated\\a",
      "generated/a\\..\\..\\b",
      "Generated/a",
      " generated/a",
    ]);
    copy.artifacts = { ...copy.artifacts, [path]: Object.values(copy.artifacts)[0]! };
    return finding("outside", path);
  }),
  "a fingerprint of the generator that lies elsewhere": followed((copy, place) => {
    const path = place.random.pick(["node_modules/yaml/index.js", "generators/../package.json", "package.json"]);
    copy.generator = { ...copy.generator, [path]: hash(place) };
    return finding("outside", path);
  }),
  "a fingerprint of a specification that is nowhere": followed((copy, place) => {
    const path = `specs/${fresh(place)}.tsp`;
    copy.specs = { ...copy.specs, [path]: hash(place) };
    return finding("missing", path);
  }),
  "a hash of a specification in the manifest": edited((copy, place) => {
    const path = spec(place);
    copy.specs = { ...copy.specs, [path]: hash(place) };
    return finding("changed", path);
  }),
  "a hash of the ledger in the manifest": edited((copy, place) => {
    const path = "policies/governance/ledger.jsonl";
    copy.governance = { ...copy.governance, [path]: hash(place) };
    return finding("changed", path);
  }),
  "the generator of the manifest": edited((copy, place) => {
    const path = place.random.pick(Object.keys(copy.generator));
    copy.generator = { ...copy.generator, [path]: hash(place) };
    return finding("changed", path);
  }),
  "a field that no manifest has": edited((copy) => {
    Object.assign(copy, { note: "Trust me." });
    return WRITTEN;
  }),
  "a field that no artifact has, with the root that follows": followed((copy, place) => {
    ofArtifact(() => ({ note: "Trust me." }))(copy, place);
    return WRITTEN;
  }),
  "a field that no declaration has, with the root that follows": followed((copy, place) => {
    ofDeclaration(() => ({ note: "Trust me." }))(copy, place);
    return WRITTEN;
  }),
  "a field that programs take for something else": written((text) => text.replace("{", '{ "__proto__": {},')),
  "the same key twice in the manifest": written((text, place) =>
    text.replace('"root"', `"root": "${hash(place)}",\n "root"`),
  ),
  "the same artifact twice in the manifest": written((text, place) =>
    text.replace('"artifacts": {', `"artifacts": {\n  ${JSON.stringify(artifact(place))}: {},`),
  ),
  "the same hash twice of one artifact": written((text, place) =>
    text.replace('"sha256"', `"sha256": "${hash(place)}", "sha256"`),
  ),
  "the manifest in another order": edited((copy) => {
    copy.artifacts = Object.fromEntries(Object.entries(copy.artifacts).reverse());
    return WRITTEN;
  }),
  "the parts of the manifest in another order": written((text) => {
    const parts = Object.entries(JSON.parse(text) as Manifest).reverse();
    return `${JSON.stringify(Object.fromEntries(parts), null, 1)}\n`;
  }),
  "the manifest with other white space": written((text) => `${JSON.stringify(JSON.parse(text))}\n`),
  "the manifest with a line more": written((text) => `${text}\n`),
  "letters of the manifest by their numbers": written((text) => text.replace('"root"', '"\\u0072oot"')),
  "a number of the manifest written otherwise": written((text) => text.replace(/"bytes": (\d+)/, '"bytes": $1.0')),
  "the manifest in the line endings of another system": written((text) => text.replaceAll("\n", "\r\n"), ATTESTED),
  "a byte order mark before the manifest": written((text) => `\ufeff${text}`, damaged("it is not JSON.")),
  "the manifest as UTF-16": written((text) => Buffer.from(text, "utf16le"), damaged("it is not JSON.")),
  "the manifest emptied": written(() => "", damaged("it is not JSON.")),
  "the manifest cut short": written((text) => text.slice(0, text.length / 2), damaged("it is not JSON.")),
  "something after the manifest": written((text) => `${text}{}`, damaged("it is not JSON.")),
  "nothing in the manifest": written(() => "null\n", "fingerprints.json has the format undefined"),
  "the format of the manifest": written(
    (text) => text.replace('"format": 3', '"format": 2'),
    "fingerprints.json has the format 2",
  ),
  "a part of the manifest removed": edited((copy) => {
    Reflect.deleteProperty(copy, "governance");
    return damaged("it has no governance.");
  }),
  "a list for a part of the manifest": edited((copy) => {
    copy.specs = [] as never;
    return damaged("it has no specs.");
  }),
  "a number for a hash": edited((copy, place) => {
    const path = spec(place);
    copy.specs = { ...copy.specs, [path]: 5 as never };
    return damaged(`${path} has no hash.`);
  }),
  "an artifact without declarations": edited((copy, place) =>
    damaged(`${ofArtifact(() => ({ from: undefined }))(copy, place)} has no declarations.`),
  ),
  "the manifest removed": instead(() => {}, "No fingerprints.json is found in "),
  "a manifest that is a link": instead((whole) => symlinkSync("/dev/zero", whole), "odd fingerprints.json"),
  "a pipe in the place of the manifest": instead(
    (whole) => void execFileSync("mkfifo", [whole]),
    "odd fingerprints.json",
  ),
  "a folder in the place of the manifest": instead((whole) => mkdirSync(whole), "odd fingerprints.json"),
};
