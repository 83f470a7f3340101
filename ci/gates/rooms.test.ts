import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findUnusualRooms } from "./rooms.ts";

const repository = join(import.meta.dirname, "../..");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tenchat-rooms-"));
  cpSync(join(repository, "tsconfig.json"), join(root, "tsconfig.json"));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  write(
    "generated/server/keys/operations.ts",
    "export interface KeysOperations {\n  readPrekeyStock(): Promise<number>;\n}\n",
  );
  write("services/contexts/keys/operations/read-prekey-stock.ts", "export {};\n");
  write("services/contexts/keys/index.ts", "/** A door. */\nexport function openKeys(): void {}\n");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const places = () => findUnusualRooms(root).map(({ file, line }) => `${file}:${line}`);

describe("the gate rooms", () => {
  it("passes a room that is like the others", () => {
    expect(findUnusualRooms(root)).toEqual([]);
  });

  it("names an operation without its file, and a file without its operation", () => {
    rmSync(join(root, "services/contexts/keys/operations/read-prekey-stock.ts"));
    write("services/contexts/keys/operations/read-stock.ts", "export {};\n");
    expect(places()).toEqual([
      "services/contexts/keys/operations/read-prekey-stock.ts:1",
      "services/contexts/keys/operations/read-stock.ts:1",
    ]);
  });

  it("names what leaves through a door without a word, where it is declared", () => {
    write("services/contexts/keys/store/stock.ts", "\nexport class Stock {}\n");
    write("services/contexts/keys/index.ts", 'export { Stock } from "./store/stock.ts";\n');
    expect(places()).toEqual(["services/contexts/keys/store/stock.ts:2"]);
  });
});
