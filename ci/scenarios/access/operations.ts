import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { OperationDefinition } from "../../../generated/server/runtime/operation.ts";

const SERVER = join(import.meta.dirname, "../../../generated/server");
const files = readdirSync(SERVER, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^[^/\\]+[/\\]operations\.ts$/.test(file),
);

/** Every operation that the generated server answers, over HTTP or as a frame. */
export const OPERATIONS: readonly OperationDefinition[] = (
  await Promise.all(files.map((file) => import(join(SERVER, file)) as Promise<Record<string, unknown>>))
).flatMap((room) => Object.values(room).filter(isDefinition));

function isDefinition(value: unknown): value is OperationDefinition {
  return typeof value === "object" && value !== null && "action" in value && "validate" in value;
}
