import { createRequire } from "node:module";
import postcss from "postcss";
import { parse } from "yaml";
import { generateFrom, type GeneratedProject } from "./testing/generated-project.ts";
import { HOSTILE, HOSTILE_IMPORTS, SEQUENCES } from "./testing/hostile-specification.ts";
import { nodesIn, readMarkdown } from "./testing/read-markdown.ts";

// The package's Node build is CommonJS; an import would take its browser build.
const cedar = createRequire(import.meta.url)(
  "@cedar-policy/cedar-wasm/nodejs",
) as typeof import("@cedar-policy/cedar-wasm/nodejs");

/** Joiners within emoji and between letters that are joined may stand. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const withoutJoined = (text: string) => text.replaceAll("👩‍👩‍👧", "");

describe("A specification with everything in it that somewhere ends a text", () => {
  let project: GeneratedProject;
  const text = (path: string) => project.text(path);

  beforeAll(async () => {
    project = await generateFrom(HOSTILE, HOSTILE_IMPORTS);
  }, 60_000);
  afterAll(() => project[Symbol.dispose]());

  it("holds nothing that nobody sees in any output", () => {
    expect(project.paths.length).toBeGreaterThan(80);
    for (const path of project.paths) {
      const found = unseen.exec(withoutJoined(text(path)));
      expect([path, found?.[0].codePointAt(0)!.toString(16)]).toEqual([path, undefined]);
    }
  });

  it("comes to pages without HTML, pictures, other links than to the web and the page, and headings that nobody meant", async () => {
    const pages = project.paths.filter((path) => path.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(5);
    for (const path of pages) {
      const nodes = nodesIn(await readMarkdown(text(path)));
      const wrong = nodes.filter(
        ({ type, url }) =>
          /html|image/i.test(type) || (type === "link" && !/^(?:https?:\/\/|#)/.test(url!)) || type === "thematicBreak",
      );
      expect([path, wrong]).toEqual([path, []]);
      const meant = text(path).match(/^#+ /gm)?.length;
      expect([path, nodes.filter(({ type }) => type === "heading").length]).toEqual([path, meant]);
    }
    const headings = (path: string) => text(path).match(/^#+ .*$/gm)!;
    const operations = project.ir.operations.length;
    expect(headings("docs/http.md").filter((each) => each.startsWith("### ")).length).toBeGreaterThan(operations);
    expect(headings("docs/sections.md")).toHaveLength(SEQUENCES.length + 1);
    expect(headings("docs/policy-matrix.md")).toHaveLength(3);
  });

  it("comes to documents that have every name and value as it was written", () => {
    const openapi = parse(text("docs/openapi.yaml")) as Record<string, any>;
    const { schemas } = openapi["components"];
    expect(openapi["info"].title).toBe(SEQUENCES.join(" "));
    expect(openapi["info"].license.name).toBe(SEQUENCES.join(" "));
    expect(Object.keys(schemas.Named.properties)).toEqual(SEQUENCES);
    const named = Object.values(schemas.Named.properties) as { title: string; description: string }[];
    for (const said of ["title", "description"] as const) expect(named.map((each) => each[said])).toEqual(SEQUENCES);
    expect(Object.keys(schemas.Encoded.properties)).toEqual(SEQUENCES);
    const literals = Object.values(schemas.Literal.properties) as { enum: string[]; examples: string[] }[];
    expect(literals.map((each) => each.enum[0])).toEqual(SEQUENCES);
    expect(literals.map((each) => each.examples[0])).toEqual(SEQUENCES);
    expect(schemas.Choice.enum).toEqual(SEQUENCES);
    const asyncapi = parse(text("docs/asyncapi.yaml")) as Record<string, any>;
    const { payload } = asyncapi["components"].messages["row-added"].payload.properties;
    const own = payload.required.slice(1) as string[];
    expect(own).toEqual(SEQUENCES.map((each) => `e${each}`));
    expect(own.map((name) => payload.properties[name].const)).toEqual(SEQUENCES);
    expect(own.map((name) => payload.properties[name].description)).toEqual(
      SEQUENCES.map((each) => each.replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, "\n").trim()),
    );
  });

  it("comes to policies that Cedar reads, each of the role and the conditions that were written", () => {
    const parts = cedar.policySetTextToParts(text("policies/policy.cedar"));
    if (parts.type === "failure") throw new Error(JSON.stringify(parts.errors));
    const roles = new Set<string>();
    const conditions = new Set<string>();
    for (const policy of parts.policies) {
      const json = cedar.policyToJson(policy);
      if (json.type === "failure") throw new Error(JSON.stringify(json.errors));
      const { principal, conditions: when } = json.json as unknown as {
        principal: { entity: { id: string } };
        conditions: unknown[];
      };
      roles.add(principal.entity.id);
      for (const [, name] of JSON.stringify(when).matchAll(/"attr":("(?:[^"\\]|\\.)*")/g))
        conditions.add(JSON.parse(name!) as string);
    }
    expect(parts.policies).toHaveLength(project.ir.operations.length);
    expect([...roles].sort()).toEqual([...SEQUENCES, "user"].sort());
    expect([...conditions].sort()).toEqual([...SEQUENCES].sort());
  });

  it("comes to a style sheet that means what was written", () => {
    const values: string[] = [];
    postcss.parse(text("tokens/tokens.css")).walkDecls(/^--tc-/, ({ value }) => void values.push(value));
    expect(values).toEqual([`"x" 'javascript:' `]);
  });

  it("comes to programs that hold every text as it was written", async () => {
    const { Page } = { Page: (await project.load<Record<string, any>>("ui/blueprint.ts"))["PAGE"] };
    expect([Page.path, Page.title, Object.values<any>(Page.forms)[0].submit]).toEqual(
      Array(3).fill(SEQUENCES.join(" ")),
    );
    const validators = await project.load<Record<string, (value: unknown, path: string, issues: unknown[]) => boolean>>(
      "contracts/shared/validators.ts",
    );
    const takes = (name: string, value: unknown) => validators[`validate${name}`]!(value, "", []);
    expect(takes("Literal", Object.fromEntries(SEQUENCES.map((each, at) => [`p${at}`, each])))).toBe(true);
    // A text that anybody may write has no NUL in it, whatever its pattern says.
    const isText = (each: string) => !each.includes("\0");
    for (const [at, each] of SEQUENCES.entries())
      expect([each, takes("Matching", { [`p${at}`]: each }), takes("Named", { [each]: each })]).toEqual([
        each,
        isText(each),
        isText(each),
      ]);
    expect(takes("Encoded", Object.fromEntries(SEQUENCES.map((each) => [each, 1])))).toBe(true);
    for (const each of SEQUENCES) {
      expect([each, takes("Choice", each), takes("Member", each), takes("Either", `u${each}`)]).toEqual([
        each,
        true,
        true,
        true,
      ]);
      expect([each, takes("Choice", `${each} `), takes("Named", { [`${each} `]: "" })]).toEqual([each, false, false]);
    }
    const { errorFromBody } = await project.load<{ errorFromBody(body: object): Error & { code: string } }>(
      "contracts/errors.ts",
    );
    for (const each of SEQUENCES)
      expect(errorFromBody({ code: `f${each}`, message: "m" })).toMatchObject({ code: `f${each}`, message: "m" });
    const { EVENTS } = await project.load<{ EVENTS: Record<string, { partitionKey(payload: object): string }> }>(
      "contracts/events.ts",
    );
    const all = SEQUENCES.join("");
    expect(EVENTS["row-added"]!.partitionKey({ [all]: "x" })).toBe(`${all}:x`);
    const { POLICY } = await project.load<{ POLICY: Record<string, { roles: string[] }[]> }>("policies/decide.ts");
    const roles = Object.values(POLICY).flatMap((rules) => rules.flatMap((rule) => rule.roles));
    expect(new Set(roles)).toEqual(new Set(["user", ...SEQUENCES]));
    expect((globalThis as { x?: unknown }).x).toBeUndefined();
  });
});
