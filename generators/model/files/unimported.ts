import { resolvePath, type Program } from "@typespec/compiler";
import { resolve } from "node:path";
import { filesBelow } from "../../fingerprint/files.ts";
import { library } from "../../library/diagnostics.ts";
import { spoken } from "./spoken-paths.ts";

/** Warns of the files of a specification that nothing imports: what they say, they say to nobody. */
export async function warnOfUnimported(program: Program, folder: string): Promise<void> {
  for (const path of filesBelow(folder, (name) => name.endsWith(".tsp"))) {
    const place = resolvePath(spoken(resolve(folder)), spoken(path));
    if (program.sourceFiles.has(place) || program.sourceFiles.has(await program.host.realpath(place))) continue;
    const target = { file: await program.host.readFile(place), pos: 0, end: 0 };
    library.reportDiagnostic(program, { code: "not-imported", format: { path }, target });
  }
}
