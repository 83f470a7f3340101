import { judgeData } from "./judge-data.ts";

const state = { incarnationIds: ["a", "b"], position: 10 };

describe("judging a server's data", () => {
  it.each([
    ["made", { incarnationIds: [], position: 0 }, undefined, false],
    ["made", { incarnationIds: [], position: 0 }, { incarnationId: "a", position: 7 }, false],
    ["same", state, undefined, false],
    ["same", state, { incarnationId: "b", position: 10 }, false],
    ["same", state, { incarnationId: "a", position: 4 }, false],
    ["older-data", state, { incarnationId: "b", position: 11 }, false],
    ["older-data", state, { incarnationId: "a", position: 11 }, false],
    ["other-data", state, { incarnationId: "c", position: 1 }, false],
    ["restored", state, { incarnationId: "b", position: 10 }, true],
    ["restored", state, undefined, true],
  ] as const)("finds %s", (finding, now, mark, restored) => {
    expect(judgeData(now, mark, restored)).toBe(finding);
  });
});
