import { readFileSync, readdirSync } from "node:fs";
import { validateAccountId, validateMessageId } from "../../generated/contracts/shared/validators.ts";
import { ENTITIES } from "../../generated/server/entities.ts";
import { createIds } from "./ids.ts";

const generated = new URL("../../generated/", import.meta.url);
const [SNAKE, CAMEL, KEBAB] = [/^[a-z]+(_[a-z0-9]+)*$/, /^[a-z]+([A-Z][a-z0-9]*)*$/, /^[a-z]+(-[a-z]+)*$/];
const others = (names: Iterable<string>, way: RegExp) => [...names].filter((name) => !way.test(name));

/** What clients call the fields of our own API; the words of d3chat are d3chat's. */
function* clientNames(): Iterable<string> {
  for (const context of readdirSync(new URL("contracts/", generated), { withFileTypes: true })) {
    if (!context.isDirectory() || ["federation", "mesh", "runtime"].includes(context.name)) continue;
    const text = readFileSync(new URL(`contracts/${context.name}/types.ts`, generated), "utf8");
    for (const [, model, fields] of text.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms))
      if (!model!.startsWith("D3chat"))
        for (const [, name] of fields!.matchAll(/^  (?:readonly )?"?([^\s"?:*/]+)"?\??: /gm)) yield name!;
  }
}

it("TC-024 messages have ULIDs, people ids that tell nothing; tables say snake_case, clients camelCase, sections kebab-case", () => {
  const ids = createIds({ now: () => new Date() });
  const [ulid, uuid] = [ids.ulid(), ids.uuid()];
  expect([ulid, uuid, "7"].map((id) => validateMessageId(id, "", []))).toEqual([true, false, false]);
  expect([ulid, uuid, "7"].map((id) => validateAccountId(id, "", []))).toEqual([false, true, false]);

  const columns = ENTITIES.flatMap(({ options }) =>
    Object.entries(options.columns as Record<string, { name: string }>),
  );
  expect(columns.length).toBeGreaterThan(150);
  expect(
    others(
      ENTITIES.map(({ options }) => options.tableName!),
      SNAKE,
    ),
  ).toEqual([]);
  expect(
    others(
      columns.map(([, { name }]) => name),
      SNAKE,
    ),
  ).toEqual([]);
  expect(
    others(
      columns.map(([property]) => property),
      CAMEL,
    ),
  ).toEqual([]);
  // One is made of the other, so that nobody has to know both.
  const snake = (property: string) => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  expect(columns.filter(([property, { name }]) => snake(property) !== name)).toEqual([]);

  const names = new Set(clientNames());
  expect(names.size).toBeGreaterThan(100);
  expect(others(names, CAMEL)).toEqual([]);
  const sections = readFileSync(new URL("docs/sections.yaml", generated), "utf8");
  const anchors = Array.from(sections.matchAll(/^ {2}- (.*)$/gm), ([, anchor]) => anchor!);
  expect([anchors.length, others(anchors, KEBAB)]).toEqual([34, []]);
});
