import { readFileSync } from "node:fs";
import { expectedReports } from "../testing/public-vectors/expected.ts";
import { publicVectorFolder, readPublicVector } from "../testing/public-vectors/folder.ts";
import { refusedFormats } from "../testing/public-vectors/refused-formats.ts";
import { runPublicVectors } from "../testing/public-vectors/run-public-vectors.ts";
import { tally } from "../testing/public-vectors/tally.ts";
import { invalidInput } from "../errors.ts";

const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);
const randomBytes = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
const hosts = [
  ["WebCrypto", globalThis.crypto.subtle],
  ["noble alone", undefined],
] as const;

it.each(hosts)(
  "published vectors find nothing wrong with %s, and every format that is refused has a name",
  async (...host) => {
    if (folder === undefined) {
      console.info("The published vectors are not here; set TENCHAT_VECTORS to run them.");
      return;
    }
    const read = async (path: string) => JSON.parse(readPublicVector(folder, path)) as unknown;
    expect(await runPublicVectors({ randomBytes, subtle: host[1] }, read)).toEqual(expectedReports);
  },
  60_000,
);

it("the README says of every format why it is refused", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(refusedFormats.filter((format) => !readme.includes(`| ${format} `))).toEqual([]);
});

it("a vector that is taken, refused or answered otherwise than it asks is found", async () => {
  const answer = (said: boolean) => async () => said;
  const refuse = async () => {
    throw invalidInput("No.");
  };
  const fail = async () => {
    throw new Error("The door fell off.");
  };
  const { wrong } = await tally([
    { name: "valid, taken", valid: true, attempt: answer(true) },
    { name: "valid, answered with other bytes", valid: true, attempt: answer(false) },
    { name: "valid, refused", valid: true, attempt: refuse },
    { name: "invalid, taken", valid: false, attempt: answer(true) },
    { name: "invalid, answered with other bytes", valid: false, attempt: answer(false) },
    { name: "invalid, refused", valid: false, attempt: refuse },
    { name: "invalid, refused by an error of somebody else", valid: false, attempt: fail },
    { name: "of a format that we refuse, taken", valid: true, format: "ML-KEM-768", attempt: answer(true) },
    { name: "of a format that we refuse, refused", valid: true, format: "ML-KEM-768", attempt: refuse },
  ]);
  expect(wrong.map((line) => line.split(":")[0])).toEqual([
    "valid, answered with other bytes",
    "valid, refused",
    "invalid, taken",
    "invalid, refused by an error of somebody else",
    "of a format that we refuse, taken",
  ]);
});
