import { join } from "node:path";
import { describeWhen, permissionOf } from "../../model/policy/decisions.ts";
import { readSpecification } from "../../model/read.ts";
import type { Ir } from "../../model/ir.ts";
import { readText } from "../../testing/read-text.ts";
import { emitHttpReference } from "./http-reference.ts";
import { boundsInWords, boundsOf, durationInWords, typeInWords } from "./words.ts";

async function irOf(scenario: string): Promise<Ir> {
  const reading = await readSpecification(join(import.meta.dirname, "../../scenarios", scenario, "input/specs"));
  if (reading.kind === "refused") throw new Error("The scenario does not compile.");
  return reading.ir;
}

describe("The HTTP reference", () => {
  it("has a page for every operation, with its address, who may, its fields and its errors", async () => {
    const ir = await irOf("emits-http");
    const [page] = emitHttpReference(ir);
    const operations = ir.operations.filter((each) => each.binding.kind === "http");
    expect(operations.length).toBeGreaterThan(0);
    for (const { binding, input, errors, id } of operations) {
      if (binding.kind !== "http") continue;
      expect(page!.text).toContain(`\`${binding.verb.toUpperCase()} ${binding.path}\``);
      for (const field of input) expect(page!.text).toContain(`| \`${field.name}\``);
      for (const error of errors)
        expect(page!.text).toContain(`\`${ir.errors.find((each) => each.id === error)!.code}\``);
      expect(page!.from).toContain(id);
    }
  });

  it("says on each page whose it is, where its fields go, what it answers and what only it refuses", async () => {
    const reading = await readSpecification(join(import.meta.dirname, "../../../specs"));
    if (reading.kind === "refused") throw new Error("The specification does not compile.");
    for (const ir of [await irOf("emits-http"), reading.ir]) {
      const pages = emitHttpReference(ir)[0]!.text.split(/^### /m);
      for (const operation of ir.operations) {
        const { binding, rateLimit, audited } = operation;
        if (binding.kind !== "http") continue;
        const address = `\n\`${binding.verb.toUpperCase()} ${binding.path}\`\n`;
        const page = pages.find((each) => each.includes(address))!;
        for (const { name } of ir.roles)
          expect(page).toMatch(new RegExp(`[:;] ${name}: ${describeWhen(permissionOf(operation, name))}[;.]`));
        expect(page.includes("Needs a bearer token.")).toBe(binding.authenticated);
        expect(page.includes("Needs no token.")).toBe(!binding.authenticated);
        const said = /^- At most (\d+) calls in (\d+) s per (\w+)(?:, together with `(.+)`)?\.$/m.exec(page);
        const limit = said?.slice(1).filter((each) => each !== undefined);
        expect(limit).toEqual(rateLimit === null ? undefined : Object.values(rateLimit).map(String));
        expect(page.includes("leaves an audit record")).toBe(audited);
        expect(page).toMatch(new RegExp(`^Answers ${binding.status}\\b`, "m"));
        for (const { name, property, in: place } of binding.parameters)
          expect([name, page]).toEqual([
            name,
            expect.stringMatching(new RegExp(`\\| \`${property}\`[^|]*\\| ${place} \\|`)),
          ]);
        const every = ir.operations.filter((each) => each.binding.kind === "http");
        for (const error of operation.errors) {
          const shared = every.every((each) => each.errors.includes(error));
          expect(page.includes(`| \`${ir.errors.find((each) => each.id === error)!.code}\` |`)).toBe(!shared);
        }
      }
    }
  });

  it("leads every link to a heading of the page", async () => {
    for (const scenario of ["emits-http", "emits-types"]) {
      const text = emitHttpReference(await irOf(scenario))[0]!.text;
      const anchors = new Set(
        [...text.matchAll(/^#+ (.*)$/gm)].map((heading) => heading[1]!.toLowerCase().replaceAll(/[^a-z0-9 -]/g, "")),
      );
      for (const link of text.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(link[1]);
    }
  });

  it("explains an error and an event that a field holds like any other type", async () => {
    const { text } = emitHttpReference(
      await readText(`@service(#{ title: "Walks" }) namespace Walks;
@roles enum Role { guest }
/** Gone. */ @event("went", 1) @classify(DataClass.C0) model Went { @partitionKey("at") at: string; step: Step; }
@classify(DataClass.C0) model Step { length: int32; }
@error @classify(DataClass.C0) model Fell { @statusCode _: 409; code: "FELL"; }
@route("/ways") @get @allow(Role.guest) op readWay(): { @classify(DataClass.C0) went: Went[]; fell: Fell | null; };`),
    )[0]!;
    const headings = [...text.slice(text.indexOf("\n## Types\n")).matchAll(/^### (.*)$/gm)].map((each) => each[1]);
    expect(headings).toEqual(["shared.Fell", "shared.Step", "shared.Went"]);
    expect(text).toContain("### shared.Went\n\nGone.\n");
  });

  it("says once what every operation may answer, gives fields the bounds of their types, and sorts the types", async () => {
    const reading = await readSpecification(join(import.meta.dirname, "../../../specs"));
    if (reading.kind === "refused") throw new Error("The specification does not compile.");
    const text = emitHttpReference(reading.ir)[0]!.text;
    expect(text.match(/`invalid-input`/g)).toHaveLength(1);
    expect(text).toMatch(/\| `accountId` \| path \| \S+ \| uuid \| C1 \|/);
    const types = [...text.slice(text.indexOf("\n## Types\n")).matchAll(/^### (.*)$/gm)].map((each) => each[1]!);
    expect(types).toEqual(types.toSorted());
    expect(types.length).toBeGreaterThan(20);
  });

  it("does not exist without an operation over HTTP", async () => {
    const ir = await irOf("emits-http");
    expect(emitHttpReference({ ...ir, operations: [] })).toEqual([]);
  });
});

describe("Bounds in words", () => {
  it("are those of the property before those of its type", async () => {
    const ir = await irOf("emits-types");
    const short = ir.models.find((each) => each.name === "More")!.properties.find((each) => each.name === "short")!;
    expect(boundsInWords(boundsOf(ir, short))).toBe("1 to 5 characters; `^[a-z]/?[a-z/]*$`");
  });

  it("name what they count", () => {
    expect(boundsInWords({ minLength: 3, maxLength: 32, pattern: "^a$" })).toBe("3 to 32 characters; `^a$`");
    expect(boundsInWords({ byteLength: { min: 32, max: 32 } })).toBe("32 bytes");
    expect(boundsInWords({ minValue: 0 })).toBe("at least 0");
    expect(boundsInWords({ maxItems: 9 })).toBe("at most 9 entries");
    expect(boundsInWords({})).toBe("");
  });

  it("leave out the pattern of a named format where it should be brief", () => {
    expect(boundsInWords({ format: "uuid", pattern: "^x$" }, true)).toBe("uuid");
    expect(boundsInWords({ format: "uuid", pattern: "^x$" })).toBe("uuid; `^x$`");
  });
});

describe("Types in words", () => {
  it("read like a sentence", () => {
    const string = { kind: "builtin", name: "string" } as const;
    expect(typeInWords({ kind: "array", of: { kind: "ref", id: "model:notes.Note" } })).toBe(
      "list of [notes.Note](#notesnote)",
    );
    expect(typeInWords({ kind: "union", of: [string, { kind: "null" }] })).toBe("string or null");
    expect(typeInWords({ kind: "tuple", of: [string, { kind: "literal", value: "a" }] })).toBe(
      'exactly string, then `"a"`',
    );
    expect(typeInWords({ kind: "record", of: string })).toBe("map of string");
  });
});

describe("Durations in words", () => {
  it("are counted out, and nothing is nothing", () => {
    expect(durationInWords("P1Y2M")).toBe("1 year and 2 months");
    expect(durationInWords("P30DT30M")).toBe("30 days and 30 minutes");
    expect(durationInWords("PT1M5S")).toBe("1 minute and 5 seconds");
    expect(durationInWords("PT0S")).toBe("");
  });
});
