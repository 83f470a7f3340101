import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as blueprint from "../../../generated/ui/blueprint.ts";
import { OVERLAYS, PAGES } from "./page-visits.ts";

const app = join(import.meta.dirname, "../../../web/app");

describe("what is visited", () => {
  it("is every route of the page", () => {
    const routes = [...readFileSync(join(app, "app-routes.ts"), "utf8").matchAll(/path: "([^"]*)"/g)];
    const screens = Object.values(blueprint).flatMap((one) =>
      typeof one === "object" && "path" in one ? [String(one.path)] : [],
    );
    const paths = [...routes.map(([, path]) => path!), ...screens].filter((path) => path !== "**");
    const unvisited = paths.filter((path) => {
      // What is about a conversation stands below its address.
      const fits = new RegExp(`^(/conversations/[^/]+)?/${path.replaceAll(/:\w+/g, "[^/]+")}(\\?.*)?$`, "u");
      return !PAGES.some(([, address]) => fits.test(address));
    });
    expect(paths.length).toBeGreaterThan(10);
    expect(unvisited).toEqual([]);
  });

  it("is every menu and every question that opens above a page", () => {
    const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|html)$/.test(file));
    const there = files.flatMap((file) =>
      [...readFileSync(join(app, file), "utf8").matchAll(/<(tc-confirm|tc-menu|dialog)\b/g)].map(() => file),
    );
    expect(OVERLAYS.map(({ file }) => file).toSorted()).toEqual(there.toSorted());
  });
});
