import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost } from "../model/files/host.ts";

const ROOT = join(import.meta.dirname, "../..");

it("reads the settings of a project, and none of the libraries that may run", async () => {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-host-")));
  try {
    writeFileSync(join(project, "tspconfig.yaml"), "kind: project\n");
    const host = createHost(project);
    expect((await host.stat(join(project, "tspconfig.yaml"))).isFile()).toBe(true);
    // By itself, and as the package that a project does not have itself.
    for (const folder of [ROOT, project]) {
      const library = join(folder, "node_modules/@typespec/http");
      await expect(host.stat(join(library, "tspconfig.yaml"))).rejects.toMatchObject({ code: "ENOENT" });
      expect((await host.stat(join(library, "package.json"))).isFile()).toBe(true);
    }
  } finally {
    rmSync(project, { recursive: true });
  }
});
