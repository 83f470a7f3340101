import {
  artifact,
  crowded,
  finding,
  flipped,
  generator,
  of,
  only,
  put,
  read,
  spec,
  type Place,
  type Tampering,
} from "./place.ts";

/** Something done to the bytes of one file, which must be named with a word. */
const file =
  (word: string, choose: (place: Place) => string, change: (place: Place, bytes: Buffer) => Buffer | undefined) =>
  (place: Place) => {
    const path = choose(place);
    return { undo: put(place, path, change(place, read(place, path))), expected: [finding(word, path)] };
  };

/** The bytes of two files in each other's places. */
const swapped = (choose: (place: Place) => string) => (place: Place) => {
  const [one, other] = [choose(place), choose(place)];
  const [first, second] = [read(place, one), read(place, other)];
  const undo = [put(place, one, second), put(place, other, first)];
  return { undo: () => undo.forEach((each) => each()), expected: [finding("changed", one), finding("changed", other)] };
};

/** A file under another name. */
const renamed = (choose: (place: Place) => string, ending: string) => (place: Place) => {
  const path = choose(place);
  const undo = [put(place, path + ending, read(place, path)), put(place, path, undefined)];
  return {
    undo: () => undo.forEach((each) => each()),
    expected: [finding("missing", path), finding("extra", path + ending)],
  };
};

const removed = () => undefined;
const emptied = () => Buffer.alloc(0);
const and = (more: string | Uint8Array) => (_place: Place, bytes: Buffer) => Buffer.concat([bytes, Buffer.from(more)]);
const after = (more: string) => (_place: Place, bytes: Buffer) => Buffer.concat([Buffer.from(more), bytes]);
const edited = (edit: (text: string) => string) => (_place: Place, bytes: Buffer) =>
  Buffer.from(edit(bytes.toString("utf8")));
const cut = (place: Place, bytes: Buffer) => bytes.subarray(0, place.random.below(bytes.length));
/** Lines of a file whose every line ends with LF, in another order. */
const relined = (order: (lines: string[]) => string[]) =>
  edited((text) => order(text.trimEnd().split("\n")).join("\n") + "\n");

const proposal = of("governance", /\/\d{4}-/);
const ledger = only("policies/governance/ledger.jsonl");
const version = of("specs", /^specs\/history\/\d/);
const lockfile = only("package-lock.json");

/** What is done to the bytes of files that were fingerprinted. */
export const BYTES: Readonly<Record<string, Tampering>> = {
  "a bit of an artifact": file("changed", artifact, flipped),
  "a byte more in an artifact": file("changed", artifact, and("\n")),
  "an artifact cut short": file("changed", artifact, cut),
  "an artifact emptied": file("changed", artifact, emptied),
  "an artifact removed": file("missing", crowded("artifacts"), removed),
  "an artifact under another name": renamed(crowded("artifacts"), ".old"),
  "two artifacts changed places": swapped(artifact),
  "an artifact in the line endings of another system": file(
    "changed",
    artifact,
    edited((text) => text.replaceAll("\n", "\r\n")),
  ),
  "a byte order mark before an artifact": file("changed", artifact, after("\ufeff")),
  "a letter of an artifact that looks like another": file(
    "changed",
    of("artifacts", /\.ts$/),
    edited((text) => text.replace("e", "\u0435")),
  ),
  "a mark in an artifact that nobody sees": file(
    "changed",
    of("artifacts", /\.ts$/),
    edited((text) => text.replace("\n", "\u202e\n")),
  ),
  "a bit of a specification": file("changed", spec, flipped),
  "a line more in a specification": file("changed", spec, and("\n")),
  "a specification cut short": file("changed", spec, cut),
  "a specification emptied": file("changed", spec, emptied),
  "a specification removed": file("missing", crowded("specs"), removed),
  "a specification under another name": renamed(crowded("specs"), ".bak"),
  "two specifications changed places": swapped(spec),
  "a byte order mark before a specification": file("changed", spec, after("\ufeff")),
  "a specification in the line endings of old systems": file(
    "changed",
    spec,
    edited((text) => text.replaceAll("\n", "\r")),
  ),
  "a byte of a specification that is no text": file("changed", spec, and(Uint8Array.of(0xff))),
  "what a released version said": file("changed", version, flipped),
  "a released version removed": file("missing", version, removed),
  "which versions were released": file("changed", only("specs/history/index.json"), flipped),
  "a proposal after it was approved": file("changed", proposal, and("It was agreed on.\n")),
  "a proposal removed": file("missing", proposal, removed),
  "an approval taken out of the ledger": file(
    "changed",
    ledger,
    relined((lines) => lines.slice(0, -1)),
  ),
  "an approval twice in the ledger": file(
    "changed",
    ledger,
    relined((lines) => [...lines, lines.at(-1)!]),
  ),
  "approvals in another order": file(
    "changed",
    ledger,
    relined((lines) => lines.toReversed()),
  ),
  "the ledger removed": file("missing", ledger, removed),
  "a bit of the generator": file("changed", generator, flipped),
  "a line more in the generator": file("changed", generator, after("// Doctored.\n")),
  "a file of the generator emptied": file("changed", generator, emptied),
  "a file of the generator removed": file("missing", generator, removed),
  "a file of the generator under another name": renamed(generator, ".orig"),
  "two files of the generator changed places": swapped(generator),
  "a byte of the generator that is no text": file("changed", generator, and(Uint8Array.of(0xff))),
  "the language that specifications are written in": file(
    "changed",
    of("generator", /\/library\/lib\/.*\.tsp$/),
    flipped,
  ),
  "what names the generator's library": file("changed", only("generators/library/package.json"), flipped),
  "a page that documents are printed into": file("changed", of("generator", /\/event-reference\/template\//), flipped),
  "the verifier itself, read by another": file(
    "changed",
    only("generators/fingerprint/verify.ts"),
    after("// Trust me.\n"),
  ),
  "the digest of a package in the lockfile": file(
    "changed",
    lockfile,
    edited((text) => text.replace(/"sha512-./, '"sha512-_')),
  ),
  "a package more in the lockfile": file(
    "changed",
    lockfile,
    edited((text) => text.replace('"packages": {', '"packages": {\n    "node_modules/planted": {},')),
  ),
  "the lockfile removed": file("missing", lockfile, removed),
};
