import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emitAsyncApi } from "../emitters/asyncapi/emit-asyncapi.ts";
import { generatorHash } from "../fingerprint/inputs.ts";
import { sha256Hex } from "../fingerprint/manifest.ts";
import { readSpecification } from "../model/read.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { knownEventReference, renderEventReference } from "./emit-event-reference.ts";

const document = async (scenario: string) => {
  const reading = await readSpecification(join(import.meta.dirname, "../scenarios", scenario, "input/specs"));
  if (reading.kind === "refused") throw new Error("The scenario does not compile.");
  return { ir: reading.ir, artifact: emitAsyncApi(reading.ir)[0]! };
};

describe("The event reference", () => {
  it("tells of every event and every frame, the same bytes every time", async () => {
    for (const scenario of ["emits-events", "emits-socket"]) {
      const { ir, artifact } = await document(scenario);
      const [page, again] = await Promise.all([
        renderEventReference(artifact.text),
        renderEventReference(artifact.text),
      ]);
      expect(again).toBe(page);
      for (const event of ir.events) {
        expect(page).toContain(`### ${event.type}\n`);
        for (const { name } of event.properties) expect(page).toContain(`| \`${name}\``);
      }
      for (const { binding } of ir.operations)
        if (binding.kind === "channel") expect(page).toContain(`### ${binding.address}\n`);
    }
  }, 60_000);

  it("says what is wrong with a document that the generator does not take", async () => {
    await expect(renderEventReference("asyncapi: 3.1.0\ninfo: {}\n")).rejects.toThrow(
      /could not render the event reference from asyncapi\.yaml/,
    );
  }, 60_000);

  it("is taken over only while document, page and generators are those of the manifest", async () => {
    using temporary = temporaryFolder();
    const folder = temporary.path;
    const asyncapi = { path: "docs/asyncapi.yaml", text: "document\n", emitter: "asyncapi", from: [] };
    const page = "<!-- header -->\n<!-- From specs/. -->\n\n# Page\n";
    const manifest = async (changes: object = {}) => {
      mkdirSync(join(folder, "generated/docs"), { recursive: true });
      writeFileSync(join(folder, "generated/docs/events.md"), page);
      const artifacts = {
        "generated/docs/asyncapi.yaml": { sha256: sha256Hex(asyncapi.text) },
        "generated/docs/events.md": { sha256: sha256Hex(page) },
      };
      const text = JSON.stringify({ generator: await generatorHash(), artifacts, ...changes });
      writeFileSync(join(folder, "fingerprints.json"), text);
    };
    expect(await knownEventReference(folder, asyncapi)).toBeUndefined();
    await manifest();
    expect(await knownEventReference(folder, asyncapi)).toBe("# Page\n");
    expect(await knownEventReference(folder, { ...asyncapi, text: "another\n" })).toBeUndefined();
    writeFileSync(join(folder, "generated/docs/events.md"), `${page}by hand\n`);
    expect(await knownEventReference(folder, asyncapi)).toBeUndefined();
    await manifest({ generator: "other" });
    expect(await knownEventReference(folder, asyncapi)).toBeUndefined();
  });
});
