import { transformSync } from "esbuild";
import { generateFrom, generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

type Declarations = Readonly<Record<string, string>>;

/** The declarations of a stylesheet by what they hold for: media query and selector. */
function rulesOf(css: string): Readonly<Record<string, Declarations>> {
  // A parser of its own says whether it is CSS at all, and leaves one rule a line.
  const { code, warnings } = transformSync(css, { loader: "css", logLevel: "silent" });
  expect(warnings).toEqual([]);
  const found: Record<string, Record<string, string>> = {};
  const open: string[] = [];
  for (const line of code.split("\n").map((each) => each.trim())) {
    if (line.endsWith("{")) open.push(line.slice(0, -1).trim());
    else if (line === "}") open.pop();
    else if (line.endsWith(";")) {
      const [name, ...value] = line.slice(0, -1).split(":");
      (found[open.join(" ")] ??= {})[name!] = value.join(":").trim();
    }
  }
  return found;
}

describe("Generated design tokens", () => {
  let project: GeneratedProject;
  let rules: Readonly<Record<string, Declarations>>;
  beforeAll(async () => {
    project = await generateScenario("emits-tokens");
    rules = rulesOf(project.text("tokens/tokens.css"));
  });
  afterAll(() => project[Symbol.dispose]());

  it("are custom properties of the root, each with its group before its name", () => {
    expect(rules[":root"]).toEqual({
      "color-scheme": "light",
      "--tc-color-surface": "#ffffff",
      "--tc-color-on-surface": "#000000",
      "--tc-font-family": "system-ui, sans-serif",
    });
  });

  it("are dark where the system is, unless light was chosen, and where dark was chosen", () => {
    const dark = { "color-scheme": "dark", "--tc-color-surface": "#000000" };
    expect(rules["@media (prefers-color-scheme: dark) :root:not([data-theme=light])"]).toEqual(dark);
    expect(rules[":root[data-theme=dark]"]).toEqual(dark);
  });

  it("are others only where more contrast or less motion is preferred", () => {
    expect(rules["@media (prefers-contrast: more) :root"]).toEqual({ "--tc-color-on-surface": "black" });
    expect(rules["@media (prefers-reduced-motion: reduce) :root"]).toEqual({ "--tc-motion-fast": "0ms" });
    expect(Object.keys(rules)).toHaveLength(5);
  });

  it("have names in TypeScript that refer to properties which are there, and no other", async () => {
    const { TOKENS } = await project.load<{ TOKENS: Declarations }>("tokens/tokens.ts");
    expect(Object.keys(TOKENS)).toEqual(["colorSurface", "colorOnSurface", "fontFamily"]);
    const names = Object.keys(rules[":root"]!).filter((name) => name.startsWith("--"));
    expect(Object.values(TOKENS)).toEqual(names.map((name) => `var(${name})`));
  });

  it("do not exist without a token, and say which sets they come from", async () => {
    using none = await generateFrom(`@service(#{ title: "None" }) namespace None;`);
    expect(() => none.text("tokens/tokens.css")).toThrow("Nothing was generated");
    expect(project.ir.tokens.map((each) => each.id)).toHaveLength(5);
    expect(project.text("tokens/tokens.css")).toContain("From specs/main.tsp");
  });
});
