import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve, sep } from "node:path";
import { filesBelow } from "../../generators/fingerprint/files.ts";
import { listScenarios, SCENARIOS } from "../../generators/testing/run-scenario.ts";
import { copySpecification, listSpecifications } from "../scenarios/http-specs/specifications.ts";
import { draws } from "../scenarios/random-specifications/draw.ts";
import { writeSpecification } from "../scenarios/random-specifications/write-specification.ts";

/** A specification to examine: where it is, or how it is written down to be there. */
export interface Source {
  readonly name: string;
  /** Makes the project, below which it stands in `specs`, and says where it is. */
  place(folder: string): string;
}

/** The input of every golden scenario; those that are refused say so. */
export function goldenSources(): Source[] {
  return listScenarios().map((name) => {
    const specs = join(SCENARIOS, name, "input/specs");
    return { name, place: (folder) => copied(specs, folder) };
  });
}

/** The platform's own specification. */
export function ownSource(): Source {
  return { name: "tenchat", place: (folder) => copied(resolve(import.meta.dirname, "../../specs"), folder) };
}

export function randomSources(seed: number, count: number): Source[] {
  return draws(seed, count).map((draw, at) => ({
    name: `random-${at}`,
    place: (folder) => {
      mkdirSync(join(folder, "specs"), { recursive: true });
      writeFileSync(join(folder, "specs/main.tsp"), writeSpecification(draw));
      return folder;
    },
  }));
}

/** The specifications of @typespec/http-specs. */
export function httpSpecsSources(): Source[] {
  return listSpecifications().map(({ name, folder: specs }) => ({
    name: name.replaceAll("/", "."),
    place: (folder) => {
      copySpecification(specs, join(folder, "specs"));
      return folder;
    },
  }));
}

/** Somebody's `main.tsp`, with everything in its folder. */
export function fileSource(path: string): Source {
  const specs = dirname(resolve(path));
  return { name: specs.replaceAll(sep, "."), place: (folder) => copied(specs, folder) };
}

function copied(specs: string, folder: string): string {
  const filter = (path: string) => extname(path) !== ".ts" && !path.slice(specs.length).includes("node_modules");
  cpSync(specs, join(folder, "specs"), { recursive: true, filter });
  // Those of this project say where the library stands beside them. Not all of them are UTF-8.
  for (const path of filesBelow(join(folder, "specs"), (name) => name.endsWith(".tsp"))) {
    const file = join(folder, "specs", path);
    const text = readFileSync(file, "latin1");
    writeFileSync(file, text.replace(/"(?:\.\.\/)+(?:generators\/)?library\/lib\/main\.tsp"/, '"tenchat"'), "latin1");
  }
  return folder;
}
