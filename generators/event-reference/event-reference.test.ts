import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Described } from "../emitters/artifact.ts";
import { describeMessages } from "../emitters/asyncapi/describe-messages.ts";
import { readSpecification } from "../model/read.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { startEventReference } from "./emit-event-reference.ts";
import { resolveDocument } from "./resolve-document.ts";

const render = async (messages: Described) => (await startEventReference().render(structuredClone(messages))).text;

const describeScenario = async (scenario: string) => {
  const reading = await readSpecification(join(import.meta.dirname, "../scenarios", scenario, "input/specs"));
  if (reading.kind === "refused") throw new Error("The scenario does not compile.");
  const messages = describeMessages(reading.ir)!;
  return { ir: reading.ir, messages, page: await render(messages) };
};
// Rendering starts a process: once for each, and once more to see that it says the same.
const socket = await describeScenario("emits-socket");
const events = await describeScenario("emits-events");

describe("The event reference", () => {
  it("tells of every event and every frame, the same bytes every time", async () => {
    for (const { ir, messages, page } of [events, socket]) {
      expect(await render(messages)).toBe(page);
      for (const event of ir.events) {
        expect(page).toContain(`### ${event.type}\n`);
        for (const { name } of event.properties) expect(page).toContain(`| \`${name}\``);
      }
      for (const { binding } of ir.operations)
        if (binding.kind === "channel") expect(page).toContain(`### ${binding.address}\n`);
    }
  }, 60_000);

  it("says who sends a frame, what it carries, of what class and how large, and what answers it", async () => {
    const { ir, page } = socket;
    const sectionsOf = (text: string) => new Map(text.split(/^##+ /m).map((each) => [each.split("\n")[0]!, each]));
    // What travels at another door stands in a part of its own.
    const [first, other] = page.split("\n## The socket at /other\n") as [string, string];
    const sections = new Map([...sectionsOf(other), ...sectionsOf(first)]);
    for (const { binding, doc, input } of ir.operations) {
      if (binding.kind !== "channel") continue;
      const section = sectionsOf(binding.door === undefined ? first : other).get(binding.address)!;
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
    expect([...sectionsOf(page).keys()].slice(-2)).toEqual(["shared.Busy", "shared.Receipt"]);
  }, 60_000);

  it("says of an event its version, its key and what it carries", async () => {
    const { ir, page } = events;
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
    const document = { asyncapi: "3.1.0", channels: { one: { $ref: "#/nowhere" } } };
    await expect(render({ document, from: [] })).rejects.toThrow(
      /could not render the event reference:[^]*#\/nowhere, which it does not hold/,
    );
  }, 60_000);

  it("is given up without a word where there is nothing to render", async () => {
    using place = temporaryFolder();
    const reference = startEventReference(place.path);
    expect(readdirSync(place.path)).toHaveLength(1);
    reference.end();
    await expect(reference.render({ document: {}, from: [] })).rejects.toThrow("could not render");
    expect(readdirSync(place.path)).toEqual([]);
  }, 60_000);
});

describe("A document for templates", () => {
  it("has one object for everything that is referred to, through other references, escapes and circles", () => {
    const resolved = resolveDocument({
      channels: { one: { messages: { "a/b": { $ref: "#/components/messages/a~1b" } } } },
      operations: { send: { channel: { $ref: "#/channels/one" } } },
      components: {
        messages: { "a/b": { payload: { $ref: "#/components/schemas/Alias" } } },
        schemas: {
          Alias: { $ref: "#/components/schemas/Tree" },
          Tree: { items: { $ref: "#/components/schemas/Tree" } },
        },
      },
    }) as Record<string, any>;
    const { channels, operations, components } = resolved;
    expect(channels.one.messages["a/b"]).toBe(components.messages["a/b"]);
    expect(operations.send.channel).toBe(channels.one);
    expect(components.messages["a/b"].payload).toBe(components.schemas.Tree);
    expect(components.schemas.Tree.items).toBe(components.schemas.Tree);
    expect(components.schemas.Tree["x-parser-schema-id"]).toBe("Tree");
    expect(channels.one["x-parser-unique-object-id"]).toBe("one");
    expect(operations.send["x-parser-unique-object-id"]).toBe("send");
  });

  it("is refused for a reference that leads nowhere, out of the document or to no object", () => {
    for (const reference of ["#/nowhere", "other.yaml#/a", "#/asyncapi"])
      expect(() => resolveDocument({ asyncapi: "3.1.0", a: { $ref: reference } })).toThrow(
        `The document refers to ${reference}, which it does not hold.`,
      );
  });
});
