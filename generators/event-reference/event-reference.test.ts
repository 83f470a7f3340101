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
  const artifact = emitAsyncApi(reading.ir)[0]!;
  return { ir: reading.ir, artifact, page: await renderEventReference(artifact.text) };
};
// Rendering takes a second: once for each, and once more to see that it says the same.
const socket = document("emits-socket");
const events = document("emits-events");

describe("The event reference", () => {
  it("tells of every event and every frame, the same bytes every time", async () => {
    for (const { ir, artifact, page } of await Promise.all([events, socket])) {
      expect(await renderEventReference(artifact.text)).toBe(page);
      for (const event of ir.events) {
        expect(page).toContain(`### ${event.type}\n`);
        for (const { name } of event.properties) expect(page).toContain(`| \`${name}\``);
      }
      for (const { binding } of ir.operations)
        if (binding.kind === "channel") expect(page).toContain(`### ${binding.address}\n`);
    }
  }, 60_000);

  it("says who sends a frame, what it carries, of what class and how large, and what answers it", async () => {
    const { ir, page } = await socket;
    const sections = new Map(page.split(/^##+ /m).map((each) => [each.split("\n")[0]!, each]));
    for (const { binding, doc, input } of ir.operations) {
      if (binding.kind !== "channel") continue;
      const section = sections.get(binding.address)!;
      expect(section).toContain(`From the ${binding.direction === "fromClient" ? "client" : "server"}. ${doc}`);
      if (input.length === 0) expect(section).toContain("Carries nothing.");
      for (const { name, optional, dataClass } of input)
        expect(section).toMatch(
          new RegExp(`\\| \`${name}\`${optional ? " \\(optional\\)" : ""} \\|.*\\| ${dataClass} \\|`),
        );
    }
    expect(sections.get("note.write")).toMatch(/`key`.*\| 32 bytes \|/);
    expect(sections.get("note.write")).toContain("The answer carries [shared.Receipt](#sharedreceipt).");
    expect(sections.get("note.new")).not.toContain("answer");
    const anchors = [...sections.keys()].map((heading) => heading.toLowerCase().replaceAll(/[^a-z0-9 -]/g, ""));
    for (const link of page.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(link[1]);
    expect([...sections.keys()].slice(-2)).toEqual(["shared.Busy", "shared.Receipt"]);
  }, 60_000);

  it("says of an event its version, its key and what it carries", async () => {
    const { ir, page } = await events;
    for (const { type, version, partitionKey, properties, doc } of ir.events) {
      const section = page.split(/^##+ /m).find((each) => each.startsWith(`${type}\n`))!;
      expect(section).toContain(doc);
      expect(section).toContain(
        `Version ${version}. Key: \`${partitionKey.prefix}:\` and \`${partitionKey.property}\`;`,
      );
      for (const { name, dataClass } of properties)
        expect(section).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\| ${dataClass} \\|`));
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
