import { lstatSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem.ts";
import { isUpToDate } from "./up-to-date.ts";

/** Brings generated/ and fingerprints.json to what specs/ says. */
export async function generateCommand(project: string): Promise<string> {
  refuseLinkedFolder(project);
  if (isUpToDate(project)) return "Nothing to do: specs/ and generated/ are what fingerprints.json says.";
  const { writeGenerated } = await import("./write-generated.ts");
  return writeGenerated(project);
}

/** What is behind a link may be another thing tomorrow: verification takes none, so nothing is written through one. */
function refuseLinkedFolder(project: string): void {
  const place = join(project, "generated");
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new Problem(`${place} is a link, and what is behind it cannot be verified. Remove it, and generate again.`);
}
