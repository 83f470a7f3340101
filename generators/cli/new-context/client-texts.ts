import type { ContextNames } from "./context-names.ts";
import type { NewFile } from "./plan.ts";

/** The room of a context in the client: its door, what stands behind it, and a test of it. */
export function clientFiles(names: ContextNames): NewFile[] {
  const room = `web/core/${names.kebab}`;
  return [
    { path: `${room}/door.ts`, text: doorText(names) },
    { path: `${room}/open-door.ts`, text: openDoorText(names) },
    { path: `${room}/open-door.test.ts`, text: testText(names) },
  ];
}

function doorText({ kebab, pascal }: ContextNames): string {
  return `import type { ${pascal}Overview } from "../../../generated/contracts/${kebab}/types.ts";

/** What a person can do with ${kebab}. */
export interface ${pascal}Door {
  /** Asks the server what there is. */
  read(): Promise<${pascal}Overview>;
}
`;
}

function openDoorText({ camel, pascal }: ContextNames): string {
  return `import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { ${pascal}Door } from "./door.ts";

export function open${pascal}Door(lifecycle: SessionLifecycle): ${pascal}Door {
  return { read: () => lifecycle.asked(() => lifecycle.api.${camel}.read${pascal}()) };
}
`;
}

function testText({ kebab, camel, pascal }: ContextNames): string {
  return `import type { SessionLifecycle } from "../session-lifecycle.ts";
import { open${pascal}Door } from "./open-door.ts";

describe("The door of ${kebab}", () => {
  it("tells what the server answers", async () => {
    const overview = { ready: true };
    const door = open${pascal}Door({
      api: { ${camel}: { read${pascal}: async () => overview } },
      asked: (work: () => Promise<unknown>) => work(),
    } as unknown as SessionLifecycle);
    expect(await door.read()).toEqual(overview);
  });
});
`;
}
