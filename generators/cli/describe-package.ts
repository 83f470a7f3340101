import { join, relative } from "node:path";
import { readIfThere } from "../fingerprint/files.ts";
import { Problem } from "./problem.ts";
import { problemOfWriting } from "./problem-of-writing.ts";

const TENCHAT = join(import.meta.dirname, "../..");

/** What generated code imports, and what checks and runs it. */
const PACKAGES = [
  "@nestjs/common",
  "@nestjs/core",
  "@nestjs/platform-fastify",
  "@types/node",
  "@types/pg",
  "@types/ws",
  "bullmq",
  "fastify",
  "node",
  "pg",
  "rate-limiter-flexible",
  "reflect-metadata",
  "typeorm",
  "typescript",
];

const SCRIPTS = { check: "tsc", generate: "tenchat generate", start: "tenchat generate && tsc && node server.ts" };

type Json = Readonly<Record<string, unknown>>;

/**
 * The package.json of a product: what is there already, and what a product needs besides. The packages are TenChat's
 * own, where they lie: they are the versions that generated code was made for, each of them once.
 */
export function describePackage(project: string): string {
  const found = readPackage(project);
  const { type = "module" } = found;
  if (type !== "module")
    throw new Problem(
      `package.json says "type": ${JSON.stringify(type)}, but generated files are ES modules: make it "module", or begin in another folder.`,
    );
  const tenchat = `file:${relative(project, TENCHAT).replaceAll("\\", "/")}`;
  const packages = Object.fromEntries(PACKAGES.map((name) => [name, `${tenchat}/node_modules/${name}`]));
  const described = {
    private: true,
    ...found,
    type,
    scripts: { ...SCRIPTS, ...(found.scripts as Json | undefined) },
    dependencies: { ...packages, tenchat, ...(found.dependencies as Json | undefined) },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function readPackage(project: string): Json {
  const path = join(project, "package.json");
  const text = readText(path);
  try {
    const found = JSON.parse(text) as unknown;
    if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Problem(`${path} is not the JSON of a package: mend it, or begin in another folder.`);
}

function readText(path: string): string {
  try {
    return readIfThere(path)?.toString("utf8") ?? "{}";
  } catch (error) {
    throw problemOfWriting(error, path);
  }
}
