import { readFileSync } from "node:fs";
import { TABLES } from "../tables.ts";
import { RELEASED_TABLES, missingTables } from "./released-tables.ts";

const index = JSON.parse(readFileSync(new URL("../../../specs/history/index.json", import.meta.url), "utf8")) as {
  releases: readonly { version: string }[];
};

describe("What browsers of released versions keep", () => {
  it("is known of each of them: a release is entered with its tables", () => {
    expect(Object.keys(RELEASED_TABLES)).toEqual(index.releases.map(({ version }) => version));
  });

  it.each(Object.entries(RELEASED_TABLES))("is all there in this one: %s", (_, tables) => {
    expect(missingTables(TABLES, tables)).toEqual([]);
  });

  it("has another number wherever it has other tables, and a later one the greater", () => {
    const shapes = [...Object.values(RELEASED_TABLES), [...TABLES]];
    for (const [at, after] of shapes.entries()) {
      const before = shapes[at - 1] ?? [];
      expect(missingTables(after, before)).toEqual([]);
      expect(after.length - before.length).toBe(missingTables(before, after).length);
    }
  });
});
