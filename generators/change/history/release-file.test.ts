import { diffModels } from "../classify/diff-models.ts";
import { EXAMPLE } from "../../testing/example-model.ts";
import { printCanonical, readRelease, type Release } from "./release-file.ts";
import { compareVersions, isVersion } from "./versions.ts";

const RELEASE: Release = { format: 1, version: "1.0.0", model: EXAMPLE };

/** What is said of a release with something else at a place of it. */
function refusalWith(change: (release: Record<string, never>) => void): string {
  const release = structuredClone(RELEASE) as unknown as Record<string, never>;
  change(release);
  const read = readRelease(printCanonical(release));
  return read.kind === "refused" ? read.why : "taken";
}

describe("A released version", () => {
  it("is read as it was written", () => {
    const read = readRelease(printCanonical(RELEASE));
    expect(read).toEqual({ kind: "read", value: JSON.parse(JSON.stringify(RELEASE)) as Release });
  });

  it("is read with what its time had words for and nothing executed", () => {
    const [operation, ...others] = EXAMPLE.operations;
    const model = { ...EXAMPLE, operations: [{ ...operation, idempotent: true }, ...others] };
    expect(readRelease(printCanonical({ ...RELEASE, model }))).toMatchObject({ kind: "read" });
    expect(diffModels(model as typeof EXAMPLE, EXAMPLE)).toEqual([]);
  });

  it("is refused with the place of what is wrong with it", () => {
    type Any = Record<string, any>;
    const cases: readonly (readonly [(release: Any) => void, string])[] = [
      [(each) => (each["format"] = 2), "has format 2, which a newer TenChat writes: read it with that one"],
      [(each) => delete each["format"], "is not a released version: at /format, a number belongs there"],
      [
        (each) => delete each["model"].operations[0].action,
        'is not a released version: at /model/operations/0, "action" is missing',
      ],
      [
        (each) => (each["model"].entities[0].table = 7),
        "is not a released version: at /model/entities/0/table, a string belongs here, and not a number",
      ],
      [
        (each) => (each["model"].models[0].properties[0].type = { kind: "text" }),
        "is not a released version: at /model/models/0/properties/0/type, a type belongs here",
      ],
      [
        (each) => (each["model"].models[0].properties[2].type.more = 1),
        "is not a released version: at /model/models/0/properties/2/type/more, nothing of this name belongs here",
      ],
      [
        (each) => (each["model"].unions[0].of = {}),
        "is not a released version: at /model/unions/0/of, a list belongs here, and not an object",
      ],
      [
        (each) => (each["model"].operations[1].binding.kind = "pigeon"),
        "is not a released version: at /model/operations/1/binding, its kind is none of http, channel",
      ],
      [
        (each) => (each["model"].models[0].properties[0].dataClass = "C9"),
        'is not a released version: at /model/models/0/properties/0/dataClass, "C9" is none of C0, C1, C2, C3, C4',
      ],
    ];
    expect(cases.map(([change]) => refusalWith(change as never))).toEqual(cases.map(([, why]) => why));
  });

  it("is refused when it is not JSON, or was written by hand", () => {
    const whole = printCanonical(RELEASE);
    const reasons = [whole.slice(0, 100), "null", whole.replace('"format": 1', '"format":1')].map((text) => {
      const read = readRelease(text);
      return read.kind === "refused" ? read.why.slice(0, 44) : "taken";
    });
    expect(reasons[0]).toMatch(/^is not JSON: /);
    expect(reasons[1]).toMatch(/^is not a released version: at \/format/);
    expect(reasons[2]).toMatch(/^was not written by `tenchat release`: line 2/);
  });

  it("has a version of Semantic Versioning, in its order", () => {
    const order = [
      "0.1.0",
      "0.2.0",
      "0.10.0",
      "1.0.0-alpha",
      "1.0.0-alpha.1",
      "1.0.0-alpha.beta",
      "1.0.0-beta",
      "1.0.0-beta.2",
      "1.0.0-beta.11",
      "1.0.0-rc.1",
      "1.0.0",
      "1.0.1",
    ];
    expect(order.filter((each) => !isVersion(each))).toEqual([]);
    expect(order.toReversed().sort(compareVersions)).toEqual(order);
    expect(
      ["1", "1.0", "01.0.0", "1.0.0-", "1.0.0-01", "v1.0.0", "1.0.0+build", " 1.0.0", "1.0.0\n", "../1.0.0"].filter(
        isVersion,
      ),
    ).toEqual([]);
  });
});
