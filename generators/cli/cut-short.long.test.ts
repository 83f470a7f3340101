import { endGenerating } from "../testing/command-project.ts";

describe("A run of the command that SIGINT ends", () => {
  it.each([
    ["in the middle", "renameSync", 20],
    ["at the very end", "rmSync", 1],
  ] as const)("leaves nothing half-written %s", (_when, step, after) => endGenerating("SIGINT", step, after), 240_000);
});
