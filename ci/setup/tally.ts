/** How many gates or tests ended well and how many did not. */
export type Tally = { passed: number; failed: number };

/** The part of Jest's `--json` report that is counted. */
export type JestReport = {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that could not be run at all, whose tests are therefore in no other number. */
  numRuntimeErrorTestSuites: number;
};

/** Counts Jest's report. A run that failed in a way no number shows (a missing report line, a crash) is one failure. */
export function countTests(exitCode: number | null, report: JestReport): Tally {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
