import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const scenarios = join(root, "generators/scenarios");

/** Documents of our own specification, and those of the scenarios that have one. */
function documents(name: string): string[] {
  // Redocly knows no parameter of a path that is not of ASCII, which OpenAPI allows.
  const others = name === "asyncapi.yaml" ? ["kept-apart", "other-scripts"] : [];
  const golden = ["emits-http", "emits-events", "emits-socket", ...others].map((each) =>
    join(scenarios, each, "output/generated/docs", name),
  );
  return [join(root, "generated/docs", name), ...golden.filter((path) => existsSync(path))];
}

function run(args: readonly string[], input?: string) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

// In a process of its own: the parser is made of CommonJS packages that know nothing of a test's module loader.
const PARSE = `
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
const { diagnostics, document } = await new Parser().parse(readFileSync(process.argv[1], "utf8"));
const problems = diagnostics.map(({ severity, code, message, path }) => ({ severity, code, message, path: path.join(".") }));
console.log(JSON.stringify({ problems, read: document !== undefined }));
`;

describe("The public documents", () => {
  it.each(documents("asyncapi.yaml"))(
    "%s passes the AsyncAPI parser",
    (path) => {
      const { out, err } = run(["--input-type=module", "-e", PARSE, path]);
      if (out === "") throw new Error(err);
      const { problems, read } = JSON.parse(out) as { problems: { severity: number }[]; read: boolean };
      // 0 is an error, 1 a warning; the rest is advice.
      expect(problems.filter(({ severity }) => severity <= 1)).toEqual([]);
      expect(read).toBe(true);
    },
    60_000,
  );

  it.each(documents("openapi.yaml"))(
    "%s passes Redocly's linter",
    (path) => {
      const cli = join(root, "node_modules/@redocly/cli/bin/cli.js");
      const { out } = run([cli, "lint", path, "--format=json"]);
      const { totals, problems } = JSON.parse(out) as { totals: { errors: number }; problems: unknown[] };
      const errors = problems.filter((each) => (each as { severity: string }).severity === "error");
      expect(errors).toEqual([]);
      expect(totals.errors).toBe(0);
    },
    60_000,
  );
});
