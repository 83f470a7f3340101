import type { EmitterMutations } from "./mutation.ts";

export const EVENT_REFERENCE: EmitterMutations = {
  emitter: "event-reference",
  folder: "generators/event-reference",
  scenarios: ["emits-events", "emits-socket"],
  tests: ["generators/event-reference/event-reference.test.ts"],
  mutations: [
    {
      file: "resolve-document.ts",
      find: "if (seen.has(target)) return target;",
      replace: "if (seen.has(target)) return { ...target };",
      why: "what is referred to twice is two things",
    },
    {
      file: "resolve-document.ts",
      find: 'nameEach(components["schemas"], "x-parser-schema-id");',
      replace: "",
      why: "types have no names that could be linked to",
    },
    {
      file: "resolve-document.ts",
      find: '.replaceAll("~1", "/")',
      replace: "",
      why: "a reference to a name with a slash leads nowhere",
    },
    {
      file: "resolve-document.ts",
      find: 'return typeof next === "string" ? find(root, next) : (node as Json);',
      replace: "return node as Json;",
      why: "what is referred to through another reference is not found",
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
      find: "known.of(name) ?? anchorOfWords(name)",
      replace: "name",
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
  ],
};
