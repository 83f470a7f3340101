import { readInteropVectors } from "./read-vectors.ts";
import { interopChecks, runInteropVectors } from "./run-interop-vectors.ts";

const vectors = readInteropVectors();

describe.each([
  ["WebCrypto", globalThis.crypto.subtle],
  ["noble alone", undefined],
])("the recordings of encrypted-p2p-chat hold with %s", (_name, subtle) => {
  it.each(interopChecks(vectors, subtle).map((check) => [check.name, check] as const))("%s", (_title, check) =>
    check.run(),
  );

  it("all of them were counted by the entry that a browser runs", async () => {
    const { passed, failed } = await runInteropVectors(vectors, subtle);
    expect(failed).toEqual([]);
    expect(passed).toBe(26);
  });
});

it("the runner names the check that fails", async () => {
  const [first, ...others] = vectors.x3dh.x3dh;
  if (!first) throw new Error("The recording is empty.");
  const wrong = { ...first, shared_key_hex: "00".repeat(32) };
  const { failed } = await runInteropVectors({ ...vectors, x3dh: { ...vectors.x3dh, x3dh: [wrong, ...others] } });
  expect(failed.join("\n")).toMatch(/x3dh with-opk: both sides agree: shared key/);
});
