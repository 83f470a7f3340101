import { inputName } from "../../generators/model/frames.ts";
import { join } from "node:path";
import { type Arbitrary, assert, constantFrom, nat, property, sample, tuple } from "fast-check";
import { check, type Validator } from "../../generated/contracts/runtime.ts";
import { objectSchema, referredSchemas } from "../../generators/emitters/asyncapi/json-schema.ts";
import type { Ir, Property } from "../../generators/model/ir.ts";
import { readSpecification } from "../../generators/model/read.ts";
import { misfits, type Schema } from "./schema-fit.ts";

const root = join(import.meta.dirname, "../..");
const generated = join(root, "generated");

interface Shape {
  readonly name: string;
  readonly context: string;
  readonly properties: readonly Property[];
}

/** Everything that crosses and is an object: models and inputs. */
function shapesOf(ir: Ir): Shape[] {
  return [...ir.models, ...ir.operations.map((each) => ({ ...each, name: inputName(each), properties: each.input }))];
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const HOSTILE: readonly Json[] = [null, true, -1, 0.5, 1e300, "", "\0", "\ud800", "QR==", [], [null], {}, { a: 1 }];

/** The places in a value at which something can be changed: paths of names and indexes. */
function places(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner =
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([name, each]) =>
          places(each, [...path, Array.isArray(value) ? Number(name) : name]),
        );
  return [path, ...inner];
}

/** A copy with something else at one place, or nothing there, or one field more. */
function spoil(value: Json, path: readonly (string | number)[], how: "replace" | "remove" | "add", by: Json): Json {
  const copy = structuredClone(value);
  if (path.length === 0) return how === "add" && isObject(copy) ? { ...copy, surplus: by } : by;
  let parent: Json = copy;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, Json>)[step]!;
  const holder = parent as Record<string | number, Json>;
  const last = path.at(-1)!;
  if (how === "remove") {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete holder[last];
  } else if (how === "add" && isObject(holder[last]!)) holder[last] = { ...holder[last], surplus: by };
  else holder[last] = by;
  return copy;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const reading = await readSpecification(join(root, "specs"));
if (reading.kind === "refused") throw new Error("The specification is broken.");
const { ir } = reading;

describe("Generated validators and the schemas of the same things", () => {
  it.each([...new Set(shapesOf(ir).map((each) => each.context))])(
    "of %s agree on good values, and on spoilt ones the validators refuse whatever the schemas do",
    async (context) => {
      const arbitraries = (await import(`${generated}/testing/${context}/arbitraries.ts`)) as Record<
        string,
        () => Arbitrary<Json>
      >;
      const validators = (await import(`${generated}/contracts/${context}/validators.ts`)) as Record<
        string,
        Validator<unknown>
      >;
      for (const shape of shapesOf(ir).filter((each) => each.context === context)) {
        const schema = objectSchema(shape.properties) as Schema;
        const document = { components: { schemas: referredSchemas(ir, [schema]) } };
        const validate = validators[`validate${shape.name}`]!;
        // Drawing values costs more than spoiling them.
        const good = constantFrom(...sample(arbitraries[`arbitrary${shape.name}`]!(), { numRuns: 3, seed: 1 }));
        const spoiling = tuple(good, nat(), constantFrom("replace", "remove", "add"), constantFrom(...HOSTILE));
        assert(
          property(spoiling, ([value, at, how, by]) => {
            if (misfits(document, schema, value).length > 0) throw new Error(`A good ${shape.name} is no good.`);
            const all = places(value);
            const spoilt = spoil(value, all[at % all.length]!, how, by);
            return misfits(document, schema, spoilt).length === 0 || !check(validate, spoilt).ok;
          }),
          { numRuns: 60, seed: 1 },
        );
      }
    },
  );

  it("refuse an object without any one of its required fields, and with a field more", async () => {
    for (const shape of shapesOf(ir)) {
      const validators = (await import(`${generated}/contracts/${shape.context}/validators.ts`)) as Record<
        string,
        Validator<unknown>
      >;
      const arbitraries = (await import(`${generated}/testing/${shape.context}/arbitraries.ts`)) as Record<
        string,
        () => Json
      >;
      const validate = validators[`validate${shape.name}`]!;
      const good = arbitraries[`build${shape.name}`]!() as Record<string, Json>;
      expect(check(validate, good).ok).toBe(true);
      expect(check(validate, { ...good, surplus: 1 })).toEqual({
        ok: false,
        issues: [{ path: "surplus", problem: "is not a known field" }],
      });
      for (const { name } of shape.properties.filter((each) => !each.optional)) {
        const { [name]: _removed, ...rest } = good;
        const checked = check(validate, rest);
        expect(checked.ok).toBe(false);
        expect(!checked.ok && checked.issues.map((issue) => issue.path)).toContain(name);
      }
    }
  });
});
