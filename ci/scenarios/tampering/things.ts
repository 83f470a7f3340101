import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  artifact,
  finding,
  fresh,
  generator,
  of,
  only,
  put,
  read,
  spec,
  take,
  type Place,
  type Tampering,
} from "./place.ts";

/** Something else in the place of one file: what is odd is named. */
const odd =
  (
    choose: (place: Place) => string,
    replace: (whole: string, place: Place) => void,
    more: (path: string) => string[] = () => [],
  ) =>
  (place: Place) => {
    const path = choose(place);
    const undo = put(place, path, undefined);
    replace(join(place.folder, path), place);
    return { undo, expected: [finding("odd", path), ...more(path)] };
  };

/** A link in the place of a folder that everything has been moved out of. */
const linked = (path: string) => (place: Place) => {
  const [whole, aside] = [join(place.folder, path), join(place.folder, "aside")];
  renameSync(whole, aside);
  symlinkSync(aside, whole);
  return {
    undo: () => {
      rmSync(whole);
      renameSync(aside, whole);
    },
    expected: [finding("odd", path)],
  };
};

/** Something new that is made at a path, named as what is not fingerprinted. */
const made =
  (name: (place: Place) => string | Buffer, make: (whole: string | Buffer, place: Place) => void, ending = "") =>
  (place: Place) => {
    const path = name(place);
    take(place, [path.toString("latin1")]);
    const prefix = Buffer.from(`${place.folder}/`);
    const whole = typeof path === "string" ? join(place.folder, path) : Buffer.concat([prefix, path]);
    make(whole, place);
    return {
      undo: () => (ending === "/" ? rmdirSync(whole) : unlinkSync(whole)),
      expected: [finding("extra", `${path.toString("utf8")}${ending}`)],
    };
  };

const text = (whole: string | Buffer) => writeFileSync(whole, "// Planted.\n");
const newFile = (folder: string, ending: string, prefix = "") =>
  made((place) => `${folder}/${prefix}${fresh(place)}.${ending}`, text);

/** A file in a folder that nothing has: undone, both are gone. */
const inNewFolder = (folder: string, inside: string) => (place: Place) => {
  const [top] = inside.split("/");
  const path = take(place, [`${folder}/${inside}`]);
  mkdirSync(join(place.folder, path, ".."), { recursive: true });
  text(join(place.folder, path));
  return {
    undo: () => rmSync(join(place.folder, folder, top!), { recursive: true }),
    expected: [finding("extra", path)],
  };
};

/** A socket that nobody listens to any more. Its own path may be too long for one. */
function socket(whole: string, { folder }: Place): void {
  const short = join(folder, "s");
  const server = createServer().listen(short);
  renameSync(short, whole);
  server.close();
}

/** Not everybody may make one; what is said of a pipe is the same. */
function device(whole: string): void {
  try {
    execFileSync("mknod", [whole, "c", "1", "3"], { stdio: "ignore" });
  } catch {
    pipe(whole);
  }
}

const pipe = (whole: string) => void execFileSync("mkfifo", [whole]);
const toNothing = (whole: string) => symlinkSync("/dev/null", whole);
const withMode = (mode: number) => (whole: string) => {
  writeFileSync(whole, "#!/bin/sh\n");
  chmodSync(whole, mode);
};

