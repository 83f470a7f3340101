import { ProgramVersion } from "./program-version.ts";

describe("The version of the program that runs here", () => {
  it("is outdated once the server hands out another, and stays so without asking again", async () => {
    const answers = [true, false];
    let asked = 0;
    const version = new ProgramVersion({ isCurrent: async () => answers[asked++]! });
    await version.compare();
    expect(version.outdated.get()).toBe(false);
    await version.compare();
    await version.compare();
    expect(version.outdated.get()).toBe(true);
    expect(asked).toBe(2);
  });

  it("is as it was where the server does not answer", async () => {
    const version = new ProgramVersion({ isCurrent: () => Promise.reject(new Error("away")) });
    await expect(version.compare()).rejects.toThrow("away");
    expect(version.outdated.get()).toBe(false);
  });
});
