import { installPrograms, missingPrograms } from "./system-packages.mjs";
import { SetupProblem } from "./setup-problem.mjs";

describe("the programs that tests need", () => {
  it("are there when the tests run", async () => {
    expect(missingPrograms()).toEqual([]);
    await expect(installPrograms(() => {})).resolves.toBeUndefined();
  });

  it("are asked for in one sentence where they cannot be installed", async () => {
    const missing = [{ anyOf: ["headless", "chromium"], beside: ["fonts"], why: "browser stories" }];
    const install = installPrograms(() => {}, { uid: 1000, missing });
    await expect(install).rejects.toThrow(SetupProblem);
    await expect(install).rejects.toThrow(
      "The tests need headless or chromium (browser stories): install it first, on Debian with: sudo apt-get install --no-install-recommends headless fonts",
    );
  });
});
