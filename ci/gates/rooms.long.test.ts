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
  write("generated/contracts/contexts.ts", "export const CONTEXTS = {\n  keys: { tier: 1 },\n} as const;\n");
  write("generated/client/keys/api.ts", "export {};\n");
  write("specs/contexts/keys/main.tsp", "namespace TenChat.Keys;\n");
  write("services/contexts/keys/keys.test.ts", "export {};\n");
  write("web/core/keys/door.ts", "export {};\n");
  write("web/core/keys/door.test.ts", "export {};\n");
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

  it.each([
    ["what is said of it", "specs/contexts/keys", "specs/contexts/keys/main.tsp"],
    ["what it does", "services/contexts/keys", "services/contexts/keys/index.ts"],
    ["what the client makes of it", "web/core/keys", "web/core/keys/door.ts"],
    ["what proves it on the server", "services/contexts/keys/keys.test.ts", "services/contexts/keys/index.ts"],
    ["what proves it in the client", "web/core/keys/door.test.ts", "web/core/keys/door.ts"],
  ])("names a context without %s", (_what, gone, named) => {
    rmSync(join(root, gone), { recursive: true });
    expect(places()).toEqual([`${named}:1`]);
  });

  it("asks for no room in the client where no client asks", () => {
    rmSync(join(root, "web/core/keys"), { recursive: true });
    rmSync(join(root, "generated/client/keys"), { recursive: true });
    expect(places()).toEqual([]);
  });

  it("names rooms that are of no context, all of them where nothing was generated", () => {
    write("specs/contexts/weather/main.tsp", "namespace TenChat.Weather;\n");
    write("services/contexts/media/index.ts", "export {};\n");
    write("web/core/ledger/ledger.ts", "export {};\n");
    expect(places()).toEqual(["specs/contexts/weather:1", "services/contexts/media:1"]);
    rmSync(join(root, "generated"), { recursive: true });
    expect(places()).toEqual([
      "specs/contexts/keys:1",
      "specs/contexts/weather:1",
      "services/contexts/keys:1",
      "services/contexts/media:1",
    ]);
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
