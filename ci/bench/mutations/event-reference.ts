import type { EmitterMutations } from "./mutation.ts";

export const EVENT_REFERENCE: EmitterMutations = {
  emitter: "event-reference",
  folder: "generators/event-reference",
  scenarios: ["emits-events", "emits-socket"],
  tests: ["generators/event-reference/event-reference.test.ts"],
  mutations: [
    {
      file: "emit-event-reference.ts",
      find: "manifest.artifacts[ASYNCAPI]?.sha256 === sha256Hex(asyncapi.text) &&",
      replace: "",
      why: "the page of another document is taken over",
    },
    {
      file: "emit-event-reference.ts",
      find: "manifest.artifacts[PAGE]?.sha256 === sha256Hex(page) &&",
      replace: "",
      why: "a page that was edited by hand is taken over",
    },
    {
      file: "emit-event-reference.ts",
      find: "manifest.generator === (await generatorHash());",
      replace: "manifest.generator !== undefined && generatorHash !== undefined;",
      why: "the page of other generators is taken over",
    },
    {
      file: "emit-event-reference.ts",
      find: 'page.slice(page.indexOf("\\n\\n") + 2)',
      replace: "page",
      why: "a page that is taken over gets a second header",
    },
    {
      file: "emit-event-reference.ts",
      find: 'if (code !== 0 || page === "")',
      replace: "if (false)",
      why: "an empty page passes for one",
    },
    {
      file: "template/events.md.ts",
      find: 'return ways.has(true) ? "From the client. " : "From the server. ";',
      replace: 'return ways.has(false) ? "From the client. " : "From the server. ";',
      why: "it is told the wrong way round who sends a frame",
    },
    {
      file: "template/events.md.ts",
      find: 'const inner = fields["body"] ?? fields["payload"];',
      replace: 'const inner = fields["body"];',
      why: "it is not told what events carry",
    },
    {
      file: "template/events.md.ts",
      find: 'schema.required?.includes(name) ? "" : " (optional)"',
      replace: '""',
      why: "it is not told what may be absent",
    },
    {
      file: "template/events.md.ts",
      find: '`Version ${String(fields["schemaVersion"].const)}.`',
      replace: '"Version 1."',
      why: "every event is said to be of the first version",
    },
    {
      file: "template/events.md.ts",
      find: '      field["x-data-class"] ?? "",\n',
      replace: '      "",\n',
      why: "the class of a field is left out",
    },
    {
      file: "template/events.md.ts",
      find: "if (answer !== undefined) blocks.push(",
      replace: "if (answer === undefined) blocks.push(",
      why: "it is not told what is answered",
    },
    {
      file: "template/events.md.ts",
      find: '.toLowerCase().replaceAll(".", "")',
      replace: "",
      why: "links lead to no heading",
    },
    {
      file: "template/events.md.ts",
      find: "...schemas.flatMap((each) => [",
      replace: "...schemas.slice(1).flatMap((each) => [",
      why: "a type is not explained",
    },
    {
      file: "template/events.md.ts",
      find: 'between(bytes?.minimum, bytes?.maximum, " bytes"),',
      replace: "",
      why: "it is not told how many bytes there may be",
    },
    {
      file: "run-generator.ts",
      find: "  rmSync(folder, { recursive: true, force: true });",
      replace: '  rmSync(join(folder, "out"), { recursive: true, force: true });',
      why: "every run leaves a folder behind",
    },
  ],
};
