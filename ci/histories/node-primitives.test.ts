import { expectedReports } from "../../web/crypto/testing/public-vectors/expected.ts";
import { publicVectorFolder, readPublicVector } from "../../web/crypto/testing/public-vectors/folder.ts";
import { runPublicVectorsOn } from "../../web/crypto/testing/public-vectors/run-public-vectors.ts";
import { nodePrimitives } from "./node-primitives.ts";

const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);

it("published vectors find nothing wrong with Node's own functions", async () => {
  if (folder === undefined) {
    console.info("The published vectors are not here; set TENCHAT_VECTORS to run them.");
    return;
  }
  const read = async (path: string) => JSON.parse(readPublicVector(folder, path)) as unknown;
  expect(await runPublicVectorsOn(nodePrimitives(), read)).toEqual(expectedReports);
}, 60_000);
