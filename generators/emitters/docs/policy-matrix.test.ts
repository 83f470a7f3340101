import { describeWhen, permissionOf } from "../../model/policy/decisions.ts";
import type { Ir } from "../../model/ir.ts";
import { readSpecification } from "../../model/read.ts";
import { join } from "node:path";
import { PROJECT } from "../../testing/copy-project.ts";
import { emitPolicyMatrix } from "./policy-matrix.ts";

/** The rows of the first table of a page, cell by cell, below its head. */
function rowsOf(text: string): string[][] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("| ---"));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  const cells = (line: string) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
  return [lines[start - 1]!, ...lines.slice(start + 1, end)].map(cells);
}

async function own(): Promise<Ir> {
  const reading = await readSpecification(join(PROJECT, "specs"));
  if (reading.kind === "refused") throw new Error("The specification does not compile.");
  return reading.ir;
}

describe("The policy matrix page", () => {
  it("says of every operation who may, how often, and whether it leaves a trace", async () => {
    const ir = await own();
    const [head, ...rows] = rowsOf(emitPolicyMatrix(ir)[0]!.text);
    expect(head).toEqual(["action", ...ir.roles.map((each) => each.name), "rate limit", "trail"]);
    expect(rows).toEqual(
      ir.operations.map((operation) => [
        `\`${operation.action}\``,
        ...ir.roles.map(({ name }) => describeWhen(permissionOf(operation, name))),
        expect.stringMatching(
          operation.rateLimit === null
            ? /^$/
            : new RegExp(
                `^${operation.rateLimit.points} in ${operation.rateLimit.seconds} s per ${operation.rateLimit.per}$`,
              ),
        ),
        operation.audited ? "audited" : "",
      ]),
    );
    // Neither column says the same of everything, or the comparison would say little.
    expect(rows.some((row) => row.at(-1) === "audited")).toBe(true);
    expect(rows.some((row) => row.at(-1) === "")).toBe(true);
  });

  it("explains every role and every condition, and comes from every operation", async () => {
    const ir = await own();
    const [page] = emitPolicyMatrix(ir);
    for (const { name, doc } of [...ir.roles, ...ir.conditions]) expect(page!.text).toContain(`- **${name}**: ${doc}`);
    expect(page!.from).toEqual(ir.operations.map((each) => each.id));
    expect(emitPolicyMatrix({ ...ir, operations: [] })).toEqual([]);
  });
});
