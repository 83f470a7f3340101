import { assert, property, sample, type Arbitrary } from "fast-check";
import { check, type Validator } from "../contracts/runtime/check.ts";
import { generateFrom, generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

type Value = Readonly<Record<string, unknown>>;
type Made = Readonly<Record<string, (overrides?: object) => unknown>>;

const projects = new Map<string, GeneratedProject>();

beforeAll(async () => {
  for (const name of ["emits-types", "plain-http", "emits-http"]) projects.set(name, await generateScenario(name));
}, 60_000);

afterAll(() => projects.forEach((project) => project[Symbol.dispose]()));

/** Values of a type, the same ones every time. */
async function draw(scenario: string, name: string, context = "shared", numRuns = 100): Promise<Value[]> {
  const made = await projects.get(scenario)!.load<Made>(`testing/${context}/arbitraries.ts`);
  return sample(made[`arbitrary${name}`]!() as Arbitrary<Value>, { numRuns, seed: 1 });
}

const column = (values: readonly Value[], name: string) => values.map((each) => each[name]);
const some = <T>(values: readonly T[], is: (value: T) => boolean) => values.some(is) && !values.every(is);

describe("Generated arbitraries", () => {
  it.each(["emits-types", "plain-http", "emits-http"])(
    "of %s make only what the validators accept",
    async (scenario) => {
      const project = projects.get(scenario)!;
      for (const context of scenario === "emits-http" ? ["shared", "notes"] : ["shared"]) {
        const validators = await project.load<Record<string, Validator<unknown>>>(`contracts/${context}/validators.ts`);
        const made = await project.load<Made>(`testing/${context}/arbitraries.ts`);
        for (const name of Object.keys(made).filter((each) => each.startsWith("arbitrary"))) {
          const validate = validators[name.replace("arbitrary", "validate")]!;
          // Not `sample`: a property is tried at the ends of what is bounded more often than anywhere else.
          assert(
            property(made[name]!() as Arbitrary<unknown>, (value) => {
              expect(check(validate, value)).toEqual({ ok: true, value });
            }),
            { numRuns: 100, seed: 1 },
          );
        }
      }
    },
  );

  it("leave out what may be left out, and only sometimes", async () => {
    const values = await draw("emits-types", "More");
    for (const name of ["optional", "both"]) expect(some(values, (each) => Object.hasOwn(each, name))).toBe(true);
    expect(values.every((each) => Object.hasOwn(each, "nullable"))).toBe(true);
    expect(some(column(values, "nullable"), (each) => each === null)).toBe(true);
    const inline = column(values, "inline") as Value[];
    expect(some(inline, (each) => Object.hasOwn(each, "deeper"))).toBe(true);
  });

  it("reach every choice, and the ends of what is bounded", async () => {
    const values = await draw("emits-types", "More", "shared", 200);
    expect(new Set(column(values, "literal"))).toEqual(new Set(["a", 1, true, null]));
    expect(new Set(column(values, "level"))).toEqual(new Set([1, 2]));
    const kinds = column(values, "target").map((each) => (each === null ? "null" : typeof each));
    expect(new Set(kinds)).toEqual(new Set(["string", "number", "null"]));
    const lengths = (name: string) => new Set(column(values, name).map((each) => (each as { length: number }).length));
    expect(lengths("few")).toEqual(new Set([1, 2, 3]));
    expect(lengths("list")).toEqual(new Set([0, 1, 2, 3]));
    expect(lengths("key")).toEqual(new Set([44]));
    expect(Math.max(...lengths("short"))).toBe(5);
    expect(Math.max(...lengths("slug"))).toBeGreaterThan(5);
    expect(Math.max(...(column(values, "small") as number[]))).toBeGreaterThan(250);
    const shapes = await draw("plain-http", "Shape");
    expect(new Set(column(shapes, "kind"))).toEqual(new Set(["round", "square"]));
  });

  it("make texts that are more than letters, and moments of more than one day", async () => {
    const values = await draw("emits-types", "More");
    const text = (column(values, "class") as string[]).join("");
    expect(/[^\x20-\x7e]/.test(text)).toBe(true);
    expect(new Set(column(values, "when")).size).toBeGreaterThan(50);
  });

  it("of what contains itself come to an end, and go deeper than one", async () => {
    const depth = (tree: Value): number =>
      1 +
      Math.max(
        0,
        ...[...(tree["branches"] as Value[]), ...(tree["parent"] ? [tree["parent"]] : [])].map((each) =>
          depth(each as Value),
        ),
      );
    const depths = (await draw("emits-types", "Tree")).map(depth);
    expect(Math.max(...depths)).toBeGreaterThan(1);
    expect(Math.max(...depths)).toBeLessThan(50);
  });

  it("draw what has no value nowhere, and an error or an event where one is held", async () => {
    const values = await draw("emits-types", "Attempt");
    expect(values.every((each) => !("none" in each))).toBe(true);
    expect(new Set(values.map((each) => JSON.stringify(each["record"])))).toEqual(new Set(["{}"]));
    expect(values.every((each) => typeof each["either"] === "string")).toBe(true);
    expect(some(column(values, "refused"), (each) => (each as Value | null)?.["code"] === "REFUSED")).toBe(true);
    using project = await generateFrom(`
      @service(#{ title: "Walks" }) namespace Walks { }
      namespace Ways {
      @roles enum Role { guest, user }
      @conditions enum Condition { owner }
      /** Gone. */ @event("went", 1) @classify(DataClass.C0) model Went { @partitionKey("at") at: string; back?: Way[]; }
      @classify(DataClass.C0) model Way { went: Went | never; }
      /** Read. */ @channel("way.go", Direction.fromClient) @allow(Role.user) op go(...Way): void; }`);
    const made = await project.load<Made>("testing/ways/arbitraries.ts");
    const [way] = sample(made["arbitraryGoInput"]!() as Arbitrary<Value>, { numRuns: 1, seed: 1 });
    expect(way).toEqual({ went: expect.objectContaining({ at: expect.any(String) as string }) as object });
  });

  it("hold whatever is said of a number or a text, however far it is from what is usual", async () => {
    using project = await generateFrom(`
      @service(#{ title: "Bounds" }) namespace Limits { }
      namespace All {
      @roles enum Role { guest, user }
      @conditions enum Condition { owner }
      @minValue(-1000) scalar Low extends int16;
      @minValueExclusive(0) scalar Positive extends float64;
      @pattern("^[a-z]*$") scalar Word extends string;
      @classify(DataClass.C0) model Bounded {
        @minValue(2000000) many: int32; @minValueExclusive(0) @maxValueExclusive(2) one: int32; low: Low;
        @maxValueExclusive(-3000000) below: float64; @minValue(5) five: Positive; @minValueExclusive(4000000) above: decimal;
        @minLength(60) @maxLength(70) long: Word; @maxLength(12) @format("email") mail: string;
        @maxLength(30) link: url; @pattern("^https:") safe: url; @format("uuid") @pattern("^[0-7]") id: string;
      }
      /** Read. */ @channel("all.go", Direction.fromClient) @allow(Role.user) op go(...Bounded): void; }`);
    const made = await project.load<Made>("testing/all/arbitraries.ts");
    const validators = await project.load<Record<string, Validator<unknown>>>("contracts/all/validators.ts");
    for (const value of sample(made["arbitraryGoInput"]!() as Arbitrary<Value>, { numRuns: 50, seed: 1 }))
      expect(check(validators["validateGoInput"]!, value)).toEqual({ ok: true, value });
    const { validateGoInput } = validators;
    const good = (made["buildGoInput"] as () => Value)();
    for (const wrong of [
      { one: 0 },
      { one: 2 },
      { link: `https://a.org/${"b".repeat(30)}` },
      { safe: "http://a.org/" },
    ])
      expect(check(validateGoInput!, { ...good, ...wrong }).ok).toBe(false);
  });

  it("have builders, which make the same value every time but for what is asked of them", async () => {
    const { buildMore } = await projects.get("emits-types")!.load<Made>("testing/shared/arbitraries.ts");
    expect(buildMore!()).toEqual(buildMore!());
    expect(buildMore!({ class: "mine" })).toEqual({ ...(buildMore!() as object), class: "mine" });
  });
});
