import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Arbitrary, assert, property } from "fast-check";
import { check, type Validator } from "../../generated/contracts/runtime.ts";

const generated = join(import.meta.dirname, "../../generated");
const contexts = readdirSync(join(generated, "testing"), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

describe("generated arbitraries", () => {
  it.each(contexts.map((entry) => entry.name))(
    "of %s make only values that their validators accept",
    async (context) => {
      const arbitraries = (await import(`${generated}/testing/${context}/arbitraries.ts`)) as Record<
        string,
        () => unknown
      >;
      const validators = (await import(`${generated}/contracts/${context}/validators.ts`)) as Record<
        string,
        Validator<unknown>
      >;
      const names = Object.keys(arbitraries).filter((name) => name.startsWith("arbitrary"));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const validate = validators[name.replace("arbitrary", "validate")]!;
        assert(
          property(arbitraries[name]!() as Arbitrary<unknown>, (value) => {
            expect(check(validate, value)).toEqual({ ok: true, value });
          }),
          { numRuns: 10 },
        );
      }
    },
  );
});
