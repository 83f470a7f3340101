import { diffModels } from "../../../change/classify/diff-models.ts";
import type { Ir } from "../../../model/ir.ts";
import { readText } from "../../../testing/read-text.ts";
import { planUpgrade } from "./plan-upgrade.ts";

/** A specification in which some fields are called otherwise than they were, and say so. */
async function specificationWith(...renamed: readonly string[]): Promise<Ir> {
  const field = (name: string) => (renamed.includes(name) ? `@renamedFrom(Versions.v2, "${name}") ${name}Now` : name);
  return readText(
    `@service(#{ title: "Notes" }) @versioned(Versions) namespace Notes;
enum Versions { v1: "1.0.0", v2: "2.0.0" }
@roles enum Role { guest }
scalar Text extends string;
union Tree { leaf: Text, branch: Tree[], note: Inner }
union Loop { Text, Again, Other }
union Again { int32, Loop, Other }
union Other { boolean, Loop, Again, Leaf }
model Leaf { ${field("leaf")}: Text; }
model Inner { ${field("word")}: Text; next?: Inner; both: { left: Inner | null, @classify(DataClass.C1) right: Tree }[]; }
model Plain { ${field("plain")}: Text; @encodedName("application/json", "kept") ${field("encoded")}: Text; }
@entity("things") model Thing {
  @key id: Text;
  tree: Tree;
  loop: Loop;
  list: Inner[];
  record: Record<{ ${field("field")}: Text }>;
  plain: Plain;
}
@event("thing-made", 1) model ThingMade { @partitionKey("thing") ${field("ordered")}: Text; ${field("told")}: Text; }
@route("/things") @allow(Role.guest) op make(${field("asked")}: Text): Plain;
@route("/things/{id}") @allow(Role.guest) @put
op change(@path("id") ${field("path")}: Text, @query("w") ${field("query")}: Text, @query ${field("other")}: Text, @body ${field("body")}: Plain): void;
`.replaceAll(/^(@entity|@event|model|scalar)/gm, "@classify(DataClass.C1) $1"),
  );
}

const BEFORE = await specificationWith();
/** Inside of what rows hold, and elsewhere. */
const [STORED, SENT] = [
  await specificationWith("word", "leaf", "field", "told", "asked", "encoded"),
  await specificationWith("ordered", "path", "query", "body", "other", "encoded"),
];
const rules = (after: Ir) =>
  diffModels(BEFORE, after).flatMap(({ rule, severities, consumers }) =>
    /^(former|declared)-/.test(rule)
      ? []
      : [`${rule}: ${Object.keys(severities).sort().join(" ")}: ${consumers.join(", ")}`],
  );

describe("A field of a specification that says what it was called", () => {
  it("is one renamed, to those who meet it, and not one that goes and one that comes", () => {
    expect(rules(STORED)).toEqual([
      "property-renamed: storage: table things",
      "property-renamed: storage: table things",
      "property-renamed: storage: table things",
      "property-renamed: event-read event-write: event thing-made",
      "property-renamed: request: operation shared.make",
    ]);
  });

  it("is no other order of events, and no other request where no request says the name", () => {
    expect(rules(SENT)).toEqual([
      "property-renamed: event-read event-write: event thing-made",
      "parameter-renamed: request: operation shared.change",
      "input-renamed-in-programs: documentation: operation shared.change",
      "input-renamed-in-programs: documentation: operation shared.change",
      "query-input-renamed: request: operation shared.change",
      "input-renamed-in-programs: documentation: operation shared.change",
    ]);
  });
});

describe("What rows hold under a name of before inside of their JSON", () => {
  const sentences = (after: Ir) =>
    planUpgrade(2, BEFORE, after, () => true).map((step) => ("sentence" in step ? step.sentence : step.does));

  it("is never passed over, in whatever it is and through whatever holds itself", () => {
    const sentence = (column: string, at: string, was: string) =>
      `The column things.${column} has rows in whose JSON "${was}Now" is called "${was}"${at}, and no upgrade renames inside of JSON: keep that name there with @encodedName("application/json", "${was}"), or leave the field as it is and put one of the new name beside it.`;
    expect(sentences(STORED)).toEqual([
      sentence("tree", "", "word"),
      sentence("loop", "", "leaf"),
      sentence("list", " (at $[*])", "word"),
      sentence("record", " (at $.*)", "field"),
    ]);
  });

  it("is left alone where the name in JSON stays, and where nothing of it is stored", () => {
    expect(sentences(SENT)).toEqual([]);
  });
});
