import { StartProblem } from "../start-problem.ts";
import { explainFileError } from "./explain-file-error.ts";

describe("What a disk says of a backup", () => {
  it.each([
    ["ENOSPC", true],
    ["EDQUOT", true],
    ["EACCES", false],
    ["ENOTDIR", false],
  ])("passes where room may come, and only there: %s", (code, passes) => {
    const problem = explainFileError(Object.assign(new Error(code), { code, path: "/x" }), "The backup");
    expect(problem).toBeInstanceOf(StartProblem);
    expect((problem as StartProblem).passes).toBe(passes);
  });
});
