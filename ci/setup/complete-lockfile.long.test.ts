import { spawnSync } from "node:child_process";
import { join } from "node:path";

describe("this repository's lockfile", () => {
  it("is accepted by npm ci on the machine's own Node", () => {
    const run = spawnSync("npm", ["ci", "--dry-run", "--ignore-scripts", "--offline", "--loglevel=error"], {
      cwd: join(import.meta.dirname, "../.."),
      encoding: "utf8",
      env: { ...process.env, PATH: "/usr/local/bin:/usr/bin:/bin" },
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  });
});
