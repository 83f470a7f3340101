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

// In a process of its own: the parser is made of CommonJS packages that know nothing of a test's module loader. One for
// all documents: they take longer to load than any takes to be read.
const PARSE = `
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
for (const file of process.argv.slice(1)) {
  const { diagnostics, document } = await new Parser().parse(readFileSync(file, "utf8"));
  const problems = diagnostics.map(({ severity, code, message, path }) => ({ severity, code, message, path: path.join(".") }));
  console.log(JSON.stringify({ file, problems, read: document !== undefined }));
}
`;

describe("The public documents", () => {
  const parsed = new Map<string, { readonly problems: readonly { severity: number }[]; readonly read: boolean }>();

  beforeAll(() => {
    const { out, err } = run(["--input-type=module", "-e", PARSE, ...documents("asyncapi.yaml")]);
    for (const line of out.trim().split("\n").filter(Boolean)) {
      const { file, ...found } = JSON.parse(line) as { file: string; problems: { severity: number }[]; read: boolean };
      parsed.set(file, found);
    }
    if (parsed.size < documents("asyncapi.yaml").length) throw new Error(err);
  }, 120_000);

  it.each(documents("asyncapi.yaml"))("%s passes the AsyncAPI parser", (path) => {
    const { problems, read } = parsed.get(path)!;
    // 0 is an error, 1 a warning; the rest is advice.
    expect(problems.filter(({ severity }) => severity <= 1)).toEqual([]);
    expect(read).toBe(true);
  });

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
