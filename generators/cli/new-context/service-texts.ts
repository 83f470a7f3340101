import type { ContextNames } from "./context-names.ts";
import type { NewFile } from "./plan.ts";

/** The room of a context in the server: its door, its one operation, and a test that says what is left to write. */
export function serviceFiles(names: ContextNames): NewFile[] {
  const room = `services/contexts/${names.kebab}`;
  return [
    { path: `${room}/README.md`, text: readmeText(names) },
    { path: `${room}/index.ts`, text: indexText(names) },
    { path: `${room}/open-${names.kebab}.ts`, text: openText(names) },
    { path: `${room}/operations/read-${names.kebab}.ts`, text: operationText(names) },
    { path: `${room}/${names.kebab}.test.ts`, text: testText(names) },
  ];
}

function readmeText({ kebab }: ContextNames): string {
  return `# ${kebab}

Owns: say in a line what nobody else keeps.

- \`index.ts\` is the only door: the room's operations for the server.
- Refuses: say what it does not do.
- Reacts to nothing, and has no jobs.
`;
}

function indexText({ kebab, pascal }: ContextNames): string {
  return `export { open${pascal} } from "./open-${kebab}.ts";
export type { Opened${pascal} } from "./open-${kebab}.ts";
`;
}

function openText({ kebab, pascal }: ContextNames): string {
  return `import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ${pascal}Operations } from "../../../generated/server/${kebab}/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { read${pascal} } from "./operations/read-${kebab}.ts";

/** What this room gives to the composition. */
export type Opened${pascal} = ContextRoom<${pascal}Operations>;

/** The room over a kernel. */
export function open${pascal}(kernel: Kernel): Opened${pascal} {
  const operations = { read${pascal}: read${pascal}(kernel) } satisfies ${pascal}Operations;
  return { operations, reactions: {}, jobs: {} };
}
`;
}

function operationText({ kebab, pascal }: ContextNames): string {
  const path = `services/contexts/${kebab}/operations/read-${kebab}.ts`;
  return `import type { ${pascal}Operations } from "../../../../generated/server/${kebab}/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";

/** Tells what there is of ${kebab}. */
export function read${pascal}(_kernel: Kernel): ${pascal}Operations["read${pascal}"] {
  return async () => {
    throw new Error("Write what read${pascal} answers, in ${path}.");
  };
}
`;
}

function testText({ kebab, pascal }: ContextNames): string {
  return `import { check } from "../../../generated/contracts/runtime/check.ts";
import { validate${pascal}Overview } from "../../../generated/contracts/${kebab}/validators.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { open${pascal} } from "./index.ts";

const actor = { role: "user", accountId: "a", deviceId: "d", sessionId: "s", address: "::1" } as const;

describe("${kebab}", () => {
  it("answers what its specification says", async () => {
    // What needs the kernel is opened with one of its own: \`openTestKernel\` in services/testing.
    const { operations } = open${pascal}({} as Kernel);
    const overview = await operations.read${pascal}({}, { actor, requestId: "test" });
    expect(check(validate${pascal}Overview, overview)).toMatchObject({ ok: true });
  });
});
`;
}
