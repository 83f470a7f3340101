import type { Ir } from "../../model/ir.ts";
import { EXAMPLE } from "../../testing/example-model.ts";
import { NO_HISTORY, storedFirstBy, storedVersions, undecided, type HistoricRelease, type History } from "./history.ts";

const [entity] = EXAMPLE.entities;
const { approved } = NO_HISTORY;

/** The example with further columns. */
function withColumns(...names: readonly string[]): Ir {
  const [given] = entity!.properties;
  const more = names.map((name) => ({ ...given!, name, optional: true }));
  return { ...EXAMPLE, entities: [{ ...entity!, properties: [...entity!.properties, ...more] }] };
}

const FIRST = { version: "1.0.0", ir: EXAMPLE };
const SECOND = { version: "1.1.0", ir: withColumns("added") };
const THIRD = { version: "1.2.0", ir: withColumns("added", "another") };

/** What releases one after the other leave behind, each with what it said for good. */
function released(...all: readonly HistoricRelease[]): History {
  const releases: HistoricRelease[] = [];
  for (const { version, ir } of all) {
    const stored = storedFirstBy(version, ir, { releases, approved });
    releases.push({ version, ir, stored: JSON.parse(JSON.stringify(stored)) as typeof stored });
  }
  return { releases, approved };
}

describe("What a release says of how databases come to it", () => {
  it("is what would be planned, whoever of them has said it for good", () => {
    const planned = storedVersions(THIRD.ir, { releases: [FIRST, SECOND], approved });
    expect(planned.map(({ number, release, upgrade }) => [number, release, upgrade.length])).toEqual([
      [1, "1.0.0", 0],
      [2, "1.1.0", 1],
      [3, null, 1],
    ]);
    expect(storedVersions(THIRD.ir, released(FIRST, SECOND))).toEqual(planned);
    // The first release of TenChat has said nothing of it: the next one says both.
    const stored = storedFirstBy("1.1.0", SECOND.ir, { releases: [FIRST], approved });
    expect(stored).toEqual(planned.slice(0, 2));
    expect(storedVersions(THIRD.ir, { releases: [FIRST, { ...SECOND, stored }], approved })).toEqual(planned);
  });

  it("is said once: a release that stores as one before adds nothing, and one after it goes on from there", () => {
    const { releases } = released(FIRST, { version: "1.0.1", ir: EXAMPLE }, SECOND, THIRD);
    expect(releases.map(({ stored }) => stored?.map(({ number }) => number))).toEqual([[1], [], [2], [3]]);
    expect(storedVersions(THIRD.ir, { releases, approved }).map(({ release }) => release)).toEqual([
      "1.0.0",
      "1.1.0",
      "1.2.0",
    ]);
  });

  it("stays, whatever a later generator would plan, and is refused where that makes other tables of it", () => {
    const { releases } = released(FIRST, SECOND);
    const [first, second] = releases as [HistoricRelease, HistoricRelease];
    const [step] = second.stored![0]!.upgrade;
    const otherwise = { ...second.stored![0]!, upgrade: [{ ...step!, does: "as it was planned then" }] };
    const history = { releases: [first, { ...second, stored: [otherwise] }], approved };
    expect(storedVersions(THIRD.ir, history)[1]).toBe(otherwise);
    expect(undecided(THIRD.ir, history)).toEqual([]);
    const statements = otherwise.statements.map((each) => each.replaceAll("bigint", "numeric").replace("text", "TEXT"));
    const foreign = { releases: [first, { ...second, stored: [{ ...otherwise, statements }] }], approved };
    expect(undecided(SECOND.ir, foreign).map(({ sentence }) => sentence)).toEqual([
      "This generator makes other tables of what 1.1.0 says than 1.1.0 did: plan with the one that released it, or teach this one to bring them along.",
    ]);
  });
});
