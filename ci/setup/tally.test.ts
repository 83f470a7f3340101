import { countTests } from "./tally.ts";

describe("counting what Jest reports", () => {
  const good = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it("counts tests that passed and tests that failed", () => {
    expect(countTests(0, good)).toEqual({ passed: 7, failed: 0 });
    expect(countTests(1, { ...good, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  it("counts a file that could not be run as a failure", () => {
    expect(countTests(1, { ...good, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 7, failed: 1 });
  });

  it("never calls a run good that ended with another exit code than zero", () => {
    expect(countTests(1, good)).toEqual({ passed: 7, failed: 1 });
    expect(countTests(null, good)).toEqual({ passed: 7, failed: 1 });
  });
});
