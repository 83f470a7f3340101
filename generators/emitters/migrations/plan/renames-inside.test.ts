import { join } from "node:path";
import { diffModels } from "../../../change/classify/diff-models.ts";
import type { Ir } from "../../../model/ir.ts";
import { readSpecification } from "../../../model/read.ts";
import { PROJECT } from "../../../testing/copy-project.ts";
import { put } from "../../../testing/put.ts";
import { temporaryFolder } from "../../../testing/temporary-folder.ts";
import { planUpgrade } from "./plan-upgrade.ts";

/** A specification whose words are written as they were, and as they are with where they come from. */
async function specificationWith(words: Readonly<Record<string, readonly [was: string, now: string]>>, version: 0 | 1) {
  using folder = temporaryFolder();
  const field = (name: string) => {
    const [was, now] = words[name] ?? [name, name];
    return version === 0 || was === now ? was : `@renamedFrom(Versions.v2, "${was}") ${now}`;
  };
  put(
    folder.path,
    "main.tsp",
    `import "@typespec/http";
import "@typespec/versioning";
import "${join(PROJECT, "generators/library/lib/main.tsp")}";
using TypeSpec.Http;
using TypeSpec.Versioning;
using Blueprint;
@service(#{ title: "Notes" }) @versioned(Versions) namespace Notes;
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
@event("thing-made", 1) model ThingMade { @partitionKey("thing") id: Text; ${field("told")}: Text; }
@route("/things") @allow(Role.guest) op make(${field("asked")}: Text): Plain;
`.replaceAll(/^(@entity|@event|model|scalar)/gm, "@classify(DataClass.C1) $1"),
  );
  const read = await readSpecification(folder.path);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.diagnostics));
  return read.ir;
}

type Words = Parameters<typeof specificationWith>[0];
const bothOf = async (words: Words) => [await specificationWith(words, 0), await specificationWith(words, 1)] as const;
const rules = (before: Ir, after: Ir) =>
  diffModels(before, after).flatMap(({ rule, severities, consumers }) =>
    rule.startsWith("former")
      ? []
      : [[rule, Object.keys(severities).sort().join(" "), consumers.join(", ")].join(": ")],
  );

describe("A field of a specification that says what it was called", () => {
  it("is one renamed, on every axis of those who meet it, and not one that goes and one that comes", async () => {
    const [before, after] = await bothOf({
      word: ["word", "text"],
      field: ["one", "other"],
      told: ["told", "said"],
      asked: ["asked", "wanted"],
      encoded: ["encoded", "called"],
    });
    expect(rules(before, after)).toEqual([
      "property-renamed: storage: table things",
      "property-renamed: storage: table things",
      "property-renamed: event-read event-write: event thing-made",
      "property-renamed: request: operation shared.make",
    ]);
  });
});

const sentences = ([before, after]: readonly [Ir, Ir]) =>
  planUpgrade(2, before, after, () => true).map((step) => ("sentence" in step ? step.sentence : step.does));
const sentence = (column: string, at: string, was: string, now: string) =>
  `The column things.${column} has rows in whose JSON "${now}" is called "${was}"${at}, and no upgrade renames inside of JSON: keep that name there with @encodedName("application/json", "${was}"), or leave the field as it is and put one of the new name beside it.`;

describe("What rows hold under a name of before inside of their JSON", () => {
  it("is never passed over, in whatever it is and through whatever holds itself", async () => {
    expect(sentences(await bothOf({ word: ["word", "text"] }))).toEqual([
      sentence("tree", "", "word", "text"),
      sentence("list", " (at $[*])", "word", "text"),
    ]);
    expect(sentences(await bothOf({ leaf: ["leaf", "end"] }))).toEqual([sentence("loop", "", "leaf", "end")]);
    expect(sentences(await bothOf({ field: ["one", "other"] }))).toEqual([
      sentence("record", " (at $.*)", "one", "other"),
    ]);
  });

  it("is left alone where the name in JSON stays, and where nothing of it is stored", async () => {
    const words = { encoded: ["encoded", "called"], told: ["told", "said"], asked: ["asked", "wanted"] } as const;
    expect(sentences(await bothOf(words))).toEqual([]);
  });
});