/** What stands where a file has to be, or where nothing has to be. */
export const THINGS: Readonly<Record<string, Tampering>> = {
  "an artifact that is a link to its own bytes": (place) => {
    const path = artifact(place);
    const [whole, elsewhere] = [join(place.folder, path), join(place.folder, fresh(place))];
    writeFileSync(elsewhere, read(place, path));
    const undo = put(place, path, undefined);
    symlinkSync(elsewhere, whole);
    return { undo, expected: [finding("odd", path)] };
  },
  "a specification that is a link": odd(spec, toNothing),
  "a file of the generator that is a link": odd(generator, toNothing),
  "a proposal that is a link": odd(of("governance", /\/\d{4}-/), toNothing),
  "a lockfile that is a link": odd(only("package-lock.json"), toNothing),
  "a link that leads round in a circle": odd(artifact, (whole) => symlinkSync(whole, whole)),
  "a pipe in the place of an artifact": odd(artifact, pipe),
  "a pipe in the place of a specification": odd(spec, pipe),
  "a socket in the place of an artifact": odd(artifact, socket),
  "a device in the place of an artifact": odd(artifact, device),
  "a folder in the place of an artifact": odd(
    artifact,
    (whole) => mkdirSync(whole),
    (path) => [finding("extra", `${path}/`)],
  ),
  "a folder with files in the place of a specification": odd(
    spec,
    (whole) => {
      mkdirSync(whole);
      text(join(whole, "main.tsp"));
    },
    (path) => [finding("extra", `${path}/main.tsp`)],
  ),
  "an artifact that runs with its owner's rights": odd(artifact, withMode(0o4755)),
  "an artifact that runs with its group's rights": odd(artifact, withMode(0o2755)),
  "an artifact that stays in memory": odd(artifact, withMode(0o1644)),
  "an artifact added": newFile("generated", "ts"),
  "a specification added": newFile("specs", "tsp"),
  "a file that is no specification added among them": newFile("specs", "js"),
  "a version that was never released": newFile("specs/history", "json", "9.9.9-"),
  "a proposal that nobody made": newFile("policies/governance", "md", "0009-"),
  "a program added to the generator": newFile("generators/emitters", "ts"),
  "packages for the generator alone": inNewFolder("generators", "node_modules/yaml/index.js"),
  "packages for a specification alone": inNewFolder("specs", "node_modules/@typespec/http/package.json"),
  "another kind of modules for a room of the generator": made(
    () => "generators/model/package.json",
    (whole) => writeFileSync(whole, '{ "type": "commonjs" }'),
  ),
  "a lockfile that npm prefers": made(() => "npm-shrinkwrap.json", text),
  "a link added": made(
    (place) => `generated/${fresh(place)}.ts`,
    (whole, place) => symlinkSync(join(place.folder, "fingerprints.json"), whole),
  ),
  "a link added to what is not there": made(
    (place) => `specs/${fresh(place)}.tsp`,
    (whole) => symlinkSync("nowhere", whole),
  ),
  "a second name for the manifest": made(
    (place) => `generated/${fresh(place)}.ts`,
    (whole, place) => linkSync(join(place.folder, "fingerprints.json"), whole),
  ),
  "a pipe added": made(
    (place) => `specs/${fresh(place)}`,
    (whole) => pipe(whole.toString()),
  ),
  "an empty folder added": made(
    (place) => `generated/${fresh(place)}`,
    (whole) => void mkdirSync(whole),
    "/",
  ),
  "a hidden file added": newFile("generated", "ts", "."),
  "a file in a hidden folder": inNewFolder("generated", ".cache/planted.ts"),
  "a file many folders deep": inNewFolder("generated", `${"deep/".repeat(60)}planted.ts`),
  "a file with the name of another in other letters": made(
    (place) => artifact(place).replace(/[^/]+$/, (name) => name.toUpperCase()),
    text,
  ),
  "a name that looks like another": made(() => "generated/policies/d\u0435cide.ts", text),
  "a name with something in it that nobody sees": made(() => "generated/policies/decide\u200b.ts", text),
  "a name that reads from right to left": made(() => "generated/policies/\u202est.ediced", text),
  "a name with a space at its end": made(() => "generated/policies/decide.ts ", text),
  "two names that some systems take for one": (place) => {
    const names = ["specs/\u00e9.tsp", "specs/e\u0301.tsp"];
    for (const name of names) text(join(place.folder, take(place, [name])));
    return {
      undo: () => names.forEach((name) => unlinkSync(join(place.folder, name))),
      expected: names.map((name) => finding("extra", name)),
    };
  },
  "a name with a second line that says that all is well": made(
    () => "generated/x\n156 artifacts fit their fingerprints.",
    text,
  ),
  "a name that orders a terminal about": made(() => "generated/\u001b[2K\u001b[1A.ts", text),
  "a name with a backslash": made(() => "generated/policies\\decide.ts", text),
  "a name that is no text": made(
    (place) => Buffer.concat([Buffer.from(`specs/${fresh(place)}`), Uint8Array.of(0xff)]),
    text,
  ),
};

/** What is done to whole folders: everything in them is concerned, and nothing else can be tried at once. */
export const FOLDERS: Readonly<Record<string, Tampering>> = {
  "artifacts behind a link": linked("generated"),
  "a folder of artifacts behind a link": linked("generated/contracts"),
  "specifications behind a link": linked("specs"),
  "governance behind a link": linked("policies"),
  "the generator behind a link": linked("generators"),
  "all artifacts removed": (place) => {
    const [whole, aside] = [join(place.folder, "generated"), join(place.folder, "aside")];
    renameSync(whole, aside);
    return {
      undo: () => renameSync(aside, whole),
      expected: Object.keys(place.manifest.artifacts).map((path) => finding("missing", path)),
    };
  },
  "a pipe in the place of all artifacts": (place) => {
    const [whole, aside] = [join(place.folder, "generated"), join(place.folder, "aside")];
    renameSync(whole, aside);
    pipe(whole);
    return {
      undo: () => {
        rmSync(whole);
        renameSync(aside, whole);
      },
      expected: [finding("odd", "generated")],
    };
  },
};
