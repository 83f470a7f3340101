import { fromHex } from "../hex.ts";

/** Reads one file of published vectors by its path below their folder: from a disk in Node, over HTTP in a browser. */
export type ReadVectors = (path: string) => Promise<unknown>;

/** One test of a Wycheproof file; byte strings are hex. */
export type WycheproofTest = {
  readonly tcId: number;
  readonly result: "valid" | "invalid" | "acceptable";
  readonly flags: readonly string[];
  readonly size: number;
} & Readonly<Record<string, string>>;

export type WycheproofGroup = {
  readonly tests: readonly WycheproofTest[];
  readonly publicKey: { readonly pk: string };
} & Readonly<Record<string, number>>;

export type WycheproofCase = {
  readonly group: WycheproofGroup;
  readonly test: WycheproofTest;
  readonly name: string;
  readonly valid: boolean;
  /** A field of the test as bytes. */
  readonly bytes: (field: string) => Uint8Array;
};

/** "Acceptable" is what may be taken or not: it counts as valid, and what we do not take of it has a format's name. */
export async function wycheproof(read: ReadVectors, file: string): Promise<WycheproofCase[]> {
  const { testGroups } = (await read(`wycheproof/${file}`)) as { testGroups: WycheproofGroup[] };
  return testGroups.flatMap((group) =>
    group.tests.map((test) => ({
      group,
      test,
      name: `${file} ${test.tcId} ${test.result} ${test.flags.join(",")}`,
      valid: test.result !== "invalid",
      bytes: (field: string) => fromHex(test[field] ?? ""),
    })),
  );
}
