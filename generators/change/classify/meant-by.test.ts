import type { Ir } from "../../model/ir.ts";
import { readText } from "../../testing/read-text.ts";
import { diffModels } from "./diff-models.ts";

/** A specification in which one model is taken, and what is declared besides. */
async function taking(name: string, declared: string): Promise<Ir> {
  return readText(`@service(#{ title: "Notes" }) namespace Notes;
@roles enum Role { guest }
${declared}
@route("/notes") @post @allow(Role.guest) op write(@body it: ${name}): void;
`);
}

const field = (text: string) => `@classify(DataClass.C0) ${text};`;

it("an approval of another type is of what that type is, however deep, and not of its words", async () => {
  const was = await taking("Note", `model Note { ${field("text: string")} }`);
  const changesTo = async (declared: string) => {
    const changes = diffModels(was, await taking("Line", declared));
    return changes.flatMap(({ rule, severities, fingerprint }) =>
      Object.values(severities).includes("breaking") ? [`${rule} ${fingerprint}`] : [],
    );
  };
  const line = (inner: string, doc = "") =>
    `${doc} model Line { ${field("at: Place")} } model Place { ${field(inner)} }`;
  const approved = await changesTo(line("row: int32"));
  expect(approved.length).toBeGreaterThan(0);
  expect(await changesTo(line("row: int32", "/** A line. */"))).toEqual(approved);
  const later = await changesTo(line("column: int32"));
  expect(later.filter((each) => approved.includes(each))).toEqual([]);
  // An event and an error are types like any other where a field holds one.
  for (const [kind, key] of [
    [`@event("came", 1)`, `@partitionKey("id")`],
    ["@error", ""],
  ]) {
    const held = (inner: string) =>
      `@classify(DataClass.C0) model Line { at: Came } /** It came. */ ${kind} @classify(DataClass.C0) model Came { ${key} id: string; ${inner} }`;
    const [one, other] = [await changesTo(held("row: int32;")), await changesTo(held("column: int32;"))];
    expect(one.length).toBeGreaterThan(0);
    expect(other.filter((each) => one.includes(each))).toEqual([]);
  }
});
