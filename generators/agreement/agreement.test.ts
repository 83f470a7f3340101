import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findTypeErrors } from "../testing/find-type-errors.ts";
import { generateFrom } from "../testing/generated-project.ts";
import { placeAgreement } from "./place-agreement.ts";
import { readTypes } from "./read-types.ts";

const SPECIFICATION = `
@service(#{ title: "Notes" })
namespace Notes;

@roles
enum Role {
  guest,
}

@classify(DataClass.C0)
model Note {
  text: string;
  length?: int32;
}

/** The note. */
@route("/notes") @allow(Role.guest) op readNote(): Note;`;

describe("The agreement of documents and contracts", () => {
  it("does not compile where a contract says another type, or that something may be absent, or must be there", async () => {
    using all = new DisposableStack();
    const changes = [
      ["text: string;", "text: string;"],
      ["text: string;", "text: number;"],
      ["text: string;", "text?: string;"],
      ["length?: number;", "length: number;"],
    ] as const;
    const folders: string[] = [];
    for (const [said, other] of changes) {
      const project = all.use(await generateFrom(SPECIFICATION));
      expect(await project.placeAgreement()).toBe(true);
      const path = join(project.folder, "generated/contracts/shared/types.ts");
      const types = readFileSync(path, "utf8");
      expect(types).toContain(said);
      writeFileSync(path, types.replace(said, other));
      folders.push(project.folder);
    }
    const places = findTypeErrors(folders).map(({ path }) => path);
    const disagreeing = new Set(places.filter((path) => path.includes("/agreement/")));
    expect([...disagreeing].sort()).toEqual(
      folders
        .slice(1)
        .map((folder) => join(folder, "agreement/agreement.ts"))
        .sort(),
    );
  });

  it("has nothing to say where nothing answers with a type that has a name", async () => {
    using project = await generateFrom(SPECIFICATION.replace("readNote(): Note", "readNote(): void"));
    expect(await project.placeAgreement()).toBe(false);
    expect(await placeAgreement(project.folder, project.ir, undefined)).toBe(false);
  });

  it("says why types cannot be read out of a document", async () => {
    const schemas = { Bad: { $ref: "#/components/schemas/None" } };
    const broken = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, components: { schemas } };
    await expect(readTypes(broken)).rejects.toThrow(/None|resolve/);
  });
});
