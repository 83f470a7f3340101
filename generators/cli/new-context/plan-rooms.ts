import { clientFiles } from "./client-texts.ts";
import type { ContextNames } from "./context-names.ts";
import type { Plan } from "./plan.ts";
import { serviceFiles } from "./service-texts.ts";
import { modelsText, operationsText } from "./specification-text.ts";

/** Files of a project that has a room for each context: in the specification, in the server and in the client. */
export const COMPOSITION = "services/apps/all/open-contexts.ts";

/** The rooms of a context, and the five files that name every context. */
export function planRooms(names: ContextNames, tier: number): Plan {
  const { kebab, camel, pascal } = names;
  const specification = `specs/contexts/${kebab}`;
  return {
    files: [
      { path: `${specification}/main.tsp`, text: 'import "./models.tsp";\nimport "./operations.tsp";\n' },
      { path: `${specification}/models.tsp`, text: modelsText(names, tier) },
      { path: `${specification}/operations.tsp`, text: operationsText(names) },
      ...serviceFiles(names),
      ...clientFiles(names),
    ],
    amendments: [
      {
        path: COMPOSITION,
        lines: [
          {
            after: /^import .*"\.\.\/\.\.\/contexts\//,
            line: `import { open${pascal} } from "../../contexts/${kebab}/index.ts";`,
          },
          { after: /^ {4}messaging(: .*)?,$/, line: `    ${camel}: open${pascal}(kernel),` },
        ],
      },
      {
        path: "web/core/tenchat.ts",
        lines: [
          { after: /^import type .*\/door\.ts";$/, line: `import type { ${pascal}Door } from "./${kebab}/door.ts";` },
          { after: /^ {2}readonly \w+: \w+Door;$/, line: `  readonly ${camel}: ${pascal}Door;` },
        ],
      },
      {
        path: "web/core/create-tenchat.ts",
        lines: [
          {
            after: /^import .*\/open-door\.ts";$/,
            line: `import { open${pascal}Door } from "./${kebab}/open-door.ts";`,
          },
          { after: /^ {4}\w+: open\w+Door\(lifecycle\),$/, line: `    ${camel}: open${pascal}Door(lifecycle),` },
        ],
      },
      {
        path: "web/app/testing/fake-tenchat.ts",
        lines: [
          {
            after: /^import type .*\/door\.ts";$/,
            line: `import type { ${pascal}Door } from "../../core/${kebab}/door.ts";`,
          },
          {
            after: /^export class FakeTenChat /,
            line: `  readonly ${camel}: ${pascal}Door = { read: () => Promise.reject(new TenChatError("offline", "")) };`,
          },
        ],
      },
      {
        path: "specs/main.tsp",
        lines: [{ after: /^import "\.\/contexts\/.*";$/, line: `import "./contexts/${kebab}/main.tsp";` }],
      },
    ],
    next: [
      `Say in ${specification} what it stores, answers and announces.`,
      "npm run generate",
      `Write services/contexts/${kebab}/operations/read-${kebab}.ts; until then the first test says so:\nnpm test -- services/contexts/${kebab}`,
      "npm test",
    ],
  };
}
